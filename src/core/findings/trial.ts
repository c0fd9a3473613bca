import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";

/** True where the plan has the rule on trial in this cycle: its findings are advice, so that nobody is caught out. */
export function isOnTrial(plan: Plan, rule: string, cycle: ReportingCycle | null): boolean {
  return plan.ruleSettings.trial.some((one) => one.rule === rule && one.cycle === cycle?.name);
}
