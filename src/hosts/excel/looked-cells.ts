/** The cells of an edit as they are in Excel at this moment. */

import { cellAddress, type CellRef } from "#src/core/index";

export interface LookedCell {
  readonly at: CellRef;
  readonly sheetId: string;
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
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
    const range = sheet.getCell(at.row, at.column).load("values,formulas,numberFormat");
    return [{ at, sheet, range, protection: range.format.protection.load("locked") }];
  });
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    cells: asked.map(({ at, sheet, range, protection }) => ({
      at,
      sheetId: sheet.id,
      value: only(range.values),
      formula: only(range.formulas),
      numberFormat: String(only(range.numberFormat)),
      locked: protection.locked,
      isProtected: sheet.protection.protected,
    })),
  };
}

/** "C5 on “Milestones”", with how many more. */
export function placesInWords(places: readonly CellRef[]): string {
  const [first, ...others] = places;
  if (!first) return "no cell";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${cellAddress(first)} on “${first.sheet}”${more}`;
}
