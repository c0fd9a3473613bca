import type { CellStyle as Meaning, DraftCell, DraftValue, SheetDraft } from "#src/core/index";
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { lookOf, type Circumstances } from "./looks";
import { runsOver } from "./row-heights";
import { needsQuote, storedText } from "./stored-text";
import { contains } from "./write-ranges";

/** Every cell of the sheet: the rows of the draft and, where they leave room, the unlocked empty cells. */
export function writeCells(sheet: SheetDraft): NonNullable<WriteSheet["cells"]> {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const lookFor = rememberedLooks();
  const at = (row: number, column: number) => `${row},${column}`;

  for (const [row, drafted] of sheet.rows.entries()) {
    const tables = sheet.tables.filter(({ range }) => row >= range.top && row <= range.bottom);
    for (const [column, cell] of drafted.entries()) {
      if (cell === null) continue;
      const style = lookFor(cell.style, {
        holds: holdingOf(cell.value),
        inTable: tables.some(({ range }) => contains(range, row, column)),
        wraps: !runsOver(cell, row, column, sheet),
        quoted: typeof cell.value === "string" && needsQuote(cell.value),
      });
      cells.set(at(row, column), { ...stored(cell), style });
    }
  }

  for (const { range, style: meaning } of sheet.unlocked ?? []) {
    const style = lookFor(meaning, { holds: "other", inTable: false, wraps: true, quoted: false });
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (!cells.has(at(row, column))) cells.set(at(row, column), { value: null, type: "empty", style });
      }
    }
  }
  return cells;
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
