import { columnLetters, type DraftCell, type DraftValue, type SheetDraft } from "#src/core/index";
import { DraftError } from "./draft-error";
import type { LookTable } from "./look-table";
import type { Circumstances } from "./looks";
import { heightOf, runsOver } from "./row-heights";
import { serialOfDate } from "./serial-of-date";
import { needsQuote } from "./stored-text";
import type { StringTable } from "./string-table";
import { contains, shortRange } from "./write-ranges";

/** What the cells of one workbook share. */
export interface CellTables {
  readonly strings: StringTable;
  readonly looks: LookTable;
}

export interface SheetData {
  /** The element <sheetData> in UTF-8: as text, a large workbook's would take twice the room while all are made. */
  readonly xml: Uint8Array;
  /** What the sheet takes up, as "A1:J48"; null for one without cells or columns. */
  readonly dimension: string | null;
}

const emptyInput: Circumstances = { holds: "other", inTable: false, wraps: true, quoted: false };

/**
 * The cells of a sheet as XML: the rows of the draft and, where they leave room, the unlocked empty cells. This is
 * written here and not by the library, which takes twenty times as long over a workbook of a hundred thousand cells.
 */
export function sheetData(sheet: SheetDraft, tables: CellTables): SheetData {
  const { rows, widths, unlocked = [] } = sheet;
  const rowCount = Math.max(rows.length, ...unlocked.map(({ range }) => range.bottom + 1));
  const columnCount = Math.max(
    widths.length,
    rows.reduce((most, cells) => Math.max(most, cells.length), 0),
    ...unlocked.map(({ range }) => range.right + 1),
  );
  const opened = Array.from({ length: columnCount }, (_, column) => `<c r="${columnLetters(column)}`);
  const pieces: string[] = ["<sheetData>"];
  for (let row = 0; row < rowCount; row += 1) {
    const cells = rowOfCells(sheet, row, opened, tables);
    const height = heightOf(sheet, row);
    if (cells === "" && height === null) continue;
    const start = `<row r="${row + 1}"${height === null ? "" : ` ht="${height}"`}`;
    pieces.push(cells === "" ? `${start}/>` : `${start}>${cells}</row>`);
  }
  pieces.push("</sheetData>");
  const used = { top: 0, left: 0, bottom: Math.max(0, rowCount - 1), right: Math.max(0, columnCount - 1) };
  return {
    xml: new TextEncoder().encode(pieces.join("")),
    dimension: rowCount + columnCount > 0 ? shortRange(used) : null,
  };
}

function rowOfCells(
  sheet: SheetDraft,
  row: number,
  opened: readonly string[],
  { strings, looks }: CellTables,
): string {
  const cells = sheet.rows[row] ?? [];
  const tables = sheet.tables.filter(({ range }) => row >= range.top && row <= range.bottom);
  const free = (sheet.unlocked ?? []).filter(({ range }) => row >= range.top && row <= range.bottom);
  const end = Math.max(cells.length, ...free.map(({ range }) => range.right + 1));
  let xml = "";
  for (let column = 0; column < end; column += 1) {
    const cell = cells[column] ?? null;
    const at = `${opened[column]}${row + 1}"`;
    if (cell === null) {
      const style = free.find(({ range }) => contains(range, row, column))?.style;
      if (style !== undefined) xml += `${at} s="${looks.numberOf(style, emptyInput)}"/>`;
      continue;
    }
    const { value } = cell;
    const look = looks.numberOf(cell.style, {
      holds: holdingOf(value),
      inTable: tables.some(({ range }) => contains(range, row, column)),
      wraps: !runsOver(cell, row, column, sheet),
      quoted: typeof value === "string" && needsQuote(value),
    });
    if (typeof value === "string" && value !== "")
      xml += `${at} t="s" s="${look}"><v>${strings.numberOf(value)}</v></c>`;
    else xml += `${at}${typeof value === "boolean" ? ' t="b"' : ""} s="${look}"${ending(cell)}`;
  }
  return xml;
}

function holdingOf(value: DraftValue): Circumstances["holds"] {
  if (typeof value === "string") return "text";
  if (value === null || typeof value !== "object") return "other";
  return value.date.includes("T") ? "moment" : "date";
}

/** Empty text is no text, so that ISBLANK says so. */
function ending({ value }: DraftCell): string {
  if (value === null || typeof value === "string") return "/>";
  if (typeof value === "boolean") return `><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `><v>${value}</v></c>`;
  const serial = serialOfDate(value.date);
  if (serial === null) throw new DraftError(`“${value.date}” is not a date.`);
  return `><v>${serial}</v></c>`;
}
