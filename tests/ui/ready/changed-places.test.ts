import { expect, it } from "vitest";

import { allChangedInWords } from "#src/ui/ready/changed-places";

const at = (sheet: string, row: number) => ({ sheet, row, column: 5 });

it("names each changed answer once, with the cell to go to where there is one", () => {
  const progress = { table: "Milestones", row: "1.1", column: "Progress", now: true };
  const added = { table: "NextMilestones", row: "", column: "Due" };
  expect(
    allChangedInWords([
      { table: "Cover", row: "Approved by", column: "Answer", now: true, cell: at("Start here", 11) },
      { ...progress, cell: at("Milestones", 2) },
      { ...progress, row: "99.1", now: false, cell: null },
      { ...added, now: true, cell: at("Next milestones", 2) },
      { ...added, now: true, cell: at("Next milestones", 3) },
      { ...added, now: false, cell: null },
      { table: "Gone", row: "1", column: "Colour", now: false, cell: null },
    ]),
  ).toEqual([
    { words: "Start here, Approved by", cell: at("Start here", 11) },
    { words: "Milestones 1.1, Progress", cell: at("Milestones", 2) },
    { words: "Milestones 99.1, Progress", cell: null },
    { words: "Next milestones, Due of a row that is new or changed", cell: at("Next milestones", 2) },
    { words: "Next milestones, Due of a row that is gone or changed", cell: null },
    { words: "Gone 1, Colour", cell: null },
  ]);
});
