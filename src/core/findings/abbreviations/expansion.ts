/** What an abbreviation is said to stand for, where it is said: "policy impact assessments (PIAs)". */

import { wordsOf } from "../words";

/** Small words that an abbreviation leaves out. */
const small = /^(?:of|and|for|the|in|to|on|with|a|an|by|&)$/i;
/** Words that may stand between two letters' words without giving one. */
const mostSkipped = 1;
/** Words before a bracket that may be what it stands for. */
const longest = 14;

/**
 * The first of the words that the letters stand for, counted from the end: each letter begins a word or stands inside
 * the one before ("BioIndustry" gives two). Null where they do not fit.
 */
function fittingFrom(words: readonly string[], letters: string): number | null {
  // "a a a a (BAAA)" can be read in thousands of ways, none of which fits: each place is tried once.
  const tried = new Map<number, number | null>();
  const fit = (word: number, letter: number, skipped: number): number | null => {
    const place = ((word + 1) * (letters.length + 1) + letter + 1) * (mostSkipped + 2) + skipped;
    const known = tried.get(place);
    if (known !== undefined) return known;
    const found = fitAt(word, letter, skipped);
    tried.set(place, found);
    return found;
  };
  const fitAt = (word: number, letter: number, skipped: number): number | null => {
    // One word alone is no long form: the letters were all found within it.
    if (letter < 0) return word + 1 < words.length - 1 ? word + 1 : null;
    const text = words[word]?.toLowerCase();
    if (text === undefined || skipped > mostSkipped) return null;
    // Letters taken from this word, the first of which begins it: as few as can be.
    for (let taken = 1; taken <= Math.min(3, letter + 1); taken += 1) {
      const run = letters.slice(letter - taken + 1, letter + 1);
      if (!text.startsWith(run.charAt(0)) || !isWithin(text, run)) continue;
      const rest = fit(word - 1, letter - taken, 0);
      if (rest !== null) return rest;
    }
    return fit(word - 1, letter, small.test(text) ? skipped : skipped + 1);
  };
  return fit(words.length - 1, letters.length - 1, mostSkipped);
}

/** Whether letters come in a word in their order. */
function isWithin(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const lettersOf = (short: string) => short.toLowerCase().replace(/[^a-z]/g, "");

/** Whether an abbreviation can be made of a long form. */
export function fits(short: string, long: string): boolean {
  const words = wordsOf(long).map(({ plain }) => plain.replace(/-/g, ""));
  return words.length <= longest && fittingFrom(words, lettersOf(short)) === 0;
}

/** What stands before an opening bracket, back to where a phrase may begin. */
function expansionBefore(text: string, bracket: number, letters: string): string | null {
  const before = text.slice(Math.max(0, bracket - 160), bracket);
  const words = wordsOf(before);
  const from = words.findLastIndex(({ breaks }) => breaks);
  const phrase = words.slice(Math.max(from, words.length - longest, 0));
  const first = fittingFrom(
    phrase.map(({ plain }) => plain.replace(/-/g, "")),
    letters,
  );
  return first === null ? null : before.slice(phrase[first]?.start ?? 0).trim();
}

/**
 * What the text says, at one occurrence, that an abbreviation stands for. Reads "long form (SHORT)", "(long form –
 * SHORT)" and "SHORT (long form)".
 */
export function expansionAt(
  text: string,
  { start, end, short }: { readonly start: number; readonly end: number; readonly short: string },
): string | null {
  const letters = lettersOf(short);
  // "(UK NSC)": what stands before it in the bracket is part of the name.
  const opening = /[([][“"‘']?(?:[A-Z]{2,4} )?$/.exec(text.slice(Math.max(0, start - 8), start));
  if (opening) {
    const found = expansionBefore(text, start - opening[0].length, letters);
    if (found !== null) return found;
  }
  const dashed = /[–—-] $/.exec(text.slice(Math.max(0, start - 2), start));
  if (dashed && /^\s?[)\]]/.test(text.slice(end)))
    return expansionBefore(text, start - dashed[0].length, letters);
  const inside = /^\s?[([]([^()[\]]{3,120})[)\]]/.exec(text.slice(end, end + 130))?.[1];
  if (inside === undefined) return null;
  const words = wordsOf(inside).map(({ plain }) => plain.replace(/-/g, ""));
  return words.length <= longest && fittingFrom(words, letters) !== null ? inside.trim() : null;
}
