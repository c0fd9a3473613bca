/** Rows that partners add: each is merged or held, none is dropped. */

import { reasonText } from "./holds";
import type { CheckedReturn } from "./issued-tables";
import { hasAnswers, provenanceOf } from "./returned-rows";
import type { ConsolidatedRow, DataTable, IssuedTable } from "../consolidation";
import type { ReturnRow } from "../../return/return";

export type FreeTable = Exclude<DataTable, IssuedTable>;
export type FreeRows = { readonly [K in FreeTable]: readonly ConsolidatedRow<K>[] };

function rowsOf<K extends FreeTable>(
  table: K,
  { returned, partner, file, holds }: CheckedReturn,
  actionOf: (row: ReturnRow<K>) => number | null,
): ConsolidatedRow<K>[] {
  const rows: readonly ReturnRow<K>[] = returned.tables[table].rows;
  return rows.filter(hasAnswers).map((row): ConsolidatedRow<K> => {
    const action = actionOf(row);
    const reason = reasonText(holds.reasonsFor(row, { action, milestone: null }));
    return {
      table,
      state: reason === null ? "merged" : "held",
      reason,
      partner,
      action,
      milestone: null,
      issued: new Map(),
      returned: row,
      source: provenanceOf(row, returned, file),
    };
  });
}

/** A row that names no action of the partner's is held by `rows-complete` or `cell-type`, like any other fault. */
export function freeRowsOf(used: CheckedReturn): FreeRows {
  return {
    progress: rowsOf("progress", used, ({ cells }) => cells.action.value),
    nextMilestones: rowsOf("nextMilestones", used, ({ cells }) => cells.action.value),
    newActions: rowsOf("newActions", used, () => null),
  };
}
