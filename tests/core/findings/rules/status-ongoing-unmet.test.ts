import { statusOngoingUnmet } from "#src/core/findings/rules/status-ongoing-unmet";
import { testRule } from "#tests/core/findings/test-rule";

const ongoing = { "7": { Status: "ongoing" } };
const next = (Action: number) => ({ Action, Milestone: "Publish a map of clinics", Due: "by June 2025" });

testRule(statusOngoingUnmet, {
  accepts: [
    { name: "extended actions" },
    {
      name: "a missed milestone and a next one",
      edit: { actions: ongoing, milestones: { "7.1": { Outcome: "partly met" } } },
    },
    {
      name: "a missed milestone that goes on as it stands",
      edit: {
        actions: ongoing,
        milestones: { "7.1": { Outcome: "not met", "New due": "by June 2025" } },
        nextMilestones: [next(1), next(2)],
      },
    },
    {
      name: "an outcome that is still blank",
      edit: { actions: ongoing, milestones: { "7.1": { Outcome: null } } },
    },
    {
      name: "no next milestone in a progress report",
      cycle: "2025-progress-1",
      edit: { actions: ongoing, milestones: { "7.1": { Outcome: "not met" } } },
    },
  ],
  rejects: [
    {
      name: "nothing missed",
      edit: { actions: ongoing },
      finding: {
        message: "Action 7 is “ongoing”, but none of its milestones is “partly met” or “not met”.",
        cell: "F6",
        action: 7,
      },
    },
    {
      name: "nothing promised",
      edit: {
        actions: ongoing,
        milestones: { "7.1": { Outcome: "not met" } },
        nextMilestones: [next(1), next(2)],
      },
      finding: { message: "Action 7 is “ongoing”, but has no next milestone.", cell: "F6" },
    },
  ],
});
