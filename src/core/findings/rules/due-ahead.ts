import { dueAnswers, duesOf } from "../due-answers";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { formatDate } from "../../plan/calendar";
import { latestEnd } from "../../plan/due";
import { quote } from "../../text";

export const dueAhead = defineRule({
  id: "due-ahead",
  severity: "error",
  title: "What is promised for the coming year does not fall due before it",
  why: "A promise whose date has passed before it is published can only be broken.",
  remedy: "Give a date in the coming year or later. If the work is done, report it as an outcome instead.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: the milestones for 2024 fall due from early 2024 (action 22) on",

  *check(context) {
    const { cycle } = context;
    if (!cycle) return;
    for (const { place, reading } of dueAnswers(context)) {
      const end = latestEnd(duesOf(reading));
      if (end === null || end >= `${cycle.year}-01-01`) continue;
      const message = `${cellInWords(place)} is ${quote(place.cell.text)}, which ends on ${formatDate(end)}, before ${cycle.year} begins.`;
      yield { at: place, message };
    }
  },
});
