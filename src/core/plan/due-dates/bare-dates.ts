import { type DueContext, publicationDay } from "./expression";
import type { FramedPoint } from "./framing";
import { dueWordsOf } from "./due-words";
import { participle, sentenceGoesOn } from "./reference-words";
import { isNamedAsMonth, monthOf } from "./time-words";
import { isOneOf, isPause, type Token } from "./tokens";

/** These do the work of a preposition inside a time: "late in 2024", "early next year". */
const framingWithin = ["in", "this", "next", "coming", "towards", "toward"];

/** True where the words around a time, or its place in the sentence, make it one that something can fall due in. */
export function isFramedAsTime(tokens: readonly Token[], framed: FramedPoint, context: DueContext): boolean {
  const { point, framing, qualifier, to, determined } = framed;
  if (point.inYear !== undefined) {
    const month = tokens.slice(point.from, point.to).find((token) => monthOf(token) !== null);
    const isName = month === undefined || isNamedAsMonth(month);
    return isName && framing !== "bare" && framing !== "at" && endsPhrase(tokens[to]);
  }
  const isAhead = point.span.end >= publicationDay(context);
  if (framing === "at") return point.grain === "edge" || (point.grain !== "year" && isAhead);
  if (framing !== "bare" || qualifier !== null) return true;
  return !determined && endsPhrase(tokens[to]) && standsAlone(tokens, framed, isAhead, context);
}

/** True where the token after an expression does not belong to it as its noun. */
export function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || isPause(next) || sentenceGoesOn.test(next.text);
}

/** "launch – September 2023", "(June 2024)", "reporting early 2025", "this autumn" */
function standsAlone(
  tokens: readonly Token[],
  { point, from }: FramedPoint,
  isAhead: boolean,
  context: DueContext,
): boolean {
  const [previous, first] = [tokens[from - 1], tokens[point.from]];
  if (tokens.slice(point.from, point.to).some((token) => isOneOf(token, framingWithin))) return true;
  // Without a number it is no date by itself: "31 March 2025 (end of financial year)".
  if (!tokens.slice(point.from, point.to).some(({ kind }) => kind === "number")) return false;
  if (previous === undefined) return isPause(tokens[point.to]);
  if (previous.kind === "word") {
    if (previous.text === "later") return true;
    const { promises, names } = dueWordsOf(context.words).beforeDate;
    if (promises.has(previous.text) || participle.test(previous.text)) return !names.has(previous.text);
    // "Final report March 2025" promises; "Act 2022", "strategy 2024 to 2025", "survey October 2023" are names.
    const isNoun = !sentenceGoesOn.test(previous.text) && !/^(since|than|like)$/.test(previous.text);
    return (
      isNoun && isAhead && (first?.kind === "word" || point.grain === "day") && isPause(tokens[point.to])
    );
  }
  // A year alone in brackets or after a comma is a citation or a title.
  const marks = point.grain === "year" ? ["-", ":"] : ["-", ":", ",", ";", "("];
  const isJoined = previous.glued && first?.glued === true && previous.text !== "(";
  return marks.includes(previous.text) && !isJoined;
}
