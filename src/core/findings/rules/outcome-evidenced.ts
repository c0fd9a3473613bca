import { emptyInWords, isNoAnswer, milestoneAnswers } from "../answers";
import { pointsAbout } from "../evidence";
import { choiceFix } from "../fixes";
import { labelled } from "../marks";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

const mostPoints = 3;
const inAPoint =
  "Say in the Progress cell of the milestone what was done. A point on the Progress sheet seems to say it: take it over if it does.";

/** A point on the Progress sheet about the same action is not the milestone's own text. */
export const outcomeEvidenced = defineRule({
  id: "outcome-evidenced",
  severity: "error",
  title: "What is met or partly met comes with its own progress text",
  why: "The published plan tells readers what was done, not only that it was done.",
  remedy: "Say in the Progress cell of the milestone what was done.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 2: one sentence reports seven milestones as completed, and readers learn of none what was done",

  example: {
    table: "milestones",
    wrong: { Outcome: "met", Progress: null },
    right: { Outcome: "met", Progress: "The report came out on 12 June 2024 and went to all 31 services." },
  },

  marks: ({ outcomes }) => [
    {
      table: "milestones",
      column: "progress",
      when: `AND(${labelled(
        "outcome",
        outcomes.filter(({ needsEvidence }) => needsEvidence),
      )},TRIM([progress])="")`,
      look: "error",
    },
  ],

  *check(context) {
    for (const { milestone, row, outcome } of milestoneAnswers(context)) {
      const at = cellAt(row, "progress");
      if (!outcome?.needsEvidence || !isNoAnswer(at.cell)) continue;
      const points = pointsAbout(context, milestone).map(({ text }) => text);
      yield {
        at,
        message: `Milestone ${milestone.id} is ${quote(outcome.label)} but its Progress cell ${emptyInWords(at.cell)}.`,
        ...(points.length > 0 ? { remedy: inAPoint } : {}),
        ...choiceFix(at.cell, points.slice(0, mostPoints)),
      };
    }
  },
});
