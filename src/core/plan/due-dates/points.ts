import { partsOfDate } from "../calendar";
import { readDay } from "./days";
import type { DueContext } from "./expression";
import { readMonth, readSeason } from "./months-and-seasons";
import { readPartOfYear } from "./parts-of-years";
import { longestPoint, mostItems, type Point, separators } from "./point";
import { readPublication } from "./publications";
import { readRelative } from "./relative";
import { readEdge, readThird } from "./thirds-and-ends";
import { type Span, unionOf } from "./spans";
import { firstFollowing, follows, isOneOf, phrase, type Token } from "./tokens";
import { readYearsPoint } from "./years";

const readers = [
  readDay,
  readMonth,
  readSeason,
  readPartOfYear,
  readThird,
  readEdge,
  readRelative,
  readPublication,
  readYearsPoint,
];

const rangeWords = [
  phrase("to|-|until|till the?"),
  phrase("through to|until? the?"),
  phrase("up to|until the?"),
];
const eitherWords = phrase("or|/ in|by? the?");
const between = phrase("and the?");

const article = phrase("the?");
const untilWord = phrase("until");
/** Every time the text names, in order, none overlapping. */
export function findPoints(tokens: readonly Token[], context: DueContext): readonly Point[] {
  const points: Point[] = [];
  let at = 0;
  while (at < tokens.length) {
    const point = readPoint(tokens, at, context);
    if (point !== null) points.push(point);
    at = point === null ? at + 1 : point.to;
  }
  return points;
}

/** The longest time that begins at a token: a range, a choice of several, or one. */
function readPoint(tokens: readonly Token[], at: number, context: DueContext): Point | null {
  const first = longestPoint(readers, tokens, at, context);
  if (first === null || first.grain === "publication") return first;
  return (
    (first.inYear === undefined ? null : readWithLaterYear(tokens, first, context)) ??
    readRange(tokens, first, context) ??
    first
  );
}

/** "April to June 2024", "spring or summer 2023", "January, February and March 2025": the year comes last. */
function readWithLaterYear(tokens: readonly Token[], first: Point, context: DueContext): Point | null {
  const named = [first];
  let last = first;
  while (last.inYear !== undefined) {
    if (named.length > mostItems) return null;
    const separator = tokens[last.to];
    const next = throughNext(tokens, last.to);
    const more = next === null ? null : longestPoint(readers, tokens, next, context);
    if (separator === undefined || more === null || !["day", "period", "edge"].includes(more.grain))
      return null;
    named.push(more);
    last = more;
  }
  // Reading backwards from the year, each is the latest that does not begin after the one it precedes.
  let later = last.span;
  const spans: [Span, ...Span[]] = [later];
  for (const { inYear } of named.slice(0, -1).toReversed()) {
    if (inYear === undefined) return null;
    const { year } = partsOfDate(later.start);
    later = inYear(year).start <= later.start ? inYear(year) : inYear(year - 1);
    spans.push(later);
  }
  const isRange = isOneOf(tokens[first.to], ["to", "-", "until"]) || isBetween(tokens, first.from);
  const note = last.note === undefined ? {} : { note: last.note };
  return {
    from: first.from,
    to: last.to,
    span: unionOf(spans),
    grain: isRange ? "range" : last.grain,
    ...note,
  };
}

/** "April 2022 to March 2023", "between June 2024 and March 2025", "late 2024 or early 2025". */
function readRange(tokens: readonly Token[], first: Point, context: DueContext): Point | null {
  const ranged = firstFollowing(tokens, first.to, rangeWords);
  const joined = isBetween(tokens, first.from) ? (follows(tokens, first.to, between) ?? ranged) : ranged;
  const next = joined ?? follows(tokens, first.to, eitherWords);
  const last = next === null ? null : longestPoint(readers, tokens, next, context);
  if (last === null || last.grain === "publication") return null;
  if (joined === null && last.grain !== first.grain) return null;
  const sameYear = partsOfDate(first.span.start).year;
  const ending = last.inYear === undefined ? last.span : nextFrom(first.span.start, last.inYear, sameYear);
  if (ending.start < first.span.start || ending.end < first.span.end) return null;
  const span = unionOf([first.span, ending]);
  const note = first.note ?? last.note;
  return {
    from: first.from,
    to: last.to,
    span,
    grain: joined === null ? first.grain : "range",
    ...(note !== undefined && { note }),
  };
}

function nextFrom(start: string, inYear: (year: number) => Span, year: number): Span {
  return inYear(year).start >= start ? inYear(year) : inYear(year + 1);
}

function throughNext(tokens: readonly Token[], at: number): number | null {
  return isOneOf(tokens[at], separators)
    ? (follows(tokens, at + 1, article) ?? at + 1)
    : follows(tokens, at, untilWord);
}

function isBetween(tokens: readonly Token[], at: number): boolean {
  return (
    isOneOf(tokens[at - 1], ["between"]) ||
    (isOneOf(tokens[at - 1], ["the"]) && isOneOf(tokens[at - 2], ["between"]))
  );
}
