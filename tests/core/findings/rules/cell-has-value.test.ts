import { cellHasValue } from "#src/core/findings/rules/cell-has-value";
import { testRule } from "#tests/core/findings/test-rule";

const text = (value: string) => ({ kind: "text", text: value }) as const;

testRule(cellHasValue, {
  accepts: [
    { name: "values and blanks" },
    {
      name: "formulas that have their result",
      edit: {
        milestones: {
          "1.2": { Value: { content: { kind: "number", number: 12 }, formula: "SUM(Sheet9!A1:A3)" } },
          "1.1": {
            Progress: { content: text("Done"), formula: "Milestones[[#This Row],[Evidence]]&Other!A1" },
          },
        },
      },
    },
  ],
  rejects: [
    {
      name: "an error value",
      edit: {
        milestones: { "1.2": { Value: { content: { kind: "error", error: "#REF!" }, formula: "#REF!" } } },
      },
      finding: {
        message: "Value of milestone 1.2 holds the error value #REF!.",
        cell: "G4",
        milestone: "1.2",
        fix: null,
      },
    },
    {
      name: "a formula without a result",
      edit: { milestones: { "1.2": { Value: { content: { kind: "blank" }, formula: "B2+B3" } } } },
      finding: { message: "Value of milestone 1.2 holds a formula without a result (“=B2+B3”).", cell: "G4" },
    },
    {
      name: "links to other workbooks, on the cover too",
      edit: {
        cover: { Role: { content: text("Head"), formula: "[1]People!B2" } },
        nextMilestones: [
          { Action: 1, Milestone: "Publish a map", Due: "by June 2025" },
          {
            Action: 2,
            Milestone: { content: text("Open a clinic"), formula: "'C:\\data\\[plan 25.xlsx]Next year'!B4" },
          },
          { Action: 7, Milestone: "Publish a list", Due: "by June 2025" },
        ],
      },
      finding: [
        {
          message: /^Role on the cover links to another workbook/,
          sheet: "Start here",
          cell: "B10",
          fix: "Head",
        },
        { message: /^Milestone of a next milestone of action 2 links/, cell: "B4", fix: "Open a clinic" },
      ],
    },
  ],
});
