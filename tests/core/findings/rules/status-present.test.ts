import { statusPresent } from "#src/core/findings/rules/status-present";
import { testRule } from "#tests/core/findings/test-rule";

testRule(statusPresent, {
  accepts: [
    { name: "a status for each action" },
    {
      name: "a status that cannot be read, which status-in-plan says",
      edit: { actions: { "1": { Status: "Nearly there" } } },
    },
    {
      name: "a formula without a result, which cell-has-value says",
      edit: { actions: { "1": { Status: { content: { kind: "blank" }, formula: "A1" } } } },
    },
    {
      name: "a blank in a progress report: no change",
      cycle: "2025-progress-1",
      edit: { actions: { "1": { Status: null } } },
    },
  ],
  rejects: [
    {
      name: "a blank",
      edit: { actions: { "2": { Status: null } } },
      finding: {
        message: "Action 2 has no status.",
        sheet: "Actions",
        cell: "F4",
        column: "Status",
        action: 2,
        fix: ["ongoing", "extended", "concluded"],
      },
    },
    {
      name: "white space",
      edit: { actions: { "2": { Status: " \u00A0" } } },
      finding: { message: "Action 2 has no status.", cell: "F4" },
    },
    {
      name: "a concluded action whose status was cleared",
      edit: { actions: { "3": { Status: null } } },
      finding: { message: /^Action 3 has no status\. It was published as “concluded”/, cell: "F5" },
    },
  ],
});
