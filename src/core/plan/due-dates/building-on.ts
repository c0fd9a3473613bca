import { dueWordsOf, wordsAt } from "./due-words";
import { type DueContext, publicationDay } from "./expression";
import type { FramedPoint } from "./framing";
import { isPause, type Token } from "./tokens";

/** A phrase that a date belongs to is no longer than this. */
const longestPhrase = 14;

const ahead = /^(will|shall|must|should|would)$/;
const outOrUp = /^(out|up)$/;
const belongsToPast: readonly FramedPoint["framing"][] = ["in", "at", "bare", "over", "throughout", "from"];

/** "since its inception in June 2022": the date says when that was. "Since" gives a reason where the date lies ahead. */
export function isSince(tokens: readonly Token[], framed: FramedPoint, context: DueContext): boolean {
  const { from, framing, point } = framed;
  if (!belongsToPast.includes(framing) || point.span.start >= publicationDay(context)) return false;
  const words = phraseBefore(tokens, from);
  const since = words.findLastIndex(({ text }) => text === "since");
  return since !== -1 && !words.slice(since).some(({ text }) => ahead.test(text));
}

/**
 * "Building on the workshop held on 10 October 2023", "using data collected in 2022", "data held by DHSC in 2023":
 * work that was done before the plan came out, on which what it promises rests.
 */
export function isBuiltOn(tokens: readonly Token[], framed: FramedPoint, context: DueContext): boolean {
  const { from, framing, point } = framed;
  if (!belongsToPast.includes(framing) || point.span.end >= publicationDay(context)) return false;
  const words = phraseBefore(tokens, from);
  if (words.some(({ text }) => ahead.test(text))) return false;
  const { phrases, done, kept } = dueWordsOf(context.words).restsOn;
  const made = words.findLastIndex(({ text }) => done.has(text));
  if (made === -1 || !isSameEvent(words.slice(made + 1))) return false;
  if (kept.has(words[made - 1]?.text ?? "")) return true;
  const introduced = words.findIndex(
    ({ text }, at) => text === "from" || wordsAt(phrases, words, at) !== null,
  );
  return (
    introduced !== -1 &&
    introduced < made &&
    words.slice(introduced, made).some((word) => isNamed(word, context))
  );
}

/** Between "held" and its date stands only who did it and how: "held by DHSC in", "carried out jointly in". */
function isSameEvent(words: readonly Token[]): boolean {
  const [first] = words;
  return first === undefined || first.text === "by" || first.text === "with" || outOrUp.test(first.text);
}

/** Work of a kind that others build on, or an article's noun: "the pilot". */
function isNamed({ text }: Token, context: DueContext): boolean {
  return dueWordsOf(context.words).evidence.has(text) || /^(the|an?|its|their|our)$/.test(text);
}

/** The tokens before `from`, back to the last mark that pauses. */
function phraseBefore(tokens: readonly Token[], from: number): readonly Token[] {
  const near = tokens.slice(Math.max(0, from - longestPhrase), from);
  const pause = near.findLastIndex((token) => isPause(token) && !["-", "(", ")"].includes(token.text));
  return near.slice(pause + 1);
}
