import { actionAnswers, butOnly, isNoAnswer } from "../answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";

/** Not asked in progress reports, which may leave things for the annual return. */
export const patientVoiceTold = defineRule({
  id: "patient-voice-told",
  severity: "advice",
  title: "Each open action says how people with rare conditions took part",
  why: "Patient voice is a theme of the framework, and readers look for it in every action.",
  remedy:
    "Say who took part, in what and how often. If nobody did, say so, and what is planned for the coming year.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 28 says who sits on its advisory group for people with rare conditions, most actions say nothing",
  explainedBy: ["status-present"],
  example: {
    table: "actions",
    wrong: { "How people with rare conditions took part": "n/a" },
    right: {
      "How people with rare conditions took part":
        "Two carers sit on the working group, which met 5 times in 2024.",
    },
  },

  *check(context) {
    if (context.cycle && !context.cycle.kind.everyMilestoneAnswered) return;
    for (const { action, row, status, lastStatus } of actionAnswers(context)) {
      if (!((status ?? lastStatus)?.open ?? true)) continue;
      const at = cellAt(row, "patientVoice");
      if (!isNoAnswer(at.cell)) continue;
      yield {
        at,
        message: `Action ${action.number} does not say how people with rare conditions took part${butOnly(at.cell)}.`,
      };
    }
  },
});
