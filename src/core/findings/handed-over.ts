/** Work that a text hands to another action: "it continues under action 31". */

import { phrasesOf, plainText } from "../plan/phrases";
import type { Plan } from "../plan/plan";

const sentences = (text: string) => text.split(/(?<=[.;!?])\s+|[\r\n]+/u);

export interface HandOver {
  /** The number of the action that takes the work on. */
  readonly to: number;
  /** The sentence that says so. */
  readonly sentence: string;
}

/** The other actions of the plan that a text, which is about action `own`, hands work to. */
export function handOversInText(text: string, plan: Plan, own: number): HandOver[] {
  const phrases = phrasesOf(plan.ruleSettings.references.handsOver);
  return sentences(text).flatMap((sentence): HandOver[] => {
    const plain = plainText(sentence);
    const found = phrases.find(plain);
    const number = Number(
      /^ action (\d+)/.exec(found ? plain.slice(found.index + found.words.length) : "")?.[1],
    );
    const isOther = number !== own && plan.actions.some((action) => action.number === number);
    return isOther ? [{ to: number, sentence: sentence.trim() }] : [];
  });
}
