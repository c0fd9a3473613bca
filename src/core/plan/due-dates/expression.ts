import { isIsoDate } from "../calendar";
import type { DueWordSettings } from "./due-words";
import type { DueKind } from "../due-kinds";

/** One due expression found in a milestone's text. */
export interface Due {
  /** The words as they stand in the text, preposition included, white space tidied. */
  readonly text: string;
  /** First day of the interval, as an ISO date; null where it is open or unknown. */
  readonly start: string | null;
  /** Last day of the interval, inclusive, as an ISO date; null where it is open or unknown. */
  readonly end: string | null;
  readonly kind: DueKind;
  /** For people, where the words have more than one reading: a sentence that says which one was taken. */
  readonly ambiguous?: string;
}

/** An expression found at the tokens from `from` to `to`, the end exclusive. */
export interface FoundDue {
  readonly from: number;
  readonly to: number;
  readonly due: Omit<Due, "text">;
  /** Counts only where the text says nothing else about time. */
  readonly isWeak?: true;
}

/** What the reading of relative words ("over the next year", "in the 2025 action plan") depends on. */
export interface DueContext {
  /** Year in the title of the plan the milestone is printed in. */
  readonly edition: number;
  /** Publication date (ISO) of each edition whose date is known. */
  readonly publications: ReadonlyMap<number, string>;
  /** The plan's words that say when without a date: a plan's `ruleSettings`. */
  readonly words: DueWordSettings;
  /** A date on a plain line above the bullet that governs it, such as "By February 2024:". */
  readonly governing?: string;
}

/** The day relative words count from: the edition's publication, or 1 January of its year while that is unknown. */
export function publicationDay(context: DueContext): string {
  return context.publications.get(context.edition) ?? `${String(context.edition).padStart(4, "0")}-01-01`;
}

/** Throws a RangeError when the edition is no year of our time or a publication date is no date. */
export function assertContext({ edition, publications }: DueContext): void {
  if (!Number.isInteger(edition) || edition < 1900 || edition > 2200) {
    throw new RangeError(`The edition of a plan is a year such as 2024, not ${edition}.`);
  }
  for (const [of, date] of publications) {
    if (!isIsoDate(date)) throw new RangeError(`The publication date of ${of}, “${date}”, is not a date.`);
  }
}
