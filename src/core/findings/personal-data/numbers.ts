/** Numbers in text that belong to a person: NHS numbers and telephone numbers. */

import type { Particular } from "./particular";
import { phrasesOf, plainText } from "../../plan/phrases";
import type { Plan } from "../../plan/plan";

type Settings = Plan["ruleSettings"]["personalData"];

/** Characters before a number in which the word stands that says what it is. */
const lookBack = 40;

/** What stands before a place in its own sentence, and no other long number between. */
function before(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - lookBack), at);
  return plainText(words.slice(words.search(/[^.;\n\r\d]*$/)));
}

const isReference = (
  text: string,
  at: number,
  { referenceWords, telephoneWords, nhsNumberWords }: Settings,
) => {
  const words = before(text, at);
  const names = phrasesOf(nhsNumberWords).has(words) || phrasesOf(telephoneWords).has(words);
  return !names && phrasesOf(referenceWords).has(words);
};

const tenDigits = /(?<![\p{L}\p{N}./_-])\d{3}[ \u00A0-]?\d{3}[ \u00A0-]?\d{4}(?![\p{L}\p{N}/_-]|\.\d)/gu;

/** The tenth digit checks the nine before it: weighted 10 to 2, their sum and it come to a multiple of 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  if (/^(\d)\1*$/.test(digits)) return false;
  return sum % 11 === 0;
}

/** NHS numbers with a valid check digit. Books' numbers have the same check: a word before tells them apart. */
export function nhsNumbersIn(text: string, settings: Settings): Particular[] {
  return [...text.matchAll(tenDigits)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, "");
    if (!isNhsNumber(digits) || isReference(text, index, settings)) return [];
    return [
      {
        what: `an NHS number (ending ${digits.slice(-3)})`,
        start: index,
        end: index + found.length,
        sure: true,
      },
    ];
  });
}

const dialled =
  /(?<![\p{L}\p{N}./_-])(?:\+44|0044|\(?0[1235789])[\d \u00A0().–-]{5,18}\d(?![\p{L}\p{N}/_-]|\.\d)/gu;

/** Telephone numbers of the UK: eleven digits from 0, or +44 and ten; shorter ones where a word says what they are. */
export function telephoneNumbersIn(text: string, settings: Settings): Particular[] {
  const words = phrasesOf(settings.telephoneWords);
  return [...text.matchAll(dialled)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, "").replace(/^(?:0044|44)0?/, "0");
    const isCalled = words.has(before(text, index));
    if (digits.length !== 11 && !(isCalled && (digits.length === 10 || /^08\d{5}$/.test(digits)))) return [];
    if (!isCalled && isReference(text, index, settings)) return [];
    return [
      {
        what: `a telephone number (ending ${digits.slice(-3)})`,
        start: index,
        end: index + found.length,
        sure: true,
      },
    ];
  });
}
