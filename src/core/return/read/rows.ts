/** The rows of a found table, cell by cell. */

import type { TablePlace } from "./find-table";
import { contentText, readCell, type CellType, type ReadingPlan } from "../cell-types";
import { columnsOf, type TableKey } from "../layout";
import type { ReturnCell, ReturnRow } from "../return";
import { blank, type CellRef, type SheetCell } from "../../workbook";

/** The cell of a column that is not in the workbook. */
export const absent: ReturnCell<never> = {
  state: "absent",
  content: blank,
  text: "",
  value: null,
  candidates: [],
  source: null,
};

/** One for all cells: hundreds of thousands of them have no candidates. */
const none: readonly never[] = [];

/** Reads one cell as its column's type. A cell that is only white space is blank: nobody can see an answer in it. */
export function returnCell(
  type: CellType,
  source: CellRef,
  cell: SheetCell | undefined,
  plan: ReadingPlan,
): ReturnCell {
  const content = cell?.content ?? blank;
  const text = contentText(content);
  const formula = cell?.formula;
  const base = { content, text, source, candidates: none, ...(formula === undefined ? {} : { formula }) };
  if (content.kind === "error" || (formula !== undefined && content.kind === "blank")) {
    return { ...base, state: "unusable", value: null };
  }
  if (text.trim() === "") return { ...base, state: "blank", value: null };
  const reading = readCell(type, content, plan);
  return reading.state === "unreadable"
    ? { ...base, state: "unreadable", value: null, candidates: reading.candidates }
    : { ...base, state: reading.state, value: reading.value };
}

export interface TableRows<K extends TableKey> {
  readonly rows: readonly ReturnRow<K>[];
  /** Rows without anything in them, between rows that have something. */
  readonly blankRows: readonly number[];
}

/**
 * Every row under the headings that has something in one of the table's columns, however far down: rows typed
 * below an Excel table's end are answers too.
 */
export function readRows<K extends TableKey>(
  key: K,
  { grid, match }: TablePlace,
  plan: ReadingPlan,
): TableRows<K> {
  const columns = columnsOf(key).map(({ key: columnKey, column }) => ({
    key: columnKey,
    type: column.type,
    at: match.columns.get(columnKey),
  }));
  const holds = (row: number) =>
    columns.some(({ at }) => at !== undefined && grid.cell(row, at) !== undefined);
  const filled = grid.rows.filter((row) => row > match.row && holds(row));
  const rows = filled.map((row): ReturnRow<K> => {
    const cells = Object.fromEntries(
      columns.map(({ key: columnKey, type, at }) => [
        columnKey,
        at === undefined
          ? absent
          : returnCell(type, { sheet: grid.sheet.name, row, column: at }, grid.cell(row, at), plan),
      ]),
    );
    // The layout gives each column its type, and `returnCell` reads by it: the record has the row's shape.
    return { table: key, row, cells: cells as ReturnRow<K>["cells"] };
  });
  const last = filled[filled.length - 1] ?? match.row;
  const has = new Set(filled);
  const blankRows: number[] = [];
  for (let row = match.row + 1; row < last && blankRows.length < 100; row++)
    if (!has.has(row)) blankRows.push(row);
  return { rows, blankRows };
}
