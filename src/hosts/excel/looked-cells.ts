/** The cells of an edit as they are in Excel at this moment. */

import { cellAddress, counted, type CellRef } from "#src/core/index";
import { askRows, type AddedRows, type LookedRows } from "./added-rows";
import type { HandedCell } from "./cell-content";

export interface LookedCell extends HandedCell {
  readonly at: CellRef;
  readonly sheetId: string;
  readonly numberFormat: string;
  /** The first cell of its row: in every table of ours it says what the row is about. */
  readonly rowStart: HandedCell;
  readonly locked: boolean;
  readonly isProtected: boolean;
}

/** What an edit is about: single cells, and rows to be added to the record. */
export interface Places {
  readonly cells: readonly CellRef[];
  readonly added: AddedRows | null;
}

export interface Look {
  readonly cells: readonly LookedCell[];
  readonly rows: LookedRows | null;
  readonly readOnly: boolean;
}

/** The only element of a one-cell range's array. */
export function only(array: readonly (readonly unknown[])[]): unknown {
  return array[0]?.[0];
}

function askCell(sheet: Excel.Worksheet, row: number, column: number) {
  const range = sheet.getCell(row, column).load("values,formulas,numberFormat");
  const handed = () => ({
    value: only(range.values),
    formula: only(range.formulas),
    numberFormat: String(only(range.numberFormat)),
  });
  return { range, handed };
}

/** One sync for everything. */
export async function lookAt(
  context: Excel.RequestContext,
  { cells: places, added }: Places,
  sheetKey: (name: string) => string,
): Promise<Look> {
  const { workbook } = context;
  workbook.load("readOnly");
  const names = new Set([...places, ...(added ? [added] : [])].map(({ sheet }) => sheet));
  const sheets = new Map(
    [...names].map((name) => {
      const sheet = workbook.worksheets.getItem(sheetKey(name)).load("id");
      sheet.protection.load("protected");
      return [name, sheet];
    }),
  );
  const asked = places.flatMap((at) => {
    const sheet = sheets.get(at.sheet);
    if (!sheet) return [];
    const cell = askCell(sheet, at.row, at.column);
    const start = askCell(sheet, at.row, 0);
    return [{ at, sheet, cell, start, protection: cell.range.format.protection.load("locked") }];
  });
  const recordSheet = added && sheets.get(added.sheet);
  const rows = recordSheet ? askRows(recordSheet, added) : () => null;
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    rows: rows(),
    cells: asked.map(({ at, sheet, cell, start, protection }) => ({
      at,
      sheetId: sheet.id,
      ...cell.handed(),
      rowStart: start.handed(),
      locked: protection.locked,
      isProtected: sheet.protection.protected,
    })),
  };
}

/** The id of a sheet that was looked at, whatever it is called by now. */
export function sheetIdIn({ cells, rows }: Look, name: string): string {
  if (rows?.sheet === name) return rows.sheetId;
  return cells.find(({ at }) => at.sheet === name)?.sheetId ?? name;
}

/** "C5 on “Milestones”", with how many more cells; of rows that are added to the record alone, the record. */
export function placesInWords(places: readonly CellRef[]): string {
  const [first, ...others] = places;
  if (!first) return "the return’s record";
  const more = others.length === 0 ? "" : ` and ${counted(others.length, "more cell")}`;
  return `${cellAddress(first)} on “${first.sheet}”${more}`;
}
