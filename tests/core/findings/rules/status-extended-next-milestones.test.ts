import { statusExtendedNextMilestones } from "#src/core/findings/rules/status-extended-next-milestones";
import { deleteSheet } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

const next = (Action: number, Milestone = "Publish a map of clinics") => ({
  Action,
  Milestone,
  Due: "by June 2025",
});

testRule(statusExtendedNextMilestones, {
  accepts: [
    { name: "one next milestone for each" },
    {
      name: "an ongoing action without one",
      edit: { actions: { "1": { Status: "ongoing" } }, nextMilestones: [next(2), next(7)] },
    },
    { name: "a progress report", cycle: "2025-progress-1" },
    { name: "a lost sheet, which template-intact says", damage: deleteSheet("Next milestones") },
    {
      name: "last plan's promise made wider",
      edit: {
        nextMilestones: [next(1), next(2), next(7, "agree one consent form for all ages by autumn 2025")],
      },
    },
    {
      name: "something new beside what goes on",
      edit: {
        nextMilestones: [next(1), next(1, "publish a guide to referral by June 2024"), next(2), next(7)],
      },
    },
  ],
  rejects: [
    {
      name: "a placeholder for a next milestone",
      edit: { nextMilestones: [next(1), next(2, "TBC"), next(7)] },
      finding: { message: "Action 2 is “extended” but has no next milestone, only “TBC”.", cell: "F4" },
    },
    {
      name: "no next milestone",
      edit: { nextMilestones: [next(1), next(7)] },
      finding: {
        message: "Action 2 is “extended” but has no next milestone.",
        cell: "F4",
        column: "Status",
        action: 2,
      },
    },
    {
      name: "only what goes on as it stands",
      edit: {
        nextMilestones: [next(1), next(2)],
        milestones: { "7.1": { Outcome: "not met", Reason: "Ill health.", "New due": "by June 2025" } },
      },
      finding: {
        message: /^Action 7 is “extended” but promises nothing new/,
        severity: "warning",
        action: 7,
      },
    },
    {
      name: "only last plan's words again",
      edit: { nextMilestones: [next(1), next(2), next(7, "Agree one consent form by the end of  2024.")] },
      finding: { message: /promises nothing new/, severity: "warning", action: 7 },
    },
    {
      name: "only last plan's promise with another date",
      edit: { nextMilestones: [next(1), next(2), next(7, "agree one consent form by autumn 2025")] },
      finding: { message: /promises nothing new/, severity: "warning", action: 7 },
    },
    {
      name: "a reopened action, whose cause status-not-reopened says",
      edit: { actions: { "3": { Status: "extended" } } },
      finding: { message: "Action 3 is “extended” but has no next milestone." },
      explained: true,
    },
  ],
});
