/** DHSC's own words beside an answer of a consolidated workbook: as they are, and as they were when it was merged. */

import { askedCell } from "./asked-cell";
import { editHeading } from "./consolidated-layout";
import { editPlace, type Edit } from "./desk/desk";
import { editValue, rowIdOf } from "./desk/read-edits";
import { readDeskStore } from "./keep/desk-store";
import type { Plan } from "../plan/plan";
import type { CellRef, Workbook } from "../workbook";

export interface EditBeside {
  /** The cell for DHSC's own words. */
  readonly at: CellRef;
  /** What stands in it now; null where nothing. */
  readonly now: Edit["value"] | null;
  /** What stood there when the workbook was written; null where nothing. */
  readonly asMerged: Edit["value"] | null;
}

/**
 * Null where there is no such cell.
 * @param at the answer or the cell for DHSC's words beside it.
 * @throws ConsolidatedError where what the workbook keeps was changed since.
 */
export function editBeside(workbook: Workbook, plan: Plan, at: CellRef): EditBeside | null {
  const asked = askedCell(workbook, at);
  if (!asked?.isInput) return null;
  const { table, key, record } = asked;
  const heading = editHeading(asked.heading);
  const column = record.columnOf(heading);
  if (column === null) return null;
  const place = editPlace({ table, row: rowIdOf(plan, table, record), column: key });
  const kept = readDeskStore(workbook)?.edits.find((edit) => editPlace(edit) === place);
  return {
    at: { sheet: record.sheet, row: record.row, column },
    now: editValue(record.cell(heading)),
    asMerged: kept?.value ?? null,
  };
}
