/** Which published milestones a next milestone carries on. */

import type { ConsolidatedRow } from "./consolidation";
import type { EffectiveAnswers } from "./effective-answers";
import { milestonesOf, type Plan } from "../plan/plan";
import { rememberingFor } from "../remember";
import { tidySpaces } from "../text";

const idsOf = rememberingFor(
  ({ actions }: Plan): ReadonlySet<string> => new Set(actions.flatMap(milestonesOf).map(({ id }) => id)),
);

/** Their ids. The partner chooses one; DHSC’s own words beside it count before that, and may name several. */
export function continuedBy(
  row: ConsolidatedRow<"nextMilestones">,
  answers: EffectiveAnswers,
  plan: Plan,
): readonly string[] {
  const chosen = row.returned?.cells.continues;
  const text = answers.text(row, "continues");
  if (chosen?.value != null && text === tidySpaces(chosen.text)) return [chosen.value];
  const known = idsOf(plan);
  return [...new Set(text?.match(/\d+(?:\.\d+)+/g) ?? [])].filter((id) => known.has(id));
}
