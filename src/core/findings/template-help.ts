/** What the rules give to the template: their words for the guidance sheet, their conditions for plain Excel. */

import { exampleInWords } from "./rule-examples";
import { returnRules } from "./rules";
import type { Plan } from "../plan/plan";
import type { RuleGuidance } from "../return/template/guidance-sheet";
import type { TemplateMark } from "../return/template-marks";

/** What each rule on a return asks, in the order in which findings are shown. */
export function guidanceOfRules(): RuleGuidance[] {
  return returnRules.map((rule) => {
    const { id, title, why, remedy } = rule;
    return { id, title, why, remedy, example: exampleInWords(rule) };
  });
}

/** The conditions that Excel can show by itself, in the words of the plan's statuses and outcomes. */
export function marksOfRules(plan: Plan): TemplateMark[] {
  return returnRules.flatMap((rule) => rule.marks?.(plan) ?? []);
}
