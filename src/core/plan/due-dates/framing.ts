import { dueWordsOf, type DueWordSettings } from "./due-words";
import type { DueContext } from "./expression";
import { fillersOf, framingsOf, type Framing } from "./framing-words";
import { type Length, readLength } from "./lengths";
import type { Point } from "./point";
import { follows, phrase, precedes, type Token } from "./tokens";

/** What the words after a time add: "onwards", "at the earliest", "at the latest". */
export type Qualifier = "onwards" | "earliest" | "latest" | null;

/** A time with the words that frame it. */
export interface FramedPoint {
  readonly point: Point;
  /** Token indexes of the whole expression, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly framing: Framing;
  readonly qualifier: Qualifier;
  /** "the", "our", "England's" stands directly before the time: it may be the name of something. */
  readonly determined: boolean;
  /** "over a 2-year period", which makes two years a range and no financial year. */
  readonly isPeriod: boolean;
  /** The length said before where the period starts: "over a 5-year period from 2024". */
  readonly length?: Pick<Length, "most" | "unit">;
}

const determiner = /^(the|a|an|our|its|their|this|that|these|\p{L}+'s)$/u;
const periodNoun = phrase("period|window");
const qualifiers = [
  { words: phrase(",? at the? earliest"), qualifier: "earliest" },
  { words: phrase("or later"), qualifier: "earliest" },
  { words: phrase(",? at the? latest"), qualifier: "latest" },
  { words: phrase("or earlier|sooner|before"), qualifier: "latest" },
  { words: phrase("and? onwards|onward|beyond"), qualifier: "onwards" },
] as const;

/** Finds the words around a time that say how something falls due then. */
export function frame(tokens: readonly Token[], point: Point, { words: settings }: DueContext): FramedPoint {
  const determined = determiner.test(tokens[point.from - 1]?.text ?? "");
  const { to, qualifier } = readQualifier(tokens, point.to);
  let at = determined ? point.from - 1 : point.from;
  for (;;) {
    const found = findFraming(tokens, at, point, settings);
    if (found !== null) {
      const isMoved = found.framing === "until" && isPutOff(tokens, found.from, settings);
      return { point, to, qualifier, determined, ...found, ...(isMoved && { framing: "in" }) };
    }
    const before = fillersOf(settings)
      .map((words) => precedes(tokens, at, words))
      .find((start) => start !== null && start < at);
    if (before === undefined || before === null) break;
    at = determiner.test(tokens[before - 1]?.text ?? "") ? before - 1 : before;
  }
  const from = tokens[point.from - 1]?.text === "later" ? point.from - 1 : point.from;
  return { point, from, to, framing: "bare", qualifier, determined, isPeriod: false };
}

/** "postpone the workshop until 2024 to 2025": it is to happen then, not to go on until then. */
function isPutOff(tokens: readonly Token[], at: number, settings: DueWordSettings): boolean {
  const { puttingOff } = dueWordsOf(settings).planned;
  return tokens.slice(Math.max(0, at - 12), at).some(({ text }) => puttingOff.has(text));
}

function findFraming(tokens: readonly Token[], at: number, { grain }: Point, settings: DueWordSettings) {
  for (const { words, framing, only, isPeriod = false } of framingsOf(settings)) {
    const from = only === undefined || only.includes(grain) ? precedes(tokens, at, words) : null;
    if (from === null) continue;
    const length = isPeriod ? lengthBetween(tokens, from, at, settings) : null;
    return { from, framing, isPeriod, ...(length !== null && { length }) };
  }
  return null;
}

/** The length in the words "over a 5-year period from", where they say that it starts with the time that follows. */
function lengthBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  settings: DueWordSettings,
): Length | null {
  const { beginning } = dueWordsOf(settings).planned;
  const last = tokens[to - 1]?.text ?? "";
  const startsThen = last === "from" || tokens.slice(from, to).some(({ text }) => beginning.has(text));
  if (!startsThen) return null;
  for (let at = from + 1; at < to; at += 1) {
    const length = readLength(tokens, at);
    if (length !== null) return length;
  }
  return null;
}

function readQualifier(tokens: readonly Token[], at: number): { to: number; qualifier: Qualifier } {
  const start = follows(tokens, at, periodNoun) ?? at;
  for (const { words, qualifier } of qualifiers) {
    const to = follows(tokens, start, words);
    if (to !== null) return { to, qualifier };
  }
  return { to: start, qualifier: null };
}
