/** Entries chained by hash: a change to one of them, or one put in or taken out, shows at the next. */

import { eventOf, textOfEvent, type LogBreak, type LogEntry, type LogEvent } from "./event";
import { formatDate, isIsoDate } from "../../plan/calendar";

type Digest = (text: string) => string;

const hashOf = (before: LogEntry | undefined, text: string, digest: Digest) =>
  digest(JSON.stringify([before?.hash ?? "", text]));

/** The entries with more events after them. */
export function chained(
  entries: readonly LogEntry[],
  events: readonly LogEvent[],
  digest: Digest,
): LogEntry[] {
  const all = [...entries];
  for (const event of events) {
    const text = textOfEvent(event);
    all.push({ text, hash: hashOf(all.at(-1), text, digest) });
  }
  return all;
}

/** "edited, 25 January 2025" */
export function entryInWords(entry: LogEntry): string {
  const event = eventOf(entry);
  if (!event) return "it cannot be read";
  return isIsoDate(event.day) ? `${event.what}, ${formatDate(event.day)}` : event.what;
}

/** The entries that do not follow from what stands before them, by their place from 0. */
export function unchained(entries: readonly LogEntry[], digest: Digest): number[] {
  return entries.flatMap(({ text, hash }, index) =>
    hash === hashOf(entries[index - 1], text, digest) ? [] : [index],
  );
}

export function chainBreaks(entries: readonly LogEntry[], broken: readonly number[]): LogBreak[] {
  return broken.flatMap((index): LogBreak[] => {
    const entry = entries[index];
    return entry ? [{ kind: "chain", entry: index + 1, words: entryInWords(entry) }] : [];
  });
}
