import { dueAnswers, duesOf } from "../due-answers";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

export const dueReadable = defineRule({
  id: "due-readable",
  severity: "warning",
  title: "A due date can be read as a time in the calendar",
  why: "Whether a promise was kept in time can only be told if everybody reads its date alike.",
  remedy: "Write a date such as “by June 2025”, “in 2025 to 2026” or “in the 2026 action plan”.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: “bi-monthly” (action 8), “mid-2023” (action 15) and “winter 2023” (action 28) have more than one reading",

  example: {
    table: "nextMilestones",
    wrong: { Due: "as soon as we can" },
    right: { Due: "by June 2025" },
  },

  *check(context) {
    for (const { place, reading } of dueAnswers(context)) {
      const holds = `${cellInWords(place)} is ${quote(place.cell.text)}`;
      if (reading.kind === "unreadable") {
        yield { at: place, message: `${holds}, which cannot be read as a date: ${reading.reason}.` };
      }
      for (const { ambiguous } of duesOf(reading)) {
        if (ambiguous === undefined) continue;
        const remedy = "Leave it if this reading is right; otherwise write the month or the quarter.";
        yield { at: place, severity: "advice", message: `${holds}. ${ambiguous}`, remedy };
      }
    }
  },
});
