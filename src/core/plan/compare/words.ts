/** Words of milestones and progress reports made comparable: lower case, cut to their stems, small ones left out. */

import { remembering } from "../../remember";

const small =
  "a all also an and any are as at be been being but by can for from has have how if in into is it its more new no not of on or other our over per shall so such than that the their them then there these they this those through to under up upon was we were what when where which while who will with within would";
const smallWords = new Set(small.split(" "));

/** What all texts of a plan have in common, so that two that share it need not be about the same thing. */
export interface CommonWords {
  readonly words: ReadonlySet<string>;
  /** As stems: other forms of these are meant too. */
  readonly stems: ReadonlySet<string>;
}

const numberWords: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
};
const plural = /(?<=\p{L}{3})s$/u;
const endings = /(isation|ization|ation|ment|ing|ied|ie|er|ed|ally|al|ion)$/u;
const lastVowel = /[ey]$/u;
const longestStem = 8;
const year = /^20\d\d$/u;

/** All words and numbers in order: dashes and case aside, "two" as "2". */
export const plainWords: (text: string) => readonly string[] = remembering((text) => {
  const joined = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']s\b/gu, "")
    .replace(/(\d),(?=\d)/gu, "$1")
    .replace(/\bco-(?=\p{L})/gu, "co");
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => numberWords[word] ?? word);
});

const stem = remembering((word) => {
  const cut = word.replace(plural, "").replace(endings, "").replace(lastVowel, "");
  return (cut.length >= 3 ? cut : word).slice(0, longestStem);
});

/** The words that carry a text's meaning, as stems, each once. Years say when, not what. */
export function contentWords(text: string, { words, stems }: CommonWords): Set<string> {
  const kept = plainWords(text).filter(
    (word) => !smallWords.has(word) && !words.has(word) && !year.test(word),
  );
  return new Set(kept.map(stem).filter((word) => !stems.has(word)));
}

/** How much more a word tells the fewer texts have it; abbreviations tell twice as much. */
export function wordWeights(texts: readonly string[], common: CommonWords): (word: string) => number {
  const counts = new Map<string, number>();
  const abbreviations = new Set<string>();
  for (const text of texts) {
    for (const word of contentWords(text, common)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [found] of text.matchAll(/\b\p{Lu}{2,}s?\b/gu)) abbreviations.add(stem(found.toLowerCase()));
  }
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 0.5)) * (abbreviations.has(word) ? 2 : 1);
}

/** How much of what `wanted` says is in `said`, from 0 to 1. */
export function coverage(
  wanted: ReadonlySet<string>,
  said: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  let total = 0;
  let shared = 0;
  for (const word of wanted) {
    total += weight(word);
    if (said.has(word)) shared += weight(word);
  }
  return total === 0 ? 0 : shared / total;
}
