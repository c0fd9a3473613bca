import { metricAnswered } from "#src/core/findings/rules/metric-answered";
import { testRule } from "#tests/core/findings/test-rule";

testRule(metricAnswered, {
  accepts: [
    { name: "a number, a proportion and an example" },
    { name: "examples in the partner's words", partner: "beta" },
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
    {
      name: "examples without a word, which outcome-evidenced says",
      partner: "beta",
      edit: { milestones: { "4.2": { Progress: null } } },
      finding: { message: /asks for examples/ },
      explained: true,
    },
  ],
});
