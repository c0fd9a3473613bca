import { dueWordsOf, wordsAt, type DueWords } from "./due-words";
import type { DueContext } from "./expression";
import { readLength } from "./lengths";
import { firstFollowing, follows, phrase, type Token } from "./tokens";

const starters = [
  phrase("as? soon|shortly|immediately|directly as? possible|practicable? after|following|upon"),
  phrase("after|following"),
  phrase("subsequent to"),
  phrase("upon the?"),
];
const lengthThen = phrase("of|after|from|following");
const on = phrase("on");
const ofWord = phrase("of");
const conditions = [phrase("once"), phrase("when"), phrase("as soon as"), phrase("after")];

const linking = /^(is|are|be|been|being|becomes?|fully|formally)$/;
const notBefore = /^(the|these|day|at|than|such)$/;
const endsClause = /^[,;.:()!?]$/;
const trailing = /^(and|or|but|with|then)$/;

const mostWordsToEvent = 5;
const mostWordsToState = 12;

/** Index after "following publication of the list", "as soon as possible after contracting", "once the contract is signed". */
export function readAfterEvent(tokens: readonly Token[], at: number, context: DueContext): number | null {
  const words = dueWordsOf(context.words);
  // "The following actions", "look after", "work on completion of", "more than once".
  const before = tokens[at - 1]?.text ?? "";
  if (notBefore.test(before) || words.notEvents.has(before)) return null;
  const ended = readEnd(tokens, at, words);
  if (ended !== null) return endOfClause(tokens, ended);
  const next = firstFollowing(tokens, at, starters) ?? nextOfLength(tokens, at);
  if (next !== null && namesEvent(tokens, next, words)) return endOfClause(tokens, next);
  const condition = firstFollowing(tokens, at, conditions);
  return condition === null ? null : endOfState(tokens, condition, words, tokens[at]?.text === "once");
}

/** "on completion of" */
function readEnd(tokens: readonly Token[], at: number, { ends }: DueWords): number | null {
  const start = follows(tokens, at, on);
  const end = start === null ? null : wordsAt(ends, tokens, start);
  return end && follows(tokens, end.to, ofWord);
}

/** "within 6 months of contract signature" */
function nextOfLength(tokens: readonly Token[], at: number): number | null {
  const length = tokens[at]?.text === "within" ? readLength(tokens, at + 1) : null;
  return length === null ? null : follows(tokens, length.next, lengthThen);
}

function namesEvent(tokens: readonly Token[], at: number, { events, care }: DueWords): boolean {
  const words = tokens.slice(at, at + mostWordsToEvent).map(({ text }) => text);
  const end = words.findIndex((word) => endsClause.test(word));
  const near = end < 0 ? words : words.slice(0, end);
  return near.some((word) => events.has(word)) && !near.some((word) => care.has(word));
}

/** Index after the state in "once agreed", "when the contract is signed", "once funding is in place". */
function endOfState(
  tokens: readonly Token[],
  at: number,
  { states }: DueWords,
  isOnce: boolean,
): number | null {
  for (let index = at; index < at + mostWordsToState; index += 1) {
    const text = tokens[index]?.text ?? ".";
    if (endsClause.test(text)) return null;
    const previous = index === at ? (isOnce ? "is" : "") : (tokens[index - 1]?.text ?? "");
    if ((states.has(text) && linking.test(previous)) || (text === "place" && previous === "in"))
      return index + 1;
  }
  return null;
}

function endOfClause(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && !endsClause.test(tokens[end]?.text ?? "")) end += 1;
  return end;
}

/** The expression shortened so that it ends before `limit`, without a conjunction left over. */
export function endBefore(tokens: readonly Token[], to: number, limit: number): number {
  let end = Math.min(to, limit);
  while (end < to && trailing.test(tokens[end - 1]?.text ?? "")) end -= 1;
  return end;
}
