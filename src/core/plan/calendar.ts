/** Civil dates as ISO text ("2025-01-31"): pure arithmetic in the Gregorian calendar, no clock and no time zone. */

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...monthNames.map((name, index): [string, number] => [name.slice(0, 3).toLowerCase(), index + 1]),
  ["sept", 9],
]);

/** 1 to 12 for a month's name, whole or cut short ("march", "Mar", "sept"); null for any other word. */
export function monthNumber(word: string): number | null {
  return monthNumbers.get(word.toLowerCase()) ?? null;
}

const dayInMilliseconds = 86_400_000;

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The ISO date of a year, a month from 1 to 12 and a day; null when the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return null;
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

/** As `civilDate`, for a day known to exist. Throws a RangeError when it does not. */
export function isoDate(year: number, month: number, day: number): string {
  const date = civilDate(year, month, day);
  if (date === null) throw new RangeError(`There is no day ${day} in month ${month} of the year ${year}.`);
  return date;
}

/** Number of days in a month from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day of the calendar written as "2025-01-31". */
export function isIsoDate(text: string): boolean {
  return parse(text) !== null;
}

/** Year, month (1 to 12) and day of an ISO date. Throws a RangeError when the text is not one. */
export function partsOfDate(date: string): CivilDate {
  const parts = parse(date);
  if (parts === null) throw new RangeError(`“${date}” is not a date of the form 2025-01-31.`);
  return parts;
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const moved = new Date(epochOf(date) + days * dayInMilliseconds);
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day of the month so many months later; the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOfDate(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return isoDate(newYear, newMonth, Math.min(day, lastDayOfMonth(newYear, newMonth)));
}

/** The anniversary so many years later; that of 29 February falls on 28 February in common years. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Whole days from the first date to the second, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((epochOf(to) - epochOf(from)) / dayInMilliseconds);
}

/** "2025-01-31" as GOV.UK writes it: "31 January 2025". */
export function formatDate(date: string): string {
  const { year, month, day } = partsOfDate(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function parse(text: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  return civilDate(parts.year, parts.month, parts.day) === null ? null : parts;
}

function epochOf(date: string): number {
  const { year, month, day } = partsOfDate(date);
  const epoch = new Date(0);
  epoch.setUTCFullYear(year, month - 1, day);
  return epoch.getTime();
}
