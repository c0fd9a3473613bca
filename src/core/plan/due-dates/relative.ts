import { partsOfDate } from "../calendar";
import { type DueContext, publicationDay } from "./expression";
import type { Point, PointReader } from "./point";
import { readLength } from "./lengths";
import { readMonth, readSeason } from "./months-and-seasons";
import { countedFrom, financialYearSpan, type LengthUnit, yearsSpan } from "./spans";
import { follows, isOneOf, phrase } from "./tokens";

const yearAhead = phrase("year ahead");
const presentWord = phrase("this|current");
const coming = phrase("next|coming|forthcoming|upcoming");
const yearWord = phrase("calendar? year");
const financialYearWord = phrase("financial|fiscal year");

/** "the next year", "coming 12 months", "year ahead", "this year", "next financial year", "this autumn". */
export const readRelative: PointReader = (tokens, at, context) => {
  const ahead = follows(tokens, at, yearAhead);
  if (ahead !== null) return lengthAhead(at, ahead, 1, "year", context);

  const current = follows(tokens, at, presentWord);
  if (current !== null) {
    const year = readYearWord(tokens, current, context);
    if (year !== null) return { ...year, from: at };
    return withoutYear(readMonth(tokens, current, context) ?? readSeason(tokens, current, context), at);
  }

  const next = follows(tokens, at, coming);
  if (next === null)
    return isOneOf(tokens[at - 1], ["the"]) ? readFinancialYearWord(tokens, at, context) : null;
  const length = readLength(tokens, next);
  if (length !== null) return lengthAhead(at, length.next, length.most, length.unit, context);
  const financial = follows(tokens, next, financialYearWord);
  if (financial !== null) {
    const span = financialYearSpan(financialYearOf(publicationDay(context)) + 1);
    return { from: at, to: financial, span, grain: "period" };
  }
  const year = follows(tokens, next, yearWord);
  if (year === null)
    return withoutYear(readMonth(tokens, next, context) ?? readSeason(tokens, next, context), at);
  // "Over the next year" is a length; "next year" alone is a year of the calendar.
  const isLength = tokens[at]?.text !== "next" || tokens[at - 1]?.text === "the";
  if (isLength) return lengthAhead(at, year, 1, "year", context);
  return { from: at, to: year, span: yearsSpan(context.edition + 1), grain: "period" };
};

/** "year" and "financial year" where the words around leave no doubt that the present one is meant. */
export const readYearWord: PointReader = (tokens, at, context) => {
  const year = follows(tokens, at, yearWord);
  if (year === null) return readFinancialYearWord(tokens, at, context);
  return { from: at, to: year, span: yearsSpan(context.edition), grain: "period" };
};

const readFinancialYearWord: PointReader = (tokens, at, context) => {
  const to = follows(tokens, at, financialYearWord);
  if (to === null) return null;
  const first = financialYearOf(publicationDay(context));
  const note = `The financial year is read as ${first} to ${first + 1}, the one in which the plan was published.`;
  return { from: at, to, span: financialYearSpan(first), grain: "period", note };
};

function lengthAhead(from: number, to: number, count: number, unit: LengthUnit, context: DueContext): Point {
  const start = publicationDay(context);
  return { from, to, span: { start, end: countedFrom(start, count, unit) }, grain: "period" };
}

/** "This autumn" says which autumn, so it needs no year and no preposition. */
function withoutYear(point: Point | null, from: number): Point | null {
  if (point?.inYear === undefined) return null;
  const { to, span, grain } = point;
  return { from, to, span, grain };
}

function financialYearOf(day: string): number {
  const { year, month } = partsOfDate(day);
  return month < 4 ? year - 1 : year;
}
