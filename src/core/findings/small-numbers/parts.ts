/** Parts that a text gives of a count of people: "31 patients, of whom 29 …". */

import { boundOf, figureStartingAt, isCount, type Figure } from "../figures/figures";
import type { Lexicon } from "./lexicon";
import type { Word } from "../words";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const them = setOf("whom which these those them");
/** After a part that needs no noun: "of whom 29 were adults", "including 12 from Leeds", "28 now get the drug". */
const needsNoNoun = setOf(
  "now already currently still also each then later since were was are is have has had did do will can who with from in at of aged under over and or so on to as",
);
/** Words within which a list of parts is over. */
const reach = 40;

/** Whether a phrase is over at a place, or goes on with people. */
function isOver(words: readonly Word[], at: number, { nouns, peopleVerbs }: Lexicon): boolean {
  const next = words[at];
  if (!next || next.breaks || next.gap.includes(",")) return true;
  if (needsNoNoun.has(next.plain) || peopleVerbs.has(next.plain)) return true;
  if (/ed$/.test(next.plain) && !nouns.has(words[at + 1]?.plain ?? "")) return true;
  return [next, words[at + 1]].some((word) => word !== undefined && nouns.get(word.plain)?.many === true);
}

/** A figure with no noun of its own, or one for people. */
const isPart = (words: readonly Word[], figure: Figure, lexicon: Lexicon) =>
  isCount(words, figure, lexicon.counting) && isOver(words, figure.to + 1, lexicon);

const endsSentence = ({ gap }: Word) => /[.;!?\n\r]/.test(gap);

/** The first word of a list of parts that opens at a place: after "of whom", "including". */
function opensAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word?.plain === "including") return at + 1;
  return word?.plain === "of" && them.has(words[at + 1]?.plain ?? "") ? at + 2 : null;
}

/** Where "Of the 31 patients, 29 …" begins. */
function opensWithWhole(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  const at = /^(?:the|these|those|all|our)$/.test(before?.plain ?? "") ? from - 2 : from - 1;
  const of = words[at];
  return of?.plain === "of" && (at === 0 || of.breaks || of.gap.includes(","));
}

/**
 * The parts given after a count that stands between two words; with `to` −1, of a count that stands elsewhere, such as
 * in the cell beside.
 */
export function partsAfter(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  lexicon: Lexicon,
): Figure[] {
  const parts: Figure[] = [];
  // "six patients (two adults and four children)"
  let open = to >= 0 && (opensWithWhole(words, from) || /[(:]\s*$/.test(words[to + 1]?.gap ?? ""));
  for (let at = to + 1; at < Math.min(words.length, to + 1 + reach); at += 1) {
    const word = words[at];
    if (!word) break;
    if (at > to + 1 && open && endsSentence(word)) open = false;
    const opening = opensAt(words, at);
    if (opening !== null) {
      open = true;
      at = opening - 1;
      continue;
    }
    const figure = figureStartingAt(words, at);
    if (!figure) continue;
    // "29 of them", and not "one of these drugs"
    const isOfThem = words[figure.to + 1]?.plain === "of" && them.has(words[figure.to + 2]?.plain ?? "");
    const ofThem = isOfThem && isOver(words, figure.to + 3, lexicon);
    if (ofThem || (open && isPart(words, figure, lexicon))) parts.push(figure);
    at = figure.to;
  }
  return parts;
}

/** Verbs and words after a figure that stands for people by itself, where the cell is about them: "17 have registered". */
const standsAlone = setOf("have has had were was are so to in since as by at this who from up");
const notAfter = setOf("in on by since at until before after from of to and or than");

/** Figures without a noun, in a cell that answers a count of people. */
export function bareFigures(words: readonly Word[], lexicon: Lexicon): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const figure = figureStartingAt(words, at);
    if (!figure) continue;
    at = figure.to;
    const { from } = boundOf(words, figure, lexicon.counting);
    const before = words[from - 1];
    const next = words[figure.to + 1];
    const stands = standsAlone.has(next?.plain ?? "") || lexicon.joiningVerbs.has(next?.plain ?? "");
    const alone = !next || next.breaks || next.gap.includes(",") || stands;
    const rises = before?.plain === "to" && lexicon.risingWords.has(words[from - 2]?.plain ?? "");
    const free = !before || words[from]?.breaks === true || rises || !notAfter.has(before.plain);
    if (
      alone &&
      free &&
      isCount(words, figure, lexicon.counting) &&
      /^\D*$|^\d+$/.test(words[figure.from]?.plain ?? "")
    ) {
      figures.push(figure);
    }
  }
  return figures;
}
