/** The plan's words around numbers, made ready for looking up. */

import { phrasesOf, plainText } from "../../plan/phrases";
import { wordsOf } from "../words";
import type { Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";

type Settings = Plan["ruleSettings"]["counting"];

/** What words make of the number after them. */
export type BoundKind = "lower" | "upper" | "about" | "exact";

export interface Counting {
  /** False where the plan has no words that bound a number: then none in a text can be held against another. */
  readonly tellsBounds: boolean;
  /** The longest first: "no more than" is found before the "more than" in it. */
  readonly bounds: readonly { readonly kind: BoundKind; readonly sequence: readonly string[] }[];
  /** How far a number after "about" may be off, as a share of it. */
  readonly aboutWithin: number;
  readonly numbered: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly notAll: ReadonlySet<string>;
}

const sequenceOf = (phrase: string) => wordsOf(phrase).map(({ plain }) => plain);
const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(sequenceOf));

const compiled = rememberingFor(
  ({ atLeast, atMost, about, aboutWithin, exactly, numbered, units, notAll }: Settings): Counting => {
    const bounds = [
      { kind: "lower", phrases: atLeast },
      { kind: "upper", phrases: atMost },
      { kind: "about", phrases: about },
      { kind: "exact", phrases: exactly },
    ] as const;
    return {
      tellsBounds: atLeast.length + atMost.length + about.length > 0,
      bounds: bounds
        .flatMap(({ kind, phrases }) => phrases.map((phrase) => ({ kind, sequence: sequenceOf(phrase) })))
        .toSorted((a, b) => b.sequence.length - a.sequence.length),
      aboutWithin,
      numbered: setOf(numbered),
      units: setOf(units),
      notAll: setOf(notAll),
    };
  },
);

export const countingOf = ({ ruleSettings }: Pick<Plan, "ruleSettings">): Counting =>
  compiled(ruleSettings.counting);

/** Whether an item of a milestone stands for all the others: "total", "all regions". */
export const isTotal = ({ ruleSettings }: Pick<Plan, "ruleSettings">, item: string): boolean =>
  phrasesOf(ruleSettings.counting.totals).find(plainText(item))?.index === 0;
