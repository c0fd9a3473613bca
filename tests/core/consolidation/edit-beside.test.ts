import { describe, expect, it } from "vitest";

import { editBeside } from "#src/core/consolidation/edit-beside";
import { contentText } from "#src/core/return/cell-types";
import type { CellRef, Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, rowWith, typeInto } from "#tests/core/consolidation/again";
import { merged, received } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const edit = "Progress (DHSC edit)";
const type = (open: Workbook, typed: string) => typeInto(open, "Milestones", "alpha 1.1", edit, typed);
const first = asWorkbook(merged([received("alpha")]));
const again = asWorkbook(mergedInto(type(first, "Ours."), [received("beta")]));

function cellAt(open: Workbook, heading: string): CellRef {
  const sheet = open.sheets.find((one) => one.name === "Milestones");
  const found = sheet?.cells.find((cell) => cell.row === 1 && contentText(cell.content) === heading);
  if (!sheet || !found) throw new Error(`No ${heading}`);
  return { sheet: "Milestones", row: rowWith(sheet, "Row", "alpha 1.1"), column: found.column };
}

const beside = (open: Workbook, heading: string) => editBeside(open, samplePlan, cellAt(open, heading));

describe("the edit beside an answer", () => {
  it.each([
    ["nothing was ever put there", first, { now: null, asMerged: null }],
    ["it was typed since the merge", type(first, "Ours."), { now: "Ours.", asMerged: null }],
    ["it stands as it was merged", again, { now: "Ours.", asMerged: "Ours." }],
    ["it was changed since", type(again, "Other words."), { now: "Other words.", asMerged: "Ours." }],
    ["it was taken away since", type(again, ""), { now: null, asMerged: "Ours." }],
  ])("is told now and as merged where %s", (_, open, expected) => {
    const at = cellAt(open, edit);
    expect(beside(open, "Progress")).toEqual({ at, ...expected });
    expect(beside(open, edit)).toEqual({ at, ...expected });
  });

  it("is not there beside facts of the plan and what the merge works out", () => {
    expect(beside(again, "Published milestone")).toBeNull();
    expect(beside(again, "State")).toBeNull();
    expect(editBeside(again, samplePlan, { sheet: "Summary", row: 3, column: 2 })).toBeNull();
  });
});
