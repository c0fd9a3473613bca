/** Single numerals: digits, and the words for numbers up to ninety-nine. They are English, and of no plan. */

import type { Word } from "../words";

const names = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
  "seventeen eighteen nineteen",
].flatMap((line) => line.split(" "));
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

export const values: ReadonlyMap<string, number> = new Map([
  ...names.map((name, value): [string, number] => [name, value]),
  ...tens.flatMap((ten, index): [string, number][] => [
    [ten, 20 + index * 10],
    ...names.slice(1, 10).map((unit, one): [string, number] => [`${ten}-${unit}`, 21 + index * 10 + one]),
  ]),
  ["single", 1],
  ["both", 2],
]);

/** Finds at once whether a text may hold a number at all. */
export const anyNumeral = new RegExp(
  `\\p{N}|\\b(?:${[...names, ...tens, "single", "both", "dozen", "couple", "pair"].join("|")})`,
  "iu",
);

export const tensSet: ReadonlySet<string> = new Set(tens);

/** Null for a word that is no number. */
export function valueOf(text: string): number | null {
  const plain = text.replace(/,(?=\d{3}(?:,|$))/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : (values.get(text) ?? null);
}

const dozens: ReadonlySet<string> = new Set(["dozen", "couple", "pair"]);

/** Whether a word may be the last of a number, without a look at the words around it: most words are none. */
export function isNumeral({ plain }: Word): boolean {
  const first = plain.charCodeAt(0);
  if ((first >= 48 && first <= 57) || values.has(plain) || dozens.has(plain)) return true;
  const hyphen = plain.indexOf("-");
  return hyphen > 0 && values.has(plain.slice(0, hyphen));
}
