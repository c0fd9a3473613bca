/**
 * What a plan tells the reading of due dates on the words around them: verbs of planning, of what is past, of what goes
 * on. Each list that a plan does not give is the one by which England's plan is read: with none of them, a date of
 * something past would seem to be due. An empty list switches its reading off.
 */

import { z } from "zod";

import { wordList } from "./setting-kinds";

/** A list with values of its own, for a plan that gives none. */
export const listOf = (...lines: readonly string[]) =>
  wordList.default(lines.flatMap((line) => line.split(", ")));

/** How a text says that something will come, and leaves open when. */
export const openTimesSchema = z.strictObject({
  /** Phrases: "in due course". */
  someday: listOf(
    "in due course, tbc, tbd, in the medium-term, in the longer-term, in the long-term",
    "at a later date, at a later stage, at a later point, at a later time",
    "at later date, at later stage, at later point, at later time",
    "as soon as possible, as soon as practicable, as soon as practical",
  ),
  /** Phrases that say so only where no noun follows: "in future", and not "in future research". */
  future: listOf(
    "in future, in the future, in near future, in the near future, in medium future, in the medium future",
    "in longer future, in the longer future, in distant future, in the distant future",
  ),
  /** What comes again later: "in future plans". */
  laterOnes: listOf(
    "plans, editions, iterations, rounds, updates, years, meetings",
    "action plans, action editions, action iterations, action rounds, action updates, action years",
    "action meetings",
  ),
  /** Words for the time itself: "dates to be confirmed". */
  times: listOf("date, dates, timing, timings, timescale, timescales, timetable"),
  /** After "to be", of these times or of all that is said: nobody knows yet. */
  undecided: listOf("confirmed, agreed, decided, determined, set, advised"),
});

/** How a text says that work goes on, and names no end. It counts where nothing else says when. */
export const goesOnSchema = z.strictObject({
  /** Phrases, wherever they stand. */
  phrases: listOf("committed to continuing"),
  /** After "will", "must" and the like, and before "to". */
  verbs: listOf("continue"),
  /** Wherever they stand: "continually". */
  adverbs: listOf("continually, continuously"),
  /** After "will be" and "remains", and before "basis". */
  adjectives: listOf("ongoing, continuing, continued, continuous"),
  /** Only where a clause begins with them; inside one they describe. */
  openings: listOf(
    "continue, continued, continues, continuing, continuation, continual, continuous, ongoing, on-going",
  ),
});

/** What tells that a date says when something was done on which a promise rests. Nothing falls due then. */
export const restsOnSchema = z.strictObject({
  /** How a promise comes to it: "building on". */
  phrases: listOf(
    "building on, builds on, build on, built on, drawing on, draws on, draw on, based on",
    "building upon, builds upon, build upon, built upon, drawing upon, draws upon, draw upon, based upon",
    "using, informed",
  ),
  /** Single words for what was done to it: "the workshop held in 2023". */
  done: listOf(
    "held, collected, gathered, published, completed, conducted, produced, undertaken, recorded, received",
    "obtained, run, made, launched, submitted, reported, captured, commissioned, carried, generated",
  ),
  /** Single words for what is kept rather than done: "data held in 2023" promises nothing for 2023. */
  kept: listOf(
    "data, dataset, datasets, record, records, figures, evidence, samples, responses, feedback, information",
  ),
  /** Single words before "in the 2023 action plan" that tell what it said. */
  saidBefore: listOf(
    "published, made, out, committed, outlined, described, announced, listed, agreed, concluded, completed",
    "recognised, identified, milestones, metrics, action, actions, proposed, commitment, commitments, given",
    "as, introduced, started",
  ),
});

/** Verbs of planning. Single words. */
export const plannedSchema = z.strictObject({
  /** These say that what follows is still to come: "intends". */
  ahead: listOf(
    "planned, expected, scheduled, anticipated, proposed, aim, aims, aiming, intend, intends, intended",
    "likely, plans, hope, hopes",
  ),
  /** After "to", these say so: "to begin". */
  toCome: listOf("begin, start, take, continue, run"),
  /** After "was" and "has been", these tell of a decision on a time that is still ahead. */
  decided: listOf(
    "planned, scheduled, rescheduled, expected, due, delayed, postponed, deferred, moved, pushed, extended",
    "carried, put, set, intended, anticipated, proposed, likely",
  ),
  /** Before "for June 2025". */
  plannedFor: listOf(
    "planned, scheduled, due, set, expected, anticipated, proposed, timetabled, targeted, booked",
  ),
  /** Before "until June 2025": it is to happen then, and not to go on until then. */
  putOff: listOf("delayed, postponed, deferred, moved, pushed, put, rescheduled, carried"),
  /** The same, some way before "until". */
  puttingOff: listOf(
    "delay, delays, delayed, delaying, postpone, postpones, postponed, defer, defers, deferred, reschedule",
    "reschedules, rescheduled, move, moves, moved, push, pushed, pushing",
  ),
  /** Before "from June 2025", and where a length is said before: "for two years beginning in 2025". */
  beginning: listOf("beginning, starting, commencing"),
  /** Only before "from": "effective from". */
  effective: listOf("effective, running"),
});

/** What stands right before a date without "in" or "by". Single words; those in "ing" and "ed" are read as promises. */
export const beforeDateSchema = z.strictObject({
  /** The date is due: "launch June 2025". */
  promises: listOf(
    "start, begin, commence, launch, report, complete, run, due, publish, end, finish, live, deliver, target",
    "deadline, date, starts, begins, runs, ends, finishes, reports, launches",
  ),
  /** The date is what something is about, or its time: "covering 2025". */
  names: listOf(
    "dated, covering, including, regarding, concerning, entitled, titled, named, called, using, preceding",
    "ending, spanning, compared, relating, excluding, being, following, meeting, morning, evening, during",
    "need, funding",
  ),
});
