import { addDays, addMonths, addYears, isoDate, lastDayOfMonth, partsOfDate } from "../calendar";
import type { Third } from "./time-words";

/** Days from `start` to `end`, both included, as ISO dates. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/** So many whole months from the first day of a month (1 to 12). */
export function monthsSpan(year: number, month: number, months = 1): Span {
  const start = isoDate(year, month, 1);
  return { start, end: addDays(addMonths(start, months), -1) };
}

/** 1 January of the first year to 31 December of the last. */
export function yearsSpan(first: number, last = first): Span {
  return { start: isoDate(first, 1, 1), end: isoDate(last, 12, 31) };
}

/** 1 April to 31 March, the UK government's financial year, named by the year it begins in. */
export function financialYearSpan(first: number): Span {
  return monthsSpan(first, 4, 12);
}

/** Meteorological seasons, 0 for spring to 3 for winter; winter 2023 begins in December 2023. */
export function seasonSpan(year: number, season: number): Span {
  return monthsSpan(year, 3 + season * 3, 3);
}

/** Part `part` (from 0) of `parts` equal runs of months, such as the quarters and halves of a year. */
export function partOfSpan({ start }: Span, part: number, parts: number, months = 12): Span {
  const { year, month } = partsOfDate(addMonths(start, (part * months) / parts));
  return monthsSpan(year, month, months / parts);
}

/** Early, mid or late: thirds in whole months where the span has them, else days 1 to 10, 11 to 20 and the rest. */
export function thirdOfSpan(span: Span, third: Third): Span | null {
  const part = { early: 0, mid: 1, late: 2 }[third];
  const months = wholeMonths(span);
  if (months === null) return null;
  if (months % 3 === 0) return partOfSpan(span, part, 3, months);
  if (months !== 1) return null;
  const { year, month } = partsOfDate(span.start);
  const lastDay = part === 2 ? lastDayOfMonth(year, month) : part * 10 + 10;
  return { start: isoDate(year, month, part * 10 + 1), end: isoDate(year, month, lastDay) };
}

/** From the earlier start to the later end. */
export function unionOf(spans: readonly [Span, ...Span[]]): Span {
  return spans.reduce((whole, span) => ({
    start: whole.start < span.start ? whole.start : span.start,
    end: whole.end > span.end ? whole.end : span.end,
  }));
}

/** The yearless season or month (a span of some year) in the first year in which it ends after `day`. */
export function nextAfter(day: string, inYear: (year: number) => Span): Span {
  const { year } = partsOfDate(day);
  for (const candidate of [year - 1, year]) {
    const span = inYear(candidate);
    if (span.end > day) return span;
  }
  return inYear(year + 1);
}

/** A stretch counted from a day, such as "the next 2 years"; it ends on the anniversary. */
export function countedFrom(day: string, count: number, unit: LengthUnit): string {
  switch (unit) {
    case "day":
      return addDays(day, count);
    case "week":
      return addDays(day, count * 7);
    case "month":
      return addMonths(day, count);
    case "year":
      return addYears(day, count);
  }
}

export type LengthUnit = "day" | "week" | "month" | "year";

function wholeMonths({ start, end }: Span): number | null {
  const first = partsOfDate(start);
  const afterEnd = partsOfDate(addDays(end, 1));
  if (first.day !== 1 || afterEnd.day !== 1) return null;
  return (afterEnd.year - first.year) * 12 + afterEnd.month - first.month;
}
