/** What events are about, so that the last one about the same thing can be found. */

import type { EventKind, LogEvent } from "./event";

/** Kinds that tell of one matter as it goes on: only a change is written down. */
const matters: { readonly [K in EventKind]: string } = {
  issued: "issued",
  received: "received",
  withdrawn: "withdrawn",
  edited: "edit",
  "edit taken back": "edit",
  decided: "decision",
  "decision taken back": "decision",
  "signed off": "sign-off",
  "sign-off taken back": "sign-off",
  published: "publication",
  "publication taken back": "publication",
  merged: "verdict",
  "partly merged": "verdict",
  held: "verdict",
  superseded: "verdict",
  unreadable: "verdict",
  skipped: "verdict",
  "row held": "row",
  "row released": "row",
  "conflict opened": "conflict",
  "conflict reopened": "conflict",
  "conflict closed": "conflict",
  "changed after sign-off": "since sign-off",
  "changed after publication": "since publication",
  "log changed": "log",
};

/** Within a day: what came, what people did, what became of it. */
const order = [
  "issued",
  "received",
  "withdrawn",
  "edit",
  "decision",
  "sign-off",
  "publication",
  "verdict",
  "row",
  "conflict",
  "since sign-off",
  "since publication",
  "log",
];

/** What a person did: it happened, whatever came after. All else is how things stood at the end of the day. */
const deeds = new Set<EventKind>([
  "withdrawn",
  "edited",
  "edit taken back",
  "decided",
  "decision taken back",
  "signed off",
  "sign-off taken back",
  "published",
  "publication taken back",
  "log changed",
]);

export const isDeed = ({ what }: Pick<LogEvent, "what">) => deeds.has(what);

export function subjectOf({ what, partner, file, sha256, about, detail }: Omit<LogEvent, "day">): string {
  const matter = matters[what];
  switch (matter) {
    case "issued":
      return JSON.stringify([matter, partner, file]);
    case "log":
      return JSON.stringify([matter, detail]);
    case "received":
    case "withdrawn":
    case "verdict":
      return JSON.stringify([matter, file, sha256]);
    default:
      return JSON.stringify([matter, about]);
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Of one day: by matter, then by what they are about. What was done to one thing keeps its order. */
export function inDayOrder(events: readonly LogEvent[]): LogEvent[] {
  const placed = events.map((event) => ({
    event,
    rank: order.indexOf(matters[event.what]),
    subject: subjectOf(event),
  }));
  return placed
    .toSorted((a, b) => a.rank - b.rank || compareText(a.subject, b.subject))
    .map(({ event }) => event);
}

/** The last event about each thing. */
export function lastOf(events: readonly LogEvent[]): ReadonlyMap<string, LogEvent> {
  return new Map(events.map((event) => [subjectOf(event), event]));
}
