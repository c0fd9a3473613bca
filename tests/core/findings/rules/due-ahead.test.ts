import { dueAhead } from "#src/core/findings/rules/due-ahead";
import { testRule } from "#tests/core/findings/test-rule";

const due = (text: string) => ({
  nextMilestones: [1, 2, 7].map((Action) => ({
    Action,
    Milestone: "Publish a map",
    Due: Action === 2 ? text : "by June 2025",
  })),
});

const inWords = (milestone: string, text: string | null) => ({
  nextMilestones: due("by June 2025").nextMilestones.map((row) =>
    row.Action === 2 ? { ...row, Milestone: milestone, Due: text } : row,
  ),
});

testRule(dueAhead, {
  accepts: [
    { name: "a date of its own words in the coming year", edit: inWords("Publish a map by June 2025", null) },
    { name: "words without a date", edit: inWords("Publish a map", null) },
    {
      name: "a Due that is ahead, whatever the words say",
      edit: inWords("Publish the map drawn by December 2024", "by June 2025"),
    },
    { name: "the coming year" },
    { name: "a financial year that has begun", edit: due("in 2024 to 2025") },
    { name: "January of the coming year", edit: due("by January 2025") },
    { name: "no end", edit: due("from April 2024") },
    { name: "what cannot be read", edit: due("when ready") },
  ],
  rejects: [
    {
      name: "last year in the milestone's own words",
      edit: inWords("Publish a map by December 2024", null),
      finding: {
        message:
          /^Milestone of a next milestone of action 2 says “by December 2024”, which ends on 31 December 2024, before 2025 begins\.$/,
        cell: "B4",
        action: 2,
      },
    },
    {
      name: "last year",
      edit: due("by December 2024"),
      finding: {
        message:
          "Due of a next milestone of action 2 is “by December 2024”, which ends on 31 December 2024, before 2025 begins.",
        cell: "C4",
        action: 2,
      },
    },
    {
      name: "a new due date that has passed",
      edit: { milestones: { "1.1": { "New due": "summer 2024" } } },
      finding: {
        message: /^New due of milestone 1\.1 is “summer 2024”, which ends on 31 August 2024/,
        cell: "L3",
      },
    },
  ],
});
