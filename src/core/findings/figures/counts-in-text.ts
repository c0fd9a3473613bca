/** Counts and proportions that people write out in their text instead of putting them into their own cells. */

import type { Counting } from "./counting";
import { figureEndingAt, isCount, type Figure } from "./figures";
import { isNumeral } from "./numerals";
import { partBefore } from "../small-numbers/placing";
import { wordsOf, type Word } from "../words";

export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

const aYear = /^(?:19|20)\d\d$/;
const share = /^per(?:cent)?$/;

const isYear = (words: readonly Word[], { from, to }: Figure) =>
  aYear.test(words[from]?.text ?? "") || aYear.test(words[to]?.text ?? "");

/** "One of the reasons" counts nothing; "1 clinic" does. */
const isWordForOne = (words: readonly Word[], { high, to }: Figure) =>
  high === 1 && !/^\d/.test(words[to]?.plain ?? "");

/** Each figure of a text once, in its order. */
function figuresIn(words: readonly Word[]): Figure[] {
  const found: Figure[] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const figure = word && isNumeral(word) ? figureEndingAt(words, at) : null;
    if (!figure) continue;
    found.push(figure);
    at = figure.from;
  }
  return found.reverse();
}

/** The counts in a text, in its order, each once. Years, days, "tier 2", ranges and percentages are none. */
export function countsIn(text: string, counting: Counting): number[] {
  const words = wordsOf(text);
  const counts = figuresIn(words).filter(
    (figure) =>
      figure.low === figure.high &&
      !isYear(words, figure) &&
      !isWordForOne(words, figure) &&
      isCount(words, figure, counting) &&
      !share.test(words[figure.to + 1]?.plain ?? ""),
  );
  return [...new Set(counts.map(({ low }) => low))];
}

/** The proportions that a text gives with both numbers: "13 of 16", "nine out of the ten". */
export function proportionsIn(text: string): Proportion[] {
  const words = wordsOf(text);
  return figuresIn(words).flatMap((whole) => {
    const part = partBefore(words, whole);
    if (!part || part.percent !== null || isYear(words, whole) || whole.low !== whole.high) return [];
    const { low, high } = part.figure;
    return low === high && low <= whole.low ? [{ part: low, whole: whole.low }] : [];
  });
}
