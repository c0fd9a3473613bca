/** Totals that a text gives beside their parts, where the two do not agree. */

import { brokenDown, listed } from "./listed-parts";
import { countedIn } from "./numbers-in-text";
import { leftOver, moreThanWhole } from "./remaining-parts";
import type { ReadText, Unequal } from "./unequal";
import type { Counting } from "../figures/counting";
import { wordsOf } from "../words";

/** `isPeople` tells nouns for people, whose parts may have other nouns: "6 patients (2 adults and 4 children)". */
export function unequalParts(
  text: string,
  counting: Counting,
  isPeople: (noun: string) => boolean,
): Unequal[] {
  const words = wordsOf(text);
  const counts = countedIn(text, counting, words);
  const nounAt = new Map(counts.map(({ from, noun }) => [from, noun]));
  const read: ReadText = { text, words, counting, counts, nounAt, isPeople };
  return [
    ...moreThanWhole(read),
    ...read.counts.flatMap((total) => brokenDown(read, total) ?? listed(read, total) ?? []),
    ...leftOver(read),
  ];
}
