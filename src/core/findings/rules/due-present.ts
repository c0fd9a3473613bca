import { dueContext, duesOf, saysWhen } from "../due-answers";
import { metricOf } from "../../plan/compare/metric";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { readDueCell, readDues, type DueContext } from "../../plan/due";
import type { Plan } from "../../plan/plan";
import type { ReturnRow } from "../../return/return";
import { quote } from "../../text";

const opensList = /:\s*$/;

type Row = ReturnRow<"nextMilestones">;

function counts({ ruleSettings }: Plan, measure: string): boolean {
  const { countable } = ruleSettings.metrics;
  if (/\d/.test(measure)) return true;
  return countable.length === 0 ? measure !== "" : phrasesOf(countable).has(plainText(measure));
}

/** What comes of a milestone can be told by its date, by what is counted, or by the count that it is itself. */
function canBeTold(plan: Plan, { cells: { milestone, due, measure } }: Row, words: DueContext): boolean {
  if (due.state === "unusable" || counts(plan, measure.text)) return true;
  const { number, proportion } = metricOf(plan, milestone.text);
  return (
    number ||
    proportion ||
    saysWhen(duesOf(readDueCell(due.text, words))) ||
    saysWhen(readDues(milestone.text, words))
  );
}

/**
 * Rows that a return breaks a list into: a row ending ":" answers for the rows of its action below it, and is itself
 * answered for by the first of them.
 */
function* untold(plan: Plan, rows: readonly Row[], words: DueContext): Generator<Row> {
  let listOf: number | null = null;
  for (const [index, row] of rows.entries()) {
    const { action, milestone } = row.cells;
    if (milestone.value === null) continue;
    if (action.value === null || action.value !== listOf) listOf = null;
    const isItem = listOf !== null;
    const first = rows[index + 1];
    const heads = opensList.test(milestone.text) && first?.cells.action.value === action.value;
    if (heads) listOf = action.value;
    if (isItem || canBeTold(plan, row, words)) continue;
    if (heads && first && canBeTold(plan, first, words)) continue;
    yield row;
  }
}

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

  example: {
    table: "nextMilestones",
    wrong: { Due: null, Measure: null },
    right: { Due: "by June 2025" },
  },

  marks: () => [
    {
      table: "nextMilestones",
      column: "due",
      when: 'AND(TRIM([milestone])<>"",TRIM([due])="",TRIM([measure])="")',
      look: "warning",
    },
  ],

  *check(context) {
    const { rows } = context.returned.tables.nextMilestones;
    for (const row of untold(context.plan, rows, dueContext(context))) {
      const { action, milestone, due, measure } = row.cells;
      const whose = action.value === null ? "A next milestone" : `A next milestone of action ${action.value}`;
      const date = due.value === null ? "no due date" : `no date, only ${quote(due.text)},`;
      const count = measure.value === null ? "no measure" : "a measure that counts nothing";
      yield {
        at: cellAt(row, "due"),
        message: `${whose}, ${quote(milestone.text)}, has ${date} and ${count}.`,
      };
    }
  },
});
