/** The event log as people read it. */

import { recordSheet } from "./record-sheet";
import { dateCell, numberCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { eventsHeadings, ownSheets } from "../consolidated-layout";
import { eventOf, type LogEntry } from "../log/event";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import type { DraftCell, SheetDraft } from "../../workbook-draft";

export type EventHeading = keyof typeof eventsHeadings;

/** An entry's cells, by column. */
export function eventCells(
  plan: Plan,
  entry: LogEntry,
  index: number,
): { readonly [H in EventHeading]: DraftCell } {
  const event = eventOf(entry);
  const nameOf = (code: string) => findPartner(plan, code)?.name ?? code;
  return {
    entry: numberCell(index + 1),
    day: dateCell(event?.day ?? null),
    what: textCell(event?.what ?? null),
    who: textCell(event?.who ?? null),
    partner: textCell(event && nameOf(event.partner)),
    file: textCell(event?.file ?? null),
    about: textCell(event?.about ?? null),
    detail: textCell(event ? event.detail : "This entry cannot be read."),
    hash: textCell(entry.hash),
  };
}

const widths: { readonly [H in EventHeading]: number } = {
  entry: 8,
  day: 19,
  what: 18,
  who: 22,
  partner: 24,
  file: 32,
  about: 34,
  detail: 60,
  hash: 36,
};

export function eventsSheet({ plan, log }: Pick<Consolidation, "plan" | "log">): SheetDraft {
  const headings = Object.keys(eventsHeadings) as EventHeading[];
  return recordSheet<ReturnType<typeof eventCells>>({
    ...ownSheets.events,
    columns: headings.map((key) => ({
      heading: eventsHeadings[key],
      width: widths[key],
      cell: (cells) => cells[key],
    })),
    records: log.entries.map((entry, index) => eventCells(plan, entry, index)),
    none: "Nothing has happened yet",
    marks: [{ heading: eventsHeadings.what, says: "log changed", look: "error" }],
  });
}
