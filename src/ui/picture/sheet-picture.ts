/** A sheet as the picture shows it: the lines above its table, the headings, the rows. */

import { columnsOf, layout, type Return, type Sheet, type SheetCell, type TableKey } from "#src/core/index";

export interface Picture {
  readonly name: string;
  /** What stands above the headings, a line each. */
  readonly above: readonly string[];
  /** Column numbers from 0 of the columns in use. */
  readonly columns: readonly number[];
  /** The row of the headings, from 0; null for a sheet that has none. */
  readonly headingRow: number | null;
  /** In characters, by column; columns that the layout does not know are as wide as they need. */
  readonly widths: ReadonlyMap<number, number>;
  /** Row numbers from 0 below the headings, empty ones between included. */
  readonly rows: readonly number[];
  cell(row: number, column: number): SheetCell | undefined;
}

/** Empty rows shown under a table that people add rows to. */
const spareRows = 3;

const keyOf = (row: number, column: number) => `${row},${column}`;

type FoundTable = Return["tables"][TableKey];

function tableOn(returned: Return, sheet: string): FoundTable | null {
  const keys = Object.keys(layout) as TableKey[];
  return (
    keys.map((key) => returned.tables[key]).find((table) => table.found && table.sheet === sheet) ?? null
  );
}

export function pictureOf(sheet: Sheet, returned: Return): Picture {
  const table = tableOn(returned, sheet.name);
  const headingRow = table?.headingRow ?? sheet.tables[0]?.range.top ?? null;
  const from = headingRow ?? -1;
  const below = sheet.cells.filter(({ row }) => row >= Math.max(from, 0));
  const used = below.map(({ column }) => column);
  const left = Math.min(...used, ...(table?.columns.values() ?? []));
  const right = Math.max(...used, ...(table?.columns.values() ?? []));
  const spare = table && layout[table.key].rows === "free" ? spareRows : 0;
  const last = Math.max(from, ...below.map(({ row }) => row)) + spare;
  const cells = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const above = sheet.cells.filter(({ row, content }) => row < from && content.kind === "text");
  return {
    name: sheet.name,
    above: above.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])),
    columns: Number.isFinite(left) ? span(left, right) : [],
    headingRow,
    widths: widthsOf(table),
    rows: span(from + 1, last),
    cell: (row, column) => cells.get(keyOf(row, column)),
  };
}

/** Wider columns than this make a picture that nobody can take in. */
const widest = 44;

function widthsOf(table: FoundTable | null): ReadonlyMap<number, number> {
  if (!table) return new Map();
  return new Map(
    columnsOf(table.key).flatMap(({ key, column: { width } }) => {
      const at = table.columns.get(key);
      return at === undefined ? [] : [[at, Math.min(width, widest)] as const];
    }),
  );
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
