import { expect, it } from "vitest";

import type { Finding } from "#src/core/index";
import { cellKey, cellToGoTo, placeInWords, sameCell } from "#src/ui/check/places";
import { finding } from "./finding";

it.each<[string, Partial<Finding>, ReturnType<typeof cellToGoTo>, string | null]>([
  [
    "a cell",
    { sheet: "Milestones", cell: "E12", column: "Outcome", row: 12 },
    { sheet: "Milestones", row: 11, column: 4 },
    "Milestones E12, Outcome",
  ],
  ["a row", { sheet: "Progress", row: 3 }, { sheet: "Progress", row: 2, column: 0 }, "Progress, row 3"],
  ["a sheet", { sheet: "Actions" }, { sheet: "Actions", row: 0, column: 0 }, "Actions"],
  ["the return", {}, null, null],
])("a finding about %s has a cell to go to and words for it", (_what, about, cell, words) => {
  expect(cellToGoTo(finding(about))).toEqual(cell);
  expect(placeInWords(finding(about))).toBe(words);
});

it("tells cells apart", () => {
  const cell = { sheet: "Milestones", row: 11, column: 4 };
  expect(sameCell(cell, { ...cell })).toBe(true);
  expect(sameCell(cell, { ...cell, sheet: "Actions" })).toBe(false);
  expect(sameCell(null, null)).toBe(false);
  expect(cellKey(cell)).toBe("Milestones!E12");
});
