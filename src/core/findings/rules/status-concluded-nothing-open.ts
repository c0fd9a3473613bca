import {
  actionAnswers,
  milestoneAnswers,
  promisesFor,
  type ActionAnswer,
  type MilestoneAnswer,
} from "../answers";
import type { Problem } from "../finding";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { counted, quote } from "../../text";

/** What is still to come of one of last plan's milestones. Met, withdrawn and failed conditions leave nothing open. */
function* leftOpen(
  { action, status }: ActionAnswer,
  { milestone, row, outcome }: MilestoneAnswer,
): Generator<Problem> {
  const concluded = `action ${action.number} is ${quote(status?.label ?? "")}`;
  const subject = `Milestone ${milestone.id}`;
  if (row.cells.newDue.value !== null) {
    yield { at: cellAt(row, "newDue"), message: `${subject} has a new due date, but ${concluded}.` };
  } else if (outcome?.unmet) {
    yield { at: cellAt(row, "outcome"), message: `${subject} is ${quote(outcome.label)}, but ${concluded}.` };
  } else if (row.cells.outcome.state === "blank") {
    yield {
      at: cellAt(row, "outcome"),
      message: `${subject} has no outcome, but ${concluded}.`,
      remedy: "Say what came of the milestone before the action is closed.",
    };
  }
}

/**
 * An action that was closed in an earlier plan is asked only about new promises: what is left of its milestones was
 * known when it was closed.
 */
export const statusConcludedNothingOpen = defineRule({
  id: "status-concluded-nothing-open",
  severity: "error",
  title: "A concluded action leaves nothing open",
  why: "A concluded action is not reported on again, so whatever it still promises would never be followed up.",
  remedy: "Withdraw what was dropped by agreement, or choose a status that keeps the action open.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 26 is concluded but has a milestone for 2024; action 24 is concluded with no word on its third milestone",
  explainedBy: ["outcome-present"],

  *check(context) {
    const milestones = milestoneAnswers(context);
    for (const answer of actionAnswers(context)) {
      const { action, row, status, lastStatus } = answer;
      if (!status || status.open) continue;
      const promised = promisesFor(context.returned, action.number);
      if (promised.length > 0) {
        yield {
          at: cellAt(row, "status"),
          message: `Action ${action.number} is ${quote(status.label)} but has ${counted(promised.length, "next milestone")}.`,
          remedy:
            "Remove the next milestones, propose a new action for them, or choose a status that keeps the action open.",
        };
      }
      if (lastStatus && !lastStatus.open) continue;
      for (const milestone of milestones) {
        if (milestone.milestone.action.number === action.number) yield* leftOpen(answer, milestone);
      }
    }
  },
});
