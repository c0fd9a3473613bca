/** What a plan tells the rules on numbers: how texts bound them, and how milestones ask for them. */

import { z } from "zod";

import { count, share, wordList } from "./setting-kinds";

/**
 * Words around the numbers in a text; whole words, case does not matter. With none of the first three nobody can tell
 * "over 200" from 200, and numbers in texts are not held against each other.
 */
export const countingSchema = z.strictObject({
  /** Before a number: there may be more. "at least", "more than". */
  atLeast: wordList,
  /** Before a number: there may be fewer. "at most", "up to", "fewer than". */
  atMost: wordList,
  /** Before a number: it may be some way off. "about", "nearly". */
  about: wordList,
  /** How far such a number may be off, from 0 to 1 of it. The less, the more numbers seem to contradict each other. */
  aboutWithin: share.default(0.1),
  /** Before a number: it is meant as it stands. "a total of", "only". */
  exactly: wordList,
  /** Before a number: it is the number of one thing, and counts none. "phase", "annex", "aged". */
  numbered: wordList,
  /** After a number: it measures, and counts no things. "weeks", "pages". */
  units: wordList,
  /** In a list after a number: it does not name all. "including", "mainly". */
  notAll: wordList,
  /** What an item of a milestone begins with that stands for all the others. "total". */
  totals: wordList,
});

/** How milestones ask for a figure or an example. With none of these, no milestone asks for one. */
export const metricsSchema = z.strictObject({
  /** "number": asks for one at the start of a sentence, after a word of counting, and where it grows. */
  number: wordList,
  /** Before "of", these ask for a part and its whole. "proportion", "percentage". */
  proportion: wordList,
  /** Before "of", these ask for an example. "examples". */
  example: wordList,
  /** Words that an answer must have to name an example. The more, the more answers name none. */
  shortestExample: count.default(4),
  /** Words of counting, before "the number of" or "how many". "identify", "report". */
  counting: wordList,
  /** Words for a number that grows, before it. "increased", "total". */
  growing: wordList,
  /** What asks for a number wherever it stands. "usage numbers". */
  always: wordList,
  /** What shows that the count grows over time, so that it needs its date. "to date", "registered". */
  cumulative: wordList,
  /** In Measure, these say that something will be counted; none: whatever stands there does. "rate", "average". */
  countable: wordList,
});

/** Numbers that are told in several places. */
export const factsSchema = z.strictObject({
  /** Words that stand for one thing: ["speciality", "specialty"]. Any of them counts the same. */
  sameThing: z.array(z.array(z.string().trim().min(1, "must not be empty")).min(2)).default([]),
  /** Words beside a number that do not set it apart from another: "new", "so far". */
  neutral: wordList,
  /**
   * From 0 to 1: a number in a text is the one that a milestone asks for where this share of what it is to count stands
   * beside it. The lower, the more numbers are held against each other.
   */
  sameCount: share.default(0.5),
  /** Words that must say what a number is of before other actions are searched for it. The fewer, the more are. */
  qualifiers: count.default(2),
});
