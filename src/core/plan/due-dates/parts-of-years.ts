import { type Point, type PointReader, readSeries } from "./point";
import { partOfSpan, unionOf } from "./spans";
import { numberOf, readOrdinal } from "./time-words";
import { follows, phrase, type Token } from "./tokens";
import { readYears, spanOfYears, type Years } from "./years";

interface Part {
  readonly number: number;
  readonly of: 2 | 4;
  /** "first quarter" counts within the year named; "quarter 1" is a number given to a quarter. */
  readonly numbered: boolean;
}

interface ReadPart {
  readonly item: Part;
  readonly next: number;
}

const quarterWord = phrase("quarter|quarters|qtr|q .? -?");
const mark = phrase(",|-|:?");
const bridge = phrase(",|of|in|for|:|-? the?");

/** "quarter 1 of 2024 to 2025", "Q4 2024/25", "quarters 1 and 2, 2024 to 2025", "2024 to 2025 Q1", "first half of 2023". */
export const readPartOfYear: PointReader = (tokens, at) => {
  const parts = readSeries(
    tokens,
    at,
    (next) => readPart(tokens, next) ?? (next > at ? readBareNumber(tokens, next) : null),
  );
  if (parts !== null) {
    const afterParts = skipBracket(tokens, parts.next);
    const years = readYears(tokens, follows(tokens, afterParts, bridge) ?? afterParts);
    return years === null ? null : pointOf(at, years.next, parts.items, years);
  }
  const years = readYears(tokens, at);
  if (years === null) return null;
  const part = readPart(tokens, follows(tokens, years.next, mark) ?? years.next);
  return part === null ? null : pointOf(at, part.next, [part.item], years);
};

function pointOf(from: number, to: number, parts: readonly [Part, ...Part[]], years: Years): Point | null {
  if (years.style === "range") return null;
  const spanOf = ({ number, of }: Part) => partOfSpan(spanOfYears(years), number - 1, of);
  const [part, ...rest] = parts;
  const point: Point = { from, to, span: unionOf([spanOf(part), ...rest.map(spanOf)]), grain: "period" };
  // The plan counts quarters from April. With a single year the numbers may be meant either way.
  if (years.style !== "calendar" || !part.numbered || part.of === 2) return point;
  const note = `Quarter ${part.number} of ${years.first} is read as one of the calendar year, which begins in January.`;
  return { ...point, note };
}

function readPart(tokens: readonly Token[], at: number): ReadPart | null {
  const numberAt = follows(tokens, at, quarterWord);
  const number = numberAt === null ? null : numberOf(tokens[numberAt]);
  if (numberAt !== null && number !== null) {
    return number < 1 || number > 4 ? null : { item: { number, of: 4, numbered: true }, next: numberAt + 1 };
  }
  const half = tokens[at]?.text === "h" && tokens[at + 1]?.glued === true ? numberOf(tokens[at + 1]) : null;
  if (half === 1 || half === 2) return { item: { number: half, of: 2, numbered: true }, next: at + 2 };
  return readOrdinalPart(tokens, at, "quarter", 4) ?? readOrdinalPart(tokens, at, "half", 2);
}

function readOrdinalPart(tokens: readonly Token[], at: number, word: string, of: 2 | 4): ReadPart | null {
  const ordinal = readOrdinal(tokens, at, of);
  if (ordinal === null || tokens[ordinal.next]?.text !== word) return null;
  return { item: { number: ordinal.item, of, numbered: false }, next: ordinal.next + 1 };
}

/** The 2 in "quarters 1 and 2". */
function readBareNumber(tokens: readonly Token[], at: number): ReadPart | null {
  const number = tokens[at]?.kind === "number" ? numberOf(tokens[at]) : null;
  if (number === null || number < 1 || number > 4) return null;
  return { item: { number, of: 4, numbered: true }, next: at + 1 };
}

/** Past the "(April to June)" that explains a quarter before its year comes. */
function skipBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const length = tokens.slice(at, at + 7).findIndex(({ text }) => text === ")");
  return length < 0 ? at : at + length + 1;
}
