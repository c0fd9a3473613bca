/** Dates of birth in text. */

import type { Particular } from "./particular";
import { anyOf } from "../../plan/phrases";
import { lexiconOf } from "../small-numbers/lexicon";
import type { Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = `\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month},? \\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`;
const birthIn = rememberingFor(
  ({ birthWords }: Plan["ruleSettings"]["personalData"]) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(birthWords)}[ \\u00A0]*(?:is|was|of|[:=–-])?[ \\u00A0]*|born(?: on)?[ \\u00A0]+)(?:${day})(?!\\d)`,
      "giu",
    ),
);

/** "babies born on 1 April" are whoever was born that day. */
const everybody = /(?:those|all|everyone|anyone|anybody|everybody)$/iu;

/** A date that words call a day of birth, of one person and not of all who were born then. */
export function datesOfBirthIn(text: string, plan: Plan): Particular[] {
  const { nouns } = lexiconOf(plan);
  return [...text.matchAll(birthIn(plan.ruleSettings.personalData))].flatMap(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 30), index).trimEnd();
    const last = /[\p{L}]+$/u.exec(before)?.[0] ?? "";
    const isGroup = nouns.get(last.toLowerCase())?.many === true || everybody.test(last);
    if (/^born/i.test(found) && isGroup) return [];
    return [{ what: "a date of birth", start: index, end: index + found.length, sure: true }];
  });
}
