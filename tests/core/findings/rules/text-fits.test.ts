import { textFits } from "#src/core/findings/rules/text-fits";
import { testRule } from "#tests/core/findings/test-rule";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

testRule(textFits, {
  accepts: [
    { name: "text of the plan's limit, 60 words", edit: { milestones: { "1.1": { Progress: words(60) } } } },
    {
      name: "text of 32,767 characters without a space",
      edit: { milestones: { "1.1": { Progress: "a".repeat(32_767) } } },
    },
  ],
  rejects: [
    {
      name: "a word too many",
      edit: { milestones: { "1.1": { Progress: words(61) } } },
      finding: {
        message: "Progress of milestone 1.1 has 61 words; the plan's limit is 60.",
        severity: "warning",
        cell: "F3",
      },
    },
    {
      name: "a character too many",
      edit: {
        nextMilestones: [1, 2, 7].map((Action) => ({
          Action,
          Milestone: "a".repeat(Action === 2 ? 32_768 : 9),
        })),
      },
      finding: {
        message: /has 32768 characters; a cell holds at most 32767/,
        severity: "error",
        cell: "B4",
        action: 2,
      },
    },
  ],
});
