import { isNoAnswer, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { blanketSentence } from "../../plan/compare/blanket";
import { pointsAbout, pointsOf } from "../evidence";
import type { Problem } from "../finding";
import { choiceFix } from "../fixes";
import { itemsUntold } from "../named-items";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { listInWords, quote } from "../../text";

/** What points on the Progress sheet have to do with a milestone that has no outcome; nothing where there are none. */
function pointsSay(context: ReturnContext, { milestone }: MilestoneAnswer): string {
  const { plan, returned } = context;
  const points = pointsOf(returned, milestone.action.number).map(({ cells }) => cells.report.text);
  if (points.length === 0 || points.some((text) => blanketSentence(plan, text) !== null)) return "";
  const [about] = pointsAbout(context, milestone);
  return about
    ? `, though a point on the Progress sheet seems to be about it: ${quote(about.text)}`
    : ", and no point on the Progress sheet seems to be about it";
}

/** A milestone may name what is to be done in its sentence, where no row of its own asks for it. */
function* items(context: ReturnContext, answer: MilestoneAnswer): Generator<Problem> {
  const { milestone, row, outcome } = answer;
  if (!outcome?.needsEvidence || isNoAnswer(row.cells.progress)) return;
  const untold = itemsUntold(context, answer);
  if (untold.length === 0) return;
  yield {
    at: cellAt(row, "progress"),
    severity: "warning",
    message: `Milestone ${milestone.id} is ${quote(outcome.label)}. It names ${listInWords(untold.map((item) => quote(item)))}, of which the return says nothing.`,
    remedy: "Say in Progress what came of each item that the milestone names, or carry it forward.",
  };
}

export const outcomePresent = defineRule({
  id: "outcome-present",
  severity: "error",
  title: "Each of last plan's milestones, and each item that one lists, has an outcome",
  why: "A promise that nobody answers looks like one that was quietly dropped.",
  remedy: "Choose an outcome from the list in the cell.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 24: the progress report does not answer the third of its three milestones; action 6: of six specialities that a milestone names, cardiology is not told of; action 27: one milestone that lists three",

  example: {
    table: "milestones",
    wrong: { Outcome: null },
    right: { Outcome: "met" },
  },

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
    for (const answer of milestoneAnswers(context)) {
      const { milestone, row } = answer;
      const at = cellAt(row, "outcome");
      yield* items(context, answer);
      if (at.cell.state !== "blank") continue;
      yield {
        at,
        ...(mayWait ? { severity: "advice" } : {}),
        message: `Milestone ${milestone.id} has no outcome${mayWait ? " yet" : ""}${pointsSay(context, answer)}.`,
        ...choiceFix(
          at.cell,
          plan.outcomes.map(({ label }) => label),
        ),
      };
    }
  },
});
