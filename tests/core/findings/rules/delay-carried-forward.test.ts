import { delayCarriedForward } from "#src/core/findings/rules/delay-carried-forward";
import { deleteSheet } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

const missed = { Outcome: "not met", Reason: "The author left." };
const next = (Action: number, Continues: string | null) => ({
  Action,
  Milestone: "Publish the guide after all",
  Due: "by June 2025" as string | null,
  Continues,
});
const others = [next(2, null), next(7, null)];
const continued = (changes: Partial<ReturnType<typeof next>>) => ({
  milestones: { "1.1": missed },
  nextMilestones: [{ ...next(1, "1.1"), ...changes }, next(1, null), ...others],
});

testRule(delayCarriedForward, {
  accepts: [
    { name: "nothing delayed" },
    { name: "a new due date", edit: { milestones: { "1.1": { ...missed, "New due": "by June 2025" } } } },
    {
      name: "a next milestone that continues it",
      edit: { milestones: { "1.1": missed }, nextMilestones: [next(1, "1.1"), next(2, null), next(7, null)] },
    },
    {
      name: "a next milestone whose own words say when",
      edit: continued({ Milestone: "Publish the guide by June 2025", Due: null }),
    },
    {
      name: "one of two next milestones with a date",
      edit: {
        milestones: { "1.1": missed },
        nextMilestones: [{ ...next(1, "1.1"), Due: null }, next(1, "1.1"), ...others],
      },
    },
    ...["Reason", "Progress"].map((heading) => ({
      name: `a next milestone of another action, which ${heading} names`,
      edit: {
        milestones: { "1.1": { ...missed, [heading]: "Staff left. It continues under action 2." } },
        nextMilestones: [next(2, "1.1"), next(1, null), ...others],
      },
    })),
    {
      name: "a next milestone of the action where the work lives now",
      edit: {
        actions: { "1": { "Where the work lives now": "Handed over to action 2." } },
        milestones: { "1.1": missed },
        nextMilestones: [next(2, "1.1"), next(1, null), ...others],
      },
    },
    { name: "a withdrawal", edit: { milestones: { "1.1": { Outcome: "withdrawn" } } } },
    { name: "a failed condition", edit: { milestones: { "2.2": { Outcome: "condition not met" } } } },
    { name: "a progress report", cycle: "2025-progress-1", edit: { milestones: { "1.1": missed } } },
    {
      name: "a lost sheet, which template-intact says",
      edit: { milestones: { "1.1": missed } },
      damage: deleteSheet("Next milestones"),
    },
    {
      name: "an item that goes on with the milestone that lists it, and the milestone with it",
      partner: "beta",
      edit: {
        milestones: { "4.1": missed, "4.1.2": missed },
        nextMilestones: [next(2, null), next(4, "4.1")],
      },
    },
    {
      name: "a milestone whose missed item goes on",
      partner: "beta",
      edit: { milestones: { "4.1": missed, "4.1.2": { ...missed, "New due": "by June 2025" } } },
    },
    {
      name: "a milestone of an action that is closed, which status-concluded-nothing-open looks at",
      edit: { actions: { "7": { Status: "concluded" } }, milestones: { "7.1": missed } },
    },
  ],
  rejects: [
    {
      name: "a next milestone that is about the same and dated, as advice",
      edit: {
        milestones: { "2.1": { Outcome: "not met", Reason: "No venue." } },
        nextMilestones: [
          { Action: 1, Milestone: "Publish a map", Due: "by June 2025" },
          { Action: 2, Milestone: "Hold the workshop with families", Due: "by June 2025" },
          { Action: 7, Milestone: "Print the form", Due: "by June 2025" },
        ],
      },
      finding: {
        message:
          "Milestone 2.1 is “not met”. The next milestone in row 4, “Hold the workshop with families”, seems to carry it on, but Continues does not say so.",
        severity: "advice",
        milestone: "2.1",
        fix: ["2.1"],
      },
    },
    {
      name: "a next milestone that is about the same and has no date",
      edit: {
        milestones: { "2.1": { Outcome: "not met", Reason: "No venue." } },
        nextMilestones: [
          { Action: 1, Milestone: "Publish a map", Due: "by June 2025" },
          { Action: 2, Milestone: "Hold the workshop with families", Measure: "number of families" },
          { Action: 7, Milestone: "Print the form", Due: "by June 2025" },
        ],
      },
      finding: {
        message:
          "Milestone 2.1 is “not met” and is not carried forward: the next milestone in row 4 seems to continue it but has no due date.",
        severity: "error",
      },
    },
    {
      name: "a next milestone of another action that is about the same",
      edit: {
        milestones: { "2.1": { Outcome: "not met", Reason: "No venue." } },
        nextMilestones: [
          { Action: 1, Milestone: "Hold the workshop with families", Due: "by June 2025" },
          { Action: 2, Milestone: "Print the form", Due: "by June 2025" },
          { Action: 7, Milestone: "Print the form", Due: "by June 2025" },
        ],
      },
      finding: { message: "Milestone 2.1 is “not met” and is not carried forward.", severity: "error" },
    },
    {
      name: "a next milestone without a date",
      edit: continued({ Due: null }),
      finding: {
        message:
          "Milestone 1.1 is “not met” and is not carried forward: the next milestone in row 3 continues it but has no due date.",
        cell: "L3",
        milestone: "1.1",
      },
    },
    {
      name: "a next milestone whose date cannot be read",
      edit: continued({ Due: "when ready" }),
      finding: { message: /row 3 continues it, but its due date “when ready” cannot be read as a date/ },
    },
    {
      name: "a next milestone of another action",
      edit: continued({ Action: 2 }),
      finding: {
        message: /row 3 continues it but is about action 2, and nothing says that it is handed over/,
      },
    },
    {
      name: "a next milestone of an action that is not the one named",
      edit: {
        milestones: { "1.1": { ...missed, Reason: "It continues under action 7." } },
        nextMilestones: [next(2, "1.1"), next(1, null), ...others],
      },
      finding: {
        message: /row 3 continues it but is about action 2, and nothing says that it is handed over/,
      },
    },
    {
      name: "new due dates that are none",
      edit: {
        milestones: {
          "1.1": { ...missed, "New due": "some time" },
          "1.2": { ...missed, "New due": "-" },
          "2.1": { ...missed, "New due": "in due course" },
        },
      },
      finding: [
        { message: /^Milestone 1\.1 is “not met” and is not carried forward: the new due date “some time”/ },
        { message: /the new due date “-” cannot be read as a date, because it names no day/, cell: "L4" },
        { message: /the new due date “in due course”/ },
      ],
    },
    {
      name: "a next milestone that continues what is met, as advice",
      edit: { nextMilestones: [next(1, "1.1"), ...others] },
      finding: {
        message: "Milestone 1.1 is “met” but is continued by the next milestone in row 3.",
        severity: "advice",
        sheet: "Next milestones",
        action: 1,
        fix: [null],
      },
    },
    {
      name: "a milestone that is met and yet to come, as a warning",
      edit: { milestones: { "1.1": { "Date met": null, "New due": "by June 2025" } } },
      finding: {
        message: "Milestone 1.1 is “met” but has the new due date “by June 2025”.",
        severity: "warning",
        cell: "L3",
        milestone: "1.1",
      },
    },
    {
      name: "a milestone that goes on though its action is closed, which status-concluded-nothing-open says",
      edit: {
        actions: { "7": { Status: "concluded" } },
        milestones: { "7.1": { "New due": "by June 2025" } },
        nextMilestones: [next(1, null), next(2, null)],
      },
      finding: { message: /^Milestone 7\.1 is “met” but has the new due date/, severity: "warning" },
      explained: true,
    },
    {
      name: "a missed milestone that goes nowhere",
      edit: { milestones: { "1.1": missed } },
      finding: {
        message: "Milestone 1.1 is “not met” and is not carried forward.",
        cell: "L3",
        milestone: "1.1",
      },
    },
    {
      name: "two items of which one goes on",
      partner: "beta",
      edit: {
        milestones: { "4.1.1": missed, "4.1.2": missed },
        nextMilestones: [next(2, null), next(4, "4.1.1")],
      },
      finding: { message: /^Milestone 4\.1\.2 is/, milestone: "4.1.2" },
    },
    {
      name: "a milestone whose number only begins alike",
      edit: { milestones: { "1.1": missed }, nextMilestones: [next(1, "1.2"), next(2, null), next(7, null)] },
      finding: [
        { message: /^Milestone 1\.1 is “not met” and is not carried forward\.$/ },
        { message: /^Milestone 1\.2 is “met” but is continued/, severity: "advice" },
      ],
    },
    {
      name: "what is left of an action closed earlier",
      partner: "gamma",
      edit: { milestones: { "8.1": missed } },
      finding: { message: /^Milestone 8\.1 is/, action: 8 },
    },
  ],
});
