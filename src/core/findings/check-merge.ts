/** The rules that look at all returns of a cycle together. */

import type { Finding } from "./finding";
import type { MergeContext, MergeRule } from "./rule";
import { mergeRules } from "./rules";
import { isOnTrial } from "./trial";

/** Findings on the merge as a whole: they name actions and partners, and stand in no one workbook. */
export function checkMerge(context: MergeContext, rules: readonly MergeRule[] = mergeRules): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(context)].map((problem): Finding => ({
      rule: rule.id,
      severity: isOnTrial(context.plan, rule.id, context.cycle)
        ? "advice"
        : (problem.severity ?? rule.severity),
      message: problem.message,
      why: rule.why,
      remedy: problem.remedy ?? rule.remedy,
      sheet: null,
      cell: null,
      table: null,
      column: null,
      row: null,
      action: problem.action ?? null,
      milestone: problem.milestone ?? null,
      fix: null,
      hold: false,
      trial: isOnTrial(context.plan, rule.id, context.cycle),
      settled: null,
    })),
  );
}
