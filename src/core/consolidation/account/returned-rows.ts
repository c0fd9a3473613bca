/** What every table's rows have in common: whether they say anything, and where they stood. */

import type { ConsolidatedRow } from "../consolidation";
import type { Provenance } from "../provenance-of-row";
import type { DataTable } from "../data-tables";
import { isUnanswered, type Return, type ReturnCell, type ReturnRow } from "../../return/return";
import { cellAddress } from "../../workbook";

export function hasAnswers(row: ReturnRow): boolean {
  return Object.values<ReturnCell>(row.cells).some((cell) => !isUnanswered(cell));
}

export function provenanceOf(
  { table, row }: ReturnRow<DataTable>,
  returned: Return,
  file: string,
): Provenance {
  const { sheet, columns } = returned.tables[table];
  return { file, sheet, cell: cellAddress({ row, column: Math.min(...columns.values()) }) };
}

/** A row as accounted for, before anything is decided. */
export const asReturned: Pick<ConsolidatedRow, "decided"> = {
  decided: new Map(),
};
