/** Which rules, with which settings, gave a verdict: so that it can be told later whether they have changed. */

import { ruleCatalogue } from "./catalogue";
import type { Plan } from "../plan/plan";

/** Eight hexadecimal digits over the rules' ids, severities and titles and the plan's settings for them. */
export function ruleSetVersion(plan: Plan, digest: (text: string) => string): string {
  const rules = ruleCatalogue().map(({ id, severity, title }) => [id, severity, title]);
  return digest(JSON.stringify([rules, plan.wordLimit, plan.ruleSettings])).slice(0, 8);
}
