/** Totals that a text gives beside their parts, where the two do not agree. */

import { brokenDown, listed } from "./listed-parts";
import { countedIn } from "./numbers-in-text";
import { leftOver, moreThanWhole } from "./remaining-parts";
import type { ReadText, Unequal } from "./unequal";
import { countingOf } from "../figures/counting";
import { wordsOf } from "../words";
import type { Plan } from "../../plan/plan";

/** A number that is one of the parts of a total has no parts of its own. */
function* inLists(read: ReadText): Generator<Unequal> {
  let listedUntil = 0;
  for (const total of read.counts) {
    if (total.from < listedUntil) continue;
    const list = brokenDown(read, total);
    listedUntil = list?.to ?? listedUntil;
    const unequal = list ? list.unequal : listed(read, total);
    if (unequal) yield unequal;
  }
}

/** `isPeople` tells nouns for people, whose parts may have other nouns: "6 patients (2 adults and 4 children)". */
export function unequalParts(
  plan: Pick<Plan, "ruleSettings">,
  text: string,
  isPeople: (noun: string) => boolean,
): Unequal[] {
  const words = wordsOf(text);
  const counting = countingOf(plan);
  const counts = countedIn(text, counting, words);
  const nounAt = new Map(counts.map(({ from, noun }) => [from, noun]));
  const { lists } = plan.ruleSettings;
  const read: ReadText = { text, words, counting, lists, counts, nounAt, isPeople };
  return [...moreThanWhole(read), ...inLists(read), ...leftOver(read)];
}
