/** An issued workbook, as Excel would show it after opening the written file. */

import {
  cellAddress,
  type CellRange,
  type CellStyle,
  type DraftValue,
  type SheetDraft,
  type WorkbookDraft,
} from "#src/core/index";
import { quotedSheet, type Rectangle } from "./addresses";
import { serialOf } from "./dates";
import { namesOfSheets, showFirstVisible, visibilities } from "./opened-sheets";
import type { ModelCell } from "./values";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

const numberFormats: { readonly [Style in CellStyle]?: string } = {
  "input-id": "@",
  "input-date": "d mmmm yyyy",
  "text-date": "d mmmm yyyy",
};

const isInput = (style: CellStyle) => style.startsWith("input") || style.startsWith("edit");

export function areaOf({ top, left, bottom, right }: CellRange): Rectangle {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function cellOf(value: DraftValue, style: CellStyle): ModelCell {
  const isDate = typeof value === "object" && value !== null;
  const plain = { formula: null, locked: !isInput(style) };
  if (isDate) return { ...plain, value: serialOf(value.date), numberFormat: "d mmmm yyyy" };
  return { ...plain, value: value ?? "", numberFormat: numberFormats[style] ?? "General" };
}

function fillSheet(sheet: Worksheet, draft: SheetDraft): void {
  for (const { range, style } of draft.unlocked ?? []) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        sheet.cells.put(row, column, cellOf(null, style));
      }
    }
  }
  for (const [row, cells] of draft.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell) sheet.cells.put(row, column, cellOf(cell.value, cell.style));
    }
  }
  for (const { name, range } of draft.tables) sheet.Tables.insert(areaOf(range), name);
  for (const { ranges, accepts, prompt } of draft.validations) {
    for (const range of ranges) {
      const validation = sheet.validationAt(areaOf(range));
      if (accepts.kind === "list")
        validation.Rule = { list: { inCellDropDown: true, source: `=${accepts.name}` } };
      if (prompt) validation.Prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    }
  }
  sheet.Visibility = visibilities[draft.visibility];
  if (draft.protection) {
    const { rowsMayChange } = draft.protection;
    sheet.Protection.Protect({ allowInsertRows: rowsMayChange, allowDeleteRows: rowsMayChange });
  }
}

export function openDraft(workbook: Workbook, draft: WorkbookDraft): void {
  const sheets = workbook.Worksheets.replaceAll(namesOfSheets(draft.sheets));
  workbook.Names.clear();
  workbook.Properties.Custom.clear();
  for (const [index, sheetDraft] of draft.sheets.entries()) {
    const sheet = sheets[index];
    if (sheet) fillSheet(sheet, sheetDraft);
  }
  for (const name of draft.names) {
    if ("text" in name) workbook.Names.insert(name.name, `="${name.text.replaceAll('"', '""')}"`);
    else workbook.Names.insert(name.name, `=${quotedSheet(name.sheet)}!${absolute(name.range)}`);
  }
  for (const [key, value] of draft.properties) workbook.Properties.Custom.Add(key, value);
  workbook.Properties.Title = draft.title;
  showFirstVisible(workbook);
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return [cellAddress({ row: top, column: left }), cellAddress({ row: bottom, column: right })]
    .map((address) => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"))
    .join(":");
}
