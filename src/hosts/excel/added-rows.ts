/** Rows added to the return's record: a sheet of ours that people do not see, written in one block. */

import type { CellEdit, CellRange } from "#src/core/index";
import { textInput } from "./cell-input";

export interface AddedRows {
  readonly sheet: string;
  readonly range: CellRange;
  /** Of the whole range; "" where nothing is added. */
  readonly texts: readonly (readonly string[])[];
}

/** The range as it is in Excel at this moment. */
export interface LookedRows {
  readonly sheet: string;
  readonly sheetId: string;
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly isLocked: boolean;
}

/** The edits of one sheet as the block that holds them all; null where there are none. */
export function addedRows(edits: readonly CellEdit[]): AddedRows | null {
  const [first] = edits;
  if (!first) return null;
  const rows = edits.map(({ at }) => at.row);
  const columns = edits.map(({ at }) => at.column);
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const texts = Array.from({ length: range.bottom - range.top + 1 }, () =>
    Array.from({ length: range.right - range.left + 1 }, () => ""),
  );
  for (const { at, value } of edits) {
    const row = texts[at.row - range.top];
    if (row) row[at.column - range.left] = typeof value === "string" ? value : JSON.stringify(value);
  }
  return { sheet: first.at.sheet, range, texts };
}

function blockOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Asks for the block with the next sync; the returned function reads the answer after it. */
export function askRows(sheet: Excel.Worksheet, { sheet: name, range }: AddedRows): () => LookedRows {
  const block = blockOf(sheet, range).load("values,numberFormat");
  const protection = block.format.protection.load("locked");
  return () => ({
    sheet: name,
    sheetId: sheet.id,
    range,
    values: block.values,
    numberFormats: block.numberFormat,
    // Of cells some of which are locked Excel says neither.
    isLocked: sheet.protection.protected && protection.locked !== false,
  });
}

export function areFree({ values }: LookedRows): boolean {
  return values.every((row) => row.every((value) => value === ""));
}

export function areAs({ values }: Pick<LookedRows, "values">, { texts }: Pick<AddedRows, "texts">): boolean {
  return texts.every((row, down) => row.every((text, across) => values[down]?.[across] === text));
}

/** What empties the block again. */
export function emptied({ sheet, range, texts }: AddedRows): AddedRows {
  return { sheet, range, texts: texts.map((row) => row.map(() => "")) };
}

/** Writes the block; the returned function says after the sync what it then holds. */
export function writeRows(
  context: Excel.RequestContext,
  { sheetId, range, numberFormats }: LookedRows,
  { texts }: AddedRows,
): () => Pick<LookedRows, "values"> {
  const block = blockOf(context.workbook.worksheets.getItem(sheetId), range);
  block.values = texts.map((row, down) =>
    row.map((text, across) => (text === "" ? "" : textInput(text, String(numberFormats[down]?.[across])))),
  );
  block.load("values");
  return () => ({ values: block.values });
}
