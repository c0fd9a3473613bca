/** Sentences that claim that something was done and do not say what. */

import { commonWordsOf } from "./common-words";
import { contentWords, plainWords } from "./words";
import { phrasesOf, plainText } from "../phrases";
import type { Plan } from "../plan";
import { rememberingFor } from "../../remember";

const ids = /\b\d+(?:\.\d+)+\b/gu;
/** "all 7", "these seven", with numbers in figures as `plainWords` gives them: how many, not what. */
const counts = /\b(all|these|those|the|both) (?:of )?(?:the |these |those )?\d+\b/gu;
const denied = /\b(?:no|not|none|never|cannot|neither|without|yet)\b|n't\b/u;

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+|[\r\n]+/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const commonOf = rememberingFor((plan: Plan) => commonWordsOf(plan));
const fillerOf = rememberingFor((plan: Plan): ReadonlySet<string> => {
  const { done, everything, filler } = plan.ruleSettings.blanket;
  return contentWords([...done, ...everything, ...filler].join(" "), commonOf(plan));
});

function saysNothing(plan: Plan, sentence: string): boolean {
  const filler = fillerOf(plan);
  const { longestEmpty } = plan.ruleSettings.blanket;
  if (filler.size === 0 || sentence.length > longestEmpty || denied.test(sentence)) return false;
  const words = plainWords(sentence.replace(ids, "")).join(" ").replace(counts, "$1");
  return [...contentWords(words, commonOf(plan))].every((word) => filler.has(word));
}

/** The sentence of a text that says of all milestones at once that they were met; null where none does. */
export function blanketSentence(plan: Plan, text: string): string | null {
  const { everything, done } = plan.ruleSettings.blanket;
  const isBlanket = (sentence: string) => {
    const plain = plainText(sentence);
    return phrasesOf(everything).has(plain) && phrasesOf(done).has(plain) && saysNothing(plan, plain);
  };
  return sentencesOf(text).find(isBlanket) ?? null;
}

/** True for a text such as "Done." or "See above", which tells nobody what was done. */
export function isEmptyClaim(plan: Plan, text: string): boolean {
  return sentencesOf(text).every((sentence) => saysNothing(plan, plainText(sentence)));
}

/** True for "No change", with or without a remark: an answer, though nothing was done. */
export function saysUnchanged({ ruleSettings }: Plan, text: string): boolean {
  return phrasesOf(ruleSettings.unchanged).find(plainText(text))?.index === 0;
}
