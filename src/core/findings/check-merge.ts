/** The rules that look at all returns of a cycle together. */

import type { Finding, Severity } from "./finding";
import { gravity } from "./gravity";
import { locate, nowhere } from "./place";
import type { MergeContext, MergeProblem, MergeRule, ReceivedReturn, ReturnRule } from "./rule";
import { rules } from "./rules";
import { settlements } from "./settle";
import { isOnTrial } from "./trial";

/** A finding of the merge with the return that it is about; both are null where it is about several or none. */
export interface MergeFinding {
  readonly file: string | null;
  readonly partner: string | null;
  readonly finding: Finding;
}

type RuleAtMerge = MergeRule | (ReturnRule & Required<Pick<ReturnRule, "checkMerge">>);

const looksAtMerge = (rule: ReturnRule | MergeRule): rule is RuleAtMerge => rule.checkMerge !== undefined;

/** Those on the merge alone first: what does not add up makes all else doubtful. */
const rulesAtMerge: readonly RuleAtMerge[] = [
  ...rules.filter(({ scope }) => scope === "merge"),
  ...rules.filter(({ scope }) => scope === "return"),
].filter(looksAtMerge);

function report(
  rule: RuleAtMerge,
  { where, ...problem }: MergeProblem,
  { plan, cycle, asAt }: MergeContext,
): MergeFinding {
  const location = where ? locate(where.at, where.received.returned) : nowhere;
  const action = problem.action ?? location.action;
  const settled = where
    ? settlements(where.received.returned.record, asAt)({ rule, at: where.at, action }).settled
    : null;
  const trial = isOnTrial(plan, rule.id, cycle);
  const severity: Severity = problem.severity ?? rule.severity;
  return {
    file: where?.received.file ?? null,
    partner: where?.received.partner ?? problem.partner ?? null,
    finding: {
      rule: rule.id,
      severity: trial || settled ? "advice" : severity,
      message: problem.message,
      why: rule.why,
      remedy: problem.remedy ?? rule.remedy,
      ...location,
      action,
      milestone: problem.milestone ?? location.milestone,
      fix: null,
      hold: false,
      trial,
      settled,
    },
  };
}

const cellOf = ({ rule, sheet, cell }: Finding) => JSON.stringify([rule, sheet, cell]);

/** Tells whether the partner was already told: the same rule, no less grave or settled, at the same cell. */
function alreadySaid(returns: readonly ReceivedReturn[]): (found: MergeFinding) => boolean {
  const said = new Map(
    returns.map(({ file, findings }) => [
      file,
      new Map(findings.filter(({ cell }) => cell !== null).map((finding) => [cellOf(finding), finding])),
    ]),
  );
  return ({ file, finding }) => {
    const earlier = file === null ? undefined : said.get(file)?.get(cellOf(finding));
    if (!earlier || finding.cell === null) return false;
    return earlier.settled !== null || gravity[earlier.severity] >= gravity[finding.severity];
  };
}

/** What shows only when the returns of a cycle lie beside each other. */
export function checkMerge(
  context: MergeContext,
  atMerge: readonly (ReturnRule | MergeRule)[] = rulesAtMerge,
): MergeFinding[] {
  const isSaid = alreadySaid(context.returns);
  return atMerge
    .filter(looksAtMerge)
    .flatMap((rule) => [...rule.checkMerge(context)].map((problem) => report(rule, problem, context)))
    .filter((found) => !isSaid(found));
}
