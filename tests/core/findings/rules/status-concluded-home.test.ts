import { statusConcludedHome } from "#src/core/findings/rules/status-concluded-home";
import { testRule } from "#tests/core/findings/test-rule";

testRule(statusConcludedHome, {
  accepts: [
    { name: "open actions, and one that was closed earlier" },
    {
      name: "a concluded action with a home",
      edit: { actions: { "7": { Status: "concluded", "Where the work lives now": "The consent team" } } },
    },
  ],
  rejects: [
    {
      name: "a placeholder",
      edit: { actions: { "7": { Status: "concluded", "Where the work lives now": "n/a" } } },
      finding: {
        message: "Action 7 is “concluded” but does not say where the work lives now, only “n/a”.",
        cell: "H6",
      },
    },
    {
      name: "a concluded action without a home",
      edit: { actions: { "7": { Status: "concluded" } } },
      finding: {
        message: "Action 7 is “concluded” but does not say where the work lives now.",
        cell: "H6",
        column: "Where the work lives now",
        action: 7,
      },
    },
  ],
});
