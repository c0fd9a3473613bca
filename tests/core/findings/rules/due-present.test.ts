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

testRule(duePresent, {
  accepts: [
    { name: "a due date" },
    { name: "a measure that counts", edit: second({ Measure: "number of families taking part" }) },
    { name: "a date in the milestone's words", edit: second({ Milestone: "Hold a workshop by June 2025" }) },
    { name: "how often", edit: second({ Due: "twice a year" }) },
  ],
  rejects: [
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
