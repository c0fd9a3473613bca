/** Totals with a list of their parts after them. */

import { isYear, type ReadText, type Unequal } from "./unequal";
import type { Counted } from "./numbers-in-text";
import { figureStartingAt, type Figure } from "../figures/figures";
import type { Word } from "../words";
import { monthNumber } from "../../plan/calendar";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** "(4 million and 3 million)", "(2 to 5)": the number goes on. */
const goesOn = set("million billion thousand to");
/** Words between a total and its parts. */
const reach = 8;
const longestList = 60;

/** Where a list begins after a total, and where it ends; null where no list follows. */
function listAfter(
  { words, counting: { notAll } }: ReadText,
  from: number,
  opening: RegExp,
): { from: number; to: number; gap: string } | null {
  for (let at = from; at < from + reach; at += 1) {
    const word = words[at];
    if (!word) return null;
    const found = opening.exec(word.gap);
    if (found) {
      const closing = found[0].includes("(") ? /[()]/ : /[.;!?()\n\r]/;
      let to = at + 1;
      while (to < words.length && to < at + longestList && !closing.test(words[to]?.gap ?? "")) to += 1;
      // A bracket within a bracket is more than a list.
      return words[to]?.gap.includes("(") ? null : { from: at, to, gap: word.gap };
    }
    if (word.breaks || /^\d/.test(word.plain) || notAll.has(word.plain)) return null;
    if (at > from && word.gap.includes(",")) return null;
  }
  return null;
}

/** The items of a list: cut at commas, semicolons and "and". `at` is the place of the first word. */
interface Item {
  readonly at: number;
  readonly words: Word[];
}

function itemsIn(words: readonly Word[], from: number, to: number): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word) break;
    const cut = at === from || /[,;]/.test(word.gap) || word.plain === "and" || word.plain === "plus";
    const joins = word.plain === "and" || word.plain === "plus";
    if (cut) items.push({ at: joins ? at + 1 : at, words: [] });
    if (!joins) items.at(-1)?.words.push(word);
  }
  return items.filter((item) => item.words.length > 0);
}

/** "(4 hours and 3 hours)" is no part of a number of workshops. */
const measures = ({ counting }: ReadText, next: Word | undefined) =>
  next !== undefined &&
  (counting.units.has(next.plain) || goesOn.has(next.plain) || monthNumber(next.plain) !== null);

/** "9 adult": a number with something said of it, which is no date, time or other thing. */
function partOf(
  read: ReadText,
  { at, words: item }: Item,
  noun: string,
): { readonly figure: Figure; readonly text: string } | null {
  const { words, nounAt, text, counting } = read;
  const [first] = item;
  const last = item.at(-1);
  if (!first || !last) return null;
  const figure = figureStartingAt(words, at);
  if (!figure || isYear(first) || figure.low !== figure.high || figure.to - figure.from >= item.length - 1)
    return null;
  if (item.some(({ plain }) => counting.notAll.has(plain)) || measures(read, words[figure.to + 1]))
    return null;
  const own = nounAt.get(figure.from);
  const isOther = own !== undefined && own !== noun && !(read.isPeople(own) && read.isPeople(noun));
  return isOther ? null : { figure, text: text.slice(first.start, last.end) };
}

/** A list that gives the parts of a total, and ends before a word; null in place of what is wrong with it. */
interface BrokenDown {
  readonly to: number;
  readonly unequal: Unequal | null;
}

/** "13 centres (9 adult and 4 paediatric)", "165 people: 80 in London, 60 in Leeds and 25 in Bath". */
export function brokenDown(read: ReadText, total: Counted): BrokenDown | null {
  const list = listAfter(read, total.to + 1, /[(:]|(?<=\s)[–—-](?=\s)|,\s*$/);
  if (!list || total.whole !== null || total.noun === "%") return null;
  const items = itemsIn(read.words, list.from, list.to);
  const parts = items.map((item) => partOf(read, item, total.noun));
  if (items.length < 2 || parts.some((part) => part === null)) return null;
  const found = parts.filter((part) => part !== null);
  const sum = found.reduce((all, { figure }) => all + figure.low, 0);
  if (sum >= total.low && sum <= total.high) return { to: list.to, unequal: null };
  const texts = found.map((part) => part.text);
  return { to: list.to, unequal: { kind: "sum", total: total.text, parts: texts, makes: String(sum) } };
}

const openings = set(
  "a an the this that these those in on at by for from to with of as is are was were be has have had will would can which who whom where when while if it its they their there we our one first second third next last each every all any no not only but so because",
);

/** "5 working groups: nephrology, dermatology and mental health". An "and" may join two items or stand within one. */
export function listed(read: ReadText, total: Counted): Unequal | null {
  if (total.low !== total.high || total.whole !== null || total.noun === "%") return null;
  const { fewestItems, longestItem, longestLast } = read.lists;
  const list = listAfter(read, total.to + 1, /[(:;]/);
  if (!list || /[\n\r]/.test(list.gap)) return null;
  const words = read.words.slice(list.from, list.to);
  if (words.some(({ plain }) => /^\d/.test(plain) || read.counting.notAll.has(plain))) return null;
  const chunks = itemsIn(read.words, list.from, list.to);
  const cuts = words.slice(1).filter(({ gap }) => /[,;]/.test(gap)).length;
  const ands = words.filter(({ plain }) => plain === "and").length;
  if (cuts === 0 || chunks.length < fewestItems) return null;
  // The sentence may go on after the last item: "and mental health, yet to be launched".
  const isLong = ({ words: { length } }: Item, at: number) =>
    length > (at === chunks.length - 1 ? longestLast : longestItem);
  if (chunks.some((chunk, at) => isLong(chunk, at) || openings.has(chunk.words[0]?.plain ?? ""))) return null;
  // "a, b and c" has an item more than commas; a further "and" may be part of a name.
  const [fewest, most] = [cuts + 1 + Math.min(1, ands), cuts + 1 + ands];
  if (total.low >= fewest && total.low <= most) return null;
  const names = chunks.map(({ words: [first, ...others] }) =>
    read.text.slice(first?.start ?? 0, (others.at(-1) ?? first)?.end),
  );
  return {
    kind: "list",
    total: total.text,
    parts: names,
    makes: fewest === most ? String(fewest) : `${fewest} to ${most}`,
  };
}
