/** Rows that partners add: each is merged or held, none is dropped. */

import { reasonText, releaseText } from "./holds";
import type { CheckedReturn } from "./issued-tables";
import { asReturned, hasAnswers, provenanceOf } from "./returned-rows";
import { addedRowIds } from "./row-ids";
import type { ConsolidatedRow } from "../consolidation";
import type { DataTable, IssuedTable } from "../data-tables";
import type { ReturnRow } from "../../return/return";

export type FreeTable = Exclude<DataTable, IssuedTable>;
export type FreeRows = { readonly [K in FreeTable]: readonly ConsolidatedRow<K>[] };

function rowsOf<K extends FreeTable>(
  table: K,
  { returned, partner, file, holds }: CheckedReturn,
  digest: (text: string) => string,
  actionOf: (row: ReturnRow<K>) => number | null,
): ConsolidatedRow<K>[] {
  const all: readonly ReturnRow<K>[] = returned.tables[table].rows;
  const rows = all.filter(hasAnswers);
  const ids = addedRowIds(table, partner, rows, digest);
  return rows.map((row): ConsolidatedRow<K> => {
    const action = actionOf(row);
    const reasons = holds.reasonsFor(row, { action, milestone: null });
    const reason = reasonText(reasons.map(({ message }) => message));
    return {
      ...asReturned,
      table,
      id: ids.get(row) ?? partner,
      state: reason === null ? "merged" : "held",
      reason,
      release: releaseText(reasons),
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
export function freeRowsOf(used: CheckedReturn, digest: (text: string) => string): FreeRows {
  return {
    progress: rowsOf("progress", used, digest, ({ cells }) => cells.action.value),
    nextMilestones: rowsOf("nextMilestones", used, digest, ({ cells }) => cells.action.value),
    newActions: rowsOf("newActions", used, digest, () => null),
  };
}
