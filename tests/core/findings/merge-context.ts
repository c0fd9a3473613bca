/** What the merge rules look at, from returns of the sample plan that are ready. */

import { checkMerge } from "#src/core/findings/check-merge";
import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import type { MergeContext, MergeRule, ReturnRule } from "#src/core/findings/rule";
import { owningPartners } from "#src/core/plan/partners";
import type { Plan } from "#src/core/plan/plan";
import { readReturn } from "#src/core/return/read-return";
import type { Workbook } from "#src/core/workbook";
import {
  cycleOf,
  digest,
  fill,
  issueInMemory,
  readyAnswers,
  withAnswers,
  type Answers,
} from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

export interface Changes extends Partial<Pick<MergeContext, "tallies" | "disagreements" | "logBreaks">> {
  readonly plan?: Plan;
  readonly cycle?: string;
  /** Partners whose return is used; all of them where nothing else is said. */
  readonly from?: readonly string[];
  readonly edits?: Readonly<Record<string, Answers>>;
  /** What a slip did to the filled workbooks, by partner. */
  readonly damage?: Readonly<Record<string, (workbook: Workbook) => Workbook>>;
}

/** `checked`: the rules whose findings on each return the merge is to know. */
export function mergeContext({
  plan = samplePlan,
  cycle = "2025-annual",
  from,
  edits = {},
  damage = {},
  tallies,
  disagreements,
  logBreaks = [],
  checked = [],
}: Changes & { readonly checked?: readonly ReturnRule[] } = {}): MergeContext {
  const partners = from ?? owningPartners(plan).map(({ code }) => code);
  return {
    plan,
    cycle: cycleOf(plan, cycle),
    asAt: null,
    returns: partners.map((partner) => {
      const { nextMilestones = [], ...answers } = readyAnswers(plan, partner);
      const base = cycle.endsWith("annual") ? { ...answers, nextMilestones } : answers;
      const filled = fill(issueInMemory({ plan, partner, cycle }), withAnswers(base, edits[partner] ?? {}));
      const returned = readReturn(damage[partner]?.(filled) ?? filled, plan);
      const context = contextOf(returned, { plan, asAt: null, register: null, digest });
      const { findings } = checkReturn(context, checked);
      return { file: `${cycle}-${partner}.xlsx`, partner, returned, findings };
    }),
    tallies: tallies ?? partners.map((partner) => ({ partner, issued: 5, merged: 3, held: 1, missing: 1 })),
    disagreements: disagreements ?? [],
    logBreaks,
  };
}

/** What a rule finds when the returns are merged, each return having been checked by it first. */
export function foundAtMerge(rule: ReturnRule | MergeRule, changes: Changes = {}) {
  const checked = rule.scope === "return" ? [rule] : [];
  return checkMerge(mergeContext({ ...changes, checked }), [rule]).map(({ file, partner, finding }) => ({
    file,
    partner,
    ...finding,
  }));
}
