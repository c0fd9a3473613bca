/** A sheet's cells by row and column. Sparse: a sheet is never unfolded to its full size. */

import { tidySpaces } from "../../text";
import type { Sheet, SheetCell } from "../../workbook";

export interface Grid {
  readonly sheet: Sheet;
  /** Row numbers that hold something, ascending. */
  readonly rows: readonly number[];
  cell(row: number, column: number): SheetCell | undefined;
  /** The cells of a row by column. */
  row(row: number): ReadonlyMap<number, SheetCell>;
}

const nothing: ReadonlyMap<number, SheetCell> = new Map();

/** White space alone holds nothing: nobody can see it, or knows that it is there. */
function holdsNothing({ content, formula }: SheetCell): boolean {
  if (formula !== undefined) return false;
  return content.kind === "blank" || (content.kind === "text" && tidySpaces(content.text) === "");
}

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const cell of sheet.cells) {
    if (holdsNothing(cell)) continue;
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map<number, SheetCell>()));
    row.set(cell.column, cell);
  }
  return {
    sheet,
    rows: [...rows.keys()].sort((a, b) => a - b),
    cell: (row, column) => rows.get(row)?.get(column),
    row: (row) => rows.get(row) ?? nothing,
  };
}
