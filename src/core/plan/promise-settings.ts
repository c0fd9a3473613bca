/** What a plan tells the rules on promises: what they depend on, aim at and list, and how often they are kept. */

import { z } from "zod";

import { phrases, several } from "./setting-kinds";

/** What only looks like a condition. */
export const notConditionsSchema = z.strictObject({
  /** After one of these, "if" asks: "assess if". */
  asking: phrases,
  /** What regularly happens: "subject to" one of these sets no condition. "review". */
  happening: phrases,
  /** A remark on these is about all that a milestone promises: "timelines dependent on". */
  timing: phrases,
});

/** How a sentence tells of what is to come, beside "will" and the like. */
export const intentionsSchema = z.strictObject({
  /** Verbs: "plans to". */
  aims: phrases,
  /** Single words after "is" and "are"; none: no sentence is taken to tell of what is so already. "expected". */
  aimed: phrases,
});

/** Words that promise growth, which needs a baseline and a target. */
export const growthSchema = z.strictObject({
  words: phrases,
  /** Only before something that can be counted: "more clinics", not "more effective". */
  beforePlural: phrases,
  /** After a number, or before one, these say how many more there are to be: "5 additional clinics". */
  additional: phrases,
  /** What tells of the number it starts from, wherever that is given: "compared with", "baseline". */
  baselines: phrases,
  /** What tells that a number is the one it starts from: "currently". */
  current: phrases,
});

/** Words for how often something is done that cannot be counted. */
export const frequencySchema = z.strictObject({
  /** The words, with what they may mean where they have a few readings. */
  vague: z.array(z.strictObject({ words: phrases, readings: phrases })).default([]),
  /** Words that say how often, beside which the others do no harm. */
  countable: phrases,
  /** What only looks like one of the words: "frequently asked". */
  lookAlikes: phrases,
  /** How a report says that something took place: it answers a promise of how often. "met". */
  tookPlace: phrases.default(["met", "meeting", "meetings"]),
});

/** A promise to report, which any report keeps: one of `what`, and later one of `how`. "progress … reported in". */
export const keptByReportSchema = z.strictObject({
  what: phrases.default(["progress"]),
  how: phrases.default(["reported in"]),
});

/** Lists of things within a sentence: "guides on cardiology, primary care and endocrinology". */
export const listsSchema = z.strictObject({
  /** With fewer items it is an aside. The fewer, the more lists are checked. */
  fewestItems: several.default(3),
  /** Words of an item at most; what has more is a sentence. */
  longestItem: several.default(5),
  /** The same for the last item, after which the sentence may go on. */
  longestLast: several.default(8),
});
