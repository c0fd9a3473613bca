/** What a plan tells the rules on numbers: how texts bound them, and how milestones ask for them. */

import { z } from "zod";

const wordList = z.array(z.string().trim().min(1, "must not be empty")).default([]);

/**
 * Words around the numbers in a text; whole words, case does not matter. With none of the first three nobody can tell
 * "over 200" from 200, and numbers in texts are not held against each other.
 */
export const countingSchema = z.strictObject({
  /** Before a number: there may be more. "at least", "more than". */
  atLeast: wordList,
  /** Before a number: there may be fewer. "at most", "up to", "fewer than". */
  atMost: wordList,
  /** Before a number: it may be some way off, up to a tenth. "about", "nearly". */
  about: wordList,
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
