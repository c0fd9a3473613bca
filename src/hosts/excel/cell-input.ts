/** What to hand Excel so that a cell holds a given value. Excel reads what it is handed as if it were typed. */

import type { CellEdit } from "#src/core/index";
import { isDateFormat } from "#src/hosts/xlsx/number-formats";
import { serialOfDate } from "#src/hosts/xlsx/serial-of-date";

export interface CellInput {
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

/** Words that begin with a letter and have no digit: neither number, date, formula nor error in any language. */
const plainWords = /^\p{L}[^\d]*$/u;
/** The two words that Excel takes for more than words. */
const truthValue = /^(?:true|false)$/i;

/** Text as typed with a leading apostrophe where it could be taken for something else. */
export function textInput(text: string, numberFormat: string): string {
  const isSafe = numberFormat === "@" || (plainWords.test(text) && !truthValue.test(text.trim()));
  return isSafe ? text : `'${text}`;
}

/** What decides how a value goes in. */
export interface CellBefore {
  readonly numberFormat: string;
  readonly isProtected: boolean;
}

const templateDate = "d mmmm yyyy";
const templateMoment = "d mmmm yyyy hh:mm";

/**
 * A date goes in as its serial number where the cell shows dates, or can be made to. On a protected sheet formats
 * cannot be changed; there the ISO date, which Excel reads in every language, brings its format along.
 */
export function inputFor(value: NonNullable<CellEdit["value"]>, cell: CellBefore): CellInput | null {
  if (typeof value === "string") return { value: textInput(value, cell.numberFormat) };
  if (typeof value !== "object") return { value };
  const serial = serialOfDate(value.date);
  if (serial === null) return null;
  if (isDateFormat(cell.numberFormat)) return { value: serial };
  if (cell.isProtected) return { value: value.date.replace("T", " ") };
  return { value: serial, numberFormat: Number.isInteger(serial) ? templateDate : templateMoment };
}

/** Whether the cell now holds what was meant: as text text, as date a date. */
export function holds(
  meant: CellEdit["value"],
  now: { readonly value: unknown; readonly numberFormat: string },
): boolean {
  if (meant === null || meant === "") return now.value === "";
  if (typeof meant === "string") return now.value === meant.replaceAll("\r\n", "\n");
  if (typeof meant !== "object") return now.value === meant;
  const serial = serialOfDate(meant.date);
  return (
    serial !== null &&
    typeof now.value === "number" &&
    Math.abs(now.value - serial) < 1e-6 &&
    isDateFormat(now.numberFormat)
  );
}
