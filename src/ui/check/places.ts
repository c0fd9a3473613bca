/** Where findings and edits stand, as people read it and as hosts jump to it. */

import { cellAddress, parseCellAddress, type CellRef, type Finding } from "#src/core/index";

type Place = Pick<Finding, "sheet" | "cell" | "row" | "column">;

/** The cell to go to: the finding's own, or the first of its row or sheet; null when it has no place. */
export function cellToGoTo({ sheet, cell, row }: Place): CellRef | null {
  if (sheet === null) return null;
  const own = cell === null ? null : parseCellAddress(cell);
  return { sheet, ...(own ?? { row: row === null ? 0 : row - 1, column: 0 }) };
}

/** "Milestones E12, Outcome"; "Milestones, row 12"; null when it has no place. */
export function placeInWords({ sheet, cell, row, column }: Place): string | null {
  if (sheet === null) return null;
  if (cell !== null) return `${sheet} ${cell}${column === null ? "" : `, ${column}`}`;
  return row === null ? sheet : `${sheet}, row ${row}`;
}

export function sameCell(a: CellRef | null, b: CellRef | null): boolean {
  return a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** One text for a cell, for maps and for finding its element. */
export function cellKey(cell: CellRef): string {
  return `${cell.sheet}!${cellAddress(cell)}`;
}

/** Where to go: a new object each time, so that going to the same cell twice goes there twice. */
export interface Destination {
  readonly cell: CellRef;
}
