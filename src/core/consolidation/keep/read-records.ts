/** Reading back a table of the consolidated workbook, wherever its sheet, rows and columns have been moved. */

import { contentText } from "../../return/cell-types";
import { gridOf, type Grid } from "../../return/read/grid";
import { comparable } from "../../text";
import type { Sheet, SheetCell, Workbook } from "../../workbook";

/** One row under the headings. */
export interface ReadRecord {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** False where the column is not there. */
  has(heading: string): boolean;
  /** From 0; null where the column is not there. */
  columnOf(heading: string): number | null;
  cell(heading: string): SheetCell | undefined;
  /** As shown; "" where it is blank or not there. */
  text(heading: string): string;
}

export interface RecordTable {
  readonly sheet: string;
  readonly table: string;
}

/** Rows looked through for headings. */
const rowsLookedAt = 60;

/** Headings that must stand in a row to tell it from a row of answers. */
const enough = 3;

function headingsIn(grid: Grid, row: number): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  for (const [column, { content }] of [...grid.row(row)].sort(([a], [b]) => a - b)) {
    const heading = comparable(contentText(content));
    if (!headings.has(heading)) headings.set(heading, column);
  }
  return headings;
}

function headingRow(grid: Grid, wanted: ReadonlySet<string>, expected: number | undefined): number | null {
  const count = (row: number) => [...headingsIn(grid, row).keys()].filter((text) => wanted.has(text)).length;
  if (expected !== undefined && count(expected) >= enough) return expected;
  let best: { row: number; count: number } | null = null;
  for (const row of grid.rows.slice(0, rowsLookedAt)) {
    const found = count(row);
    if (found >= enough && found > (best?.count ?? 0)) best = { row, count: found };
  }
  return best?.row ?? null;
}

function sheetOf({ sheets }: Workbook, { sheet, table }: RecordTable): Sheet | undefined {
  const named = (tables: Sheet["tables"]) =>
    tables.some(({ name }) => comparable(name) === comparable(table));
  return (
    sheets.find(({ tables }) => named(tables)) ??
    sheets.find(({ name }) => comparable(name) === comparable(sheet))
  );
}

/** Columns by heading; each heading is made comparable once, not once a row. */
function remembered(columns: ReadonlyMap<string, number>): (heading: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (heading) => {
    if (!known.has(heading)) known.set(heading, columns.get(comparable(heading)));
    return known.get(heading);
  };
}

/** The rows of the table that hold something; null where it is not found under any of the headings it had. */
export function readRecords(
  workbook: Workbook,
  table: RecordTable,
  headings: readonly string[],
): ReadRecord[] | null {
  const sheet = sheetOf(workbook, table);
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const expected = sheet.tables.find(({ name }) => comparable(name) === comparable(table.table))?.range.top;
  const top = headingRow(grid, new Set(headings.map(comparable)), expected);
  if (top === null) return null;
  const columnOf = remembered(headingsIn(grid, top));
  return grid.rows
    .filter((row) => row > top)
    .map((row): ReadRecord => {
      const cell = (heading: string) => {
        const column = columnOf(heading);
        return column === undefined ? undefined : grid.cell(row, column);
      };
      return {
        sheet: sheet.name,
        row,
        has: (heading) => columnOf(heading) !== undefined,
        columnOf: (heading) => columnOf(heading) ?? null,
        cell,
        text: (heading) => {
          const found = cell(heading);
          return found ? contentText(found.content) : "";
        },
      };
    });
}
