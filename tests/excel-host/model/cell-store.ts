/** The cells of one sheet, sparse, by place. */

import { columnsOfSheet, type Rectangle } from "./addresses";
import { emptyCell, type ModelCell } from "./values";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ModelCell;
}

export interface CellStore {
  at(row: number, column: number): ModelCell;
  put(row: number, column: number, cell: ModelCell): void;
  /** By row, then column. */
  all(): readonly PlacedCell[];
  /** The smallest rectangle around what is used; null when nothing is. */
  used(valuesOnly: boolean): Rectangle | null;
  /** Opens an empty row, which looks like the one above it, moving what is below. */
  openRow(row: number): void;
}

const holds = ({ value, formula }: ModelCell) => value !== "" || formula !== null;

function isPlain(cell: ModelCell): boolean {
  return !holds(cell) && cell.numberFormat === emptyCell.numberFormat && cell.locked === emptyCell.locked;
}

export function createCellStore(): CellStore {
  let cells = new Map<number, ModelCell>();
  const place = (row: number, column: number) => row * columnsOfSheet + column;

  const all = () =>
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => ({ row: Math.floor(key / columnsOfSheet), column: key % columnsOfSheet, cell }));

  return {
    at: (row, column) => cells.get(place(row, column)) ?? emptyCell,
    put(row, column, cell) {
      if (isPlain(cell)) cells.delete(place(row, column));
      else cells.set(place(row, column), cell);
    },
    all,
    used(valuesOnly) {
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      for (const [key, cell] of cells) {
        if (valuesOnly && !holds(cell)) continue;
        const [row, column] = [Math.floor(key / columnsOfSheet), key % columnsOfSheet];
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
      return bottom < 0
        ? null
        : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    },
    openRow(row) {
      const moved = new Map<number, ModelCell>();
      for (const { row: old, column, cell } of all()) {
        moved.set(place(old < row ? old : old + 1, column), cell);
        if (old === row - 1) moved.set(place(row, column), { ...cell, value: "", formula: null });
      }
      cells = moved;
    },
  };
}
