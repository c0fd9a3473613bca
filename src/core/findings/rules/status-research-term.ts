import { actionAnswers } from "../answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

/**
 * Which actions, and in which year their projects end, is the plan's. A plan published in that year may come before
 * the end, so that closing is expected only from the cycle after it on.
 */
export const statusResearchTerm = defineRule({
  id: "status-research-term",
  severity: "warning",
  title: "An action that commissions research stays open until its project has ended",
  why: "The action promises what the research finds, and a concluded action is not reported on again.",
  remedy:
    "Choose a status that keeps the action open, or say in Reason for status that the project ended early.",
  source:
    "England Rare Diseases Action Plan 2024, main report, on actions 17, 20 and 29: each research project is expected to run for 2 years and to end in 2026",
  example: {
    table: "actions",
    wrong: { Status: "concluded" },
    right: { Status: "extended" },
  },

  *check(context) {
    const { plan, cycle } = context;
    if (!cycle) return;
    const { researchProjects } = plan.ruleSettings;
    for (const { action, row, status, lastStatus } of actionAnswers(context)) {
      const project = researchProjects.find(({ actions }) => actions.includes(action.number));
      if (!project || !status || status.open || (lastStatus && !lastStatus.open)) continue;
      if (cycle.year > project.endsIn) continue;
      yield {
        at: cellAt(row, "status"),
        message: `Action ${action.number} is ${quote(status.label)}, but its research project is to end in ${project.endsIn}.`,
      };
    }
  },
});
