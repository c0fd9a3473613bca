import { actionAnswers, butOnly, promisesFor } from "../answers";
import { dueContext } from "../due-answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { withoutDues } from "../scheduled";
import { plainWords } from "../../plan/compare/words";
import { readDues } from "../../plan/due";
import { milestonesOf } from "../../plan/plan";
import { publishedDues } from "../../return/issued-rows";
import { quote } from "../../text";

/** What is promised, whenever it is to be done: the same with a new date is nothing new. */
const promiseOf = (text: string, dues: Parameters<typeof withoutDues>[1]) =>
  plainWords(withoutDues(text, dues)).join(" ");

/** A milestone that goes on as it stands (New due) counts as a next milestone, but adds nothing new. */
export const statusExtendedNextMilestones = defineRule({
  id: "status-extended-next-milestones",
  severity: "error",
  title: "An action whose status asks for new milestones has at least one for the coming year",
  why: "Such an action is extended to include new milestones; without one, readers could not tell next year whether it went anywhere.",
  remedy: "Say on the Next milestones sheet what is to be done next, or choose another status.",
  source:
    "England Rare Diseases Action Plan 2024, main report, section 1, introduction: actions are extended to include new milestones for the coming year",
  needs: ["milestones", "nextMilestones"],
  explainedBy: ["status-not-reopened"],
  example: {
    table: "nextMilestones",
    wrong: { Milestone: "TBC" },
    right: { Milestone: "Publish the map of clinics", Due: "by September 2025" },
  },

  *check(context) {
    const { returned } = context;
    for (const { action, row, status } of actionAnswers(context)) {
      if (!status?.needsNextMilestones) continue;
      const promised = promisesFor(returned, action.number).map(({ cells }) => cells.milestone.text);
      const asTheyStand = returned.tables.milestones.rows.filter(
        ({ cells }) => cells.action.value === action.number && cells.newDue.value !== null,
      );
      const subject = `Action ${action.number} is ${quote(status.label)}`;
      const at = cellAt(row, "status");
      if (promised.length + asTheyStand.length === 0) {
        const open = returned.tables.nextMilestones.rows.find(
          ({ cells }) => cells.action.value === action.number && cells.milestone.state !== "blank",
        );
        const only = open ? butOnly(open.cells.milestone) : "";
        yield { at, message: `${subject} but has no next milestone${only}.` };
        continue;
      }
      const published = new Set(
        milestonesOf(action).map((milestone) =>
          promiseOf(milestone.text, publishedDues(context.plan, milestone)),
        ),
      );
      const words = dueContext(context);
      if (!promised.every((text) => published.has(promiseOf(text, readDues(text, words))))) continue;
      yield {
        at,
        severity: "warning",
        message: `${subject} but promises nothing new: its next milestones are last plan's.`,
        remedy:
          "Add what is new, or choose the status that says work goes on because milestones were missed.",
      };
    }
  },
});
