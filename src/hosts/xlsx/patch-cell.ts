import type { CellEdit } from "#src/core/index";
import { formatDate } from "#src/core/index";
import { serialOfDate } from "./serial-of-date";
import { storedText } from "./stored-text";

export interface CellLook {
  /** As the file writes it; undefined for the default style. */
  readonly style: string | undefined;
  readonly showsDates: boolean;
}

const longestText = 32_767;
const daysBetweenSystems = 1_462;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
  '"': "&quot;",
};

/** Text for an element or an attribute. A bare carriage return would come back as a line feed. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>\r"]/g, (character) => entities[character] ?? character);
}

/**
 * The <c> element that holds the value, `prefix` being that of the part's elements ("x:" or nothing). Text is an
 * inline string, so that the shared strings stay untouched.
 */
export function cellElement(
  prefix: string,
  address: string,
  value: CellEdit["value"],
  { style, showsDates }: CellLook,
  date1904: boolean,
): string {
  const start = `<${prefix}c r="${address}"${style === undefined ? "" : ` s="${escapeXml(style)}"`}`;
  const holding = (type: string, stored: string) =>
    `${start}${type}><${prefix}v>${stored}</${prefix}v></${prefix}c>`;

  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "boolean") return holding(' t="b"', value ? "1" : "0");
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${address} cannot hold ${value}: no spreadsheet stores it`);
    return holding("", String(value));
  }
  if (typeof value === "object") {
    const serial = showsDates ? serialIn(value.date, date1904) : null;
    if (serial !== null) return holding("", String(serial));
  }
  const text = typeof value === "object" ? dateInWords(value.date) : value;
  if (text.length > longestText) {
    throw new Error(`${address} cannot hold ${text.length} characters: a cell holds at most ${longestText}`);
  }
  const stored = escapeXml(storedText(text));
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${stored}</${prefix}t></${prefix}is></${prefix}c>`;
}

function serialIn(date: string, date1904: boolean): number | null {
  const serial = serialOfDate(date);
  if (serial === null || !date1904) return serial;
  return serial > daysBetweenSystems ? serial - daysBetweenSystems : null;
}

/** "31 January 2025", with the time after it when there is one: what a cell that shows no dates is given. */
function dateInWords(date: string): string {
  const [day = "", time] = date.split("T");
  return time === undefined ? formatDate(day) : `${formatDate(day)} ${time}`;
}
