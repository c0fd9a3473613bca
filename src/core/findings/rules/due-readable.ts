import { dueAnswers, dueContext, duesOf } from "../due-answers";
import { cellInWords } from "../place";
import { promisesOf } from "../promises";
import { defineRule } from "../rule";
import { readDues } from "../../plan/due";
import { quote } from "../../text";

const asRead = "Leave it if this reading is right; otherwise write the month or the quarter.";

/** "Reach the market within two years" tells how long something takes, unless it stands under Due. */
const length = /\b(?:years|months|weeks|days|(?:next|coming) (?:year|month|week))$/i;

/** Reads the cells for dates and, where Due is empty, the words of the promise itself. */
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
        yield { at: place, severity: "advice", message: `${holds}. ${ambiguous}`, remedy: asRead };
      }
    }
    const words = dueContext(context);
    for (const { place, text, due, whose } of promisesOf(context.returned)) {
      if (due !== "") continue;
      for (const { text: said, kind, ambiguous } of readDues(text, words)) {
        // How often "bi-monthly" is, `frequency-countable` asks of words.
        if (ambiguous === undefined || kind === "recurring" || length.test(said)) continue;
        const message = `${quote(text)}, ${whose}, falls due ${quote(said)}. ${ambiguous}`;
        yield { at: place, severity: "advice", message, remedy: asRead };
      }
    }
  },
});
