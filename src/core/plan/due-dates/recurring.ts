import { dueWordsOf, wordsAt, type DueWords } from "./due-words";
import type { DueContext } from "./expression";
import { readLength } from "./lengths";
import { numberOf } from "./time-words";
import { firstFollowing, follows, phrase, type Token } from "./tokens";

/** Words without a date that still say when. */
export interface UndatedWords {
  /** Index of the token after them. */
  readonly to: number;
  readonly note?: string;
  /** Counts only where the text says nothing else about time. */
  readonly isWeak?: true;
}

const aPeriod = "year|quarter|month|week|fortnight";
const timesPer = phrase(`times? a|per|each|every ${aPeriod}`);
const onceOrTwice = [
  phrase(`once|twice|thrice a|per|each|every|in? a? ${aPeriod}`),
  phrase("once|twice yearly|annually|monthly|weekly|quarterly"),
];
const everyPeriod = phrase(`every|each other|second? calendar|financial? ${aPeriod}`);
const onA = phrase("on|at a|an?");
const mayBeOnA = phrase("on|at? a|an?");
const basis = phrase("basis|intervals");
const mayBeBasis = phrase("basis|intervals|interval?");
const lengthBasis = phrase("-? monthly|weekly|yearly basis|intervals?");
const anOrEach = phrase("an|each");

/** "twice a year", "every 3 to 4 years", "on a quarterly basis", "bi-monthly", "regularly". */
export function readRecurring(
  tokens: readonly Token[],
  at: number,
  context: DueContext,
): UndatedWords | null {
  const words = dueWordsOf(context.words);
  const counted = readCounted(tokens, at, words);
  if (counted !== null) return { to: counted };
  const double = wordsAt(words.twoReadings, tokens, follows(tokens, at, mayBeOnA) ?? at);
  if (double?.note !== undefined) {
    return { to: follows(tokens, double.to, mayBeBasis) ?? double.to, note: double.note };
  }
  const vague = wordsAt(words.uncounted, tokens, at);
  if (vague !== null) return { to: vague.to, note: "The words do not say how often." };
  const thing = follows(tokens, at, anOrEach);
  const yearly = thing === null ? null : wordsAt(words.yearlyThings, tokens, thing);
  return yearly === null ? null : { to: yearly.to, isWeak: true };
}

function readCounted(tokens: readonly Token[], at: number, words: DueWords): number | null {
  const simple = firstFollowing(tokens, at, [...onceOrTwice, everyPeriod]);
  if (simple !== null) return simple;
  const afterOn = follows(tokens, at, onA);
  const framed = afterOn === null ? null : wordsAt(words.recurringBasis, tokens, afterOn);
  const onBasis = framed === null ? null : follows(tokens, framed.to, basis);
  if (onBasis !== null) return onBasis;
  const adverb = wordsAt(words.recurring, tokens, at);
  if (adverb !== null) return adverb.to;
  if (tokens[at]?.text === "every") return readLength(tokens, at + 1)?.next ?? null;
  const numberAt = afterOn ?? at;
  const number = numberOf(tokens[numberAt]);
  if (number === null) return null;
  return (
    (numberAt === at ? follows(tokens, at + 1, timesPer) : null) ?? follows(tokens, numberAt + 1, lengthBasis)
  );
}
