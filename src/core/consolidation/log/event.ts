/** What is written down of a consolidation: one thing that happened, on the day of the merge that learnt of it. */

import { cellSafeJson } from "../keep/compact-form";

export const eventKinds = [
  "issued",
  "received",
  "withdrawn",
  "edited",
  "edit taken back",
  "decided",
  "decision taken back",
  "signed off",
  "sign-off taken back",
  "published",
  "publication taken back",
  "merged",
  "partly merged",
  "held",
  "superseded",
  "unreadable",
  "skipped",
  "row held",
  "row released",
  "conflict opened",
  "conflict reopened",
  "conflict closed",
  "changed after sign-off",
  "changed after publication",
  "log changed",
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface LogEvent {
  /** ISO; "" when nobody gave one. */
  readonly day: string;
  readonly what: EventKind;
  /** "" where nobody is named. */
  readonly who: string;
  /** The partner's code; "" where it is about several or none. */
  readonly partner: string;
  /** The name that it came under; "" where it is about no file. */
  readonly file: string;
  readonly sha256: string;
  /** The row, cell or conflict; "" where it is about a file as a whole. */
  readonly about: string;
  readonly detail: string;
}

/** An event as it is kept: its text, and a digest of it and of the entry before it. */
export interface LogEntry {
  readonly text: string;
  readonly hash: string;
}

/** Where a log is no longer as it was written. `entry` counts from 1. */
export type LogBreak =
  | { readonly kind: "chain"; readonly entry: number; readonly words: string }
  | { readonly kind: "sheet"; readonly entry: number; readonly words: string }
  | { readonly kind: "cut"; readonly kept: number; readonly written: number }
  | { readonly kind: "sheet-gone" };

export interface EventLog {
  readonly entries: readonly LogEntry[];
  readonly breaks: readonly LogBreak[];
}

/** What a workbook holds of its log when it is read. */
export interface KeptLog {
  readonly entries: readonly LogEntry[];
  /** How the workbook says that it was written; null for one from before there was a log. */
  readonly written: { readonly count: number; readonly last: string } | null;
  /** Where the sheet that people see no longer says what is kept. */
  readonly breaks: readonly LogBreak[];
}

const keys = ["day", "what", "who", "partner", "file", "sha256", "about", "detail"] as const;

export function textOfEvent(event: LogEvent): string {
  return cellSafeJson(keys.map((key) => event[key]));
}

/** The event that an entry tells of; null where its text is none. */
export function eventOf({ text }: Pick<LogEntry, "text">): LogEvent | null {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values) || values.length !== keys.length) return null;
  const [day, what, who, partner, file, sha256, about, detail] = values.map((value: unknown) =>
    typeof value === "string" ? value : "",
  ) as [string, string, string, string, string, string, string, string];
  const kind = eventKinds.find((known) => known === what);
  return kind ? { day, what: kind, who, partner, file, sha256, about, detail } : null;
}
