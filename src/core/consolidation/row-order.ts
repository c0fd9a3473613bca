/** The order of rows in the consolidated tables: the plan's, whatever the order of files. */

import type { ConsolidatedRow, ConsolidatedRows } from "./consolidation";
import type { DataTable } from "./data-tables";
import { milestonesOf, type Plan } from "../plan/plan";

/**
 * Rows of one action together, its milestones in the plan's order; what belongs to no known action comes last. Rows
 * that are equal so far keep their order, which is that of partners and, within a return, of its rows.
 */
export function inOrder(plan: Plan, rows: ConsolidatedRows): ConsolidatedRows {
  const places = new Map(plan.actions.flatMap(milestonesOf).map(({ id }, index) => [id, index]));
  const last = Number.POSITIVE_INFINITY;
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  const sorted = <K extends DataTable>(table: readonly ConsolidatedRow<K>[]) =>
    [...table].sort(
      (a, b) =>
        compare(a.action ?? last, b.action ?? last) ||
        compare(places.get(a.milestone ?? "") ?? last, places.get(b.milestone ?? "") ?? last),
    );
  return {
    actions: sorted(rows.actions),
    milestones: sorted(rows.milestones),
    progress: sorted(rows.progress),
    nextMilestones: sorted(rows.nextMilestones),
    newActions: rows.newActions,
  };
}
