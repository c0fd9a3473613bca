/** Where the figure of a count stands beside its noun, and where the whole is that it is a part of. */

import { figureEndingAt, figureStartingAt, type Figure } from "../figures/figures";
import type { Lexicon } from "./lexicon";
import type { Word } from "../words";
import { monthNumber } from "../../plan/calendar";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const determiners = setOf("the these those our their its all his her such a total");
/** Words that cannot stand between a figure and what it counts. */
const cutsOff = setOf(
  "in on at by for from to with without into onto per than as if when while where which who whom that is are was were be been has have had will would can could may might must shall do does did not no of out but so because cent hundred thousand million billion",
);
const tells = setOf("is was were are to at");
/** Words that may stand between the noun and "(n = 12)" or ": 12". */
const nearEnough = 4;

/** Small words and units: "12 weeks" is no count of what comes after it. */
const cuts = (plain: string, { counting }: Lexicon) => cutsOff.has(plain) || counting.units.has(plain);

/** Singular in form though they end in "s": "12 cystic fibrosis patients". A plural would be what is counted. */
const isPlural = (plain: string, { singulars }: Lexicon) => /[^siu]s$/.test(plain) && !singulars.has(plain);

const staysTogether = ({ gap, breaks }: Word) => !breaks && /^[\s“”"‘’']*$/.test(gap);

const ends = (word: Word | undefined) => !word || word.breaks || word.gap.includes(",");

/** The figure that counts the noun: at most six words before it, none of which is counted itself. */
export function figureBefore(words: readonly Word[], noun: number, lexicon: Lexicon): Figure | null {
  // "one of the patients' representatives"
  const isPossessive = /^[’']/.test(words[noun + 1]?.gap ?? "");
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at -= 1) {
    const next = words[at + 1];
    const word = words[at];
    if (!word || !next || !staysTogether(next)) return null;
    const figure = figureEndingAt(words, at);
    if (figure) return figure;
    const ofThese = word.plain === "of" && determiners.has(next.plain) && !isPossessive;
    const isDeterminer = determiners.has(word.plain) && words[at - 1]?.plain === "of";
    if (ofThese || isDeterminer) continue;
    if (cuts(word.plain, lexicon) || isPlural(word.plain, lexicon) || monthNumber(word.plain) !== null)
      return null;
  }
  return null;
}

/** "number of patients: 12", "patients registered (n = 12)", "the number of patients treated was 12". */
export function figureAfter(words: readonly Word[], noun: number, lexicon: Lexicon): Figure | null {
  for (let at = noun + 1; at <= noun + nearEnough; at += 1) {
    const word = words[at];
    if (!word) break;
    if (word.plain === "n" && words[at + 1]?.gap.includes("=") === true)
      return figureStartingAt(words, at + 1);
    if (/^\s*[:(=]\s*$/.test(word.gap)) {
      const figure = figureStartingAt(words, at);
      return figure && ends(words[figure.to + 1]) ? figure : null;
    }
    if (word.breaks) break;
  }
  const counts = words
    .slice(Math.max(0, noun - 6), noun)
    .some(({ plain }) => /^(?:numbers?|total)$/.test(plain));
  if (!counts) return null;
  for (let at = noun + 1; at < noun + 10 && words[at]?.breaks === false; at += 1) {
    const plain = words[at]?.plain ?? "";
    if (!tells.has(plain) && !lexicon.amountVerbs.has(plain)) continue;
    const figure = figureStartingAt(words, at + 1);
    const next = words[(figure?.to ?? 0) + 1];
    if (figure && !words[figure.from]?.breaks && (ends(next) || cuts(next?.plain ?? "", lexicon)))
      return figure;
  }
  return null;
}

/** A part of a whole: a number, or per cent of it. */
export interface Part {
  readonly figure: Figure;
  readonly percent: number | null;
}

/** What stands before a whole: "3 of", "3 out of the", "10% of our". */
export function partBefore(words: readonly Word[], { from }: Figure): Part | null {
  let at = from - 1;
  while (
    determiners.has(words[at]?.plain ?? "") ||
    (words[at]?.plain === "of" && words[at - 1]?.plain === "total")
  ) {
    at -= 1;
  }
  if (words[at]?.plain !== "of" || words.slice(at, from + 1).some(({ breaks }) => breaks)) return null;
  if (words[at - 1]?.plain === "out") at -= 1;
  const figure = figureEndingAt(words, at - 1);
  if (figure) return { figure, percent: null };
  const last = words[at - 1]?.plain ?? "";
  const sign = last === "cent" ? at - 3 : last === "percent" ? at - 2 : at - 1;
  const percent = /^(\d+(?:\.\d+)?)(%?)$/.exec(words[sign]?.plain ?? "");
  if (!percent || (sign === at - 1 && percent[2] === "")) return null;
  return { figure: { low: 0, high: 0, from: sign, to: at - 1 }, percent: Number(percent[1]) };
}

/** "29 patients out of 31" */
export function wholeAfter(words: readonly Word[], noun: number): Figure | null {
  if (words[noun + 1]?.plain !== "out" || words[noun + 2]?.plain !== "of" || words[noun + 1]?.breaks)
    return null;
  const places = [noun + 3, noun + 4, noun + 5, noun + 6];
  return places.map((at) => figureEndingAt(words, at)).find((figure) => figure !== null) ?? null;
}

/** "one patient in five" tells a rate. */
export function isRate(words: readonly Word[], noun: number, many: boolean): boolean {
  if (words[noun + 1]?.plain !== "in") return false;
  return figureEndingAt(words, noun + 2) !== null && (!many || ends(words[noun + 3]));
}
