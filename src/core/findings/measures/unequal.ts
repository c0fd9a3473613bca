/** A text read for totals and their parts, and what is found where the two do not agree. */

import type { Counted } from "./numbers-in-text";
import type { Counting } from "../figures/counting";
import type { Word } from "../words";
import type { Plan } from "../../plan/plan";

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
  readonly counting: Counting;
  readonly lists: Plan["ruleSettings"]["lists"];
  readonly counts: readonly Counted[];
  /** The noun that each number of these counts, by the place of its first word. */
  readonly nounAt: ReadonlyMap<number, string>;
  readonly isPeople: (noun: string) => boolean;
}

export const isYear = ({ text }: Word) => /^(?:19|20)\d\d$/.test(text);
