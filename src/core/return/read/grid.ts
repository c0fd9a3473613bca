/** A sheet's cells by row and column. Sparse: a sheet is never unfolded to its full size. */

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

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const cell of sheet.cells) {
    if (cell.content.kind === "blank" && cell.formula === undefined) continue;
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
