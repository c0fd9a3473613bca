import { isFramedAsTime } from "./bare-dates";
import { isBuiltOn, isSince } from "./building-on";
import { dueWordsOf } from "./due-words";
import { type DueContext, publicationDay } from "./expression";
import type { FramedPoint } from "./framing";
import type { Framing } from "./framing-words";
import { sentenceGoesOn, verbOfSubject } from "./reference-words";
import { tenseAfter, tenseBefore } from "./tense";
import type { Token } from "./tokens";

const deadlines: readonly Framing[] = ["by", "before", "not-before"];
const editionFramings: readonly Framing[] = ["by", "before", "in", "at", "throughout"];

/** True when a time is a reference ("the 2023 survey", "was agreed in May 2023") and nothing falls due then. */
export function isReference(tokens: readonly Token[], framed: FramedPoint, context: DueContext): boolean {
  if (framed.point.grain === "publication") return isEarlierEdition(tokens, framed, context);
  return (
    !isFramedAsTime(tokens, framed, context) ||
    isPartOfName(tokens, framed, context) ||
    isCount(tokens, framed, context) ||
    isComparison(tokens, framed) ||
    isEvidence(tokens, framed, context) ||
    isSince(tokens, framed, context) ||
    isBuiltOn(tokens, framed, context) ||
    isTold(tokens, framed, context)
  );
}

/** "the 2023 survey", "in the 2022 manual", "2022 manual changes": the date is part of a name. */
export function isPartOfName(
  tokens: readonly Token[],
  { point, to, framing, determined }: FramedPoint,
  context: DueContext,
): boolean {
  const { datedThings } = dueWordsOf(context.words);
  const next = tokens[to];
  if (next?.kind !== "word" || sentenceGoesOn.test(next.text) || framing === "at") return false;
  if (datedThings.has(next.text) && point.grain === "year") {
    return determined || !verbOfSubject.test(tokens[to + 1]?.text ?? "");
  }
  const isWhole = ["year", "fy", "half", "ahead"].includes(tokens[point.to - 1]?.text ?? "");
  const isNumberFirst = tokens[point.from]?.kind === "number" || point.grain === "period";
  return (
    determined &&
    !isWhole &&
    isNumberFirst &&
    !startsAsPart(tokens[point.from]) &&
    !deadlines.includes(framing)
  );
}

/** "the first half of 2023", "the end of 2024", "the next year": the article belongs to the time itself. */
function startsAsPart(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    /^(first|second|third|fourth|last|final|latter|early|mid|middle|late|end|close|start|beginning|next|coming|forthcoming|upcoming|current|year|week|towards)$/.test(
      token.text,
    )
  );
}

function isCount(tokens: readonly Token[], { point, to }: FramedPoint, context: DueContext): boolean {
  if (point.to - point.from > 3 || tokens[point.from]?.kind !== "number" || point.grain === "day")
    return false;
  const [next, verb] = [tokens[to]?.text ?? "", tokens[to + 1]?.text ?? ""];
  return dueWordsOf(context.words).countedThings.has(next) && !verbOfSubject.test(verb);
}

/** "than in 2022", "as in 2022", "as at 30 January 2023" */
function isComparison(tokens: readonly Token[], { from }: FramedPoint): boolean {
  return ["than", "as", "like"].includes(tokens[from - 1]?.text ?? "");
}

/** "the survey from October 2023", "data from 2021" */
function isEvidence(tokens: readonly Token[], framed: FramedPoint, context: DueContext): boolean {
  const { framing, qualifier, from, point } = framed;
  const { evidence } = dueWordsOf(context.words);
  if (framing !== "from" || qualifier !== null || !evidence.has(tokens[from - 1]?.text ?? "")) return false;
  const isKnown = /^(the|this|our|its|their|that)$/.test(tokens[from - 2]?.text ?? "");
  return isKnown || point.span.end < publicationDay(context);
}

/** The sentence tells what has happened, or how things already stand, and promises nothing. */
function isTold(
  tokens: readonly Token[],
  { point, from, to, framing }: FramedPoint,
  context: DueContext,
): boolean {
  const isDeadline = deadlines.includes(framing);
  const words = dueWordsOf(context.words);
  const before = tenseBefore(tokens, from, isDeadline, words);
  const tense = before === "untold" && !isDeadline ? tenseAfter(tokens, to, words) : before;
  if (tense === "past") return true;
  return tense === "present" && framing === "in" && point.span.start < `${context.edition}-01-01`;
}

function isEarlierEdition(
  tokens: readonly Token[],
  framed: FramedPoint,
  { edition, words: settings }: DueContext,
): boolean {
  if (!editionFramings.includes(framed.framing)) return true;
  const newest = Math.max(...(framed.point.editions ?? []));
  const words = dueWordsOf(settings);
  const tense = tenseBefore(tokens, framed.from, deadlines.includes(framed.framing), words);
  if (newest < edition || tense === "past") return true;
  // The edition at hand: "reported in it" is a promise of the one before, "published in it" speaks of what it says.
  const said = tokens[framed.from - 1]?.text ?? "";
  return newest === edition && tense !== "future" && words.restsOn.saidBefore.has(said);
}
