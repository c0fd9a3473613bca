/** What was issued, row by row, with the facts that stand in its locked columns. */

import type { IssuedTable } from "../data-tables";
import type { Plan } from "../../plan/plan";
import { actionFacts, actionsOf, milestoneFacts, milestonesFor } from "../../return/issued-rows";
import type { DraftValue } from "../../workbook-draft";

/** One row that a partner was asked to answer. */
export interface IssuedRow {
  /** Tells it from all other rows of its table. */
  readonly key: string;
  readonly action: number;
  readonly milestone: string | null;
  /** "action 18", "milestone 18.2" */
  readonly name: string;
  /** By column key. */
  readonly facts: ReadonlyMap<string, DraftValue>;
}

const byKey = (facts: object): IssuedRow["facts"] => new Map(Object.entries<DraftValue>({ ...facts }));

/** The rows issued to a partner, by table, each in the order of the template. */
export function issuedTo(plan: Plan, partner: string): { readonly [K in IssuedTable]: readonly IssuedRow[] } {
  return {
    actions: actionsOf(plan, partner).map((action) => ({
      key: String(action.number),
      action: action.number,
      milestone: null,
      name: `action ${action.number}`,
      facts: byKey(actionFacts(plan, action)),
    })),
    milestones: milestonesFor(plan, partner).map((milestone) => ({
      key: milestone.id,
      action: milestone.action.number,
      milestone: milestone.id,
      name: `milestone ${milestone.id}`,
      facts: byKey(milestoneFacts(plan, milestone)),
    })),
  };
}

/** How many rows were issued to a partner, counted from the plan and not from the rows that are listed. */
export function countIssued(plan: Plan, partner: string): number {
  return actionsOf(plan, partner).length + milestonesFor(plan, partner).length;
}
