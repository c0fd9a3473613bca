/** The cells of an edit as they are in Excel at this moment. */

import { cellAddress, counted, type CellRef } from "#src/core/index";
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

export interface Look {
  readonly cells: readonly LookedCell[];
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

/** One sync for all cells. */
export async function lookAt(
  context: Excel.RequestContext,
  places: readonly CellRef[],
  sheetKey: (name: string) => string,
): Promise<Look> {
  const { workbook } = context;
  workbook.load("readOnly");
  const sheets = new Map(
    [...new Set(places.map(({ sheet }) => sheet))].map((name) => {
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
  await context.sync();
  return {
    readOnly: workbook.readOnly,
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
export function sheetIdIn({ cells }: Look, name: string): string {
  return cells.find(({ at }) => at.sheet === name)?.sheetId ?? name;
}

/** "C5 on “Milestones”", with how many more cells. */
export function placesInWords(places: readonly CellRef[]): string {
  const [first, ...others] = places;
  if (!first) return "no cell";
  const more = others.length === 0 ? "" : ` and ${counted(others.length, "more cell")}`;
  return `${cellAddress(first)} on “${first.sheet}”${more}`;
}
