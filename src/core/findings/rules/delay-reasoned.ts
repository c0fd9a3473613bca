import { butOnly, isNoAnswer, milestoneAnswers } from "../answers";
import { labelled } from "../marks";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

/** A withdrawn milestone needs a reason too: that is `withdrawal-agreed`'s. */
export const delayReasoned = defineRule({
  id: "delay-reasoned",
  severity: "error",
  title: "What is not met, or only partly, has a reason",
  why: "A delay that is explained can be helped; one that is not looks like neglect.",
  remedy: "Say in the Reason cell of the milestone why it was not met, or not wholly.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, actions 1 and 18: delays are put down to resource constraints",

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
    for (const { milestone, row, outcome } of milestoneAnswers(context)) {
      const at = cellAt(row, "reason");
      if (!outcome?.unmet || !outcome.needsReason || !isNoAnswer(at.cell)) continue;
      const subject = `Milestone ${milestone.id} is ${quote(outcome.label)}`;
      yield { at, message: `${subject} but gives no reason${butOnly(at.cell)}.` };
    }
  },
});
