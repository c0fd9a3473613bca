import { milestoneAnswers } from "../answers";
import { choiceFix } from "../fixes";
import { cellAt } from "../place";
import { defineRule } from "../rule";

export const outcomePresent = defineRule({
  id: "outcome-present",
  severity: "error",
  title: "Each of last plan's milestones, and each item that one lists, has an outcome",
  why: "A promise that nobody answers looks like one that was quietly dropped.",
  remedy: "Choose an outcome from the list in the cell.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 24: the progress report does not answer the third of its three milestones; action 27: one milestone that lists three",

  marks: () => [
    {
      table: "milestones",
      column: "outcome",
      when: 'AND(TRIM([outcome])="",TRIM([progress]&[value]&[dateMet]&[reason]&[newDue]&[agreedBy])<>"")',
      look: "error",
    },
  ],

  *check(context) {
    const { plan, cycle } = context;
    // A progress report may leave milestones for later; they are only pointed out.
    const mayWait = cycle !== null && !cycle.kind.everyMilestoneAnswered;
    for (const { milestone, row } of milestoneAnswers(context)) {
      const at = cellAt(row, "outcome");
      if (at.cell.state !== "blank") continue;
      yield {
        at,
        ...(mayWait ? { severity: "advice" } : {}),
        message: `Milestone ${milestone.id} has no outcome${mayWait ? " yet" : ""}.`,
        ...choiceFix(
          at.cell,
          plan.outcomes.map(({ label }) => label),
        ),
      };
    }
  },
});
