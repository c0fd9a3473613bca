import { progressFresh } from "#src/core/findings/rules/progress-fresh";
import { testRule } from "#tests/core/findings/test-rule";

const points = (...reports: readonly string[]) => ({
  progress: reports.map((report) => ({ Action: 7, "Progress report": report })),
});

/** Action 7 of the sample plan was last reported on with two points. */
testRule(progressFresh, {
  accepts: [
    { name: "nothing on the Progress sheet" },
    { name: "new words", edit: points("Three of four hospitals now use the form") },
    {
      name: "“no change”",
      edit: points("No change.", "No change: a draft form was sent to four hospitals."),
    },
    { name: "last words with new ones", edit: points("A draft form was sent to four hospitals and agreed.") },
    {
      name: "last words about another action",
      edit: { progress: [{ Action: 1, "Progress report": "a draft form was sent to four hospitals" }] },
    },
    { name: "a placeholder", edit: points("TBC") },
    { name: "one long word", edit: points("a".repeat(32_000)) },
  ],
  rejects: [
    {
      name: "last words on the Progress sheet, whatever their case and spaces",
      edit: points("A draft  form was sent to\u00A0four hospitals."),
      finding: {
        message: /^“A draft form was sent .*” is word for word what the 2024 plan says of action 7\.$/,
        sheet: "Progress",
        cell: "B3",
        action: 7,
        fix: ["No change since the last plan."],
      },
    },
    {
      name: "two last points in one cell",
      edit: points("The forms group met twice. A draft form was sent to 4 hospitals."),
      finding: { message: /^“The forms group met twice/ },
    },
    {
      name: "last words in a milestone's own cell",
      edit: { milestones: { "7.1": { Progress: "the forms group met twice" } } },
      finding: { message: /^“the forms group/, sheet: "Milestones", cell: "F8", milestone: "7.1" },
    },
  ],
});
