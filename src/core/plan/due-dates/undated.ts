import { dueWordsOf, wordsAt, type DueWords, type Words } from "./due-words";
import { endBefore, readAfterEvent } from "./events";
import type { DueKind } from "../due-kinds";
import type { DueContext, FoundDue } from "./expression";
import { readRecurring } from "./recurring";
import { readCountedLength } from "./lengths";
import { endsPhrase } from "./bare-dates";
import { follows, phrase, precedes, type Token } from "./tokens";

const inFuture = phrase("in|at|by future");
const soon = phrase("in|over|during|within the? coming|next few? days|weeks|months|years");
const toBe = phrase("is|are? yet? to be");
const onlyToBe = phrase("to be");
const willBe = phrase("will be");
const futureWeak = phrase("future");

const willGoOn = phrase("will|shall|to|must also|still?");
const willAlso = phrase("will|shall also?");
const thereWillBe = phrase("there? will|shall be");
const remains = phrase("remain|remains|remaining");
const onAn = phrase("on an");
const basis = phrase("basis");
const to = phrase("to");
const clauseStart = [phrase("-|:|;|,|(|and")];
const subordinate = /^(that|which|who|whether|how|where)$/;

/** Everything in the text that says when without naming a date, where no dated expression stands. */
export function findUndated(
  tokens: readonly Token[],
  dated: readonly FoundDue[],
  context: DueContext,
): readonly FoundDue[] {
  const found: FoundDue[] = [];
  let [at, upcoming] = [0, 0];
  while (at < tokens.length) {
    const next = dated[upcoming];
    if (next !== undefined && at >= next.from) {
      at = Math.max(at, next.to);
      upcoming += 1;
      continue;
    }
    const due = readUndated(tokens, at, next?.from ?? tokens.length, context);
    if (due !== null) found.push(due);
    at = due?.to ?? at + 1;
  }
  return found;
}

function readUndated(
  tokens: readonly Token[],
  at: number,
  limit: number,
  context: DueContext,
): FoundDue | null {
  const open = (to: number, kind: DueKind, more: { ambiguous?: string } = {}): FoundDue => ({
    from: at,
    to,
    due: { start: null, end: null, kind, ...more },
  });

  const afterEvent = readAfterEvent(tokens, at, context);
  if (afterEvent !== null) return open(endBefore(tokens, afterEvent, limit), "after-event");
  const counted = readCountedLength(tokens, at, context);
  if (counted !== null) return counted.to > limit ? null : counted;

  const recurring = readRecurring(tokens, at, context);
  if (recurring !== null && recurring.to <= limit) {
    const due = open(
      recurring.to,
      "recurring",
      recurring.note === undefined ? {} : { ambiguous: recurring.note },
    );
    return recurring.isWeak ? { ...due, isWeak: true } : due;
  }
  const words = dueWordsOf(context.words);
  const future = wordsAt(words.open.future, tokens, at);
  // "In future research" is about research.
  if (future !== null && endsPhrase(tokens[future.to])) return open(future.to, "unspecified-future");
  const someday = readSomeday(tokens, at, words.open);
  if (someday !== null && someday <= limit) return open(someday, "unspecified-future");
  const weakFuture = precedes(tokens, at, willBe) === null ? null : follows(tokens, at, futureWeak);
  if (weakFuture !== null && tokens[weakFuture]?.kind === "word") {
    return { ...open(weakFuture + 1, "unspecified-future"), isWeak: true };
  }
  const going = readContinuing(tokens, at, words.goesOn);
  return going === null ? null : { ...open(going, "continuing"), isWeak: true };
}

/** Index after "in due course", "in future plans", "over the coming months", "dates to be confirmed". */
function readSomeday(
  tokens: readonly Token[],
  at: number,
  { laterOnes, someday, times, undecided }: DueWords["open"],
): number | null {
  const said = wordsAt(someday, tokens, at)?.to ?? then(tokens, follows(tokens, at, inFuture), laterOnes);
  if (said !== null) return said;
  const ahead = follows(tokens, at, soon);
  if (ahead !== null) return ahead;
  const time = wordsAt(times, tokens, at);
  const open = then(tokens, time && follows(tokens, time.to, toBe), undecided);
  if (open !== null) return open;
  // Before a noun, "to be confirmed" may be said of anything.
  const all = at === 0 ? then(tokens, follows(tokens, at, onlyToBe), undecided) : null;
  return all === tokens.length ? all : null;
}

/** Index after the words that stand at a place; null where there is no such place. */
const then = (tokens: readonly Token[], at: number | null, words: Words): number | null =>
  at === null ? null : (wordsAt(words, tokens, at)?.to ?? null);

function readContinuing(tokens: readonly Token[], at: number, words: DueWords["goesOn"]): number | null {
  const isStart = at === 0 || clauseStart.some((mark) => precedes(tokens, at, mark) !== null);
  const basisAt = then(tokens, follows(tokens, at, onAn), words.adjectives);
  const going =
    (isStart ? then(tokens, at, words.openings) : null) ??
    then(tokens, follows(tokens, at, willGoOn), words.verbs) ??
    then(tokens, at, words.phrases) ??
    then(tokens, follows(tokens, at, willAlso), words.adverbs) ??
    then(tokens, follows(tokens, at, thereWillBe), words.adjectives) ??
    (basisAt === null ? null : follows(tokens, basisAt, basis)) ??
    then(tokens, follows(tokens, at, remains), words.adjectives) ??
    then(tokens, at, words.adverbs);
  if (going !== null) return going;
  const verb = then(tokens, at, words.present);
  if (verb === null || follows(tokens, verb, to) === null) return null;
  return tokens.slice(0, at).some(({ text }) => subordinate.test(text)) ? null : verb;
}
