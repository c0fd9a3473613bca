/** Runs of so many words one after the other, by which texts that say the same are found. */

import { plainWords } from "../plan/compare/words";

export interface Run {
  readonly words: string;
  /** Runs that are alike have the same mark, and few others do. */
  readonly mark: number;
}

export interface Runs {
  /** One for each run, in the order of the text. */
  readonly marks: Int32Array;
  /** The runs whose mark is meant. To write out a run is dear, and of a thousand returns hardly any is needed. */
  where(isMeant: (mark: number) => boolean): Iterable<Run>;
}

/** All runs of so many words; none for 0. */
export function runsIn(text: string, length: number): Runs {
  const marks = marksOf(plainWords(text), length);
  return {
    marks,
    *where(isMeant) {
      let writtenOut: ReturnType<typeof inOneLine> | null = null;
      for (let at = 0; at < marks.length; at += 1) {
        const mark = marks[at] ?? 0;
        if (!isMeant(mark)) continue;
        writtenOut ??= inOneLine(plainWords(text));
        const { line, starts } = writtenOut;
        yield { words: line.slice(starts[at], (starts[at + length] ?? 0) - 1), mark };
      }
    },
  };
}

/** All words in one line, with where each begins, and where one more would. */
function inOneLine(words: readonly string[]) {
  const starts = new Int32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + word.length + 1;
  return { line: words.join(" "), starts };
}

function marksOf(words: readonly string[], length: number): Int32Array {
  const marks = new Int32Array(length === 0 ? 0 : Math.max(0, words.length - length + 1));
  const ofWords = Int32Array.from(marks.length === 0 ? [] : words, markOf);
  for (let at = 0; at < marks.length; at += 1) {
    let mark = 0;
    for (let next = at; next < at + length; next += 1)
      mark = (Math.imul(mark, 31) + (ofWords[next] ?? 0)) | 0;
    marks[at] = mark;
  }
  return marks;
}

/** FNV-1a. */
function markOf(word: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) mark = Math.imul(mark ^ word.charCodeAt(at), 0x01000193);
  return mark | 0;
}

export interface RunIndex<T> {
  /** Whether one of the texts may have a run with this mark: true for all that do, and for few others. */
  mayHave(mark: number): boolean;
  /** The same for several of the texts. */
  mayRepeat(mark: number): boolean;
  /** The texts that have a run, in their order. */
  textsWith(run: Run): readonly T[];
}

/** So many slots for each run that hardly any two share one by chance. */
const slotsForRun = 8;
const severalTexts = -1;

/** Where runs stand among the texts. Runs that stand in one text alone, as nearly all do, are not written out. */
export function runIndex<T extends { readonly runs: Runs }>(texts: readonly T[]): RunIndex<T> {
  const count = texts.reduce((sum, { runs }) => sum + runs.marks.length, 0);
  const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(count * slotsForRun + 1))));
  // The high bits of a product are mixed best.
  const slotOf = (mark: number) => Math.imul(mark, 0x9e3779b1) >>> (32 - bits);
  /** The number of the one text that has a run, counted from 1, or `severalTexts`. */
  const slots = new Int32Array(2 ** bits);
  for (const [index, { runs }] of texts.entries()) {
    for (const mark of runs.marks) {
      const slot = slotOf(mark);
      const known = slots[slot] ?? 0;
      slots[slot] = known === 0 || known === index + 1 ? index + 1 : severalTexts;
    }
  }
  const found = (mark: number) => slots[slotOf(mark)] ?? 0;
  const mayRepeat = (mark: number) => found(mark) === severalTexts;
  const repeated = new Map<string, T[]>();
  for (const text of texts) {
    for (const { words } of text.runs.where(mayRepeat)) {
      const same = repeated.get(words);
      if (!same) repeated.set(words, [text]);
      else if (same.at(-1) !== text) same.push(text);
    }
  }
  return {
    mayHave: (mark) => found(mark) !== 0,
    mayRepeat,
    textsWith({ words, mark }) {
      if (mayRepeat(mark)) return repeated.get(words) ?? [];
      const text = texts[found(mark) - 1];
      return text && has(text.runs, { words, mark }) ? [text] : [];
    },
  };
}

function has(runs: Runs, { words, mark }: Run): boolean {
  for (const run of runs.where((one) => one === mark)) if (run.words === words) return true;
  return false;
}
