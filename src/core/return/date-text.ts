/** Dates that people typed as text. */

import { civilDate, isIsoDate, monthNumber } from "../plan/calendar";

/** Two-digit years to 69 are this century's, those from 70 the last one's: nothing is dated 2098. */
const fullYear = (digits: string) =>
  digits.length === 2 ? Number(digits) + (Number(digits) < 70 ? 2000 : 1900) : Number(digits);

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const dayFirst =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})[ -](\d{4}|\d{2})$/;
const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/;

function parts(text: string): (string | null)[] {
  const ordered = (match: RegExpExecArray, year: number, month: number, day: number) =>
    civilDate(fullYear(match[year] ?? ""), monthNumber(match[month] ?? "") ?? 0, Number(match[day]));

  const slashed = numeric.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? "")];
    return [civilDate(year, second, first), civilDate(year, first, second)];
  }
  const iso = yearFirst.exec(text);
  if (iso) return [civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))];
  const british = dayFirst.exec(text);
  if (british) return [ordered(british, 3, 2, 1)];
  const american = monthFirst.exec(text);
  return american ? [ordered(american, 3, 1, 2)] : [];
}

/**
 * Every date a text can mean, day before month first: "31/03/2026" has one reading, "03/04/2026" has two, "soon"
 * has none. Reads 31/03/2026, 31.3.26, 31 March 2026, Tuesday 31st Mar 2026, March 31, 2026 and 2026-03-31.
 */
export function readDateText(text: string): string[] {
  if (isIsoDate(text)) return [text];
  const tidy = text.trim().replace(/,/g, " ").replace(/\s+/g, " ").toLowerCase();
  return [...new Set(parts(tidy).filter((date) => date !== null))];
}
