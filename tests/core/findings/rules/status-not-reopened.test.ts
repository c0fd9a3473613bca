import { statusNotReopened } from "#src/core/findings/rules/status-not-reopened";
import { testRule } from "#tests/core/findings/test-rule";

testRule(statusNotReopened, {
  accepts: [
    { name: "a concluded action that stays so" },
    { name: "a new action", partner: "gamma", edit: { actions: { "6": { Status: "ongoing" } } } },
    { name: "an action that is closed now", edit: { actions: { "1": { Status: "concluded" } } } },
  ],
  rejects: [
    {
      name: "a concluded action that becomes extended",
      edit: { actions: { "3": { Status: "extended" } } },
      finding: {
        message: "Action 3 was published as “concluded” and cannot become “extended”.",
        cell: "F5",
        action: 3,
        fix: ["concluded"],
      },
    },
    {
      name: "a concluded action that becomes ongoing, typed untidily",
      partner: "gamma",
      edit: { actions: { "8": { Status: "Ongoing" } } },
      finding: { message: /cannot become “ongoing”/, action: 8 },
    },
  ],
});
