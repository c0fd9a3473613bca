import type { CellStyle as Meaning, DraftCell, DraftValue, SheetDraft } from "#src/core/index";
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { lookOf, type Circumstances } from "./looks";
import { runsOver } from "./row-heights";
import { needsQuote, storedText } from "./stored-text";
import { contains } from "./write-ranges";

/** A sheet's cells in the writing library's terms. */
export type WrittenCells = Required<Pick<WriteSheet, "rows" | "cells">> & {
  /** The look of the cells of `rows`, by column. */
  readonly looks: readonly CellStyle[];
};

type Written = Pick<Cell, "value" | "type"> & { readonly style: CellStyle };

/**
 * Every cell of the sheet: the rows of the draft and, where they leave room, the unlocked empty cells. The library is
 * quick with rows whose cells all have their column's look, and slow with cells that are named one by one: each column
 * lends its commonest look, and only what differs is named.
 */
export function writeCells(sheet: SheetDraft): WrittenCells {
  const lookFor = rememberedLooks();
  const drafted = sheet.rows.map((cells, row) => writeRow(sheet, cells, row, lookFor));
  const looks = commonestLooks(drafted);
  const cells: WrittenCells["cells"] = new Map();
  const at = (row: number, column: number) => `${row},${column}`;

  const rows = drafted.map((written, row) => {
    const whole = written.every((cell) => cell !== null);
    for (const [column, cell] of written.entries()) {
      if (cell && (!whole || cell.style !== looks[column])) cells.set(at(row, column), cell);
    }
    return whole ? written.map((cell) => cell?.value ?? null) : [];
  });

  for (const { range, style: meaning } of sheet.unlocked ?? []) {
    const style = lookFor(meaning, { holds: "other", inTable: false, wraps: true, quoted: false });
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (!drafted[row]?.[column]) cells.set(at(row, column), { value: null, type: "empty", style });
      }
    }
  }
  return { rows, cells, looks };
}

function writeRow(
  sheet: SheetDraft,
  cells: SheetDraft["rows"][number],
  row: number,
  lookFor: ReturnType<typeof rememberedLooks>,
): (Written | null)[] {
  const tables = sheet.tables.filter(({ range }) => row >= range.top && row <= range.bottom);
  return cells.map((cell, column) => {
    if (cell === null) return null;
    const style = lookFor(cell.style, {
      holds: holdingOf(cell.value),
      inTable: tables.some(({ range }) => contains(range, row, column)),
      wraps: !runsOver(cell, row, column, sheet),
      quoted: typeof cell.value === "string" && needsQuote(cell.value),
    });
    return { ...stored(cell), style };
  });
}

function commonestLooks(rows: readonly (readonly (Written | null)[])[]): CellStyle[] {
  const counts: Map<CellStyle, number>[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const ofColumn = (counts[column] ??= new Map());
      if (cell) ofColumn.set(cell.style, (ofColumn.get(cell.style) ?? 0) + 1);
    }
  }
  return counts.map((ofColumn) => [...ofColumn].sort(([, a], [, b]) => b - a)[0]?.[0] ?? {});
}

function holdingOf(value: DraftValue): Circumstances["holds"] {
  if (typeof value === "string") return "text";
  if (value === null || typeof value !== "object") return "other";
  return value.date.includes("T") ? "moment" : "date";
}

/** Dates go in as serial numbers: a Date would bring in a time zone. Empty text is no text, so that ISBLANK says so. */
function stored({ value }: DraftCell): Pick<Cell, "value" | "type"> {
  if (value === null || value === "") return { value: null, type: "empty" };
  if (typeof value === "string") return { value: storedText(value), type: "string" };
  if (typeof value === "boolean") return { value, type: "boolean" };
  if (typeof value === "number") return { value, type: "number" };
  const serial = serialOfDate(value.date);
  if (serial === null) throw new DraftError(`“${value.date}” is not a date.`);
  return { value: serial, type: "number" };
}

/** A workbook has tens of thousands of cells and a dozen looks. */
function rememberedLooks(): (meaning: Meaning, circumstances: Circumstances) => CellStyle {
  const known = new Map<string, CellStyle>();
  return (meaning, circumstances) => {
    const { holds, inTable, wraps, quoted } = circumstances;
    const key = `${meaning} ${holds} ${inTable} ${wraps} ${quoted}`;
    const look = known.get(key) ?? lookOf(meaning, circumstances);
    known.set(key, look);
    return look;
  };
}
