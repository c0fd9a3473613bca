import { rowsComplete } from "#src/core/findings/rules/rows-complete";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  deleteSheet,
  inTurn,
  insertRow,
  put,
} from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

testRule(rowsComplete, {
  accepts: [
    { name: "every row as issued" },
    {
      name: "rows in another order",
      damage: inTurn(copyRow("Milestones", 2, 12), deleteRow("Milestones", 2)),
    },
    { name: "a blank row in between", damage: insertRow("Actions", 3) },
    {
      name: "a table whose id column is gone, which template-intact says",
      damage: deleteColumn("Milestones", 0),
    },
    { name: "a table that is gone, which template-intact says", damage: deleteSheet("Milestones") },
    { name: "items that a milestone lists", partner: "beta" },
  ],
  rejects: [
    {
      name: "a deleted milestone",
      damage: deleteRow("Milestones", 3),
      finding: {
        message: "The row of milestone 1.2 is missing.",
        sheet: "Milestones",
        cell: null,
        action: 1,
        milestone: "1.2",
      },
    },
    {
      name: "a deleted item",
      partner: "beta",
      damage: deleteRow("Milestones", 6),
      finding: { message: "The row of milestone 4.1.2 is missing.", milestone: "4.1.2" },
    },
    {
      name: "a deleted action",
      damage: deleteRow("Actions", 4),
      finding: { message: "The row of action 3 is missing.", sheet: "Actions", action: 3 },
    },
    {
      name: "a milestone that is there twice",
      damage: copyRow("Milestones", 2, 20),
      finding: {
        message: "Milestone 1.1 is there twice, in rows 3 and 21. Nobody can tell which one is meant.",
        row: 21,
        milestone: "1.1",
        fix: Array.from({ length: 14 }, () => null),
      },
    },
    {
      name: "one id typed over another",
      damage: put("Milestones", 3, 0, "1.1"),
      finding: [
        { message: /^The row of milestone 1.2 is missing/ },
        { message: /^Milestone 1.1 is there twice/, row: 4 },
      ],
    },
    {
      name: "an invented milestone",
      damage: inTurn(put("Milestones", 20, 0, "1.9"), put("Milestones", 20, 5, "Something else was done.")),
      finding: { message: "“1.9” is no milestone of this return.", cell: "A21" },
    },
    {
      name: "a milestone of another partner",
      damage: put("Milestones", 20, 0, "6.1"),
      finding: { message: "“6.1” is no milestone of this return.", cell: "A21" },
    },
    {
      name: "a row with text and no id",
      damage: put("Milestones", 20, 5, "Something else was done."),
      finding: { message: "Row 21 of “Milestones” has text but no milestone.", row: 21 },
    },
    {
      name: "a row missing from the cover",
      damage: deleteRow("Start here", 11),
      finding: { message: "The row “Approved by” is missing from the cover.", column: "Approved by" },
    },
    {
      name: "added rows that are half filled",
      edit: {
        progress: [{ "Progress report": "The board met." }, { Action: 2 }],
        nextMilestones: [
          { Milestone: "Publish a map", Due: "by June 2025" },
          { Action: 1, Due: "by June 2025" },
        ],
        newActions: [{ Owner: "Alpha Agency" }],
      },
      finding: [
        { message: "Row 3 of “Progress” has text but no action.", row: 3 },
        { message: "Row 4 of “Progress” has an action but no progress report.", action: 2 },
        { message: "Row 3 of “Next milestones” has text but no action." },
        { message: "Row 4 of “Next milestones” has an answer but no milestone.", action: 1 },
        { message: "Row 3 of “New actions” has text but no title." },
      ],
    },
  ],
});
