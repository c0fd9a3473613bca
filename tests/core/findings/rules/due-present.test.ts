import { duePresent } from "#src/core/findings/rules/due-present";
import { testRule } from "#tests/core/findings/test-rule";

const second = (row: Readonly<Record<string, string>>) => ({
  nextMilestones: [1, 2, 7].map((Action) => ({
    Action,
    ...(Action === 2
      ? { Milestone: "Hold a workshop", ...row }
      : { Milestone: "Publish a map", Due: "by June 2025" }),
  })),
});

const listed = (...rows: readonly (readonly [milestone: string, due?: string])[]) => ({
  nextMilestones: rows.map(([Milestone, due]) => ({ Action: 2, Milestone, ...(due ? { Due: due } : {}) })),
});

testRule(duePresent, {
  accepts: [
    {
      name: "a milestone that is itself a count",
      edit: second({ Milestone: "monitor the numbers and examples of shared plans" }),
    },
    {
      name: "items of a list whose first line has the date",
      edit: listed(["Three steps, all by autumn 2025:"], ["improve the index"], ["test it with families"]),
    },
    {
      name: "a line that only opens a list of dated items",
      edit: listed(["Build the app in 2 phases:"], ["testing", "by May 2025"], ["launch", "in June 2025"]),
    },
    { name: "a due date" },
    { name: "a measure that counts", edit: second({ Measure: "number of families taking part" }) },
    { name: "a date in the milestone's words", edit: second({ Milestone: "Hold a workshop by June 2025" }) },
    { name: "how often", edit: second({ Due: "twice a year" }) },
  ],
  rejects: [
    {
      name: "a list without a date, said once",
      edit: listed(["Appoint an evaluator, who looks at:"], ["costs"], ["how families fare"]),
      finding: { message: /“Appoint an evaluator, who looks at:”, has no due date/, cell: "C3" },
    },
    {
      name: "a colon at the end of the last row of an action",
      edit: listed(["Publish a map", "by June 2025"], ["Hold a workshop:"]),
      finding: { message: /“Hold a workshop:”/, cell: "C4" },
    },
    {
      name: "numbers that ask for no count",
      edit: second({ Milestone: "roll out to the number of trusts agreed" }),
      finding: { message: /roll out/ },
    },
    {
      name: "neither date nor measure",
      edit: second({}),
      finding: {
        message: "A next milestone of action 2, “Hold a workshop”, has no due date and no measure.",
        cell: "C4",
        action: 2,
      },
    },
    {
      name: "a measure that counts nothing",
      edit: second({ Measure: "good feedback" }),
      finding: { message: /no due date and a measure that counts nothing/, cell: "C4" },
    },
    {
      name: "a date that is none",
      edit: second({ Due: "ongoing" }),
      finding: { message: /has no date, only “ongoing”, and no measure/ },
    },
    {
      name: "a date that cannot be read, which due-readable says",
      edit: second({ Due: "when ready" }),
      finding: { message: /has no date, only “when ready”/ },
      explained: true,
    },
  ],
});
