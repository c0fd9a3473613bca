import { statusResearchTerm } from "#src/core/findings/rules/status-research-term";
import { testRule } from "#tests/core/findings/test-rule";

testRule(statusResearchTerm, {
  accepts: [
    { name: "a project whose action stays open" },
    { name: "another action that is closed", edit: { actions: { "1": { Status: "concluded" } } } },
    { name: "no status yet", edit: { actions: { "2": { Status: null } } } },
    {
      name: "closing in the cycle after the project’s end",
      cycle: "2027-annual",
      edit: { actions: { "2": { Status: "concluded" } } },
    },
  ],
  rejects: [
    {
      name: "closing before the project’s end",
      edit: { actions: { "2": { Status: "concluded" } } },
      finding: {
        message: "Action 2 is “concluded”, but its research project is to end in 2026.",
        cell: "F4",
        action: 2,
      },
    },
    {
      name: "closing in the plan of the year in which it ends",
      cycle: "2026-annual",
      edit: { actions: { "2": { Status: " Concluded in 2026 action plan" } } },
      finding: { message: /^Action 2 is “concluded”/ },
    },
  ],
});
