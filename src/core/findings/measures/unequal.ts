/** A text read for totals and their parts, and what is found where the two do not agree. */

import type { Counted } from "./numbers-in-text";
import { figureEndingAt, isNumeral, type Figure } from "../small-numbers/figures";
import type { Word } from "../words";

/** `more-than-whole`: "18 of 16"; `sum`: "13 centres (9 adult and 3 paediatric)"; `rest`: "… the remaining 5"; `list`: "6 groups: a, b and c". */
export interface Unequal {
  readonly kind: "more-than-whole" | "sum" | "rest" | "list";
  /** As typed. */
  readonly total: string;
  readonly parts: readonly string[];
  /** What the parts make. */
  readonly makes: string;
}

export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly counts: readonly Counted[];
  /** The noun that each number of these counts, by the place of its first word. */
  readonly nounAt: ReadonlyMap<number, string>;
  readonly isPeople: (noun: string) => boolean;
}

/** Words before the numeral that belong to the number: "between 10 and 20", "a dozen", "half a dozen". */
const openings: ReadonlySet<string> = new Set(["between", "a", "half"]);

/** The number that begins at a word: "12", "twenty nine". */
export function figureAt(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  if (!word || !(isNumeral(word) || openings.has(word.plain))) return null;
  return [at + 1, at].map((end) => figureEndingAt(words, end)).find((found) => found?.from === at) ?? null;
}

export const isYear = ({ text }: Word) => /^(?:19|20)\d\d$/.test(text);
