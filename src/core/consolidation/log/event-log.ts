/**
 * The log of a consolidation. Entries of earlier days stay as they were written. Those of the day of this merge are put
 * in one order, so that it makes no difference how what came that day was spread over several merges. It shows that
 * somebody changed an entry; it keeps nobody from writing the whole log anew.
 */

import { chainBreaks, chained, unchained } from "./chain";
import { deedsSince } from "./deeds";
import { eventOf, type EventLog, type KeptLog, type LogBreak, type LogEvent } from "./event";
import { standingEvents, type Logged } from "./standing";
import { inDayOrder, isDeed, lastOf } from "./subjects";

const none: KeptLog = { entries: [], written: null, breaks: [] };

/** How many entries are closed: all but those of the day at the end that are as they were written. A break stays. */
function closedCount({ entries }: KeptLog, broken: readonly number[], day: string): number {
  let first = entries.length;
  while (first > 0) {
    const entry = entries[first - 1];
    if (!entry || broken.includes(first - 1) || eventOf(entry)?.day !== day) break;
    first -= 1;
  }
  return first;
}

/** Whether the end of the log is the one that the workbook was written with. */
function cuts({ entries, written }: KeptLog): LogBreak[] {
  if (!written) return [];
  const isWhole = written.count === entries.length && written.last === (entries.at(-1)?.hash ?? "");
  return isWhole ? [] : [{ kind: "cut", kept: entries.length, written: written.count }];
}

const eventsIn = (entries: KeptLog["entries"]): LogEvent[] =>
  entries.flatMap((entry) => eventOf(entry) ?? []);

/** What is wrong with a log that is gone on from. */
export function breaksOf(kept: KeptLog | undefined, digest: (text: string) => string): LogBreak[] {
  const log = kept ?? none;
  return [...chainBreaks(log.entries, unchained(log.entries, digest)), ...cuts(log), ...log.breaks];
}

/** The log with what this merge has to tell; `day` is "" when nobody gave one. */
export function eventLog(
  kept: KeptLog | undefined,
  logged: Logged,
  day: string,
  digest: (text: string) => string,
): EventLog {
  const log = kept ?? none;
  const breaks = breaksOf(log, digest);
  const isCut = breaks.some(({ kind }) => kind === "cut");
  const closed = isCut ? log.entries.length : closedCount(log, unchained(log.entries, digest), day);
  const [earlier, today] = [log.entries.slice(0, closed), eventsIn(log.entries.slice(closed))];
  const before = eventsIn(earlier);
  const done = today.filter(isDeed);
  const added = [
    ...deedsSince(logged, lastOf([...before, ...done]), breaks, digest),
    ...standingEvents(logged, lastOf(before), day, digest),
  ].map((event): LogEvent => ({ day, ...event }));
  return { entries: chained(earlier, inDayOrder([...done, ...added]), digest), breaks };
}
