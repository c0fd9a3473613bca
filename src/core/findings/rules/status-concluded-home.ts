import { actionAnswers, butOnly, isNoAnswer } from "../answers";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { labelled } from "../marks";
import { quote } from "../../text";

/** Not asked again of an action that was closed in an earlier plan. */
export const statusConcludedHome = defineRule({
  id: "status-concluded-home",
  severity: "warning",
  title: "A concluded action says where the work lives now",
  why: "Concluded means that the work has become business as usual; readers want to know whose.",
  remedy:
    "Name the team, board or service that carries the work on, or say that nothing is left to carry on.",
  source:
    "England Rare Diseases Action Plan 2024, main report, section 1, on actions 3 and 4: completed and incorporated into business as usual",

  example: {
    table: "actions",
    wrong: { Status: "concluded", "Where the work lives now": null },
    right: {
      Status: "concluded",
      "Where the work lives now": "Genomics Unit, as part of the yearly update of the test directory",
    },
  },

  marks: ({ statuses }) => [
    {
      table: "actions",
      column: "home",
      when: `AND(${labelled(
        "status",
        statuses.filter(({ open }) => !open),
      )},TRIM([home])="",LEFT([lastStatus],LEN([status]))<>[status])`,
      look: "warning",
    },
  ],

  *check(context) {
    for (const { action, row, status, lastStatus } of actionAnswers(context)) {
      if (!status || status.open || (lastStatus && !lastStatus.open)) continue;
      const at = cellAt(row, "home");
      if (!isNoAnswer(at.cell)) continue;
      yield {
        at,
        message: `Action ${action.number} is ${quote(status.label)} but does not say where the work lives now${butOnly(at.cell)}.`,
      };
    }
  },
});
