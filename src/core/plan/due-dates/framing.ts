import { type Length, readLength } from "./lengths";
import type { Point } from "./point";
import { follows, phrase, type Phrase, precedes, type Token } from "./tokens";

/** What the words before a time make of it. */
export type Framing =
  "by" | "before" | "not-before" | "from" | "after" | "throughout" | "until" | "over" | "in" | "at" | "bare";

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

interface FramingWords {
  readonly words: Phrase;
  readonly framing: Framing;
  readonly isPeriod?: true;
  readonly only?: readonly Point["grain"][];
}

/** Tried in this order, so longer phrases come before the words they end in. */
const framings: readonly FramingWords[] = [
  {
    words: phrase(
      "over|during|for|across|in? a|the|this? #|two|three|four|five|six|ten -? year -? period from|of|,|:?",
    ),
    framing: "over",
    isPeriod: true,
  },
  {
    words: phrase(
      "over|during|for|across a|the? #|two|three|four|five|six|ten years|year|months|month from|beginning|starting|commencing in?",
    ),
    framing: "over",
    isPeriod: true,
  },
  { words: phrase("by? no|not later than"), framing: "by" },
  { words: phrase("by|on|in or before"), framing: "by" },
  { words: phrase("at the latest by"), framing: "by" },
  { words: phrase("in time for"), framing: "by" },
  { words: phrase("at the? earliest by"), framing: "not-before" },
  { words: phrase("by"), framing: "by" },
  { words: phrase("not before"), framing: "not-before" },
  { words: phrase("no|not earlier|sooner than"), framing: "not-before" },
  { words: phrase("at the? earliest in|from|during?"), framing: "not-before" },
  { words: phrase("before"), framing: "before" },
  { words: phrase("prior to"), framing: "before" },
  { words: phrase("ahead of"), framing: "before" },
  { words: phrase("in advance of"), framing: "before" },
  { words: phrase("with effect from"), framing: "from" },
  { words: phrase("starting|beginning|commencing|running|effective|as? from"), framing: "from" },
  { words: phrase("after"), framing: "after" },
  { words: phrase("following"), framing: "after" },
  {
    words: phrase(
      "delayed|postponed|deferred|moved|pushed|put|rescheduled|carried back|over? until|till|to|into",
    ),
    framing: "in",
  },
  { words: phrase("up to and including"), framing: "until" },
  { words: phrase("up to"), framing: "until" },
  { words: phrase("through? until|till"), framing: "until" },
  { words: phrase("through to"), framing: "until" },
  { words: phrase("throughout"), framing: "throughout" },
  { words: phrase("all? through"), framing: "throughout" },
  { words: phrase("across"), framing: "throughout" },
  { words: phrase("for the? rest|remainder|whole|duration of"), framing: "throughout" },
  { words: phrase("over|between"), framing: "over" },
  {
    words: phrase("planned|scheduled|due|set|expected|anticipated|proposed|timetabled|targeted|booked for"),
    framing: "in",
  },
  { words: phrase("as part of"), framing: "in", only: ["publication"] },
  { words: phrase("for|via|with|alongside"), framing: "in", only: ["publication"] },
  { words: phrase("later|sometime? during|within|in|into"), framing: "in" },
  { words: phrase("on"), framing: "in", only: ["day", "edge", "publication"] },
  { words: phrase("at"), framing: "at" },
];

const beginning = /^(beginning|starting|commencing)$/;
const putOff = /^(delay|postpone|defer|reschedule|move|push)(r?ed|d|s|ing)?$/;
const determiner = /^(the|a|an|our|its|their|this|that|these|\p{L}+'s)$/u;
const fillers = [
  phrase("the? course|rest|remainder|whole|duration|month|months|period|year|summer of"),
  phrase("the? publication|launch|release of"),
  phrase("around|about|approximately|approx|circa|roughly"),
  phrase("the? period"),
  phrase("each|both of"),
];
const periodNoun = phrase("period|window");
const qualifiers = [
  { words: phrase(",? at the? earliest"), qualifier: "earliest" },
  { words: phrase("or later"), qualifier: "earliest" },
  { words: phrase(",? at the? latest"), qualifier: "latest" },
  { words: phrase("or earlier|sooner|before"), qualifier: "latest" },
  { words: phrase("and? onwards|onward|beyond"), qualifier: "onwards" },
] as const;

/** Finds the words around a time that say how something falls due then. */
export function frame(tokens: readonly Token[], point: Point): FramedPoint {
  const determined = determiner.test(tokens[point.from - 1]?.text ?? "");
  const { to, qualifier } = readQualifier(tokens, point.to);
  let at = determined ? point.from - 1 : point.from;
  for (;;) {
    const found = findFraming(tokens, at, point);
    if (found !== null) {
      const isMoved = found.framing === "until" && isPutOff(tokens, found.from);
      return { point, to, qualifier, determined, ...found, ...(isMoved && { framing: "in" }) };
    }
    const before = fillers
      .map((words) => precedes(tokens, at, words))
      .find((start) => start !== null && start < at);
    if (before === undefined || before === null) break;
    at = determiner.test(tokens[before - 1]?.text ?? "") ? before - 1 : before;
  }
  const from = tokens[point.from - 1]?.text === "later" ? point.from - 1 : point.from;
  return { point, from, to, framing: "bare", qualifier, determined, isPeriod: false };
}

/** "postpone the workshop until 2024 to 2025": it is to happen then, not to go on until then. */
function isPutOff(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 12), at).some(({ text }) => putOff.test(text));
}

function findFraming(tokens: readonly Token[], at: number, { grain }: Point) {
  for (const { words, framing, only, isPeriod = false } of framings) {
    const from = only === undefined || only.includes(grain) ? precedes(tokens, at, words) : null;
    if (from === null) continue;
    const length = isPeriod ? lengthBetween(tokens, from, at) : null;
    return { from, framing, isPeriod, ...(length !== null && { length }) };
  }
  return null;
}

/** The length in the words "over a 5-year period from", where they say that it starts with the time that follows. */
function lengthBetween(tokens: readonly Token[], from: number, to: number): Length | null {
  const last = tokens[to - 1]?.text ?? "";
  const startsThen = last === "from" || tokens.slice(from, to).some(({ text }) => beginning.test(text));
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
