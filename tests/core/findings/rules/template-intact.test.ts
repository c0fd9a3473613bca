import { templateIntact } from "#src/core/findings/rules/template-intact";
import {
  deleteColumn,
  deleteSheet,
  inTurn,
  insertRow,
  onSheet,
  put,
  renameSheet,
  swapColumns,
} from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

testRule(templateIntact, {
  accepts: [
    { name: "the template as issued" },
    { name: "a progress report, which has no sheets for next year", cycle: "2025-progress-1" },
    {
      name: "free rows left blank in between",
      edit: { progress: [{}, { Action: 1, "Progress report": "The board met." }] },
    },
  ],
  rejects: [
    {
      name: "a missing table",
      damage: deleteSheet("Milestones"),
      finding: {
        message: "The table Milestones, on the sheet “Milestones”, is not in the workbook.",
        severity: "error",
        sheet: "Milestones",
        cell: null,
      },
    },
    {
      name: "a missing column",
      damage: deleteColumn("Milestones", 10),
      finding: {
        message: "The table Milestones has no column “Reason”.",
        severity: "error",
        column: "Reason",
      },
    },
    {
      name: "a renamed sheet",
      damage: renameSheet("Actions", "Our actions"),
      finding: {
        severity: "warning",
        message: /“Actions” is now called “Our actions”/,
        sheet: "Our actions",
      },
    },
    {
      name: "a table that is no longer one",
      damage: onSheet("Actions", (sheet) => ({ ...sheet, tables: [] })),
      finding: { severity: "warning", message: /Actions is no longer an Excel table/ },
    },
    {
      name: "swapped columns",
      damage: swapColumns("Milestones", 9, 11),
      finding: { severity: "warning", message: /Columns of Milestones have moved: .*“New due”.*“Date met”/ },
    },
    {
      name: "an extra column",
      damage: put("Actions", 1, 9, "Our notes"),
      finding: {
        severity: "warning",
        message: "“Our notes” is no column of Actions. What stands in it is not read.",
        cell: "J2",
      },
    },
    {
      name: "a misspelt heading",
      damage: put("Milestones", 1, 10, "Reson"),
      finding: {
        severity: "warning",
        message: "The heading “Reson” in Milestones is read as “Reason”.",
        cell: "K2",
      },
    },
    {
      name: "two columns of one heading",
      damage: put("Milestones", 1, 14, "Progress"),
      finding: { message: /Two columns of Milestones are headed “Progress”/, severity: "error", cell: "O2" },
    },
    {
      name: "a blank row among issued rows",
      damage: insertRow("Milestones", 4),
      finding: { severity: "warning", message: /^Row 5 of Milestones is blank/, cell: "A5", row: 5 },
    },
    {
      name: "a copy of a sheet",
      damage: (workbook) => ({
        ...workbook,
        sheets: workbook.sheets.flatMap((sheet) =>
          sheet.name === "Actions" ? [sheet, { ...sheet, name: "Actions (2)", tables: [] }] : [sheet],
        ),
      }),
      finding: {
        severity: "warning",
        message: /Actions is in the workbook twice.*“Actions” is read.*“Actions \(2\)” is not/,
      },
    },
    {
      name: "macros and links",
      damage: (workbook) => ({ ...workbook, hasMacros: true, hasExternalLinks: true }),
      finding: [
        { severity: "warning", message: /macros/ },
        { severity: "warning", message: /links to other workbooks/ },
      ],
    },
    {
      name: "what could be recognised beside what could not",
      damage: inTurn(renameSheet("Actions", "Ours"), deleteSheet("Progress")),
      finding: [
        { message: /is now called “Ours”/, severity: "warning" },
        { message: /The table Progress/, severity: "error" },
      ],
    },
  ],
});
