/** What the merge rules look at, from returns of the sample plan that are ready. */

import type { MergeContext } from "#src/core/findings/rule";
import { owningPartners } from "#src/core/plan/partners";
import { cycleOf, readyAnswers, sampleReturn, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

interface Changes extends Partial<Pick<MergeContext, "tallies" | "disagreements">> {
  readonly cycle?: string;
  /** Partners whose return is used; all of them where nothing else is said. */
  readonly from?: readonly string[];
  readonly edits?: Readonly<Record<string, Answers>>;
}

export function mergeContext({
  cycle = "2025-annual",
  from,
  edits = {},
  tallies,
  disagreements,
}: Changes = {}): MergeContext {
  const plan = samplePlan;
  const partners = from ?? owningPartners(plan).map(({ code }) => code);
  return {
    plan,
    cycle: cycleOf(plan, cycle),
    returns: partners.map((partner) => {
      const { nextMilestones = [], ...answers } = readyAnswers(plan, partner);
      const base = cycle.endsWith("annual") ? { ...answers, nextMilestones } : answers;
      return {
        file: `${cycle}-${partner}.xlsx`,
        partner,
        returned: sampleReturn({ plan, partner, cycle }, withAnswers(base, edits[partner] ?? {})),
        findings: [],
      };
    }),
    tallies: tallies ?? partners.map((partner) => ({ partner, issued: 5, merged: 3, held: 1, missing: 1 })),
    disagreements: disagreements ?? [],
  };
}
