/** The rows of a found table, cell by cell. */

import type { TablePlace } from "./find-table";
import { contentText, readCell, type CellType, type ReadingPlan } from "../cell-types";
import { columnsOf, type TableKey } from "../layout";
import type { ReturnCell, ReturnRow } from "../return";
import { comparable } from "../../text";
import { blank, type CellContent, type CellRef, type SheetCell } from "../../workbook";

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
  const { state, value, candidates } = reading(type, content, formula, text, plan);
  // Written out and not spread: a merge holds hundreds of thousands of cells, and spreading doubles what each takes.
  const made =
    formula === undefined
      ? { state, content, text, value, candidates, source }
      : { state, content, text, value, candidates, source, formula };
  return value !== null && isPlaceholder(text, plan) ? { ...made, isPlaceholder: true } : made;
}

/** No longer text is looked up: answers run to thousands of characters. */
const longestPlaceholder = 40;

const isPlaceholder = (text: string, { placeholders }: ReadingPlan) =>
  text.length <= longestPlaceholder && placeholders.has(comparable(text));

type Reading = Pick<ReturnCell, "state" | "value" | "candidates">;

const isBlank: Reading = { state: "blank", value: null, candidates: none };
const isUnusable: Reading = { state: "unusable", value: null, candidates: none };

function reading(
  type: CellType,
  content: CellContent,
  formula: string | undefined,
  text: string,
  plan: ReadingPlan,
): Reading {
  if (content.kind === "error" || (formula !== undefined && content.kind === "blank")) return isUnusable;
  if (text.trim() === "") return isBlank;
  const read = readCell(type, content, plan);
  return read.state === "unreadable"
    ? { state: read.state, value: null, candidates: read.candidates }
    : { state: read.state, value: read.value, candidates: none };
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
    const cells: Record<string, ReturnCell> = {};
    for (const { key: columnKey, type, at } of columns) {
      cells[columnKey] =
        at === undefined
          ? absent
          : returnCell(type, { sheet: grid.sheet.name, row, column: at }, grid.cell(row, at), plan);
    }
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
