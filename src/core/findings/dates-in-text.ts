/** Dates and years in text that are not written as GOV.UK writes them. */

import { formatDate, monthNumber } from "../plan/calendar";
import { readDateText } from "../return/date-text";

/** A date as typed, and how it may be meant, in the style of GOV.UK. */
export interface OddDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meant: readonly string[];
  /** False where it may be something else that only looks like a date or years. */
  readonly certain: boolean;
}

type Found = Omit<OddDate, "start" | "end" | "text">;

/** Addresses on the web have dates of their own. */
const address = /\b(?:https?:\/\/|www\.)\S+/giu;

const apart = "(?<![\\p{L}\\p{N}/._@#£$€-])";
const alone = "(?![\\p{L}\\p{N}/_@%]|[.-]\\d)";

const slashed = new RegExp(
  `${apart}(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|\\d{4}-\\d{2}-\\d{2})${alone}`,
  "gu",
);
const ordinal = new RegExp(
  `${apart}(?:the[ \u00A0])?(\\d{1,2})(?:st|nd|rd|th)[ \u00A0](?:of[ \u00A0])?([A-Za-z]{3,9})(?:,?[ \u00A0](\\d{4}))?${alone}`,
  "giu",
);
const monthFirst = new RegExp(
  `${apart}([A-Za-z]{3,9})[ \u00A0](\\d{1,2})(?:st|nd|rd|th)?(?:,[ \u00A0]?|[ \u00A0])(\\d{4})${alone}`,
  "giu",
);
const years = new RegExp(
  `${apart}(FY[ \u00A0]?)?((?:19|20)\\d{2}|\\d{2})([ \u00A0]?[/–—-][ \u00A0]?)((?:19|20)\\d{2}|\\d{2})${alone}`,
  "giu",
);

/** Before "24/25", these say that it is a year; "24/25 clinics" is a part of them. */
const yearBefore =
  /\b(?:in|by|during|throughout|since|until|between|years?|quarter \d,?|q\d,?|end of|start of|early|late|mid)[ \u00A0]$/i;
const sentenceGoesOn =
  /^(?:[ \u00A0]*(?:$|[.,;:)\n])|[ \u00A0](?:and|we|the|it|this|with|by|on|as|was|were|is|will)\b)/;
const counts = /^[ \u00A0](?:of\b|\p{Ll}+s\b)/u;

const full = (year: string) => (year.length === 2 ? `20${year}` : year);

function ofSlashed(text: string): Found | null {
  const meant = readDateText(text).map(formatDate);
  return meant.length === 0 ? null : { meant, certain: meant.length === 1 };
}

function ofDay(day: string, month: string, year: string | undefined): Found | null {
  const number = monthNumber(month);
  if (number === null || Number(day) < 1 || Number(day) > 31) return null;
  const name = formatDate(`2024-${String(number).padStart(2, "0")}-01`).split(" ")[1] ?? month;
  // In small letters "may" and "march" are words too.
  const certain = !/^(?:may|march)$/.test(month);
  return { meant: [[String(Number(day)), name, ...(year === undefined ? [] : [year])].join(" ")], certain };
}

/** "24/25": years where the words around say so, and else perhaps 24 of 25. */
function ofShortYears(match: RegExpExecArray, text: string): Pick<Found, "certain"> | null {
  const [found, fy, , sign = ""] = match;
  if (fy !== undefined) return { certain: true };
  const before = text.slice(Math.max(0, match.index - 20), match.index);
  const after = text.slice(match.index + found.length, match.index + found.length + 20);
  const isOpening = /(?:^|[(\n])$/.test(before);
  const isYear = yearBefore.test(before);
  if (sign !== "/" || counts.test(after) || !(isYear || isOpening)) return null;
  return { certain: isYear && sentenceGoesOn.test(after) };
}

/** "2024/25", "2024–2025", "2022-2030": from one year to another. */
function ofYears(match: RegExpExecArray, text: string): Found | null {
  const [, , first = "", sign = "", last = ""] = match;
  const from = Number(full(first));
  const to = Number(last.length === 2 ? full(first).slice(0, 2) + last : last);
  if (to <= from || (first.length === 2 && last.length === 4)) return null;
  // "2023-06" is a month.
  if (last.length === 2 && to !== from + 1) return null;
  const meant = [`${from} to ${to}`];
  if (first.length === 2) {
    const short = from < 2010 ? null : ofShortYears(match, text);
    return short && { meant, ...short };
  }
  // A dash between spaces may part two sentences, and "2011-12" is also a month.
  const mayBeMonth = last.length === 2 && sign === "-" && to % 100 <= 12;
  return { meant, certain: sign.length === 1 && !mayBeMonth };
}

function all(pattern: RegExp, text: string, read: (match: RegExpExecArray) => Found | null): OddDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = read(match);
    return found
      ? [{ ...found, start: match.index, end: match.index + match[0].length, text: match[0] }]
      : [];
  });
}

/** In the order of the text, none inside another. */
export function oddDatesIn(text: string): OddDate[] {
  if (!/\d/.test(text)) return [];
  const plain = text.replace(address, (found) => " ".repeat(found.length));
  const found = [
    ...all(slashed, plain, ([typed]) => ofSlashed(typed)),
    ...all(ordinal, plain, ([, day = "", month = "", year]) => ofDay(day, month, year)),
    ...all(monthFirst, plain, ([, month = "", day = "", year]) => ofDay(day, month, year)),
    ...all(years, plain, (match) => ofYears(match, plain)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, at) => !found.slice(0, at).some((other) => start < other.end));
}
