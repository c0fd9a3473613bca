/** Core's workbook put into the model, and the model's content given back as core's workbook. */

import {
  blank,
  type CellContent,
  type Sheet,
  type SheetCell,
  type Workbook as CoreWorkbook,
} from "#src/core/index";
import { isoOf, serialOf } from "./dates";
import { areaOf } from "./open-draft";
import { namesOfSheets, showFirstVisible, visibilities } from "./opened-sheets";
import { emptyCell, errorValues, type ModelCell } from "./values";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

function cellOf({ content, formula }: SheetCell): ModelCell {
  const cell = { ...emptyCell, formula: formula === undefined ? null : `=${formula}` };
  switch (content.kind) {
    case "blank":
      return cell;
    case "text":
      return { ...cell, value: content.text };
    case "number":
      return { ...cell, value: content.number };
    case "boolean":
      return { ...cell, value: content.boolean };
    case "error":
      return { ...cell, value: content.error };
    case "date":
      return { ...cell, value: serialOf(content.date), numberFormat: "dd/mm/yyyy" };
  }
}

/** Opens it without protection, which core's workbook does not carry. */
export function openWorkbook(workbook: Workbook, content: CoreWorkbook): void {
  const sheets = workbook.Worksheets.replaceAll(namesOfSheets(content.sheets));
  workbook.Names.clear();
  workbook.Properties.Custom.clear();
  for (const [index, { cells, tables, visibility }] of content.sheets.entries()) {
    const sheet = sheets[index];
    if (!sheet) continue;
    for (const cell of cells) sheet.cells.put(cell.row, cell.column, cellOf(cell));
    for (const { name, range } of tables) sheet.Tables.insert(areaOf(range), name);
    sheet.Visibility = visibilities[visibility];
  }
  for (const { name, refersTo } of content.names) workbook.Names.insert(name, `=${refersTo}`);
  for (const [key, value] of content.properties) workbook.Properties.Custom.Add(key, value);
  showFirstVisible(workbook);
}

function contentOf({ value, numberFormat, formula }: ModelCell): CellContent {
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value === "number") {
    const isDate = /[dmyh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
    return isDate ? { kind: "date", date: isoOf(value) } : { kind: "number", number: value };
  }
  if (value === "") return blank;
  const isError = errorValues.has(value) && (numberFormat !== "@" || formula !== null);
  return isError ? { kind: "error", error: value } : { kind: "text", text: value };
}

function sheetOf(sheet: Worksheet): Sheet {
  const visibility = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const)[
    sheet.Visibility
  ];
  return {
    name: sheet.Name,
    visibility,
    cells: sheet.cells
      .all()
      .filter(({ cell }) => cell.value !== "" || cell.formula !== null)
      .map(({ row, column, cell }) => ({
        row,
        column,
        content: contentOf(cell),
        ...(cell.formula === null ? {} : { formula: cell.formula.slice(1) }),
      })),
    tables: sheet.Tables.items().map(({ Name, area }) => ({
      name: Name,
      range: {
        top: area.row,
        left: area.column,
        bottom: area.row + area.rows - 1,
        right: area.column + area.columns - 1,
      },
    })),
  };
}

/** What the workbook holds now, taken from the model and not through Office.js. */
export function contentsOf(workbook: Workbook): CoreWorkbook {
  return {
    sheets: workbook.Worksheets.items().map(sheetOf),
    names: workbook.Names.items().map(({ Name, Formula }) => ({
      name: Name,
      refersTo: Formula.replace(/^=/, ""),
    })),
    properties: new Map(workbook.Properties.Custom.items().map(({ Key, Value }) => [Key, String(Value)])),
    hasMacros: false,
    hasExternalLinks: false,
    modified: null,
  };
}
