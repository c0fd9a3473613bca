import { actionAnswers, carriedForward, milestoneAnswers } from "../answers";
import { emptyingChoice } from "../fixes";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import type { Outcome } from "../../plan/plan";
import { quote } from "../../text";

/** An item goes on with the milestone that lists it, and a milestone with its items. */
function goesOn(id: string, carried: ReadonlySet<string>): boolean {
  return [...carried].some(
    (other) => other === id || other.startsWith(`${id}.`) || id.startsWith(`${other}.`),
  );
}

/** Kept or dropped. A condition that did not come true may still do so. */
function isDoneWith({ unmet, needsEvidence, needsAgreement }: Outcome): boolean {
  return !unmet && (needsEvidence || needsAgreement);
}

export const delayCarriedForward = defineRule({
  id: "delay-carried-forward",
  severity: "error",
  title:
    "What is not met, or only partly, goes on with a new due date or is withdrawn; what is done with does not",
  why: "A promise that is neither kept, carried on nor withdrawn drops out of the plan without anybody having decided it.",
  remedy:
    "Give a new due date if the milestone goes on as it stands, add a next milestone that continues it, or withdraw it by agreement.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 18: the workshop that was delayed is a milestone for 2024 again; in action 1 the delayed report is",
  needs: ["nextMilestones"],
  explainedBy: ["status-concluded-nothing-open"],

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
      if (!outcome) continue;
      const at = cellAt(row, "newDue");
      const subject = `Milestone ${milestone.id} is ${quote(outcome.label)}`;
      if (at.cell.value !== null && isDoneWith(outcome)) {
        const remedy = "Clear New due, or choose the outcome that says what is still to do.";
        yield {
          at,
          severity: "warning",
          message: `${subject} but has the new due date ${quote(at.cell.text)}.`,
          remedy,
          fix: { kind: "choice", choices: [emptyingChoice("Empty New due", [at.cell])] },
        };
      }
      if (!outcome.needsCarryingForward || closing.has(milestone.action.number)) continue;
      if (at.cell.state !== "blank" || goesOn(milestone.id, carried)) continue;
      yield { at, message: `${subject} and is not carried forward.` };
    }
  },
});
