import { actionAnswers, milestoneAnswers, promisesFor } from "../answers";
import { carriedForward, carryings } from "../carried-forward";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { listInWords, quote } from "../../text";

/** Silent where an outcome is still blank: `outcome-present` asks for it, and it may be the one that was missed. */
export const statusOngoingUnmet = defineRule({
  id: "status-ongoing-unmet",
  severity: "warning",
  title: "An action that goes on because milestones were missed has one that was, and says what comes next",
  why: "The plan uses this status for work that did not meet all its milestones in time and continues.",
  remedy: "Check the status and the outcomes; add a next milestone where there is none.",
  source:
    "England Rare Diseases Action Plan 2024, main report, section 1, introduction: some actions have not met all their milestones in time and continue (implied, never defined)",
  explainedBy: ["status-not-reopened"],

  example: {
    table: "actions",
    wrong: { Status: "ongoing" },
    right: { Status: "extended" },
  },

  *check(context) {
    const { plan, returned, cycle } = context;
    const carried = carriedForward(carryings(context));
    const milestones = milestoneAnswers(context);
    const unmet = listInWords(
      plan.outcomes.filter((outcome) => outcome.unmet).map(({ label }) => quote(label)),
      "or",
    );
    for (const { action, row, status } of actionAnswers(context)) {
      if (!status?.expectsUnmet) continue;
      const own = milestones.filter(({ milestone }) => milestone.action.number === action.number);
      const at = cellAt(row, "status");
      const subject = `Action ${action.number} is ${quote(status.label)}`;
      if (own.length > 0 && own.every(({ outcome }) => outcome && !outcome.unmet)) {
        yield { at, message: `${subject}, but none of its milestones is ${unmet}.` };
      }
      if (!cycle?.kind.asksForNextYear || !returned.tables.nextMilestones.found) continue;
      if (
        promisesFor(returned, action.number).length > 0 ||
        own.some(({ milestone }) => carried.has(milestone.id))
      )
        continue;
      yield { at, message: `${subject}, but has no next milestone.` };
    }
  },
});
