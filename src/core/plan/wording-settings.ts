/** What a plan tells the rules on words: abbreviations, names, subjects. */

import { z } from "zod";

import { several } from "./setting-kinds";

const words = z.string().trim().min(1, "must not be empty");

export const abbreviationsSchema = z.strictObject({
  /** Abbreviations that every reader knows, and names in capitals that stand for nothing. */
  everyday: z.array(words).default([]),
  /** Letters of an abbreviation at least and at most; what has fewer or more is a letter, a name or a code. */
  shortest: several.default(2),
  longest: several.default(8),
  /** Abbreviations with what they stand for. Those of delivery partners are known from their names. */
  known: z
    .array(
      z.strictObject({
        short: words,
        long: words,
        /** The plural of `long`, where it is not only an "s" at its end. */
        many: words.optional(),
      }),
    )
    .default([]),
});

/** Names that a body, a group or a scheme no longer has or never had. Former names of partners are known already. */
export const namesSchema = z
  .array(z.strictObject({ current: words, others: z.array(words).min(1) }))
  .default([]);

/** Subjects that are taken for one another: an action on one of a set is not measured by another of the set. */
export const confusableSubjectsSchema = z
  .array(z.array(z.strictObject({ subject: words, words: z.array(words).min(1) })).min(2))
  .default([]);
