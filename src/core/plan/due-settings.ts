/** What a plan tells the reading of due dates: the words without a date that still say when. */

import { z } from "zod";

import {
  beforeDateSchema,
  goesOnSchema,
  listOf,
  openTimesSchema,
  plannedSchema,
  restsOnSchema,
} from "./due-reading-settings";
import { count, wordList } from "./setting-kinds";

/** Whole words, case does not matter; a dash may be missing. Words that may be read in two ways are in `frequency`. */
export const dueWordsSchema = z.strictObject({
  /** Something comes again, and it is clear how often. "quarterly", "half-yearly". */
  recurring: wordList,
  /** The same, only before "basis" or "intervals". "annual", "biennial". */
  recurringBasis: wordList,
  /** Something comes again, and it is left open how often. "regularly". */
  uncounted: wordList,
  /** After "an" or "each", it comes every year; counts where the text says nothing else about time. "annual report". */
  yearlyThings: wordList,
  /** What work waits for: "after" one of these there is no date yet. "publication", "contract". */
  events: wordList,
  /** What people go through: what comes "after" one of these is no date of a plan. "diagnosis". */
  care: wordList,
  /** How something is once it has come about: "once" it is so there is no date yet. "signed", "available". */
  states: wordList,
  /** "On" one of these, "of" something: there is no date yet either. */
  ends: listOf("completion, receipt, signature, award"),
  /** Before "after", "following" or "on", these lead to something else: "look after", "guidance following". */
  notEvents: listOf("look, looks, looking, looked, made, work, focus, guidance, report"),
  /** Things of a year that plans refer to: "2023 survey results" says nothing of when something falls due. */
  datedThings: wordList,
  /** What a promise builds on: in "the survey from October 2023" nothing falls due. */
  evidence: wordList,
  /** What is counted: in "2024 patients" the number is no year. */
  countedThings: wordList,
  /** Who has an age: in "children over 5 years" nothing takes 5 years. */
  aged: listOf("aged, people, children, patients, adults"),
  /** How a plan comes out: "after the launch of the 2025 action plan". */
  publishing: listOf("publication, launch, release"),
  /** These do not belong to the name of a plan: in "2025 results published in the action plan" it has no year. */
  notInNames: listOf("reported, published, included"),
  open: openTimesSchema.prefault({}),
  goesOn: goesOnSchema.prefault({}),
  restsOn: restsOnSchema.prefault({}),
  planned: plannedSchema.prefault({}),
  beforeDate: beforeDateSchema.prefault({}),
  /**
   * "Jun 25" may be a year or a day of June: it is a year from so many before the plan's to so many after. The more,
   * the fewer days are read.
   */
  shortYears: z.strictObject({ back: count, ahead: count }).prefault({ back: 2, ahead: 6 }),
});
