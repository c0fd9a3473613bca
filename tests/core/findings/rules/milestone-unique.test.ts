import { milestoneUnique } from "#src/core/findings/rules/milestone-unique";
import { testRule } from "#tests/core/findings/test-rule";

const next = (Action: number, Milestone: string) => ({ Action, Milestone, Due: "by June 2025" });
const promises = (...milestones: readonly string[]) => ({
  nextMilestones: milestones.map((milestone) => next(1, milestone)),
});
const points = (...reports: readonly string[]) => ({
  progress: reports.map((report) => ({ Action: 1, "Progress report": report })),
});
const outcomes = (...lines: readonly string[]) => ({
  newActions: [{ Title: "Map clinics", Owner: "Alpha Agency", Outcomes: lines.join("\n") }],
});

testRule(milestoneUnique, {
  accepts: [
    { name: "a return that is ready" },
    {
      name: "the same promise for two actions",
      edit: { nextMilestones: [next(1, "Hold a workshop"), next(2, "Hold a workshop")] },
    },
    {
      name: "promises that begin alike",
      edit: promises("Publish a map of clinics for children", "Publish a map of clinics for adults"),
    },
    {
      name: "a few words that stand in a longer text",
      edit: promises("user testing", "user testing of the app in quarter 2"),
    },
    {
      name: "the same words at two places of a word",
      edit: promises("meet the panel of care", "meet the panel of carers and families"),
    },
    {
      name: "a promise that has been reported on",
      edit: { ...promises("Publish a guide"), ...points("Publish a guide") },
    },
    {
      name: "two milestones with one text, which evidence-own says",
      edit: {
        milestones: {
          "1.1": { Progress: "Shown to the board." },
          "1.2": { Progress: "Shown to the board." },
        },
      },
    },
    {
      name: "an output that is an outcome too",
      edit: { newActions: [{ Title: "Map clinics", Outputs: "a map", Outcomes: "a map" }] },
    },
    {
      name: "a promise in which two milestones go on as one",
      edit: {
        nextMilestones: [
          { ...next(1, "Publish one guide"), Continues: "1.1" },
          { ...next(1, "Publish one guide"), Continues: "1.2" },
        ],
      },
    },
    { name: "long texts", edit: points("a ".repeat(16_000), `b ${"a ".repeat(16_000)}`) },
  ],
  rejects: [
    {
      name: "one that continues the same milestone twice, or none the second time",
      edit: {
        nextMilestones: [
          { ...next(1, "Publish one guide"), Continues: "1.1" },
          { ...next(1, "Publish one guide"), Continues: "1.2" },
          { ...next(1, "Publish one guide"), Continues: "1.2" },
          next(1, "Publish one guide"),
        ],
      },
      finding: [
        { message: /there twice, the other time in row 3/, cell: "B5" },
        { message: /there twice, the other time in row 3/, cell: "B6" },
      ],
    },
    {
      name: "a promise twice, whatever its case",
      edit: promises("Publish a map", "Hold a workshop", "publish  a map."),
      finding: {
        message:
          "The next milestone “publish a map.” is there twice, the other time in row 3 of Next milestones.",
        sheet: "Next milestones",
        cell: "B5",
        action: 1,
        fix: [null, null, null],
      },
    },
    {
      name: "a promise inside another",
      edit: promises("Publish a map of clinics", "Publish a map of clinics and hold two webinars"),
      finding: {
        message:
          "The next milestone “Publish a map of clinics” is also part of the longer text in row 4 of Next milestones.",
        cell: "B3",
      },
    },
    {
      name: "a milestone that goes on twice",
      edit: {
        milestones: { "1.1": { Outcome: "not met", "New due": "by June 2025" } },
        ...promises("Publish a guide to referral by June 2024"),
      },
      finding: { message: /is there twice, the other time in row 3 of Milestones\.$/, cell: "B3" },
    },
    {
      name: "a point of progress twice",
      edit: points("The guide is out", "the guide is out"),
      finding: { message: /^The progress point “the guide is out” is there twice/, cell: "B4" },
    },
    {
      name: "a point that a milestone's own text holds",
      edit: {
        milestones: { "1.1": { Progress: "The guide to referral is out. It was sent to 40 clinics." } },
        ...points("The guide to referral is out"),
      },
      finding: { message: /also part of the longer text in row 3 of Milestones\.$/, sheet: "Progress" },
    },
    {
      name: "an outcome of a new action twice, and one inside another",
      edit: outcomes(
        "better care",
        "care near home for all patients",
        "Better care",
        "care near home for all patients and carers",
      ),
      finding: [
        { message: "Outcomes of new action “Map clinics” says “Better care” twice.", cell: "F3", fix: null },
        {
          message: /says “care near home for all patients” alone and again inside a longer point\.$/,
          cell: "F3",
        },
      ],
    },
  ],
});
