import { defineMergeRule } from "../rule";
import { findPartner } from "../../plan/partners";
import { listInWords, quote } from "../../text";

export const ownersAgree = defineMergeRule({
  id: "owners-agree",
  severity: "error",
  title: "The owners of an action report the same status and the same outcomes",
  why: "The plan prints one status for an action, whoever owns it.",
  notAccepted: "Decide between the owners on the sheet Conflicts.",
  remedy: "Ask the owners to agree, or decide between them on the Conflicts sheet and give the reason.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: actions 2, 14, 15, 18, 25, 27, 28 and 29 have two or more owners and one status each",

  *checkMerge({ plan, disagreements }) {
    for (const { action, milestone, question, answers } of disagreements) {
      const said = answers.map(
        ({ partner, answer }) => `${findPartner(plan, partner)?.name ?? partner} says ${quote(answer)}`,
      );
      const about = milestone === null ? `action ${action}` : `milestone ${milestone}`;
      yield {
        action,
        ...(milestone === null ? {} : { milestone, severity: "warning" }),
        message: `The owners disagree on the ${question.toLowerCase()} of ${about}: ${listInWords(said)}.`,
      };
    }
  },
});
