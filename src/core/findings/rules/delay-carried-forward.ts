import { actionAnswers, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { carriedForward, carryings, undated, type Carrying } from "../carried-forward";
import type { Problem } from "../finding";
import { choiceFix, emptyingChoice } from "../fixes";
import { likelyContinuation } from "../likely-continuation";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
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

/** A milestone that is met or withdrawn, and yet is to go on. */
function goesOnThoughDone(
  { milestone: { id }, outcome }: MilestoneAnswer,
  { by, place }: Carrying,
): Pick<Problem, "message" | "severity" | "remedy" | "fix"> {
  const subject = `Milestone ${id} is ${quote(outcome?.label ?? "")}`;
  // Work that builds on what was met goes on, in a sense: partners say so without meaning that anything is late.
  const isFollowUp = by === "nextMilestone" && outcome?.needsEvidence;
  const [said, heading] =
    by === "newDue"
      ? [`has the new due date ${quote(place.cell.text)}`, "New due"]
      : [`is continued by the next milestone in row ${place.row.row + 1}`, "Continues"];
  return {
    severity: isFollowUp ? "advice" : "warning",
    message: `${subject} but ${said}.`,
    remedy: `Clear ${heading}, or choose the outcome that says what is still to do.`,
    fix: { kind: "choice", choices: [emptyingChoice(`Empty ${heading}`, [place.cell])] },
  };
}

/** Nothing says that the milestone goes on; a next milestone that is about the same may mean it. */
function notCarried(
  context: ReturnContext,
  answer: MilestoneAnswer,
): Pick<Problem, "message"> & Partial<Problem> {
  const { milestone, outcome } = answer;
  const subject = `Milestone ${milestone.id} is ${quote(outcome?.label ?? "")}`;
  const next = likelyContinuation(context, answer);
  if (!next) return { message: `${subject} and is not carried forward.` };
  const { milestone: wording, continues } = next.cells;
  const fault = undated(next, `the next milestone in row ${next.row + 1} seems to continue it`, context);
  if (fault !== null) return { message: `${subject} and is not carried forward: ${fault}.` };
  return {
    severity: "advice",
    message: `${subject}. The next milestone in row ${next.row + 1}, ${quote(wording.text)}, seems to carry it on, but Continues does not say so.`,
    remedy: `If it does, choose ${milestone.id} under Continues in that row. If not, give a new due date or withdraw the milestone by agreement.`,
    ...choiceFix(continues, [milestone.id]),
  };
}

export const delayCarriedForward = defineRule({
  id: "delay-carried-forward",
  severity: "error",
  title:
    "What is not met, or only partly, goes on with a new due date or is withdrawn; what is done with does not",
  why: "A promise that is neither kept, carried on nor withdrawn drops out of the plan without anybody having decided it.",
  remedy:
    "Give a new due date if the milestone goes on as it stands, add a next milestone that continues it and has a date, or withdraw it by agreement. If another action takes it on, Reason says so, as in “It continues under action 7”.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 18: the workshop that was delayed is a milestone for 2024 again; in action 1 the delayed report is",
  needs: ["nextMilestones"],
  explainedBy: ["status-concluded-nothing-open"],

  example: {
    table: "milestones",
    wrong: { Outcome: "not met", "New due": null },
    right: { Outcome: "not met", "New due": "by September 2025" },
  },

  *check(context) {
    const { cycle } = context;
    if (cycle && !cycle.kind.asksForNextYear) return;
    const attempts = carryings(context);
    const carried = carriedForward(attempts);
    // Closing an action that has a missed milestone is status-concluded-nothing-open's: carrying it on is no way out.
    const closing = new Set(
      actionAnswers(context)
        .filter(({ status, lastStatus }) => status && !status.open && (lastStatus?.open ?? true))
        .map(({ action }) => action.number),
    );
    for (const answer of milestoneAnswers(context)) {
      const { milestone, row, outcome } = answer;
      if (!outcome) continue;
      const own = attempts.filter((attempt) => attempt.milestone === milestone.id);
      if (isDoneWith(outcome)) {
        for (const attempt of own) {
          yield { at: attempt.place, ...goesOnThoughDone(answer, attempt) };
        }
      }
      if (!outcome.needsCarryingForward || closing.has(milestone.action.number)) continue;
      const at = cellAt(row, "newDue");
      if (at.cell.state === "unusable" || goesOn(milestone.id, carried)) continue;
      const fault = own[0]?.fault;
      if (fault) {
        const message = `Milestone ${milestone.id} is ${quote(outcome.label)} and is not carried forward: ${fault}.`;
        yield { at, message };
      } else yield { at, ...notCarried(context, answer) };
    }
  },
});
