/** Numbers in running text, in digits and in words, with the words that make a range or a bound of them. */

import type { BoundKind, Counting } from "./counting";
import { isNumeral, tensSet, valueOf, values } from "./numerals";
import { endsWith, type Word } from "../words";
import { monthNumber } from "../../plan/calendar";

/** A number, or a range of numbers, that stands from one word to another. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** Marks that make another thing of digits: an amount, a code, a part of a date. */
const stuckBefore = /[£$€#/§.\d-]$/;
const stuckAfter = /^(?:\/|\s?%)/;

/** "9:30", "2:1". */
const isTime = (first: Word | undefined, second: Word | undefined) =>
  second?.gap === ":" && /^\d/.test(second.plain) && /\d$/.test(first?.plain ?? "");

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
  if (isTime(before, word) || isTime(word, words[at + 1])) return null;
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

export interface Bound {
  readonly kind: BoundKind;
  /** The first word of the bound and the figure together. */
  readonly from: number;
}

/** What the words before a figure make of it: "over 20", "fewer than 5", "about 12". */
export function boundOf(words: readonly Word[], { from }: Figure, { bounds }: Counting): Bound {
  const gap = words[from]?.gap ?? "";
  if (/[<≤]\s?=?$/.test(gap)) return { kind: "upper", from };
  if (/[>≥]\s?=?$/.test(gap)) return { kind: "lower", from };
  if (words[from]?.breaks) return { kind: "exact", from };
  const found = bounds.find(({ sequence }) => endsWith(sequence, words, from - 1));
  return found ? { kind: found.kind, from: from - found.sequence.length } : { kind: "exact", from };
}

/** "27 March"; "may" is a month where it has its capital. */
const isMonth = (word: Word | undefined) =>
  word !== undefined && !word.breaks && monthNumber(word.plain) !== null && /^\p{Lu}/u.test(word.text);

/** False for a figure that numbers something, is a day or a time, or the second half of "1 in 17". */
export function isCount(words: readonly Word[], { from, to }: Figure, { numbered }: Counting): boolean {
  if (isMonth(words[to + 1])) return false;
  const before = words[from - 1];
  if (!before || words[from]?.breaks) return true;
  if (numbered.has(before.plain) || monthNumber(before.plain) !== null) return false;
  return !(before.plain === "in" && numberEndingAt(words, from - 2) !== null);
}
