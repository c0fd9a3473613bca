import type { CellContent } from "#src/core/index";
import { blank } from "#src/core/index";
import { textContent } from "./read-shared-strings";
import { dateOfSerial, readIsoCell } from "./serial-dates";

/** What the cells of all sheets of one workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly CellContent[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

const notNumber = /[^\d.eE+-]/;

/**
 * The content of a cell by its type (ECMA-376 Part 1, 18.18.11), the stored text of its value, and its style.
 * Null for what no spreadsheet program stores; a cell without a value is blank whatever its type.
 */
export function cellContent(
  type: string,
  value: string,
  style: number,
  context: CellContext,
): CellContent | null {
  if (type === "s") return value === "" ? blank : (context.sharedStrings[Number(value)] ?? null);
  if (type === "str" || type === "inlineStr") return textContent(value);
  const stored = value.trim();
  if (stored === "") return blank;
  switch (type) {
    case "n":
      return notNumber.test(stored) ? null : numberContent(Number(stored), style, context);
    case "b":
      if (stored === "1" || stored === "true") return { kind: "boolean", boolean: true };
      return stored === "0" || stored === "false" ? { kind: "boolean", boolean: false } : null;
    case "e":
      return { kind: "error", error: stored };
    case "d": {
      const read = readIsoCell(stored);
      if (read === null) return null;
      return "date" in read ? { kind: "date", date: read.date } : { kind: "number", number: read.time };
    }
    default:
      return null;
  }
}

function numberContent(
  number: number,
  style: number,
  { dateStyles, date1904 }: CellContext,
): CellContent | null {
  if (!Number.isFinite(number)) return null;
  const date = dateStyles[style] === true ? dateOfSerial(number, date1904) : null;
  return date === null ? { kind: "number", number } : { kind: "date", date };
}
