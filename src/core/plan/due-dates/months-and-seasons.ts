import { publicationDay } from "./expression";
import type { Point, PointReader } from "./point";
import { type Span, monthsSpan, nextAfter, seasonSpan } from "./spans";
import { monthOf, seasonOf } from "./time-words";
import { follows, phrase, type Token } from "./tokens";
import { readYearAfter } from "./year-after";
import { readYears, yearAt } from "./years";

const winter = 3;
const beforeYear = phrase(",? of?");

/** "June 2025", "Mar-25", "06/2025", and "June" of the next such year. */
export const readMonth: PointReader = (tokens, at, context) => {
  const numbered = readNumberedMonth(tokens, at);
  if (numbered !== null) return numbered;
  const month = monthOf(tokens[at]);
  if (month === null || isPartOfDay(tokens, at)) return null;
  const dot =
    tokens[at + 1]?.text === "." && tokens[at + 1]?.glued && (tokens[at]?.text.length ?? 0) < 5 ? 1 : 0;
  const afterName = at + 1 + dot;
  const named = readYearAfter(tokens, afterName, context);
  if (named === null) return yearless(at, afterName, (of) => monthsSpan(of, month), publicationDay(context));
  const point: Point = { from: at, to: named.next, span: monthsSpan(named.year, month), grain: "period" };
  return named.isUnsure
    ? { ...point, note: `The number after the month is read as the year ${named.year}.` }
    : point;
};

/** "spring 2024", "winter 2023", "winter 2023 to 2024", and "spring" of the next such year. */
export const readSeason: PointReader = (tokens, at, context) => {
  const season = seasonOf(tokens[at]);
  if (season === null) return null;
  const yearIndex = follows(tokens, at + 1, beforeYear) ?? at + 1;
  const years = season === winter ? readYears(tokens, yearIndex) : null;
  const year = years?.first ?? yearAt(tokens, yearIndex);
  if (year === null) return yearless(at, at + 1, (of) => seasonSpan(of, season), publicationDay(context));

  const to = years?.style === "financial" ? years.next : yearIndex + 1;
  const note = `Winter ${year} is read as December ${year} to February ${year + 1}.`;
  const point: Point = { from: at, to, span: seasonSpan(year, season), grain: "period" };
  return season === winter && to === yearIndex + 1 ? { ...point, note } : point;
};

function yearless(from: number, to: number, inYear: (year: number) => Span, day: string): Point {
  return { from, to, span: nextAfter(day, inYear), grain: "period", inYear };
}

/** A number before a month makes it a day; if that was not read as one, the calendar does not have it. */
function isPartOfDay(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]?.text === "of" ? tokens[at - 2] : tokens[at - 1];
  const number = ["st", "nd", "rd", "th"].includes(previous?.text ?? "") ? tokens[at - 2] : previous;
  return number?.kind === "number" && number.text.length <= 2;
}

/** "06/2025", "2025-06" */
function readNumberedMonth(tokens: readonly Token[], at: number): Point | null {
  const [one, mark, two, more] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (one?.kind !== "number" || two?.kind !== "number" || !mark?.glued || !two.glued) return null;
  if (one.glued && ["/", "-"].includes(tokens[at - 1]?.text ?? "")) return null;
  if (more?.glued === true && (more.kind !== "mark" || ["/", "-"].includes(more.text))) return null;
  const [month, year] = mark.text === "/" ? [one, yearAt(tokens, at + 2)] : [two, yearAt(tokens, at)];
  if (!["/", "-"].includes(mark.text) || year === null || !/^(0?[1-9]|1[0-2])$/.test(month.text)) return null;
  return { from: at, to: at + 3, span: monthsSpan(year, Number(month.text)), grain: "period" };
}
