import { dueAnswers, dueContext, duesOf } from "../due-answers";
import { cellAt, cellInWords } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { formatDate } from "../../plan/calendar";
import { latestEnd, readDues, type Due } from "../../plan/due";
import { quote } from "../../text";

/** The dues that next milestones without a Due give in their own words. */
function* duesInWords(context: ReturnContext) {
  for (const row of context.returned.tables.nextMilestones.rows) {
    if (row.cells.due.state !== "blank" || row.cells.milestone.value === null) continue;
    const dues = readDues(row.cells.milestone.text, dueContext(context));
    yield { place: cellAt(row, "milestone"), dues };
  }
}

export const dueAhead = defineRule({
  id: "due-ahead",
  severity: "error",
  title: "What is promised for the coming year does not fall due before it",
  why: "A promise whose date has passed before it is published can only be broken.",
  remedy: "Give a date in the coming year or later. If the work is done, report it as an outcome instead.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: the milestones for 2024 fall due from early 2024 (action 22) on",

  example: {
    table: "nextMilestones",
    wrong: { Due: "by June 2023" },
    right: { Due: "by June 2025" },
  },

  *check(context) {
    const { cycle } = context;
    if (!cycle) return;
    const passed = (dues: readonly Due[]) => {
      const end = latestEnd(dues);
      return end !== null && end < `${cycle.year}-01-01` ? end : null;
    };
    const before = (end: string) => `which ends on ${formatDate(end)}, before ${cycle.year} begins`;
    for (const { place, reading } of dueAnswers(context)) {
      const end = passed(duesOf(reading));
      if (end === null) continue;
      yield { at: place, message: `${cellInWords(place)} is ${quote(place.cell.text)}, ${before(end)}.` };
    }
    for (const { place, dues } of duesInWords(context)) {
      const end = passed(dues);
      if (end === null) continue;
      const words = dues.find((due) => due.end === end)?.text ?? place.cell.text;
      yield { at: place, message: `${cellInWords(place)} says ${quote(words)}, ${before(end)}.` };
    }
  },
});
