import { describe, expect, it } from "vitest";

import { placeNow, recordedCell } from "#src/core/return/record-place";
import { readReturn } from "#src/core/return/read-return";
import { fill, issueInMemory, readyAnswers } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const returned = readReturn(
  fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha")),
  plan,
);

describe("a cell on record", () => {
  it.each([
    ["an issued row", { sheet: "Milestones", row: 2, column: 4 }, ["Milestones", "1.1", "Outcome"]],
    [
      "a row that people added",
      returned.tables.nextMilestones.rows[0]?.cells.due.source,
      ["NextMilestones", "3", "Due"],
    ],
    ["the cover", returned.cover.approvedBy.cell.source, ["Cover", "Approved by", "Answer"]],
  ])("is known by what it is about, and found again: %s", (_, at, place) => {
    if (!at) throw new Error("The cell is in no column.");
    const recorded = recordedCell(returned, at);
    expect(recorded && Object.values(recorded.place)).toEqual(place);
    expect(recorded && placeNow(returned, recorded.place)).toEqual(at);
  });

  it.each([
    ["a heading", { sheet: "Milestones", row: 1, column: 4 }],
    ["a column that nothing asks in", { sheet: "Milestones", row: 2, column: 30 }],
    ["a sheet that is none of the return's", { sheet: "Guidance", row: 2, column: 0 }],
  ])("is none where nothing is answered: %s", (_, at) => {
    expect(recordedCell(returned, at)).toBeNull();
  });

  it.each([
    ["its row is gone", { table: "Milestones", row: "99.9", column: "Outcome" }],
    ["its column is unknown", { table: "Milestones", row: "1.1", column: "Colour" }],
    ["it is a row without a key", { table: "Progress", row: "", column: "Progress report" }],
    ["its table is unknown", { table: "Other", row: "1.1", column: "Outcome" }],
    ["it is no item of the cover", { table: "Cover", row: "Colour", column: "Answer" }],
  ])("is found nowhere where %s", (_, place) => {
    expect(placeNow(returned, place)).toBeNull();
  });
});
