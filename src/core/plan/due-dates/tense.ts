import type { DueWords } from "./due-words";
import type { Token } from "./tokens";

/** What the words say of a time: it is past, it is how things are now, it lies ahead, or they do not tell. */
export type Tense = "past" | "present" | "future" | "untold";

const modal = /^(will|shall|would|should|must)$/;
const beOrHave = /^(be|have)$/;
const done = /^(been|taken|held|begun|had|made|met|run|set|given|gone|become|seen|\p{L}+ed)$/u;
const active = /^(made|wrote|held|took|gave|began|became|met|led|saw|set|ran|\p{L}{2,}ed)$/u;
const subject = /^(we|they|it|which|who|that)$/;
const auxiliary = /^(will|shall|would|should|must|may|might|could|can|to)$/;
const opensClause = /^(that|which|who|where|when|if|once)$/;
const relative = /^(that|which|who)$/;
const opensAfterComma = /^(and|with|but|while|whilst|so)$/;

/** Further away than this a verb says nothing of a date. */
const farthest = 80;

/**
 * The tense of the nearest verb before a token in its clause; "untold" when there is none. A deadline is not
 * told by a relative clause: in "the list that was published by X by June 2024" only the last part is a date.
 */
export function tenseBefore(
  tokens: readonly Token[],
  from: number,
  isDeadline: boolean,
  words: DueWords,
): Tense {
  if (textAt(tokens, from - 1) === ",") return "untold";
  for (let at = from - 1; at >= Math.max(0, from - farthest); at -= 1) {
    const text = textAt(tokens, at);
    if (endsSentence(tokens, at) || opensClause.test(text)) return "untold";
    if (text === "," && opensAfterComma.test(textAt(tokens, at + 1))) return "untold";
    const tense = tenseAt(tokens, at, words);
    const isRelative = isDeadline && relative.test(textAt(tokens, at - 1));
    if (tense !== null && !isRelative) return tense;
  }
  return "untold";
}

/** The tense of the rest of the sentence: "future" as soon as anything in it lies ahead. */
export function tenseAfter(tokens: readonly Token[], to: number, words: DueWords): Tense {
  let tense: Tense = "untold";
  for (let at = to; at < Math.min(tokens.length, to + farthest) && !endsSentence(tokens, at); at += 1) {
    const found = tenseAt(tokens, at, words);
    if (found === "future") return found;
    if (found === "past") tense = found;
  }
  return tense;
}

function tenseAt(tokens: readonly Token[], at: number, { planned }: DueWords): Tense | null {
  const text = textAt(tokens, at);
  const isToCome = (verb: string) => beOrHave.test(verb) || planned.toCome.has(verb);
  if (modal.test(text) || planned.ahead.has(text)) return "future";
  if (text === "to" && isToCome(textAt(tokens, at + 1))) return "future";
  // "Due to" gives a cause as often as a date.
  if (text === "due")
    return textAt(tokens, at + 1) === "to" && !isToCome(textAt(tokens, at + 2)) ? null : "future";
  if (active.test(text) && subject.test(textAt(tokens, at - 1)))
    return planned.decided.has(text) ? null : "past";
  const next = textAt(tokens, at + 1).endsWith("ly") ? at + 2 : at + 1;
  switch (text) {
    case "was":
    case "were":
    case "had":
      return planned.decided.has(textAt(tokens, next)) ? "future" : "past";
    case "has":
    case "have":
      return tenseOfPerfect(tokens, at, next, planned);
    case "is":
    case "are":
      return textAt(tokens, next) === "to" || planned.decided.has(textAt(tokens, next))
        ? "future"
        : "present";
    default:
      return null;
  }
}

function tenseOfPerfect(
  tokens: readonly Token[],
  at: number,
  next: number,
  { decided }: DueWords["planned"],
): Tense | null {
  if (auxiliary.test(textAt(tokens, at - 1))) return "future";
  const verb = textAt(tokens, next) === "been" ? next + 1 : next;
  // "Has been delayed until": a past decision about a time ahead.
  if (decided.has(textAt(tokens, verb))) return "future";
  return done.test(textAt(tokens, next)) ? "past" : null;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text === ".") return next?.glued !== true;
  return token !== undefined && [";", "?", "!", ":"].includes(token.text);
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}
