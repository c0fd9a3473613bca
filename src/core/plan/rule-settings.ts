/** What a plan tells the rules: thresholds, word lists, and which rules are still on trial. Rules hold none of it. */

import { z } from "zod";

import { countingSchema, factsSchema, metricsSchema } from "./counting-settings";
import { dueWordsSchema } from "./due-settings";
import { contractsSchema, personalDataSchema, smallNumbersSchema } from "./disclosure-settings";
import { likenessSchema } from "./likeness-settings";
import {
  frequencySchema,
  growthSchema,
  intentionsSchema,
  keptByReportSchema,
  listsSchema,
  notConditionsSchema,
} from "./promise-settings";
import { count, phrases, several } from "./setting-kinds";
import { abbreviationsSchema, confusableSubjectsSchema, namesSchema } from "./wording-settings";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"');

const wordsOfAnyPlan = [
  ...["action", "actions", "continue", "continued", "continues", "continuing", "develop", "developed"],
  ...["developing", "development", "ensure", "include", "included", "includes", "including", "made", "make"],
  ...["plan", "plans", "support", "use", "used", "using", "work", "working", "works", "year", "years"],
];

/** Sentences that claim that everything was done and tell of nothing: "all milestones have been met". */
const blanketSchema = z.strictObject({
  /** Words for all promises at once. */
  everything: phrases,
  /** Words that say that something was done. */
  done: phrases,
  /** Single words that add nothing: a sentence of these alone is no evidence. */
  filler: phrases,
  /** Characters; a longer sentence says something, whatever its words are. The more, the more sentences are empty. */
  longestEmpty: several.default(300),
});

/** How a conflict between owners would be decided; a person decides. */
export const conflictPolicies = ["lead-owner", "newest", "more-cautious"] as const;
export type ConflictPolicy = (typeof conflictPolicies)[number];

export const ruleSettingsSchema = z.strictObject({
  /** Rules that are only advice in the cycle named: people get used to a new rule before it blocks. */
  trial: z.array(z.strictObject({ rule: code, cycle: code })).default([]),
  dueWords: dueWordsSchema.prefault({}),
  counting: countingSchema.prefault({}),
  metrics: metricsSchema.prefault({}),
  smallNumbers: smallNumbersSchema.prefault({}),
  personalData: personalDataSchema.prefault({}),
  contracts: contractsSchema.prefault({}),
  abbreviations: abbreviationsSchema.prefault({}),
  names: namesSchema,
  confusableSubjects: confusableSubjectsSchema,
  /** What the delivery group is told of: a milestone that slipped by so many days, or was carried over so many times. */
  deliveryGroup: z
    .strictObject({ slippedDays: several, timesCarried: several })
    .prefault({ slippedDays: 180, timesCarried: 2 }),
  /** What is proposed where owners disagree: the answer of the lead owner, the newest or the more cautious one. */
  conflicts: z.strictObject({ propose: z.enum(conflictPolicies) }).prefault({ propose: "more-cautious" }),
  /** How a list of owners, or a reason for a status, says of an owner that it leads: "DHSC (lead)", "led by DHSC". */
  leads: phrases,
  /** How a text says why something is late, and how it seems to: "due to illness", but "due to open in May". */
  delayReasons: z.strictObject({ words: phrases, lookAlikes: phrases }).prefault({}),
  facts: factsSchema.prefault({}),
  lists: listsSchema.prefault({}),
  likeness: likenessSchema.prefault({}),
  /** How a report tells of work still to come, and how it tells of an effect instead: "this will help families". */
  unfinished: z.strictObject({ words: phrases, lookAlikes: phrases }).prefault({}),
  /** What a text may refer to, and how it hands work over to another action. */
  references: z
    .strictObject({
      /** The letters of the plan's annexes; none: references to annexes are not looked at. */
      annexes: z.array(z.string().regex(/^[A-Z]$/, "must be one capital letter")).default([]),
      /** Words for documents and countries with actions and annexes of their own. */
      elsewhere: phrases,
      /** Words before "action 22" that hand something over to it. */
      handsOver: phrases,
    })
    .prefault({}),
  /** How a text leads up to an example. Where there are none, every text of some words passes for one. */
  exampleWords: phrases,
  /** So many words that stand word for word under another action are taken for pasted. 0: none are. */
  copiedWords: count.default(0),
  /** Of these, so many must be longer words in small letters: names of bodies may stand anywhere. More is milder. */
  copiedOwnWords: count.default(4),
  blanket: blanketSchema.prefault({}),
  /**
   * What people type into a cell that they leave open, such as "TBC". A cell that holds one of these and nothing else
   * has no answer; none: whatever has a letter or a number is one.
   */
  placeholders: z.array(z.string().trim().min(1, "must not be empty")).default([]),
  /**
   * Single words of every plan and report: texts that share them need not be about the same thing. The words of the
   * plan's title and its partners' abbreviations are known already. Without these every text would seem to be about
   * every other, so where a plan gives none, those of any plan are taken.
   */
  commonWords: phrases.default(wordsOfAnyPlan),
  /** How a partner says that nothing has happened since the last report. */
  unchanged: phrases,
  /** How a partner says whether something was late, or in time. */
  timeliness: phrases,
  /** How a partner says that a milestone was met before the plan that promises it was published. */
  beforePublication: phrases,
  /** Words that open a condition: "if", "subject to", "where applicable". */
  conditions: phrases,
  notConditions: notConditionsSchema.prefault({}),
  /** How a text says that a condition did not come true, beside "not" and the like: "refused", "fell through". */
  cameToNothing: phrases,
  /** What comes before a list that is promised as a whole: "including". */
  listOpeners: phrases,
  /** Beside the name of a body, these say that it is an old one: "formerly". */
  formerNameWords: phrases,
  intentions: intentionsSchema.prefault({}),
  /** What a promise must not turn into in the evidence for it: from "all" to "routinely". */
  weakerClaims: z.array(z.strictObject({ promised: phrases, weaker: phrases })).default([]),
  growth: growthSchema.prefault({}),
  frequency: frequencySchema.prefault({}),
  keptByReport: keptByReportSchema.prefault({}),
  /** Words that say that something is so at present. */
  now: phrases,
  /** Steps that depend on those before them, each with the words it goes by: proposal, then implementation. */
  sequences: z.array(z.array(phrases)).default([]),
  /** Days; what is promised for longer goes on, and must not have most of its time before the step that it waits for. */
  longestDeadline: several.default(31),
  /** Actions that commission research, with the year in which their projects end. */
  researchProjects: z
    .array(z.strictObject({ actions: z.array(z.number().int().positive()), endsIn: z.number().int() }))
    .default([]),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
