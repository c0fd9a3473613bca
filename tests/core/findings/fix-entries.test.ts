import { describe, expect, it } from "vitest";

import { fixEntries } from "#src/core/findings/fix-entries";
import { readReturn } from "#src/core/return/read-return";
import type { ReturnCell } from "#src/core/return/return";
import type { CellRef } from "#src/core/workbook";
import { fill, issueInMemory, readyAnswers } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const returned = readReturn(
  fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha")),
  plan,
);
const [first] = returned.tables.milestones.rows;
if (!first) throw new Error("The sample has no milestones.");
const { outcome, dateMet } = first.cells;

const at = ({ source }: ReturnCell): CellRef => {
  if (!source) throw new Error("The cell is in no column.");
  return source;
};

describe("fixEntries", () => {
  it("notes before and after of each answer by what it is about, and nothing outside the return's tables", () => {
    const edits = [
      { at: at(outcome), value: "not met" },
      { at: at(dateMet), value: { date: "2024-12-12" } },
      { at: { sheet: "Guidance", row: 3, column: 0 }, value: "x" },
      { at: at(returned.cover.approvedBy.cell), value: null },
    ];
    expect(fixEntries(returned, { rule: "text-clean", edits, on: "2025-01-28" })).toEqual([
      {
        kind: "fix",
        rule: "text-clean",
        place: { table: "Milestones", row: "1.1", column: "Outcome" },
        before: outcome.text,
        after: "not met",
        on: "2025-01-28",
      },
      {
        kind: "fix",
        rule: "text-clean",
        place: { table: "Milestones", row: "1.1", column: "Date met" },
        before: dateMet.text,
        after: "2024-12-12",
        on: "2025-01-28",
      },
      {
        kind: "fix",
        rule: "text-clean",
        place: { table: "Cover", row: "Approved by", column: "Answer" },
        before: "Alex Example",
        after: "",
        on: "2025-01-28",
      },
    ]);
  });
});
