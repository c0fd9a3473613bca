import { actionAnswers } from "../answers";
import { choiceFix } from "../fixes";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

export const statusNotReopened = defineRule({
  id: "status-not-reopened",
  severity: "error",
  title: "An action that was concluded in an earlier plan stays concluded",
  why: "Readers were told that the work is done. Follow-up work is a new promise and gets a number of its own.",
  remedy: "Put the earlier status back. Propose follow-up work as a new action that names this one.",
  source:
    "England Rare Diseases Action Plan 2024: actions 3, 4, 9 and 16 stay concluded; action 34 in annex B is a new action that builds on action 25",

  example: {
    table: "actions",
    wrong: { Status: "extended" },
    right: { Status: "concluded" },
  },

  *check(context) {
    for (const { action, row, status, lastStatus } of actionAnswers(context)) {
      if (!status?.open || !lastStatus || lastStatus.open) continue;
      const message = `Action ${action.number} was published as ${quote(lastStatus.label)} and cannot become ${quote(status.label)}.`;
      const at = cellAt(row, "status");
      yield { at, message, ...choiceFix(at.cell, [lastStatus.label]) };
    }
  },
});
