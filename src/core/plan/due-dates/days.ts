import { addDays, civilDate, formatDate, isoDate, lastDayOfMonth } from "../calendar";
import { type DueContext, publicationDay } from "./expression";
import { type Point, type PointReader, longestPoint, readSeries } from "./point";
import { nextAfter, type Span } from "./spans";
import { monthOf } from "./time-words";
import { firstFollowing, follows, phrase, type Token } from "./tokens";
import { readYearAfter } from "./year-after";
import { yearAt } from "./years";

const weekdays = phrase(
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun ,?",
);
const weekWords = [phrase("the? week commencing|beginning|starting|of"), phrase("w / c")];
const comma = phrase(",?");
const ofWord = phrase("of?");

/** "2025-03-31", with a time of day perhaps. */
const readIsoDay: PointReader = (tokens, at) => {
  const [year, month, day] = numbersJoinedBy(tokens, at, ["-"]) ?? [];
  if (year?.length !== 4 || month?.length !== 2 || day?.length !== 2) return null;
  let to = at + 5;
  if (tokens[to]?.text === "t")
    while (tokens[to]?.glued && /^[\dtz:.]+$/.test(tokens[to]?.text ?? "")) to += 1;
  return dayPoint(at, to, civilDate(Number(year), Number(month), Number(day)));
};

/** "31/03/2026", "31.03.26": day, month, year, as the UK writes them. */
const readSlashedDay: PointReader = (tokens, at) => {
  const [day, month, year] = numbersJoinedBy(tokens, at, ["/", ".", "-"]) ?? [];
  if (day === undefined || month === undefined || !/^(20)?\d\d$/.test(year ?? "")) return null;
  if (day.length > 2 || month.length > 2) return null;
  const fullYear = (Number(year) % 2000) + 2000;
  const date = civilDate(fullYear, Number(month), Number(day));
  const swapped = civilDate(fullYear, Number(day), Number(month));
  const point = dayPoint(at, at + 5, date);
  if (point === null || date === null || swapped === null || swapped === date) return point;
  return { ...point, note: `“${day}/${month}/${year}” is read with the day first, as ${formatDate(date)}.` };
};

/** "30 June 2025", "Monday 30th of June, 2025", "1 to 5 June 2024", and "30 June" of the next such year. */
const readWrittenDay: PointReader = (tokens, at, context) => {
  const start = follows(tokens, at, weekdays) ?? at;
  const days = readSeries(tokens, start, (next) => readDayNumber(tokens, next));
  if (days === null) return null;
  const monthAt = afterDayNumber(tokens, days.next);
  const month = monthOf(tokens[monthAt]);
  const [first, last] = [days.items[0], days.items.at(-1) ?? days.items[0]];
  if (month === null || last < first || last > lastDayOfMonth(2000, month)) return null;
  const named = readYearAfter(tokens, monthAt + 1, context);
  if (named !== null) {
    if (last > lastDayOfMonth(named.year, month)) return null;
    const span = { start: isoDate(named.year, month, first), end: isoDate(named.year, month, last) };
    return { from: at, to: named.next, span, grain: "day" };
  }
  const inYear = (of: number): Span => ({
    start: isoDate(of, month, Math.min(first, lastDayOfMonth(of, month))),
    end: isoDate(of, month, Math.min(last, lastDayOfMonth(of, month))),
  });
  const span = nextAfter(publicationDay(context), inYear);
  return { from: at, to: monthAt + 1, span, grain: "day", inYear };
};

/** "June 30, 2025" */
const readDayAfterMonth: PointReader = (tokens, at) => {
  const month = monthOf(tokens[at]);
  const day = readDayNumber(tokens, at + 1);
  if (month === null || day === null) return null;
  const yearAtIndex = follows(tokens, day.next, comma) ?? day.next;
  const year = yearAt(tokens, yearAtIndex);
  return year === null ? null : dayPoint(at, yearAtIndex + 1, civilDate(year, month, day.item));
};

/** "week commencing 3 June 2024" */
const readWeek: PointReader = (tokens, at, context) => {
  const next = firstFollowing(tokens, at, weekWords);
  const day = next === null ? null : longestPoint(dayReaders, tokens, next, context);
  if (day === null || day.inYear !== undefined) return null;
  return {
    ...day,
    from: at,
    span: { start: day.span.start, end: addDays(day.span.start, 6) },
    grain: "period",
  };
};

const dayReaders = [readIsoDay, readSlashedDay, readWrittenDay, readDayAfterMonth];

/** Days and weeks. A day the calendar does not have is no point. */
export const readDay: PointReader = (tokens, at, context) =>
  longestPoint([...dayReaders, readWeek], tokens, at, context);

/** True where the words have the form of a day but the calendar has no such day: "31 June 2025", "30/02/2025". */
export function isImpossibleDay(tokens: readonly Token[], at: number, context: DueContext): boolean {
  const numbers = numbersJoinedBy(tokens, at, ["/", ".", "-"]);
  if (numbers !== null && (numbers[0].length <= 2 || numbers[2].length <= 2))
    return readDay(tokens, at, context) === null;
  const number = tokens[at];
  if (number?.kind !== "number" || number.text.length > 2) return false;
  const next = afterDayNumber(tokens, readDayNumber(tokens, at)?.next ?? at + 1);
  return monthOf(tokens[next]) !== null && readDay(tokens, at, context) === null;
}

function dayPoint(from: number, to: number, date: string | null): Point | null {
  return date === null ? null : { from, to, span: { start: date, end: date }, grain: "day" };
}

/** A day of the month, with its ending perhaps: "3", "3rd". Digits only: "one June" is no day. */
function readDayNumber(tokens: readonly Token[], at: number): { item: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length > 2 || Number(token.text) < 1) return null;
  const ending = tokens[at + 1];
  const hasEnding = ending?.glued && ["st", "nd", "rd", "th"].includes(ending.text);
  return { item: Number(token.text), next: at + (hasEnding ? 2 : 1) };
}

/** Past the "of" of "30th of June" or the "-" of "30-Jun". */
function afterDayNumber(tokens: readonly Token[], at: number): number {
  const isJoined = ["-", "/"].includes(tokens[at]?.text ?? "") && tokens[at]?.glued && tokens[at + 1]?.glued;
  return isJoined ? at + 1 : (follows(tokens, at, ofWord) ?? at);
}

/** The three numbers of "31/03/2026" when they stand together with nothing else joined on. */
function numbersJoinedBy(
  tokens: readonly Token[],
  at: number,
  marks: readonly string[],
): [string, string, string] | null {
  const [one, mark, two, sameMark, three] = tokens.slice(at, at + 5);
  if (one?.kind !== "number" || two?.kind !== "number" || three?.kind !== "number") return null;
  if (mark === undefined || !marks.includes(mark.text) || sameMark?.text !== mark.text) return null;
  if (![mark, two, sameMark, three].every(({ glued }) => glued)) return null;
  const joinedBefore = one.glued && tokens[at - 1]?.kind !== "mark";
  const joinedAfter = tokens[at + 5]?.glued && tokens[at + 5]?.text === mark.text && tokens[at + 6]?.glued;
  return joinedBefore || joinedAfter ? null : [one.text, two.text, three.text];
}
