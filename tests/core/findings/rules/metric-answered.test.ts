import { metricAnswered } from "#src/core/findings/rules/metric-answered";
import { testRule } from "#tests/core/findings/test-rule";

testRule(metricAnswered, {
  accepts: [
    { name: "a number, a proportion and an example" },
    ...[
      "Families and nurses at Northfield Hospital write one plan together.",
      "Good practice is found in many places, for example in shared letters.",
      "In shared care, 3 teams now keep one record.",
      "Teams keep one record, such as a passport.",
    ].map((Progress) => ({
      name: `examples: ${Progress}`,
      partner: "beta",
      edit: { milestones: { "4.2": { Progress } } },
    })),
    {
      name: "nothing counted where nothing was done",
      edit: { milestones: { "1.2": { Outcome: "not met", Value: null } } },
    },
    {
      name: "nothing counted where the milestone is withdrawn",
      edit: { milestones: { "1.3": { Outcome: "withdrawn", Value: null } } },
    },
    { name: "nought", edit: { milestones: { "1.2": { Value: 0 }, "1.3": { Value: 0 } } } },
    {
      name: "a number that cannot be read, which cell-type says",
      edit: { milestones: { "1.2": { Value: "many" } } },
    },
    {
      name: "a milestone not answered in a progress report",
      cycle: "2025-progress-1",
      edit: { milestones: { "1.2": { Outcome: null, Value: null } } },
    },
  ],
  rejects: [
    {
      name: "a number told in words and left out of its cell, as advice",
      edit: { milestones: { "1.2": { Value: null, "As at": null, Progress: "47 clinics now use it." } } },
      finding: {
        message: "Milestone 1.2 asks for a number. Progress gives 47, but Value is empty.",
        severity: "advice",
        cell: "G4",
        fix: [47],
      },
    },
    {
      name: "a proportion told in words, as advice",
      edit: {
        milestones: {
          "1.3": { Value: null, "Out of": null, Progress: "That was so for 30 of the 40 patients seen." },
        },
      },
      finding: { message: /Progress gives 30 out of 40, but Value/, severity: "advice", fix: [30, 40] },
    },
    {
      name: "a date is no number",
      edit: { milestones: { "1.2": { Value: null, Progress: "Work began on 12 May 2024 in tier 2." } } },
      finding: { message: "Milestone 1.2 asks for a number, but Value is empty." },
    },
    {
      name: "a number is no proportion",
      edit: { milestones: { "1.3": { Value: null, Progress: "In all, 44 patients were seen." } } },
      finding: { message: "Milestone 1.3 asks for a proportion, but Value is empty." },
    },
    {
      name: "a number promised and not given",
      edit: { milestones: { "1.2": { Value: null } } },
      finding: {
        message: "Milestone 1.2 asks for a number, but Value is empty.",
        cell: "G4",
        milestone: "1.2",
      },
    },
    {
      name: "a proportion without its whole",
      edit: { milestones: { "1.3": { "Out of": null } } },
      finding: { message: "Milestone 1.3 asks for a proportion, but Out of is empty.", cell: "H5" },
    },
    {
      name: "a proportion without its part, though only partly met",
      edit: { milestones: { "1.3": { Outcome: "partly met", Value: null } } },
      finding: { message: "Milestone 1.3 asks for a proportion, but Value is empty.", cell: "G5" },
    },
    {
      name: "a part greater than the whole",
      edit: { milestones: { "1.3": { Value: 41 } } },
      finding: {
        message: "Milestone 1.3 reports 41 out of 40: a part is not more than its whole.",
        cell: "G5",
      },
    },
    {
      name: "a count below nought, also where none is asked",
      edit: { milestones: { "1.1": { Value: -1 } } },
      finding: { message: "Milestone 1.1 reports -1: a count is not below 0.", cell: "G3" },
    },
    {
      name: "examples without an example",
      partner: "beta",
      edit: { milestones: { "4.2": { Progress: "All done." } } },
      finding: { message: "Milestone 4.2 asks for examples, but Progress names none.", milestone: "4.2" },
    },
    ...[
      "Good practice in Shared Care is monitored every year.",
      "Practice is good in all teams that we asked.",
    ].map((Progress) => ({
      name: `no example: ${Progress}`,
      partner: "beta",
      edit: { milestones: { "4.2": { Progress } } },
      finding: {
        message: "Milestone 4.2 asks for examples, and Progress seems to name none.",
        severity: "warning" as const,
      },
    })),
    {
      name: "examples without a word, which outcome-evidenced says",
      partner: "beta",
      edit: { milestones: { "4.2": { Progress: null } } },
      finding: { message: /asks for examples/ },
      explained: true,
    },
  ],
});
