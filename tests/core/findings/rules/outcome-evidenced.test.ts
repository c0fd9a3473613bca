import { outcomeEvidenced } from "#src/core/findings/rules/outcome-evidenced";
import { testRule } from "#tests/core/findings/test-rule";

testRule(outcomeEvidenced, {
  accepts: [
    { name: "an explicit answer of two words", edit: { milestones: { "1.1": { Progress: "No change" } } } },
    {
      name: "a sentence that begins like a placeholder",
      edit: { milestones: { "1.1": { Progress: "None of the clinics was left out." } } },
    },
    { name: "progress for each" },
    {
      name: "no progress where nothing was done",
      edit: { milestones: { "1.1": { Outcome: "not met", Progress: null } } },
    },
    {
      name: "no progress and no outcome",
      edit: { milestones: { "1.1": { Outcome: null, Progress: null } } },
    },
  ],
  rejects: [
    {
      name: "placeholders",
      edit: { milestones: { "1.1": { Progress: "TBC" }, "1.2": { Progress: " – " } } },
      finding: [
        { message: "Milestone 1.1 is “met” but its Progress cell has no answer, only “TBC”.", cell: "F3" },
        { message: /only “ – ”\.$/, cell: "F4" },
      ],
    },
    {
      name: "met without a word",
      edit: { milestones: { "1.1": { Progress: null } } },
      finding: {
        message: "Milestone 1.1 is “met” but its Progress cell is empty.",
        cell: "F3",
        fix: null,
        milestone: "1.1",
      },
    },
    {
      name: "partly met, with a point about the action elsewhere",
      edit: {
        milestones: { "2.1": { Outcome: "partly met", Progress: "  " } },
        progress: [
          { Action: 2, "Progress report": "A new board was set up." },
          { Action: 2, "Progress report": "A workshop was held." },
        ],
      },
      finding: {
        message: "Milestone 2.1 is “partly met” but its Progress cell is empty.",
        cell: "F6",
        fix: ["A workshop was held."],
      },
    },
  ],
});
