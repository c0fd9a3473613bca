/** The words that all texts of a plan have in common. */

import { contentWords, type CommonWords } from "./words";
import type { Plan } from "../plan";

/** A plan's common words, its title ("rare diseases") and its partners' abbreviations say nothing of what was done. */
export function commonWordsOf(plan: Pick<Plan, "title" | "partners" | "ruleSettings">): CommonWords {
  const { title, partners } = plan;
  const words = new Set(plan.ruleSettings.commonWords.map((word) => word.toLowerCase()));
  const names = partners.flatMap(({ name, aliases, predecessors }) => [
    name,
    ...aliases,
    ...predecessors.flatMap((former) => [former.name, ...former.aliases]),
  ]);
  const own = [title, ...names.filter((name) => !name.includes(" "))].join(" ");
  return { words, stems: contentWords(own, { words, stems: new Set() }) };
}
