import type { LogBreak } from "./event";
import { counted } from "../../text";

/** What is wrong with a log, as a sentence. */
export function breakInWords(found: LogBreak): string {
  switch (found.kind) {
    case "chain":
      return `Entry ${found.entry} of the event log (${found.words}) does not follow from what stands before it: it was changed, or an entry was put in or taken out there, after it was written.`;
    case "sheet":
      return `Entry ${found.entry} stands otherwise on the sheet Events than it was written: ${found.words}.`;
    case "cut":
      return `The event log has ${counted(found.kept, "entry", "entries")}, and had ${found.written} when the workbook was written: its end was taken away or changed.`;
    case "sheet-gone":
      return "The sheet Events is gone from the workbook. The log is kept out of sight too, and the sheet was made again from it.";
  }
}
