/** Numbers in running text, in digits and in words, with the words that make a range or a bound of them. */

import { sequenceEndingAt, type Word } from "../words";

/** A number, or a range of numbers, that stands from one word to another. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

const names = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
  "seventeen eighteen nineteen",
].flatMap((line) => line.split(" "));
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const values: ReadonlyMap<string, number> = new Map([
  ...names.map((name, value): [string, number] => [name, value]),
  ...tens.flatMap((ten, index): [string, number][] => [
    [ten, 20 + index * 10],
    ...names.slice(1, 10).map((unit, one): [string, number] => [`${ten}-${unit}`, 21 + index * 10 + one]),
  ]),
  ["single", 1],
  ["both", 2],
]);

const tensSet: ReadonlySet<string> = new Set(tens);

function valueOf(text: string): number | null {
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

/** Marks that make another thing of digits: an amount, a code, a part of a date. */
const stuckBefore = /[£$€#/§.\d-]$/;
const stuckAfter = /^(?:\/|\s?%)/;

function numberEndingAt(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  if (!word) return null;
  const before = words[at - 1];
  if (word.plain === "dozen" && before) {
    if (before.plain === "a" && words[at - 2]?.plain === "half") return figure(6, at - 2, at);
    const times = before.plain === "a" ? 1 : valueOf(before.plain);
    return times === null ? figure(12, at, at) : figure(12 * times, at - 1, at);
  }
  if ((word.plain === "couple" || word.plain === "pair") && before?.plain === "a")
    return figure(2, at - 1, at);
  const value = valueOf(word.plain);
  if (value === null || stuckBefore.test(word.gap) || stuckAfter.test(words[at + 1]?.gap ?? "")) return null;
  if (value < 10 && before && tensSet.has(before.plain) && !word.breaks) {
    return figure((valueOf(before.plain) ?? 0) + value, at - 1, at);
  }
  return figure(value, at, at);
}

const figure = (value: number, from: number, to: number): Figure => ({ low: value, high: value, from, to });

/** The number or range that ends at a word: "29", "twenty nine", "10-20", "between 10 and 20", "2 or 3". */
export function figureEndingAt(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  if (!word || !isNumeral(word)) return null;
  const [low, high] = word.plain.split("-", 2).map(valueOf);
  if (typeof low === "number" && typeof high === "number" && low < high && !values.has(word.plain)) {
    return { low, high, from: at, to: at };
  }
  const last = numberEndingAt(words, at);
  if (!last || words[last.from]?.breaks) return last;
  const joiner = words[last.from - 1];
  if (!joiner || joiner.breaks || !["to", "or", "and"].includes(joiner.plain)) return last;
  const first = numberEndingAt(words, last.from - 2);
  const opening = words[(first?.from ?? 0) - 1]?.plain;
  if (!first || first.low > last.high) return last;
  // "rose from 12 to 29" are two counts.
  if (joiner.plain === "to" ? opening === "from" : joiner.plain === "and" && opening !== "between")
    return last;
  const from = opening === "between" ? first.from - 1 : first.from;
  return { low: first.low, high: last.high, from, to: last.to };
}

/** The figure that begins at a word: "12", "twenty nine", "a dozen". */
export function figureStartingAt(words: readonly Word[], at: number): Figure | null {
  const two = figureEndingAt(words, at + 1);
  if (two?.from === at) return two;
  const one = figureEndingAt(words, at);
  return one?.from === at ? one : null;
}

const split = (phrases: string) => phrases.split(", ").map((phrase) => phrase.split(" "));

const lower = split(
  "no fewer than, no less than, not less than, more than, at least, a minimum of, minimum of, over, above",
);
const upper = split(
  "no more than, not more than, fewer than, less than, at most, a maximum of, maximum of, up to, under, below",
);
const near = split("a total of, about, around, approximately, nearly, almost, roughly, some, only, just");

export interface Bound {
  readonly kind: "lower" | "upper" | "exact";
  /** The first word of the bound and the figure together. */
  readonly from: number;
}

/** What the words before a figure make of it: "over 20", "fewer than 5", "about 12". */
export function boundOf(words: readonly Word[], { from }: Figure): Bound {
  const gap = words[from]?.gap ?? "";
  if (/[<≤]\s?=?$/.test(gap)) return { kind: "upper", from };
  if (/[>≥]\s?=?$/.test(gap)) return { kind: "lower", from };
  if (words[from]?.breaks) return { kind: "exact", from };
  for (const [kind, phrases] of [
    ["lower", lower],
    ["upper", upper],
    ["exact", near],
  ] as const) {
    const length = sequenceEndingAt(phrases, words, from - 1);
    if (length > 0) return { kind, from: from - length };
  }
  return { kind: "exact", from };
}

/** What is numbered and not counted: "phase 2", "action 12", "quarter 3". */
const labels: ReadonlySet<string> = new Set(
  [
    "type phase stage grade tier arm class level section action annex appendix chapter table figure page part step",
    "priority theme milestone item version wave round band quarter week day month year age aged no chromosome exon",
    "category component module option paragraph line question per every january february march april may june july",
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec group cohort",
  ].flatMap((line) => line.split(" ")),
);

/** False for a figure that numbers something, or is the second half of "1 in 17". */
export function isCount(words: readonly Word[], { from }: Figure): boolean {
  const before = words[from - 1];
  if (!before || words[from]?.breaks) return true;
  if (labels.has(before.plain)) return false;
  return !(before.plain === "in" && numberEndingAt(words, from - 2) !== null);
}
