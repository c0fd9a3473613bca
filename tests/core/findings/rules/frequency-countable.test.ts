import { frequencyCountable } from "#src/core/findings/rules/frequency-countable";
import { testRule } from "#tests/core/findings/test-rule";

const next = (Milestone: string, more: Readonly<Record<string, string>> = {}) => ({
  nextMilestones: [{ Action: 1, Milestone, Due: "by June 2025", ...more }],
});

testRule(frequencyCountable, {
  accepts: [
    { name: "promises that say how often, or nothing of it" },
    ...[
      "Meet the panel twice a year",
      "Report regularly, every 6 weeks",
      "Meet monthly",
      "Widen the regularly updated page",
      "Ask why clinics report irregularly",
    ].map((text) => ({ name: `“${text}”`, edit: next(text) })),
    {
      name: "progress, which promises nothing",
      edit: { progress: [{ Action: 1, "Progress report": "the panel was regularly told" }] },
    },
    { name: "one long word", edit: next("a".repeat(32_000)) },
  ],
  rejects: [
    {
      name: "“regularly”",
      edit: next("REGULARLY tell the panel what was done"),
      finding: {
        message:
          "“REGULARLY tell the panel what was done”, a next milestone of action 1, says “regularly”, which nobody can count.",
        cell: "B3",
        action: 1,
        fix: null,
      },
    },
    {
      name: "a word with two readings, offering both in place",
      edit: next("Invite carers to the board, which meets Bi\u2011monthly in 2025"),
      finding: {
        message:
          /says “bi-monthly”, which nobody can count\. It may mean “every 2 months” or “twice a month”\.$/,
        cell: "B3",
        fix: [
          "Invite carers to the board, which meets every 2 months in 2025",
          "Invite carers to the board, which meets twice a month in 2025",
        ],
      },
    },
    {
      name: "a measure and a due date",
      edit: next("Tell the panel", { Measure: "told regularly", Due: "continually" }),
      finding: [
        { message: "“continually” says “continually”, which nobody can count.", cell: "C3" },
        { message: "“told regularly” says “regularly”, which nobody can count.", cell: "D3" },
      ],
    },
    {
      name: "the monitoring of a new action",
      edit: {
        newActions: [
          { Title: "Map clinics", "Monitoring and evaluation": "map made\nprogress regularly reported" },
        ],
      },
      finding: {
        message: /^“progress regularly reported”, new action “Map clinics”, says “regularly”/,
        cell: "G3",
        fix: null,
      },
    },
  ],
});
