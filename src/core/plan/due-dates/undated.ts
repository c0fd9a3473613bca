import { endBefore, readAfterEvent } from "./events";
import type { DueKind } from "../due-kinds";
import type { DueContext, FoundDue } from "./expression";
import { readRecurring } from "./recurring";
import { readCountedLength } from "./lengths";
import { endsPhrase } from "./bare-dates";
import { firstFollowing, follows, phrase, precedes, type Token } from "./tokens";

const inFuture = phrase("in the? near|medium|longer|distant? future");
const sometime = [
  phrase("in|at|by future action? plans|editions|iterations|rounds|updates|years|meetings"),
  phrase("in the medium|longer|long -? term"),
  phrase("in due course"),
  phrase("at a? later date|stage|point|time"),
  phrase("as soon as possible|practicable|practical"),
  phrase("in|over|during|within the? coming|next few? days|weeks|months|years"),
  phrase(
    "date|dates|timing|timings|timescale|timescales|timetable is|are? yet? to be confirmed|agreed|decided|determined|set|advised",
  ),
  phrase("tbc|tbd"),
];
const onlyThis = phrase("to be confirmed|decided|agreed|determined|advised");
const willBe = phrase("will be");
const futureWeak = phrase("future");

const continuing = [
  phrase("will|shall|to|must also|still? continue"),
  phrase("committed to continuing"),
  phrase("will|shall also? continually|continuously"),
  phrase("there? will|shall be ongoing|continuing|continued|continuous"),
  phrase("on an ongoing|continuing|continuous basis"),
  phrase("remain|remains|remaining ongoing"),
  phrase("continually|continuously"),
];
const continuesTo = phrase("continue|continues to");
/** These promise to go on only where a clause begins with them; inside one they describe. */
const continuingAtStart = [
  phrase("continue|continued|continues|continuing|continuation|continual|continuous|ongoing"),
  phrase("on - going"),
];
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
  const future = follows(tokens, at, inFuture);
  // "In future research" is about research.
  if (future !== null && endsPhrase(tokens[future])) return open(future, "unspecified-future");
  const later = firstFollowing(tokens, at, sometime);
  if (later !== null && later <= limit) return open(later, "unspecified-future");
  if (at === 0 && follows(tokens, at, onlyThis) === tokens.length)
    return open(tokens.length, "unspecified-future");
  const weakFuture = precedes(tokens, at, willBe) === null ? null : follows(tokens, at, futureWeak);
  if (weakFuture !== null && tokens[weakFuture]?.kind === "word") {
    return { ...open(weakFuture + 1, "unspecified-future"), isWeak: true };
  }
  const going = readContinuing(tokens, at);
  return going === null ? null : { ...open(going, "continuing"), isWeak: true };
}

function readContinuing(tokens: readonly Token[], at: number): number | null {
  const isStart = at === 0 || clauseStart.some((words) => precedes(tokens, at, words) !== null);
  const going =
    (isStart ? firstFollowing(tokens, at, continuingAtStart) : null) ??
    firstFollowing(tokens, at, continuing);
  if (going !== null) return going;
  const to = follows(tokens, at, continuesTo);
  if (to === null || tokens.slice(0, at).some(({ text }) => subordinate.test(text))) return null;
  return to - 1;
}
