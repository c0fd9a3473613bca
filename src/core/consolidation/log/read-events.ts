/** Whether the sheet that people see still says what is kept of the log. */

import type { LogBreak, LogEntry } from "./event";
import { eventsHeadings, ownSheets } from "../consolidated-layout";
import { readRecords } from "../keep/read-records";
import { eventCells, type EventHeading } from "../sheets/events-sheet";
import { draftText, isSameShown } from "../sheets/shown";
import type { Plan } from "../../plan/plan";
import { listInWords, quote } from "../../text";
import type { Workbook } from "../../workbook";

/** Some programs write “_x0041_” as it is, and the file then says “A”. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const isSame = (now: string, written: string) =>
  isSameShown(now, written) || isSameShown(unescaped(now), unescaped(written));

/** Told one by one as long as they are few. */
const mostTold = 5;

/** Where the sheet says otherwise; rows may be sorted, and columns moved. */
export function sheetBreaks(workbook: Workbook, plan: Plan, entries: readonly LogEntry[]): LogBreak[] {
  if (entries.length === 0) return [];
  const headings = Object.keys(eventsHeadings) as EventHeading[];
  const records = readRecords(workbook, ownSheets.events, Object.values(eventsHeadings));
  if (!records) return [{ kind: "sheet-gone" }];
  const shown = new Map(records.map((record) => [record.text(eventsHeadings.entry).trim(), record]));
  const breaks = entries.flatMap((entry, index): LogBreak[] => {
    const record = shown.get(String(index + 1));
    if (!record) return [{ kind: "sheet", entry: index + 1, words: "its row is gone" }];
    const cells = eventCells(plan, entry, index);
    const other = headings.filter((key) => {
      const now = record.text(eventsHeadings[key]).replace(/T00:00:00$/, "");
      return record.has(eventsHeadings[key]) && !isSame(now, draftText(cells[key].value));
    });
    if (other.length === 0) return [];
    const said = other.map(
      (key) =>
        `${eventsHeadings[key]} says ${quote(record.text(eventsHeadings[key]))}, not ${quote(draftText(cells[key].value))}`,
    );
    return [{ kind: "sheet", entry: index + 1, words: listInWords(said) }];
  });
  if (breaks.length <= mostTold) return breaks;
  const more = `and so do ${breaks.length - mostTold} others after it`;
  return breaks
    .slice(0, mostTold)
    .map((one, index) =>
      one.kind === "sheet" && index === mostTold - 1 ? { ...one, words: `${one.words}, ${more}` } : one,
    );
}
