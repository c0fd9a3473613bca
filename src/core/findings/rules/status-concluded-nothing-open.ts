import {
  actionAnswers,
  milestoneAnswers,
  promisesFor,
  type ActionAnswer,
  type MilestoneAnswer,
} from "../answers";
import { handedOver } from "../carried-forward";
import type { Problem } from "../finding";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { formatDate } from "../../plan/calendar";
import { publishedDues } from "../../return/issued-rows";
import { counted, quote } from "../../text";

/**
 * The day from which one of last plan's milestones falls due, where all of it lies beyond the coming year and nothing
 * says that it was done early. A year that the words name as background is no due date.
 */
function stillAhead({ plan, cycle }: ReturnContext, { milestone, row }: MilestoneAnswer): string | null {
  if (!cycle || row.cells.dateMet.state !== "blank") return null;
  const starts = publishedDues(plan, milestone).map(({ start }) => start);
  const isAhead = starts.every((start) => start !== null && start > `${cycle.year}-12-31`);
  return isAhead ? (starts.toSorted()[0] ?? null) : null;
}

/** What is still to come of one of last plan's milestones. Met, withdrawn and failed conditions leave nothing open. */
function* leftOpen(
  context: ReturnContext,
  { action, status }: ActionAnswer,
  answer: MilestoneAnswer,
): Generator<Problem> {
  const { milestone, row, outcome } = answer;
  const ahead = outcome?.needsEvidence ? stillAhead(context, answer) : null;
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
  } else if (ahead !== null) {
    yield {
      at: cellAt(row, "outcome"),
      message: `${subject} falls due only from ${formatDate(ahead)} on, but ${concluded}.`,
      remedy: "If it was done early, give Date met; otherwise choose a status that keeps the action open.",
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
  remedy:
    "Withdraw what was dropped by agreement, let another action continue it and say so in Reason, or choose a status that keeps the action open.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 26 is concluded but has a milestone for 2024; action 24 is concluded with no word on its third milestone",
  explainedBy: ["outcome-present"],

  example: {
    table: "actions",
    wrong: { Status: "concluded" },
    right: { Status: "extended" },
  },

  *check(context) {
    const milestones = milestoneAnswers(context);
    const handed = handedOver(context);
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
        const { id, action: of } = milestone.milestone;
        if (of.number !== action.number || handed.has(id)) continue;
        yield* leftOpen(context, answer, milestone);
      }
    }
  },
});
