import { rowsComplete } from "#src/core/findings/rules/rows-complete";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  deleteSheet,
  inTurn,
  insertRow,
  issuedAs,
  put,
} from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

const m12 = "number of clinics that use the guide";

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
    {
      name: "white space in spare rows, which is no row",
      damage: inTurn(
        put("Progress", 30, 1, " "),
        put("Next milestones", 40, 1, "\u00A0"),
        put("Milestones", 20, 5, " \n "),
        put("New actions", 20, 2, "\u200B"),
      ),
    },
    {
      name: "a stray error value below the table, which cell-has-value says",
      damage: put("Progress", 900, 1, { kind: "error", error: "#REF!" }),
    },
    { name: "the wording of one row in another, which is a change", damage: put("Milestones", 2, 2, m12) },
    {
      name: "rows of which none is the partner's, which return-recognised says",
      damage: issuedAs({ partner: "beta-labs" }),
    },
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
        cell: "A21",
        row: 21,
        milestone: "1.1",
        fix: Array.from({ length: 14 }, () => null),
      },
    },
    {
      name: "one id typed over another",
      damage: put("Milestones", 3, 0, "1.1"),
      finding: [
        { message: /^Milestone 1.1 is there twice/, row: 4 },
        { message: /^The row of milestone 1.2 is missing/ },
      ],
    },
    {
      name: "two milestones whose ids have changed places",
      damage: inTurn(put("Milestones", 2, 0, "1.2"), put("Milestones", 3, 0, "1.1")),
      finding: [
        {
          message:
            "The ids of milestones 1.2 and 1.1 have changed places: this row has the wording “publish a guide to referral by June 2024”.",
          cell: "A3",
          milestone: "1.2",
          fix: ["1.1", "1.2"],
        },
        { message: /^The ids of milestones 1\.2 and 1\.1 have changed places/, cell: "A4" },
      ],
    },
    {
      name: "two actions whose numbers have changed places",
      damage: inTurn(put("Actions", 2, 0, 2), put("Actions", 3, 0, 1)),
      finding: [
        { message: /^The ids of actions 2 and 1 have changed places.*“Sample action 1”/, cell: "A3" },
        { message: /“Sample action 2”/, cell: "A4", fix: [1, 2] },
      ],
    },
    {
      name: "an added row that lacks both what it is about and what it says, once",
      edit: { nextMilestones: [{ Due: "by June 2025" }] },
      finding: { message: "Row 3 of “Next milestones” is filled in but has no action or milestone." },
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
      finding: { message: "Row 21 of “Milestones” has text but no milestone.", cell: "A21", row: 21 },
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
        { message: "Row 3 of “Progress” is filled in but has no action.", cell: "A3", row: 3 },
        { message: "Row 4 of “Progress” is filled in but has no progress report.", action: 2 },
        { message: "Row 3 of “Next milestones” is filled in but has no action." },
        { message: "Row 4 of “Next milestones” is filled in but has no milestone.", action: 1 },
        { message: "Row 3 of “New actions” is filled in but has no title." },
      ],
    },
  ],
});
