/** Runs of so many words one after the other, by which texts that say the same are found. */

import { plainWords } from "../plan/compare/words";

export interface Runs extends Iterable<string> {
  readonly count: number;
  /** A number for each run: runs that are alike have the same, and few others do. */
  readonly marks: Int32Array;
  /** The runs whose mark is meant. To write out a run is dear, and of a thousand returns hardly any is needed. */
  where(isMeant: (mark: number) => boolean): Iterable<string>;
}

/** All runs of so many words; none for 0. */
export function runsIn(text: string, length: number): Runs {
  const words = plainWords(text);
  const count = length === 0 ? 0 : Math.max(0, words.length - length + 1);
  const marks = marksOf(words, length, count);
  const line = words.join(" ");
  const starts = startsOf(words);
  const runAt = (at: number) => line.slice(starts[at], (starts[at + length] ?? 0) - 1);
  return {
    count,
    marks,
    *[Symbol.iterator]() {
      for (let at = 0; at < count; at += 1) yield runAt(at);
    },
    *where(isMeant) {
      for (let at = 0; at < count; at += 1) if (isMeant(marks[at] ?? 0)) yield runAt(at);
    },
  };
}

/** Where each word begins in the line of all, and where one more would. */
function startsOf(words: readonly string[]): Int32Array {
  const starts = new Int32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + word.length + 1;
  return starts;
}

function marksOf(words: readonly string[], length: number, count: number): Int32Array {
  const marks = new Int32Array(count);
  if (count === 0) return marks;
  const ofWords = words.map(markOf);
  for (let at = 0; at < count; at += 1) {
    let mark = 0;
    for (let next = at; next < at + length; next += 1)
      mark = (Math.imul(mark, 31) + (ofWords[next] ?? 0)) | 0;
    marks[at] = mark;
  }
  return marks;
}

function markOf(word: string): number {
  let mark = 0;
  for (let at = 0; at < word.length; at += 1) mark = (Math.imul(mark, 16777619) ^ word.charCodeAt(at)) | 0;
  return mark;
}

/** So many slots for each run that hardly any two share one by chance. */
const slotsForRun = 8;
const severalTexts = -1;

/** A slot for each run of the texts: the number of the one text that has it, counted from 1, or `severalTexts`. */
function slotsOf(texts: readonly Pick<Runs, "marks">[]): (mark: number) => number {
  const runs = texts.reduce((sum, { marks }) => sum + marks.length, 0);
  const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(runs * slotsForRun + 1))));
  // The high bits of a product are mixed best.
  const slotOf = (mark: number) => Math.imul(mark, 0x9e3779b1) >>> (32 - bits);
  const slots = new Int32Array(2 ** bits);
  for (const [index, { marks }] of texts.entries()) {
    for (const mark of marks) {
      const slot = slotOf(mark);
      const text = slots[slot] ?? 0;
      slots[slot] = text === 0 || text === index + 1 ? index + 1 : severalTexts;
    }
  }
  return (mark) => slots[slotOf(mark)] ?? 0;
}

/** Tells by its mark whether a run may stand in any of the texts: true for all that do, and for few others. */
export function runsAmong(texts: readonly Pick<Runs, "marks">[]): (mark: number) => boolean {
  const at = slotsOf(texts);
  return (mark) => at(mark) !== 0;
}

/** As `runsAmong`, for runs that several of the texts have. */
export function runsRepeated(texts: readonly Pick<Runs, "marks">[]): (mark: number) => boolean {
  const at = slotsOf(texts);
  return (mark) => at(mark) === severalTexts;
}
