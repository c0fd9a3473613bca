import { expect, it } from "vitest";

import { readReturn } from "#src/core/index";
import { allChangedInWords } from "#src/ui/ready/changed-places";
import { fill, issueInMemory, readyAnswers } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const returned = readReturn(
  fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha")),
  plan,
);

it("names each changed answer once, with the cell to go to where there is one", () => {
  const changed = allChangedInWords(
    [
      { table: "Cover", row: "Approved by", column: "Answer", now: true },
      { table: "Milestones", row: "1.1", column: "Progress", now: true },
      { table: "Milestones", row: "99.1", column: "Progress", now: false },
      { table: "NextMilestones", row: "", column: "Due", now: true },
      { table: "NextMilestones", row: "", column: "Due", now: true },
      { table: "NextMilestones", row: "", column: "Due", now: false },
      { table: "Gone", row: "1", column: "Colour", now: false },
    ],
    returned,
  );
  expect(changed.map(({ words, cell }) => [words, cell?.sheet ?? null])).toEqual([
    ["Start here, Approved by", "Start here"],
    ["Milestones 1.1, Progress", "Milestones"],
    ["Milestones 99.1, Progress", null],
    ["Next milestones, Due of a row that is new or changed", null],
    ["Next milestones, Due of a row that is gone or changed", null],
    ["Gone 1, Colour", null],
  ]);
});
