import { emptyInWords, isNoAnswer } from "../answers";
import type { Severity } from "../finding";
import { cellAt, cellInWords } from "../place";
import { defineRule } from "../rule";
import { columnsOf, type ColumnKey } from "../../return/layout";

/** Without these nobody can tell what is done, by whom, or whether it worked; the others explain it. */
const parts: readonly (readonly [column: ColumnKey<"newActions">, severity: Severity])[] = [
  ["owner", "error"],
  ["problem", "warning"],
  ["outputs", "error"],
  ["outcomes", "error"],
  ["monitoring", "error"],
  ["assumptions", "warning"],
  ["externalFactors", "warning"],
];

export const logicModelComplete = defineRule({
  id: "logic-model-complete",
  severity: "error",
  title: "A new action has an owner, outputs, outcomes and monitoring, and says what it rests on",
  why: "The logic model is how readers see what an action will do, for whom, and how anybody will know.",
  remedy: "Add at least one point to the cell, one point a line.",
  source:
    "England Rare Diseases Action Plan 2024, annex B: each action is underpinned by a logic model with problem, owner, outputs, outcomes and metrics, and with assumptions and external factors",
  needs: ["newActions"],

  example: {
    table: "newActions",
    wrong: { Title: "Publish a toolkit for transition clinics", Outputs: null },
    right: {
      Title: "Publish a toolkit for transition clinics",
      Owner: "NHS England",
      Problem: "Care is interrupted when young people move to adult services",
      Outputs: "A toolkit for clinics",
      Outcomes: "Fewer young people are lost to care",
      "Monitoring and evaluation": "Number of clinics that use the toolkit, by March 2026",
      Assumptions: "Clinics have the time to use it",
      "External factors": "Changes to local services",
    },
  },

  *check({ returned }) {
    for (const row of returned.tables.newActions.rows) {
      // A row with nothing but placeholders proposes nothing.
      if (columnsOf("newActions").every(({ key }) => isNoAnswer(row.cells[key]))) continue;
      for (const [column, severity] of parts) {
        const at = cellAt(row, column);
        if (!isNoAnswer(at.cell)) continue;
        yield {
          at,
          severity,
          message: `${cellInWords(at)} ${emptyInWords(at.cell)}.`,
        };
      }
    }
  },
});
