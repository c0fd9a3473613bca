/** How cautious an answer is, from the flags of its label: the plan may name statuses and outcomes as it likes. */

import type { Outcome, Status } from "../../plan/plan";

/** Work that goes on before work that is done, a miss before none. */
export function cautionOfStatus({ open, expectsUnmet }: Status): number {
  return (open ? 2 : 0) + (expectsUnmet ? 1 : 0);
}

/** A promise not kept, then one kept in part, then one that was dropped or never fell due, then one kept. */
export function cautionOfOutcome({ unmet, needsEvidence }: Outcome): number {
  if (unmet) return needsEvidence ? 2 : 3;
  return needsEvidence ? 0 : 1;
}
