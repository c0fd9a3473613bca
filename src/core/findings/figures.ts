/** Counts and proportions that people write out in their text instead of putting them into their own cells. */

import { monthNumber } from "../plan/calendar";

export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/** A number as written, with the word before and after it: "47 PIAs", "12 August". */
const written = /(?<![\p{L}\d.,/:-])(\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d/:-]|[.,]\d)(?=[\s%.,;:)]|$)/gu;
const wordBefore = /([\p{L}]+)[\s(]*$/u;
const wordAfter = /^(?:st|nd|rd|th)?\s*(?:of\s+)?([\p{L}]+|%)/u;
const aYear = /^(?:19|20)\d\d$/;

/** Numbers behind these words name a thing and count none. */
const naming = new Set(
  "action actions annex box chapter covid figure level milestone milestones objective page part phase priority q quarter section stage step table tier tiers type version volume wave year".split(
    " ",
  ),
);

const asNumber = (digits: string) => Number(digits.replace(/,/g, ""));

function isCount(text: string, { index, 0: digits }: RegExpExecArray): boolean {
  if (aYear.test(digits)) return false;
  const before = wordBefore.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? "";
  const end = index + digits.length;
  const after = wordAfter.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? "";
  if (naming.has(before) || after === "%" || after === "per") return false;
  return monthNumber(after) === null && !(monthNumber(before) !== null && asNumber(digits) <= 31);
}

/** The counts in a text, in its order, each once. Years, days, "tier 2" and percentages are none. */
export function countsIn(text: string): number[] {
  const found = [...text.matchAll(written)].filter((match) => isCount(text, match));
  return [...new Set(found.map(([digits]) => asNumber(digits)))];
}

const partOfWhole =
  /(?<![\p{L}\d.,/:-])(\d{1,3}(?:,\d{3})+|\d{1,9}) (?:out )?of (?:the |these |those |our |all )?(\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d/:-]|[.,]\d)/giu;

/** The proportions that a text gives with both numbers: "13 of 16", "9 out of the 10". */
export function proportionsIn(text: string): Proportion[] {
  return [...text.matchAll(partOfWhole)]
    .filter(([, , whole = ""]) => !aYear.test(whole))
    .map(([, part = "", whole = ""]) => ({ part: asNumber(part), whole: asNumber(whole) }))
    .filter(({ part, whole }) => part <= whole);
}
