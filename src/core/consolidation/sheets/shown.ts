/** Values as they stand in the consolidated workbook: as typed, and within what a cell holds. */

import type { ReturnCell } from "../../return/return";
import { tidySpaces } from "../../text";
import { cellAddress } from "../../workbook";
import type { CellStyle, DraftCell, DraftValue } from "../../workbook-draft";

/** Excel's limit for one cell. */
const longestText = 32_767;
/** Leaves room for the note on what was cut, with the longest path. */
const mostKept = 32_300;
const longestPlace = 300;

/** The text, or as much of it as fits with a note of what is missing. `where` says where the whole of it stands. */
export function fitted(text: string, where: string): string {
  if (text.length <= longestText) return text;
  // A character beyond the basic plane is two units: never half of one.
  const last = text.charCodeAt(mostKept - 1);
  const kept = last >= 0xd800 && last <= 0xdbff ? mostKept - 1 : mostKept;
  return `${text.slice(0, kept)}… (cut: ${text.length - kept} characters more in ${where.slice(0, longestPlace)})`;
}

export function textCell(text: string | null): DraftCell {
  return { value: text === null || text === "" ? null : fitted(text, "the return"), style: "text" };
}

export function numberCell(number: number | null): DraftCell {
  return { value: number, style: "text-number" };
}

/** Days that a spreadsheet has; others are shown as text. */
function isSpreadsheetDate(date: string): boolean {
  return /^(19|[2-9]\d)\d{2}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(date);
}

/** An ISO date or moment as a date; the time zone that a file's own moments carry is UTC and is left out. */
export function dateCell(moment: string | null): DraftCell {
  const date = moment?.replace(/(\.\d+)?Z$/, "") ?? null;
  if (date === null || date === "") return { value: null, style: "text-date" };
  return isSpreadsheetDate(date) ? { value: { date }, style: "text-date" } : textCell(date);
}

/** A returned cell as typed. A formula without a result is shown as its text, so that nothing returned is hidden. */
export function shownCell(cell: ReturnCell, file: string): DraftCell {
  const { content, formula, source } = cell;
  switch (content.kind) {
    case "blank":
      return textCell(formula === undefined ? null : `=${formula}`);
    case "number":
      return numberCell(content.number);
    case "date":
      return dateCell(content.date);
    case "boolean":
      return { value: content.boolean, style: "text" };
    case "error":
      return textCell(content.error);
    case "text": {
      const where = source ? `${file}, ${source.sheet} ${cellAddress(source)}` : file;
      return { value: content.text.trim() === "" ? null : fitted(content.text, where), style: "text" };
    }
  }
}

/** What DHSC entered, in a cell that DHSC may change. */
export function enteredCell(value: DraftValue, style: CellStyle = "edit"): DraftCell {
  if (typeof value === "string") return { value: fitted(value, "the edit"), style };
  if (value !== null && typeof value === "object") return { ...dateCell(value.date), style };
  return { value, style };
}

/** A value as people see it in its cell; "" for an empty one. */
export function draftText(value: DraftValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.date.replace(/T00:00:00$/, "") : String(value);
}

/** The text as any program gives it back: some write what XML cannot carry as U+FFFD. */
const asWritten = (text: string) =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, "\uFFFD");

/** Whether two texts are the same to a reader, whichever program saved the workbook in between. */
export function isSameShown(a: string, b: string): boolean {
  const plain = (text: string) => tidySpaces(asWritten(text).normalize("NFC"));
  return a === b || plain(a) === plain(b);
}

/** A fact of the plan's. */
export function factCell(value: DraftValue): DraftCell {
  if (typeof value === "number") return numberCell(value);
  return typeof value === "string" ? textCell(value) : { value, style: "text" };
}
