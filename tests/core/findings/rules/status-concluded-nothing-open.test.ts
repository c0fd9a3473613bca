import { statusConcludedNothingOpen } from "#src/core/findings/rules/status-concluded-nothing-open";
import { samplePlanWith } from "#tests/core/sample-plan";
import { testRule } from "#tests/core/findings/test-rule";

const next = (Action: number) => ({ Action, Milestone: "Publish a map of clinics", Due: "by June 2025" });
const repeated = samplePlanWith(7, ["repeat the exercise in 3 to 4 years"]);
const concluded = { "7": { Status: "concluded" } };

testRule(statusConcludedNothingOpen, {
  accepts: [
    {
      name: "all met and nothing promised",
      edit: { actions: concluded, nextMilestones: [next(1), next(2)] },
    },
    {
      name: "withdrawn and failed conditions",
      edit: {
        actions: { "2": { Status: "concluded" } },
        milestones: { "2.1": { Outcome: "withdrawn" }, "2.2": { Outcome: "condition not met" } },
        nextMilestones: [next(1), next(7)],
      },
    },
    {
      name: "a missed milestone that another action takes on",
      edit: {
        actions: concluded,
        milestones: { "7.1": { Outcome: "not met", Reason: "No time. It continues under action 1." } },
        nextMilestones: [{ ...next(1), Continues: "7.1" }, next(2)],
      },
    },
    {
      name: "what an action closed earlier still reports",
      partner: "gamma",
      edit: {
        milestones: {
          "8.1": { Outcome: "not met", Reason: "No region was ready.", "New due": "by June 2025" },
        },
      },
    },
    {
      name: "a milestone that names a later year as background, or falls due in the coming year",
      plan: samplePlanWith(7, [
        "agree the form that the 2026 survey will use",
        "report in the 2025 action plan",
        "agree one consent form by March 2025",
      ]),
      edit: {
        actions: concluded,
        milestones: Object.fromEntries(["7.1", "7.2", "7.3"].map((id) => [id, { "Date met": null }])),
        nextMilestones: [next(1), next(2)],
      },
    },
    {
      name: "a milestone for a later year that was met early",
      plan: repeated,
      edit: { actions: concluded, nextMilestones: [next(1), next(2)] },
    },
  ],
  rejects: [
    {
      name: "a milestone that falls due in a later year",
      plan: repeated,
      edit: {
        actions: concluded,
        milestones: { "7.1": { "Date met": null } },
        nextMilestones: [next(1), next(2)],
      },
      finding: {
        message: "Milestone 7.1 falls due only from 28 February 2027 on, but action 7 is “concluded”.",
        cell: "E8",
        milestone: "7.1",
      },
    },
    {
      name: "a next milestone",
      edit: { actions: concluded, nextMilestones: [next(1), next(2), next(7), next(7)] },
      finding: { message: "Action 7 is “concluded” but has 2 next milestones.", cell: "F6", action: 7 },
    },
    {
      name: "a next milestone of an action closed earlier",
      edit: { nextMilestones: [next(1), next(2), next(7), next(3)] },
      finding: { message: "Action 3 is “concluded” but has 1 next milestone.", cell: "F5", action: 3 },
    },
    {
      name: "a missed milestone that another action continues without a word of it",
      edit: {
        actions: concluded,
        milestones: { "7.1": { Outcome: "not met" } },
        nextMilestones: [{ ...next(1), Continues: "7.1" }, next(2)],
      },
      finding: { message: "Milestone 7.1 is “not met”, but action 7 is “concluded”." },
    },
    {
      name: "a milestone not met",
      edit: {
        actions: concluded,
        milestones: { "7.1": { Outcome: "not met" } },
        nextMilestones: [next(1), next(2)],
      },
      finding: {
        message: "Milestone 7.1 is “not met”, but action 7 is “concluded”.",
        cell: "E8",
        milestone: "7.1",
      },
    },
    {
      name: "a milestone that goes on",
      edit: {
        actions: concluded,
        milestones: { "7.1": { Outcome: "partly met", "New due": "by June 2025" } },
        nextMilestones: [next(1), next(2)],
      },
      finding: { message: "Milestone 7.1 has a new due date, but action 7 is “concluded”.", cell: "L8" },
    },
    {
      name: "a milestone without outcome, which outcome-present says",
      edit: {
        actions: concluded,
        milestones: { "7.1": { Outcome: null } },
        nextMilestones: [next(1), next(2)],
      },
      finding: { message: /^Milestone 7\.1 has no outcome, but action 7/, cell: "E8" },
      explained: true,
    },
    {
      name: "a milestone without outcome in a progress report, where it could otherwise wait",
      cycle: "2025-progress-2",
      edit: { actions: concluded, milestones: { "7.1": { Outcome: null } } },
      finding: { message: /^Milestone 7\.1 has no outcome, but action 7/, cell: "E8" },
    },
  ],
});
