import { tidySpaces } from "../text";
import { findDated, findDatedInCell } from "./due-dates/dated";
import { isImpossibleDay } from "./due-dates/days";
import { assertContext, type Due, type DueContext, type FoundDue } from "./due-dates/expression";
import type { DueKind } from "./due-kinds";
import { type Token, tokenise } from "./due-dates/tokens";
import { findUndated } from "./due-dates/undated";
import { publicationDates, type Plan } from "./plan";

export type { Due, DueContext } from "./due-dates/expression";

/** What the words of a plan's milestones mean in one of its editions. */
export function dueContextFor(plan: Pick<Plan, "editions" | "ruleSettings">, edition: number): DueContext {
  return { edition, publications: publicationDates(plan), words: plan.ruleSettings };
}

/** What a "Due" cell says, or why it cannot be read, as words to follow "cannot be read because". */
export type DueCellReading =
  | { readonly kind: "read"; readonly dues: readonly Due[] }
  | { readonly kind: "unreadable"; readonly reason: string };

const neverEnding: readonly DueKind[] = ["from", "at-the-earliest", "after-event", "unspecified-future"];

/**
 * Every due expression of a milestone, in order of appearance; none when the text promises no time. Dates that
 * are references ("the 2023 survey", "was agreed in May 2023") are left alone. Words that only say that work
 * goes on count where nothing else in the text says when. A governing line counts where the text has no date
 * of its own. Throws a RangeError when the context's dates are no dates.
 */
export function readDues(text: string, context: DueContext): Due[] {
  assertContext(context);
  const tokens = tokenise(text);
  const dated = findDated(tokens, context);
  const found = mostTelling([...dated, ...findUndated(tokens, dated, context)]);
  if (context.governing === undefined || dated.length > 0) return inWords(text, tokens, found);
  const governing = tokenise(context.governing);
  const governed = findDated(governing, context);
  const own = governed.length > 0 ? found.filter(({ isWeak }) => !isWeak) : found;
  return [...inWords(context.governing, governing, governed), ...inWords(text, tokens, own)];
}

/**
 * A "Due" cell as a partner typed it: "30 June 2025", "by summer 2025", "Q1 2025 to 2026", "31/03/2026". A time
 * needs no preposition here: a bare day means by that day, a bare month, quarter, season or year in it. A blank
 * cell reads as no dues.
 */
export function readDueCell(text: string, context: DueContext): DueCellReading {
  assertContext(context);
  const tokens = tokenise(text);
  if (tokens.length === 0) return { kind: "read", dues: [] };
  if (tokens.some((_, at) => isImpossibleDay(tokens, at, context))) {
    return { kind: "unreadable", reason: "the calendar has no such day" };
  }
  const dated = findDatedInCell(tokens, context);
  const found = mostTelling([...dated, ...findUndated(tokens, dated, context)]);
  if (found.length > 0) return { kind: "read", dues: inWords(text, tokens, found) };
  return { kind: "unreadable", reason: reasonUnread(tokens) };
}

function reasonUnread(tokens: readonly Token[]): string {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has("number") && !kinds.has("word")) return "it is a number and not a date";
  const isQuarter = tokens.some(({ text }) => ["q", "qtr", "quarter"].includes(text));
  return isQuarter ? "the quarter has no year" : "it names no day, month, quarter, season or year";
}

/**
 * The day (ISO) after which nothing of a milestone's dues is still ahead; null when there is none because a due
 * is open, waits for an event, names only an earliest date, or because no date is given at all. Words such as
 * "twice a year" set no day and hide none.
 */
export function latestEnd(dues: readonly Due[]): string | null {
  if (dues.some(({ kind }) => neverEnding.includes(kind))) return null;
  return dues.reduce<string | null>(
    (latest, { end }) => (end !== null && (latest === null || end > latest) ? end : latest),
    null,
  );
}

/** True when the last day of the dues is before the given day (ISO). */
export function isOverdueOn(dues: readonly Due[], day: string): boolean {
  const end = latestEnd(dues);
  return end !== null && end < day;
}

/** In order of appearance; of the words that only say that work goes on, one, and only where nothing says more. */
function mostTelling(found: readonly FoundDue[]): readonly FoundDue[] {
  const inOrder = found.toSorted((one, other) => one.from - other.from);
  const telling = inOrder.filter(({ isWeak }) => !isWeak);
  return telling.length > 0 ? telling : inOrder.slice(0, 1);
}

function inWords(text: string, tokens: readonly Token[], found: readonly FoundDue[]): Due[] {
  return found.map(({ from, to, due }) => {
    const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
    return { text: tidySpaces(words), ...due };
  });
}
