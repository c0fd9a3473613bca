import { emptyInWords, isNoAnswer } from "../answers";
import { coverAt } from "../place";
import { defineRule } from "../rule";
import { coverInputs, coverItems } from "../../return/layout";

export const signOffPresent = defineRule({
  id: "sign-off-present",
  severity: "error",
  waivable: false,
  title: "The cover says who completed the return and who approved it, in what role and when",
  why: "What is returned is published under the owner's name, so the owner has to have approved it.",
  remedy: "Fill in the cover once the return is complete and approved.",
  source:
    "England Rare Diseases Action Plan 2024, annex B, introduction: each action has a clear organisational owner",

  example: {
    table: "cover",
    wrong: { "Approved by": null },
    right: { "Approved by": "Alex Example, deputy director" },
  },

  *check({ returned }) {
    for (const item of coverInputs) {
      const at = coverAt(returned, item);
      if (!isNoAnswer(at.cell)) continue;
      const message = `${coverItems[item]} on the cover ${emptyInWords(at.cell)}.`;
      // An address helps to ask back; the sign-off is complete without it.
      if (item === "email")
        yield {
          at,
          severity: "warning",
          message,
          remedy: "Say where questions about this return should go.",
        };
      else yield { at, message };
    }
  },
});
