import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";

/** The same change on every row of every table. */
export function onEachRow(
  rows: ConsolidatedRows,
  change: <K extends DataTable>(row: ConsolidatedRow<K>) => ConsolidatedRow<K>,
): ConsolidatedRows {
  return {
    actions: rows.actions.map(change),
    milestones: rows.milestones.map(change),
    progress: rows.progress.map(change),
    nextMilestones: rows.nextMilestones.map(change),
    newActions: rows.newActions.map(change),
  };
}
