import { dueReadable } from "#src/core/findings/rules/due-readable";
import { testRule } from "#tests/core/findings/test-rule";

const due = (text: string | number) => ({
  nextMilestones: [1, 2, 7].map((Action) => ({
    Action,
    Milestone: "Publish a map",
    Due: Action === 2 ? text : "by June 2025",
  })),
});

const words = (Milestone: string, Due = "") => ({
  nextMilestones: [1, 2, 7].map((Action) => ({
    Action,
    Milestone: Action === 2 ? Milestone : "Publish a map",
    Due: Action === 2 ? Due : "by June 2025",
  })),
});

testRule(dueReadable, {
  accepts: [
    { name: "a month" },
    { name: "a financial year", edit: due("in 2025 to 2026") },
    { name: "a quarter", edit: due("quarter 2, 2025 to 2026") },
    { name: "no date", edit: due("") },
    { name: "a year as a number", edit: due(2025) },
    { name: "a month in the words of the promise", edit: words("publish a map by June 2025") },
    { name: "a due date beside words with two readings", edit: words("publish by mid 2025", "by June 2025") },
    { name: "how often, which frequency-countable asks", edit: words("hold bi-monthly meetings") },
    { name: "how long something takes", edit: words("see that maps are used within two years") },
    { name: "winter that is no date", edit: words("update the plan for winter pressures by June 2025") },
    { name: "a survey of a season gone by", edit: words("act on the winter 2023 survey by June 2025") },
    { name: "a new due date", edit: { milestones: { "1.1": { "New due": "by autumn 2025" } } } },
  ],
  rejects: [
    {
      name: "words that name no time",
      edit: due("when ready"),
      finding: {
        message: /^Due of a next milestone of action 2 is “when ready”, which cannot be read/,
        cell: "C4",
        action: 2,
      },
    },
    {
      name: "a day that the calendar has not",
      edit: { milestones: { "1.1": { "New due": "31 June 2025" } } },
      finding: {
        message: /^New due of milestone 1\.1 is “31 June 2025”.*no such day/,
        cell: "L3",
        milestone: "1.1",
      },
    },
    {
      name: "words of the promise with two readings, where Due is empty",
      edit: words("publish a map by mid 2025"),
      finding: {
        message:
          "“publish a map by mid 2025”, a next milestone of action 2, falls due “by mid 2025”. Mid is read as 1 May 2025 to 31 August 2025.",
        severity: "advice",
        cell: "B4",
        action: 2,
      },
    },
    {
      name: "the same in the monitoring of a new action",
      edit: {
        newActions: [
          { Title: "A map", "Monitoring and evaluation": "Number of clinics, told in winter 2025" },
        ],
      },
      finding: { message: /falls due “in winter 2025”\. Winter 2025 is read as/, severity: "advice" },
    },
    {
      name: "words with two readings, as advice that shows the one taken",
      edit: due("by mid 2025"),
      finding: {
        message: /^Due of a next milestone of action 2 is “by mid 2025”\. ./,
        severity: "advice",
        cell: "C4",
      },
    },
  ],
});
