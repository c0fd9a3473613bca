import { formatDate } from "../calendar";
import { type Point, type PointReader, longestPoint, readSeries } from "./point";
import { readMonth, readSeason } from "./months-and-seasons";
import { readPartOfYear } from "./parts-of-years";
import { readRelative, readYearWord } from "./relative";
import { type Span, thirdOfSpan, unionOf } from "./spans";
import { type Third, thirdOf } from "./time-words";
import { follows, isOneOf, phrase } from "./tokens";
import { readYearsPoint } from "./years";

const whole = [readYearsPoint, readMonth, readSeason, readRelative];
const yearEnd = phrase("financial? year -? end of? the?");
const closing = [yearEnd, phrase("end|close -? of? the? year?"), phrase("end|close -? of? the?")];
const opening = phrase("start|beginning|outset of the? year?");
const nearing = phrase("towards|toward|nearing the? end of the?");
const afterThird = [phrase("-? in|of the?"), phrase("part of the?"), phrase("-?")];
/** Before "end March 2025" these make "end" the verb. */
const auxiliaries = ["will", "to", "would", "shall", "should", "must", "may"];

/** "early 2024", "mid-2023", "the latter part of 2025", "late in 2024", "mid to late 2024", "early next year", "mid-May 2024". */
export const readThird: PointReader = (tokens, at, context) => {
  const named = readSeries(tokens, at, (next) => {
    const item = thirdOf(tokens[next]);
    return item === null ? null : { item, next: next + 1 };
  });
  if (named === null) return null;
  for (const words of afterThird) {
    const next = follows(tokens, named.next, words);
    const of =
      next === null
        ? null
        : (longestPoint(whole, tokens, next, context) ?? readYearWord(tokens, next, context));
    const point = of === null ? null : thirdsOf(of, at, named.items);
    if (point !== null) return point;
  }
  return null;
};

/** "the end of March 2023", "end 2024", "the start of 2025", "year end 2024", "towards the end of 2024". */
export const readEdge: PointReader = (tokens, at, context) => {
  const near = follows(tokens, at, nearing);
  if (near !== null) {
    const of = longestPoint(whole, tokens, near, context) ?? readYearWord(tokens, near, context);
    return of && thirdsOf(of, at, ["late"], "Towards the end");
  }
  if (tokens[at]?.text === "end" && isOneOf(tokens[at - 1], auxiliaries)) return null;
  const edges = [...closing.map((words) => ({ words, last: true })), { words: opening, last: false }];
  for (const { words, last } of edges) {
    const next = follows(tokens, at, words);
    if (next === null) continue;
    const of = longestPoint([...whole, readPartOfYear, readYearWord], tokens, next, context);
    if (of !== null) return edgeOf(of, at, last);
    const year = words === yearEnd ? readYearWord(tokens, at, context) : null;
    if (year !== null) return edgeOf({ ...year, to: next }, at, last);
  }
  return null;
};

function edgeOf(of: Point, from: number, last: boolean): Point | null {
  if (of.grain === "range") return null;
  const edge = (span: Span): Span => {
    const day = last ? span.end : span.start;
    return { start: day, end: day };
  };
  const { inYear } = of;
  return {
    from,
    to: of.to,
    span: edge(of.span),
    grain: "edge",
    ...(of.note !== undefined && { note: of.note }),
    ...(inYear !== undefined && { inYear: (year: number) => edge(inYear(year)) }),
  };
}

function thirdsOf(
  of: Point,
  from: number,
  named: readonly [Third, ...Third[]],
  words?: string,
): Point | null {
  const within = (span: Span): Span | null => {
    const [first, ...rest] = named.map((third) => thirdOfSpan(span, third)).filter((part) => part !== null);
    return first === undefined ? null : unionOf([first, ...rest]);
  };
  const span = of.grain === "range" ? null : within(of.span);
  if (span === null) return null;
  const { inYear } = of;
  const note = `${words ?? capitalised(named.join(" to "))} is read as ${formatDate(span.start)} to ${formatDate(span.end)}.`;
  // The plan's reader knows "early" and "late" as thirds; "mid" and what is not a year of the calendar is told.
  const isPlain = words === undefined && of.grain === "year" && !named.includes("mid");
  return {
    from,
    to: of.to,
    span,
    grain: "period",
    ...(!isPlain && { note }),
    ...(inYear !== undefined && { inYear: (year: number) => within(inYear(year)) ?? inYear(year) }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
