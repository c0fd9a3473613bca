/** What a text gives away: counts of fewer people than the plan's threshold, told or left to be worked out. */

import { peopleCounts, type PeopleCount } from "./counts";
import { boundOf, type Bound, type Figure } from "../figures/figures";
import { anyNumeral } from "../figures/numerals";
import type { Lexicon } from "./lexicon";
import { bareFigures, partsAfter } from "./parts";
import { wordsOf, type Word } from "../words";

/** Characters to replace, and by what. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Disclosure {
  /** The words that give the count away, as typed. */
  readonly words: string;
  /** How many people follow from the words; null where they say it themselves. */
  readonly follows: number | null;
  /** How to write "fewer than 30" instead; null where that is not clear. */
  readonly hidden: readonly Replacement[] | null;
}

export interface Given {
  readonly disclosures: readonly Disclosure[];
  /** Words that count nobody: meant so, or a figure still to be filled in. */
  readonly nobody: readonly string[];
}

/** What is known of the cell from the row and column it stands in. */
export interface Setting {
  /** The column asks who took part in the work. */
  readonly voice: boolean;
  /** The words are a promise: "at least 20 patients" is then a target, and counts nobody. */
  readonly promise: boolean;
  /** The row answers a count of people; `whole` is that count where it is given. */
  readonly answers: { readonly whole: number | null } | null;
}

interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly setting: Setting;
  /** First words of figures that are accounted for. */
  readonly seen: Set<number>;
}

const isSmall = (count: number, { fewerThan }: Lexicon) => count > 0 && count < fewerThan;
const exactly = ({ low, high }: Figure, { kind }: Bound) =>
  low === high && kind !== "lower" && kind !== "upper" ? low : null;

/** Whether a figure tells a small count: a bound or a range hides it only if it is wide enough. */
function tells({ low, high }: Figure, { kind }: Bound, { lexicon, setting }: Reading): boolean {
  if (high >= lexicon.fewerThan || high === 0) return false;
  if (kind === "upper") return high < lexicon.narrowestRange;
  if (kind === "lower" && setting.promise) return false;
  return low === high || high - low + 1 < lexicon.narrowestRange;
}

function slice({ text, words }: Reading, from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to]?.end ?? text.length);
}

/** "fewer than 30", with a capital where the words it replaces begin a sentence that has an end. */
function hiding({ text, words, lexicon }: Reading, from: number, to: number): Replacement {
  const sign = /[<>≤≥]\s?=?$/.exec(words[from]?.gap ?? "")?.[0].length ?? 0;
  const start = (words[from]?.start ?? 0) - sign;
  const opens = from === 0 || words[from]?.breaks === true;
  const capital = /^\p{Lu}/u.test(text.slice(start)) || (opens && /[.!?]\s*$/.test(text));
  return {
    start,
    end: words[to]?.end ?? start,
    text: `${capital ? "F" : "f"}ewer than ${lexicon.fewerThan}`,
  };
}

const pluralVerbs: Readonly<Record<string, string>> = { was: "were", has: "have", is: "are" };

function hidingCount(reading: Reading, count: PeopleCount): Replacement[] | null {
  const { words, lexicon } = reading;
  const { figure, bound, whole, noun } = count;
  const known = lexicon.nouns.get(words[noun]?.plain ?? "");
  const nounWord = words[noun];
  if (figure.from === noun || !known || !nounWord) return null;
  if (figure.from > noun) return [hiding(reading, bound.from, figure.to)];
  if (whole && whole.from > noun) {
    const rest = { start: nounWord.end, end: words[whole.to]?.end ?? nounWord.end, text: "" };
    return [hiding(reading, bound.from, figure.to), rest];
  }
  const figureEnd = whole?.to ?? figure.to;
  const edits = [hiding(reading, bound.from, figureEnd)];
  if (known.many) return edits;
  const next = words[noun + 1];
  edits.push({ start: nounWord.start, end: nounWord.end, text: known.plural });
  if (!next || next.breaks || /^(?:with|in|at|from|aged)$/.test(next.plain)) return edits;
  const verb = pluralVerbs[next.plain];
  return verb === undefined ? null : [...edits, { start: next.start, end: next.end, text: verb }];
}

function* fromCount(reading: Reading, count: PeopleCount): Generator<Disclosure> {
  const { figure, bound, whole, percent, from, to } = count;
  const { lexicon } = reading;
  reading.seen.add(figure.from);
  const words = slice(reading, from, to);
  const all = whole && whole.low === whole.high ? whole.low : null;
  if (percent !== null) {
    const part = all === null ? 0 : Math.round((all * percent) / 100);
    const small = [part, (all ?? 0) - part].find((people) => isSmall(people, lexicon));
    if (small !== undefined) yield { words, follows: small, hidden: null };
    return;
  }
  if (tells(figure, bound, reading)) {
    yield { words, follows: null, hidden: hidingCount(reading, count) };
    return;
  }
  const rest = (all ?? 0) - (exactly(figure, bound) ?? all ?? 0);
  if (isSmall(rest, lexicon)) yield { words, follows: rest, hidden: null };
}

/** Parts told of a count, and what is left of it once they are taken away. */
function* fromParts(
  reading: Reading,
  whole: number | null,
  place: { readonly from: number; readonly to: number },
): Generator<Disclosure> {
  const { words, lexicon, seen } = reading;
  let left = whole ?? 0;
  let last = place.to;
  const given = partsAfter(words, place, lexicon).filter(({ from }) => !seen.has(from));
  for (const part of given) {
    seen.add(part.from);
    last = part.to;
    const bound = boundOf(words, part, lexicon.counting);
    const named = lexicon.nouns.has(words[part.to + 1]?.plain ?? "") ? 1 : 0;
    const telling = slice(reading, Math.max(0, place.from), part.to + named);
    const exact = exactly(part, bound);
    left -= exact ?? 0;
    if (tells(part, bound, reading)) {
      yield { words: telling, follows: null, hidden: [hiding(reading, bound.from, part.to)] };
    } else if (whole !== null && exact !== null && isSmall(whole - exact, lexicon)) {
      yield { words: telling, follows: whole - exact, hidden: null };
    }
  }
  if (given.length > 1 && isSmall(left, lexicon)) {
    yield { words: slice(reading, Math.max(0, place.from), last), follows: left, hidden: null };
  }
}

const isOver = (next: Word | undefined) => !next || next.breaks || next.gap.includes(",");

/** Figures that stand for people without saying so, in a cell that answers a count of people. */
function* fromBareFigures(reading: Reading): Generator<Disclosure> {
  const { words, lexicon, setting, seen } = reading;
  if (!setting.answers) return;
  yield* fromParts(reading, setting.answers.whole, { from: 0, to: -1 });
  for (const figure of bareFigures(words, lexicon)) {
    const bound = boundOf(words, figure, lexicon.counting);
    if (seen.has(figure.from) || !tells(figure, bound, reading)) continue;
    seen.add(figure.from);
    // Shown with the words it stands before: "17 have registered".
    let to = figure.to;
    while (to < figure.to + 2 && !isOver(words[to + 1])) to += 1;
    yield {
      words: slice(reading, bound.from, to),
      follows: null,
      hidden: [hiding(reading, bound.from, figure.to)],
    };
  }
}

/** Reads a text for counts that it should not give. */
export function disclosuresIn(text: string, lexicon: Lexicon, setting: Setting): Given {
  const speaksOfPeople = setting.answers !== null || lexicon.mentions?.test(text) === true;
  if (lexicon.fewerThan === 0 || !speaksOfPeople || !anyNumeral.test(text))
    return { disclosures: [], nobody: [] };
  const reading: Reading = { text, words: wordsOf(text), lexicon, setting, seen: new Set() };
  const counts = peopleCounts(reading.words, lexicon, setting.voice);
  for (const { figure, whole } of counts) {
    reading.seen.add(figure.from);
    if (whole) reading.seen.add(whole.from);
  }
  const disclosures = counts.flatMap((count) => [
    ...fromCount(reading, count),
    ...fromParts(reading, exactly(count.figure, count.bound), count),
  ]);
  return {
    disclosures: [...disclosures, ...fromBareFigures(reading)],
    nobody: counts
      .filter(({ figure, percent }) => figure.high === 0 && percent === null)
      .map(({ from, to }) => slice(reading, from, to)),
  };
}
