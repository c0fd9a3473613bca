import { choiceFix, safeFix } from "../fixes";
import { cellAt, rowInWords } from "../place";
import { defineRule } from "../rule";
import type { StatusAnswer } from "../../return/cell-types";
import { listInWords, quote } from "../../text";

const asTyped = ({ status, qualifier }: StatusAnswer) =>
  qualifier === null ? status.label : `${status.label} ${qualifier}`;

/** A qualifier ("in 2023 action plan") is kept apart from the status and is no fault. */
export const statusInPlan = defineRule({
  id: "status-in-plan",
  severity: "error",
  title: "Every status is one of the plan's",
  why: "Progress is counted by status, so a status outside the plan would be counted nowhere.",
  remedy: "Choose a status from the list in the cell.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: the label itself lists the three statuses; those of actions 3, 4, 9 and 16 carry a qualifier",

  example: {
    table: "actions",
    wrong: { Status: "Nearly there" },
    right: { Status: "extended" },
  },

  *check({ plan, returned }) {
    const labels = plan.statuses.map(({ label }) => label);
    for (const row of returned.tables.actions.rows) {
      const { status } = row.cells;
      const place = cellAt(row, "status");
      const typed = `The status of ${rowInWords(row)} is ${quote(status.text)}`;
      if (status.state === "inexact" && status.value) {
        const value = asTyped(status.value);
        yield {
          at: place,
          message: `${typed}; the plan writes it ${quote(value)}.`,
          ...safeFix(status, value),
        };
      } else if (status.state === "unreadable") {
        const near = status.candidates.map(asTyped);
        const message = `${typed}, which is not one of the plan's statuses: ${listInWords(labels)}.`;
        yield { at: place, message, ...choiceFix(status, near.length > 0 ? near : labels) };
      }
    }
  },
});
