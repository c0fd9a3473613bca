/** What a text counts: each number with the noun it counts and the words that qualify it. */

import type { Counting } from "../figures/counting";
import { boundOf, figureEndingAt, isCount, type Bound, type Figure } from "../figures/figures";
import { isNumeral } from "../figures/numerals";
import { wordsOf, type Word } from "../words";

/** One count. All words are lower case. */
export interface Counted {
  /** What the number may be: "over 200" has no high end, "about 200" is some way either side. */
  readonly low: number;
  readonly high: number;
  /** Of "13 of 16 cases", the 16; null for a count that is no part of a stated whole. */
  readonly whole: number | null;
  /** The noun as it stands, in the plural; "%" for a percentage. */
  readonly noun: string;
  /** Between the number and its noun: "highly specialised". */
  readonly before: readonly string[];
  /** The rest of the clause. */
  readonly around: readonly string[];
  /** Years and months that the sentence names, as it names them. */
  readonly when: readonly string[];
  /** A part of what was counted before: "23 of these", "5 further". It is no measure of its own. */
  readonly partial: boolean;
  /** As typed: "over 200 responses". */
  readonly text: string;
  /** The words of the text that it stands in, from 0: the first of the number, the last of the noun. */
  readonly from: number;
  readonly to: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that end a run of words about one noun. */
const boundaries = set(
  "a about after all already also although an and any are as at be because been before being between both but by can could did do does during each every for from had has have having he how if in into is it its may might must near need no nor not of off on once onto or our out over own per she should since so some such than that the their them then there these they this those though through to under until up upon via was we were what when where whether which while who whom whose why will with within without would you",
);
/** A clause goes on over these only. */
const clauseEnds = set("and but while whereas although though because including plus nor or");
const partials = set(
  "other others another further additional extra remaining rest more first second third fourth next last previous former latter same",
);
const irregular = set("people children women men staff");
const months = set(
  "january february march april may june july august september october november december spring summer autumn winter",
);
/** No noun has more words before it, and no clause is read further. */
const longestRun = 6;
const longestClause = 16;

const isYear = ({ text }: Word) => /^(?:19|20)\d\d$/.test(text);
const isPercentage = ({ text }: Word | undefined = noWord) => /^\d+(?:\.\d+)?%$/.test(text);
const noWord: Word = { text: "", plain: "", start: 0, end: 0, gap: "", breaks: true };

/** "PIAs" is a plural; "NHS", "status" and "analysis" are none. In a text of capitals alone, any may be. */
function isPlural({ text, plain }: Word, inCapitals: boolean): boolean {
  if (irregular.has(plain)) return true;
  const word = inCapitals ? plain : text;
  if (/^\p{Lu}+$/u.test(word)) return false;
  return /[^aius'’]s$/.test(word) || /[ei]as$/.test(word);
}

interface Text {
  readonly text: string;
  readonly words: readonly Word[];
  readonly inCapitals: boolean;
  readonly counting: Counting;
  readonly dates: ReturnType<typeof datesIn>;
}

/** Every count in a text, in its order; none where the plan has no words that bound a number. */
export function countedIn(
  text: string,
  counting: Counting,
  words: readonly Word[] = wordsOf(text),
): Counted[] {
  if (!counting.tellsBounds) return [];
  const inCapitals = text === text.toUpperCase();
  const all: Text = { text, words, inCapitals, counting, dates: datesIn(words) };
  const found: Counted[] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word || !isNumeral(word)) continue;
    const figure = isPercentage(word) ? percentage(word, at) : figureEndingAt(words, at);
    if (!figure || isYear(word)) continue;
    const counted = countedAt(all, figure, isPercentage(word));
    if (counted) found.push(counted);
    at = figure.from;
  }
  return found.reverse();
}

function percentage({ text }: Word, at: number): Figure {
  const value = Number(text.slice(0, -1));
  return { low: value, high: value, from: at, to: at };
}

function countedAt(all: Text, figure: Figure, isPercent: boolean): Counted | null {
  const { text, words, inCapitals, counting, dates } = all;
  if (figure.high === 1 || !isCount(words, figure, counting)) return null;
  const bound = boundOf(words, figure, counting);
  const part = wholeOf(words, figure.to + 1);
  const start = part.at;
  const run: Word[] = [];
  for (let at = start; run.length < longestRun; at += 1) {
    const word = words[at];
    if (!word || word.breaks || (at > start && /,/.test(word.gap)) || boundaries.has(word.plain)) break;
    if (/^\d/.test(word.plain)) break;
    run.push(word);
    if (isPlural(word, inCapitals)) break;
  }
  const noun = run.at(-1);
  if (!isPercent && (!noun || !isPlural(noun, inCapitals) || counting.units.has(noun.plain))) return null;
  const before = isPercent ? [] : run.slice(0, -1).map(({ plain }) => plain);
  const after = isPercent ? figure.to + 1 : start + run.length;
  const around = [...clause(words, bound.from - 1, -1).reverse(), ...clause(words, after, 1)];
  const last = words[isPercent ? figure.to : after - 1] ?? noWord;
  return {
    ...interval(figure, bound.kind, counting),
    whole: part.whole,
    noun: isPercent ? "%" : (noun?.plain ?? ""),
    before,
    around: around.map(({ plain }) => plain),
    when: dates[figure.from] ?? [],
    partial:
      part.isOfKnown || [...before, ...around.map(({ plain }) => plain)].some((word) => partials.has(word)),
    text: text.slice(words[bound.from]?.start ?? 0, last.end),
    from: bound.from,
    to: after - 1,
  };
}

function interval({ low, high }: Figure, kind: Bound["kind"], { aboutWithin }: Counting) {
  if (kind === "lower") return { low, high: Number.POSITIVE_INFINITY };
  if (kind === "upper") return { low: 0, high };
  return kind === "about" ? { low: low - low * aboutWithin, high: high + high * aboutWithin } : { low, high };
}

/** "of 16", "out of the 16"; "of these", "of the". */
function wholeOf(
  words: readonly Word[],
  at: number,
): { whole: number | null; isOfKnown: boolean; at: number } {
  const from = words[at]?.plain === "out" ? at + 1 : at;
  if (words[from]?.plain !== "of" || words[from]?.breaks) return { whole: null, isOfKnown: false, at };
  let next = from + 1;
  while (["the", "these", "those", "all", "our", "its", "their"].includes(words[next]?.plain ?? ""))
    next += 1;
  const figure = figureEndingAt(words, next);
  if (figure && figure.from === next) return { whole: figure.low, isOfKnown: false, at: next + 1 };
  return { whole: null, isOfKnown: true, at: next };
}

/** The words of the clause from a place on, in one direction. */
function clause(words: readonly Word[], from: number, step: 1 | -1): Word[] {
  const found: Word[] = [];
  for (let at = from; found.length < longestClause; at += step) {
    const word = words[at];
    if (!word || clauseEnds.has(word.plain) || (/^\d/.test(word.plain) && !isYear(word))) break;
    const gap = step === 1 ? word : words[at + 1];
    if (gap && (gap.breaks || /,/.test(gap.gap))) break;
    found.push(word);
  }
  return found;
}

/** A sentence that names more is a list of dates, and of no time. Each is held against each of another sentence. */
const mostDates = 12;

/** For each word the years and months of its sentence. */
function datesIn(words: readonly Word[]): readonly (readonly string[])[] {
  let dates: string[] = [];
  return words.map((word) => {
    if (/[.;!?\n\r]/.test(word.gap)) dates = [];
    const isDate = dates.length < mostDates && (isYear(word) || months.has(word.plain));
    if (isDate && !dates.includes(word.plain)) dates.push(word.plain);
    return dates;
  });
}
