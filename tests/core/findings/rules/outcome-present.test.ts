import { outcomePresent } from "#src/core/findings/rules/outcome-present";
import { testRule } from "#tests/core/findings/test-rule";

const outcomes = ["met", "partly met", "not met", "condition not met", "withdrawn"];

testRule(outcomePresent, {
  accepts: [
    { name: "an outcome for each" },
    {
      name: "an outcome that cannot be read, which cell-type says",
      edit: { milestones: { "1.1": { Outcome: "blue" } } },
    },
  ],
  rejects: [
    {
      name: "milestones without one, beside points of progress",
      edit: {
        milestones: { "2.1": { Outcome: null }, "2.2": { Outcome: null } },
        progress: [{ Action: 2, "Progress report": "A workshop with 40 families was held in May." }],
      },
      finding: [
        {
          message:
            "Milestone 2.1 has no outcome, though a point on the Progress sheet seems to be about it: “A workshop with 40 families was held in May.”.",
        },
        {
          message: "Milestone 2.2 has no outcome, and no point on the Progress sheet seems to be about it.",
          severity: "error",
        },
      ],
    },
    {
      name: "milestones without one, beside a sentence that claims them all, which evidence-own says",
      edit: {
        milestones: { "2.2": { Outcome: null } },
        progress: [{ Action: 2, "Progress report": "All milestones have been met." }],
      },
      finding: { message: "Milestone 2.2 has no outcome." },
    },
    {
      name: "milestones without one",
      edit: { milestones: { "1.1": { Outcome: null }, "7.1": { Outcome: null } } },
      finding: [
        {
          message: "Milestone 1.1 has no outcome.",
          sheet: "Milestones",
          cell: "E3",
          milestone: "1.1",
          fix: outcomes,
        },
        { message: "Milestone 7.1 has no outcome.", cell: "E8", action: 7 },
      ],
    },
    {
      name: "an item without one",
      partner: "beta",
      edit: { milestones: { "4.1.3": { Outcome: null } } },
      finding: { message: "Milestone 4.1.3 has no outcome.", action: 4, milestone: "4.1.3" },
    },
    {
      name: "one in a progress report, as advice",
      cycle: "2025-progress-1",
      edit: { milestones: { "1.1": { Outcome: null } } },
      finding: { message: "Milestone 1.1 has no outcome yet.", severity: "advice" },
    },
  ],
});
