import { tellingWords } from "../evidence";
import type { Problem } from "../finding";
import { phrasesOf, plainText } from "../../plan/phrases";
import { defineRule, type ReturnContext } from "../rule";
import { scheduled, type Scheduled } from "../scheduled";
import { addDays, daysBetween, formatDate } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import { layout } from "../../return/layout";
import { quote } from "../../text";

type Sequence = Plan["ruleSettings"]["sequences"][number];

/** Which step of a sequence a promise is; null where it is none, or several: it then keeps their order itself. */
function stepOf(sequence: Sequence, text: string): number | null {
  const plain = plainText(text);
  const steps = sequence.flatMap((words, step) => (phrasesOf(words).has(plain) ? [step] : []));
  const [only, ...others] = steps;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether two promises are about the same thing, the words for the steps themselves left aside. */
function shareSubject(plan: Plan, sequence: Sequence, a: Scheduled, b: Scheduled): boolean {
  const subject = ({ undated }: Scheduled) => {
    const rest = sequence.reduce((text, words) => phrasesOf(words).without(text), plainText(undated));
    return tellingWords(plan, rest);
  };
  const words = subject(b);
  return [...subject(a)].some((word) => words.has(word) && !/^\d+$/.test(word));
}

/**
 * True where the later step falls due before the earlier one is to be done, or has most of its time before: "in 2024
 * to 2025" leaves a month for what waits for February 2025.
 */
function comesTooSoon(later: Scheduled, earlier: Scheduled): boolean {
  if (later.end < earlier.firstEnd) return true;
  const middle = addDays(later.start, Math.floor(daysBetween(later.start, later.end) / 2));
  return later.isSpan && middle < earlier.firstEnd && later.start < earlier.start;
}

function* inSequence({ plan }: ReturnContext, promises: readonly Scheduled[]): Generator<Problem> {
  for (const sequence of plan.ruleSettings.sequences) {
    const steps = promises.flatMap((promise) => {
      const step = stepOf(sequence, promise.text);
      return step === null ? [] : [{ promise, step }];
    });
    for (const { promise: later, step } of steps) {
      const earlier = steps.find(
        (one) =>
          one.step < step &&
          comesTooSoon(later, one.promise) &&
          shareSubject(plan, sequence, later, one.promise),
      )?.promise;
      if (!earlier) continue;
      const when =
        later.end < earlier.firstEnd
          ? `falls due by ${formatDate(later.end)},`
          : `has most of its time, ${formatDate(later.start)} to ${formatDate(later.end)},`;
      yield {
        at: later.place,
        message: `${quote(later.text)} ${when} before what comes first: ${quote(earlier.text)}, due by ${formatDate(earlier.firstEnd)}.`,
      };
    }
  }
}

/** One thing under the words and the milestone that it is known by. */
function keysOf(plan: Plan, { undated, continues }: Scheduled): string[] {
  const words = [...tellingWords(plan, undated)].sort().join(" ");
  return [...(words === "" ? [] : [words]), ...(continues === null ? [] : [`continues ${continues}`])];
}

/** Words and Due that name different times, and one thing promised twice for different times. */
function* withTwoDates({ plan }: ReturnContext, promises: readonly Scheduled[]): Generator<Problem> {
  const first = new Map<string, Scheduled>();
  for (const promise of promises) {
    const { place, text, conflict, start, end } = promise;
    if (conflict) {
      yield {
        at: place,
        message: `${quote(text)} says ${quote(conflict.text)}, but its Due is ${quote(conflict.cell)}.`,
      };
    }
    const keys = keysOf(plan, promise);
    const same = keys.flatMap((key) => first.get(key) ?? [])[0];
    if (same && (start > same.end || end < same.start)) {
      yield {
        at: place,
        message: `${quote(text)} is promised here by ${formatDate(end)}, and in row ${same.place.row.row + 1} of ${layout[same.place.row.table].sheet} by ${formatDate(same.end)}.`,
      };
    }
    for (const key of keys) if (!first.has(key)) first.set(key, promise);
  }
}

export const dueOrder = defineRule({
  id: "due-order",
  severity: "warning",
  title: "What depends on something falls due after it, and one thing has one date",
  why: "A plan whose steps fall due out of order cannot be kept, and readers see it before anybody has begun.",
  remedy: "Correct one of the dates.",
  source:
    "England Rare Diseases Action Plan 2024, annex B, action 32: networks are to be implemented in 2024 to 2025, the proposals for them developed by February 2025",
  explainedBy: ["due-readable"],
  example: {
    table: "nextMilestones",
    wrong: { Milestone: "Publish the map of clinics by May 2025", Due: "by September 2025" },
    right: { Milestone: "Publish the map of clinics", Due: "by September 2025" },
  },

  *check(context) {
    for (const promises of scheduled(context)) {
      yield* inSequence(context, promises);
      yield* withTwoDates(context, promises);
    }
  },
});
