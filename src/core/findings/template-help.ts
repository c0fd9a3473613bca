/** What the rules give to the template: their words for the guidance sheet, their conditions for plain Excel. */

import { returnRules } from "./rules";
import type { Plan } from "../plan/plan";
import type { RuleGuidance } from "../return/template/guidance-sheet";
import type { TemplateMark } from "../return/template-marks";

/** What each rule on a return asks, in the order in which findings are shown. */
export function guidanceOfRules(): RuleGuidance[] {
  return returnRules.map(({ id, title, why, remedy }) => ({ id, title, why, remedy }));
}

/** The conditions that Excel can show by itself, in the words of the plan's statuses and outcomes. */
export function marksOfRules(plan: Plan): TemplateMark[] {
  return returnRules.flatMap((rule) => rule.marks?.(plan) ?? []);
}
