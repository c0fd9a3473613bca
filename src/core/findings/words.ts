/** A text as words with their places, for rules that look at what stands beside what. */

import { remembering } from "../remember";

export interface Word {
  /** As typed. */
  readonly text: string;
  /** For comparing: lower case, straight apostrophes, no “’s” at the end. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before it. */
  readonly gap: string;
  /** A sentence, a line or a bracket begins or ends between it and the word before it. */
  readonly breaks: boolean;
}

/** Figures with their points, commas and per cent; words with inner apostrophes and hyphens. */
const word =
  /\p{N}+(?:[.,]\p{N}+)*(?:%|[\p{L}\p{N}]*)(?:[‐‑‒–-][\p{L}\p{N}]+)*|[\p{L}\p{N}]+(?:[’'‘‐‑‒–-][\p{L}\p{N}]+)*/gu;

/** Most words need no more than small letters. */
function plainOf(found: string): string {
  const lower = found.toLowerCase();
  if (!/[’‘'‐‑‒–]/.test(lower)) return lower;
  return lower
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑‒–]/g, "-")
    .replace(/'s$/, "");
}

export const wordsOf: (text: string) => readonly Word[] = remembering((text) => {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: found, index: start } of text.matchAll(word)) {
    const gap = text.slice(last, start);
    last = start + found.length;
    const breaks = gap !== " " && /[.;:!?()[\]\n\r]/.test(gap);
    words.push({ text: found, plain: plainOf(found), start, end: last, gap, breaks });
  }
  return words;
});

/** Sequences by their first word, to be looked for in a text from a word on. */
export type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>;

export function sequencesOf(phrases: readonly string[]): Sequences {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const sequence = wordsOf(phrase).map(({ plain }) => plain);
    const first = sequence[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), sequence]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** How many words of a text, from a place on, are one of the sequences; 0 where none is. */
export function sequenceAt(phrases: Sequences, words: readonly Word[], at: number): number {
  const found = phrases
    .get(words[at]?.plain ?? "")
    ?.find((sequence) =>
      sequence.every(
        (plain, index) => words[at + index]?.plain === plain && (index === 0 || !words[at + index]?.breaks),
      ),
    );
  return found?.length ?? 0;
}

/** As `sequenceAt`, for sequences that end at a place. */
export function sequenceEndingAt(
  phrases: readonly (readonly string[])[],
  words: readonly Word[],
  at: number,
) {
  return phrases.find((sequence) => endsWith(sequence, words, at))?.length ?? 0;
}

/** Whether the words up to a place end with a sequence. */
export function endsWith(sequence: readonly string[], words: readonly Word[], at: number): boolean {
  return sequence.every((plain, index) => {
    const place = at - sequence.length + 1 + index;
    return words[place]?.plain === plain && (index === 0 || !words[place]?.breaks);
  });
}
