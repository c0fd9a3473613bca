/** Dates of birth in text. */

import type { Particular } from "./particular";
import type { Lexicon } from "../small-numbers/lexicon";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = `\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month},? \\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`;
const birth = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:date of birth|d\\.?o\\.?b\\.?|birth date|birthday)[ \\u00A0]*(?:is|was|of|[:=–-])?[ \\u00A0]*|born(?: on)?[ \\u00A0]+)(?:${day})(?!\\d)`,
  "giu",
);

/** "babies born on 1 April" are whoever was born that day. */
const everybody = /(?:those|all|everyone|anyone|anybody|everybody)$/iu;

/** A date that words call a day of birth, of one person and not of all who were born then. */
export function datesOfBirthIn(text: string, { nouns }: Lexicon): Particular[] {
  if (!/birth|born|d\.?o\.?b/i.test(text)) return [];
  return [...text.matchAll(birth)].flatMap(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 30), index).trimEnd();
    const last = /[\p{L}]+$/u.exec(before)?.[0] ?? "";
    const isGroup = nouns.get(last.toLowerCase())?.many === true || everybody.test(last);
    if (/^born/i.test(found) && isGroup) return [];
    return [{ what: "a date of birth", start: index, end: index + found.length, sure: true }];
  });
}
