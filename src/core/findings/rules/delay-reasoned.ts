import { butOnly, isNoAnswer, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { ownEvidence, pointsAbout } from "../evidence";
import { choiceFix } from "../fixes";
import { labelled } from "../marks";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { quote } from "../../text";

/** Readers who are told the reason in the milestone's progress do not miss it. */
function reasonIn(context: ReturnContext, answer: MilestoneAnswer): string | undefined {
  const { words, lookAlikes } = context.plan.ruleSettings.delayReasons;
  const own = ownEvidence(answer);
  const told = own.length > 0 ? own : pointsAbout(context, answer.milestone);
  return told.find(({ text }) => phrasesOf(words).has(phrasesOf(lookAlikes).without(plainText(text))))?.text;
}

/** A withdrawn milestone needs a reason too: that is `withdrawal-agreed`'s. */
export const delayReasoned = defineRule({
  id: "delay-reasoned",
  severity: "error",
  title: "What is not met, or only partly, has a reason",
  why: "A delay that is explained can be helped; one that is not looks like neglect.",
  remedy: "Say in the Reason cell of the milestone why it was not met, or not wholly.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, actions 1 and 18: delays are put down to resource constraints",

  example: {
    table: "milestones",
    wrong: { Outcome: "not met", Reason: null },
    right: {
      Outcome: "not met",
      Reason: "The supplier withdrew in May 2024; a new contract starts in spring 2025.",
    },
  },

  marks: ({ outcomes }) => [
    {
      table: "milestones",
      column: "reason",
      when: `AND(${labelled(
        "outcome",
        outcomes.filter(({ needsReason }) => needsReason),
      )},TRIM([reason])="")`,
      look: "error",
    },
  ],

  *check(context) {
    for (const answer of milestoneAnswers(context)) {
      const { milestone, row, outcome } = answer;
      const at = cellAt(row, "reason");
      if (!outcome?.unmet || !outcome.needsReason || !isNoAnswer(at.cell)) continue;
      const subject = `Milestone ${milestone.id} is ${quote(outcome.label)}`;
      const reason = at.cell.state === "blank" ? reasonIn(context, answer) : undefined;
      if (reason !== undefined) {
        yield {
          at,
          severity: "advice",
          message: `${subject}. Its progress seems to say why, but Reason is empty.`,
          remedy: "Give the reason in the Reason cell, so that it can be found there.",
          ...choiceFix(at.cell, [reason]),
        };
        continue;
      }
      yield { at, message: `${subject} but gives no reason${butOnly(at.cell)}.` };
    }
  },
});
