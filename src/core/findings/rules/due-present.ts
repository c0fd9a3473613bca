import { dueContext, duesOf, saysWhen } from "../due-answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { readDueCell, readDues } from "../../plan/due";
import { quote } from "../../text";

const countable =
  /\d|\b(?:numbers?|counts?|proportion|percentage|per cent|share|rate|ratio|how many|totals?|average|median)\b/i;

/** A date in the milestone's own words is as good as one in the Due cell. "Ongoing" is none. */
export const duePresent = defineRule({
  id: "due-present",
  severity: "warning",
  title: "A next milestone has a due date or a measure that can be counted",
  why: "Without either, nobody can say next year whether the milestone was met.",
  remedy: "Fill in Due, or say in Measure what will be counted.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 18: the delayed workshop is promised again without a date",
  explainedBy: ["due-readable"],

  marks: () => [
    {
      table: "nextMilestones",
      column: "due",
      when: 'AND(TRIM([milestone])<>"",TRIM([due])="",TRIM([measure])="")',
      look: "warning",
    },
  ],

  *check(context) {
    const words = dueContext(context);
    for (const row of context.returned.tables.nextMilestones.rows) {
      const { action, milestone, due, measure } = row.cells;
      if (milestone.value === null || due.state === "unusable" || countable.test(measure.text)) continue;
      if (saysWhen(duesOf(readDueCell(due.text, words))) || saysWhen(readDues(milestone.text, words)))
        continue;
      const whose = action.value === null ? "A next milestone" : `A next milestone of action ${action.value}`;
      const date = due.value === null ? "no due date" : `no date, only ${quote(due.text)},`;
      const counts = measure.value === null ? "no measure" : "a measure that counts nothing";
      yield {
        at: cellAt(row, "due"),
        message: `${whose}, ${quote(milestone.text)}, has ${date} and ${counts}.`,
      };
    }
  },
});
