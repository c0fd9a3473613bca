import { butOnly, isNoAnswer, milestoneAnswers } from "../answers";
import { labelled } from "../marks";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

const aDay = /\b(?:19|20)\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b/;
const wordsOfDates =
  /\b(?:on|in|at|by|of|the|and|a|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|early|mid|late|st|nd|rd|th)\b|\d+(?:st|nd|rd|th)?/gi;

const remedies = {
  who: "Name the group or the people who agreed, such as a board or the owners.",
  when: "Add the date on which it was agreed.",
} as const;

/** Whether "Delivery Group, 3 October 2024" says both who and when. */
function lacks(agreedBy: string): (keyof typeof remedies)[] {
  const who = /\p{L}{2,}/u.test(agreedBy.replace(wordsOfDates, " "));
  return [...(who ? [] : (["who"] as const)), ...(aDay.test(agreedBy) ? [] : (["when"] as const))];
}

export const withdrawalAgreed = defineRule({
  id: "withdrawal-agreed",
  severity: "error",
  title: "What is withdrawn has a reason and says who agreed it and when",
  why: "The plan promised it in public. Dropping it is a decision, and readers may ask whose.",
  remedy: "Fill in Reason, and in Agreed by the group or people and the date.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A, action 8: a milestone on partnership is gone from the reprint with no word on why",

  example: {
    table: "milestones",
    wrong: { Outcome: "withdrawn", Reason: "The register closed.", "Agreed by": null },
    right: {
      Outcome: "withdrawn",
      Reason: "The register closed.",
      "Agreed by": "Rare Diseases Delivery Group, 3 October 2024",
    },
  },

  marks: ({ outcomes }) => [
    {
      table: "milestones",
      column: "agreedBy",
      when: `AND(${labelled(
        "outcome",
        outcomes.filter(({ needsAgreement }) => needsAgreement),
      )},TRIM([agreedBy])="")`,
      look: "error",
    },
  ],

  *check(context) {
    for (const { milestone, row, outcome } of milestoneAnswers(context)) {
      if (!outcome?.needsAgreement) continue;
      const subject = `Milestone ${milestone.id} is ${quote(outcome.label)}`;
      const { reason, agreedBy } = row.cells;
      const at = cellAt(row, "agreedBy");
      if (outcome.needsReason && isNoAnswer(reason)) {
        yield { at: cellAt(row, "reason"), message: `${subject} but gives no reason${butOnly(reason)}.` };
      }
      if (isNoAnswer(agreedBy))
        yield { at, message: `${subject} but does not say who agreed it and when${butOnly(agreedBy)}.` };
      else if (agreedBy.value !== null) {
        for (const part of lacks(agreedBy.value)) {
          const message = `${subject}, agreed by ${quote(agreedBy.text)}: that does not say ${part}.`;
          yield { at, message, remedy: remedies[part] };
        }
      }
    }
  },
});
