/** What may be said of where an action or a milestone came from. */

import { z } from "zod";

export const words = z.string().trim().min(1, "must not be empty");
export const year = z.number().int().min(2000).max(2100);
export const isoDate = z.iso.date("must be a date such as 2024-02-29");

/**
 * What a milestone came from: a promise of an earlier edition, and how that one became the next. A person who knows
 * more than the returns tell writes edition, id and kind; the rest comes from `returns plan next`.
 */
export const predecessorSchema = z.strictObject({
  edition: year,
  /** Its id in that edition. */
  id: z.string().regex(/^\d+(\.\d+)+$/, 'must be a milestone’s id, numbers joined by ".", such as 18.2'),
  /**
   * "carried": in the same words, also with another date; "reworded"; "split": it became several; "merged": several
   * became one; "handed-over": it went to another action.
   */
  kind: z.enum(["carried", "reworded", "split", "merged", "handed-over"]).optional(),
  /** Its words then, where they were others. */
  text: words.optional(),
  due: z.string().default(""),
  /** The last day of its due, ISO; null when it had none. */
  end: isoDate.nullable().default(null),
  /** What its owners said of it then: the outcome, and the progress they reported. */
  outcome: words.optional(),
  progress: words.optional(),
});

/**
 * What became of an action in an edition. `action` is the other one, where there is one. For "introduced" (the one it
 * follows up), "split", "merged" and "taken-over" that is where this one came from; for "handed-over", where part of
 * its work went. `title` is the one it had before it was renamed.
 */
export const actionLineageSchema = z.strictObject({
  edition: year,
  kind: z.enum([
    "introduced",
    "carried",
    "renamed",
    "split",
    "merged",
    "handed-over",
    "taken-over",
    "concluded",
  ]),
  action: z.number().int().positive().nullable(),
  title: words.optional(),
  note: words,
});
