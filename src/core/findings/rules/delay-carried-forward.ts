import { actionAnswers, carriedForward, milestoneAnswers } from "../answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

/** An item goes on with the milestone that lists it, and a milestone with its items. */
function goesOn(id: string, carried: ReadonlySet<string>): boolean {
  return [...carried].some(
    (other) => other === id || other.startsWith(`${id}.`) || id.startsWith(`${other}.`),
  );
}

export const delayCarriedForward = defineRule({
  id: "delay-carried-forward",
  severity: "error",
  title: "What is not met, or only partly, goes on with a new due date, or is withdrawn",
  why: "A promise that is neither kept, carried on nor withdrawn drops out of the plan without anybody having decided it.",
  remedy:
    "Give a new due date if the milestone goes on as it stands, add a next milestone that continues it, or withdraw it by agreement.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 18: the workshop that was delayed is a milestone for 2024 again; in action 1 the delayed report is",
  needs: ["nextMilestones"],

  *check(context) {
    const { returned, cycle } = context;
    if (cycle && !cycle.kind.asksForNextYear) return;
    const carried = carriedForward(returned);
    // Closing an action that has a missed milestone is status-concluded-nothing-open's: carrying it on is no way out.
    const closing = new Set(
      actionAnswers(context)
        .filter(({ status, lastStatus }) => status && !status.open && (lastStatus?.open ?? true))
        .map(({ action }) => action.number),
    );
    for (const { milestone, row, outcome } of milestoneAnswers(context)) {
      if (!outcome?.needsCarryingForward || closing.has(milestone.action.number)) continue;
      const at = cellAt(row, "newDue");
      if (at.cell.state !== "blank" || goesOn(milestone.id, carried)) continue;
      yield {
        at,
        message: `Milestone ${milestone.id} is ${quote(outcome.label)} and is not carried forward.`,
      };
    }
  },
});
