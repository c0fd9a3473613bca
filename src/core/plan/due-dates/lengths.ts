import { dueWordsOf } from "./due-words";
import { type DueContext, type FoundDue, publicationDay } from "./expression";
import { countedFrom, type LengthUnit } from "./spans";
import { numberOf } from "./time-words";
import { follows, isOneOf, phrase, type Token } from "./tokens";

/** A length such as "3 to 4 years", "six months" or "5-year"; `least` and `most` differ in a range. */
export interface Length {
  readonly least: number;
  readonly most: number;
  readonly unit: LengthUnit;
  readonly next: number;
}

const units: Readonly<Record<string, LengthUnit>> = {
  day: "day",
  week: "week",
  month: "month",
  year: "year",
};

/** No plan promises further ahead; the cap keeps every date within the calendar. */
const longest = 120;

const article = phrase("a|the|about|around|approximately?");
const periodWord = phrase("period");
const timeOfGenitive = phrase("' time");
const timeWord = phrase("time");
const ofSomething = /^(of|old|ago|after|from|following|prior|before)$/;

export function readLength(tokens: readonly Token[], at: number): Length | null {
  const least = numberOf(tokens[at]);
  if (least === null || least < 1 || least > longest) return null;
  const joined = isOneOf(tokens[at + 1], ["to", "or", "-"]) ? numberOf(tokens[at + 2]) : null;
  const next = joined === null ? at + 1 : at + 3;
  const unitAt = tokens[next]?.text === "-" ? next + 1 : next;
  const unit = units[tokens[unitAt]?.text.replace(/s$/, "") ?? ""];
  if (unit === undefined || (joined !== null && (joined < least || joined > longest))) return null;
  return { least, most: joined ?? least, unit, next: unitAt + 1 };
}

/** The "a year" of "within a year". */
function readSingleLength(tokens: readonly Token[], at: number): Length | null {
  const unit = units[tokens[at + 1]?.text ?? ""];
  return tokens[at]?.text === "a" && unit !== undefined ? { least: 1, most: 1, unit, next: at + 2 } : null;
}

/** "in 3 to 4 years", "within 6 months", "over 2 years", "over a 5-year period", counted from the plan's publication. */
export function readCountedLength(
  tokens: readonly Token[],
  at: number,
  context: DueContext,
): FoundDue | null {
  const word = tokens[at]?.text;
  const isOver = word === "over" || word === "during" || word === "across";
  if (!isOver && word !== "in" && word !== "within") return null;
  const numberAt = follows(tokens, at + 1, article) ?? at + 1;
  const length =
    readLength(tokens, numberAt) ?? (word === "within" ? readSingleLength(tokens, at + 1) : null);
  if (length === null) return null;
  const period = follows(tokens, length.next, periodWord);
  const to =
    period ??
    follows(tokens, length.next, timeOfGenitive) ??
    follows(tokens, length.next, timeWord) ??
    length.next;
  // "over 5 years old", "within 2 years of age", "in 3 years of data"; a hyphen makes it an adjective: "a 2-year term".
  const isAge = ofSomething.test(tokens[to]?.text ?? "");
  const isAdjective = period === null && tokens[length.next - 2]?.text === "-";
  const before = tokens[at - 1]?.text ?? "";
  if (isAge || isAdjective || before === "those" || dueWordsOf(context.words).aged.has(before)) return null;

  const start = publicationDay(context);
  const first = isOver || word === "within" ? start : countedFrom(start, length.least, length.unit);
  const end = countedFrom(start, length.most, length.unit);
  const note = "It is counted from the publication of the plan.";
  return { from: at, to, due: { start: first, end, kind: isOver ? "over" : "in", ambiguous: note } };
}
