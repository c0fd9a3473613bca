import { describe, expect, it } from "vitest";

import { provenanceOf } from "#src/core/consolidation/provenance";
import { contentText } from "#src/core/return/cell-types";
import type { CellRef, Workbook } from "#src/core/workbook";
import { asWorkbook, changeSheet, mergedInto, rowWith, typeInto } from "#tests/core/consolidation/again";
import { merged, onSheet, received } from "#tests/core/consolidation/received";
import { setCell } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const alpha = received("alpha", {
  answers: { milestones: { "1.1": { Progress: "=cmd|'/c calc'!A1 _x0041_" }, "1.2": { Value: 31 } } },
});
const workbook = typeInto(
  asWorkbook(merged([alpha])),
  "Milestones",
  "alpha 1.1",
  "Progress (DHSC edit)",
  "Ours.",
);

function cellAt(open: Workbook, name: string, row: string, heading: string, by = "Row"): CellRef {
  const sheet = open.sheets.find((one) => one.name === name);
  const found = sheet?.cells.find((cell) => cell.row === 1 && contentText(cell.content) === heading);
  if (!sheet || !found) throw new Error(`No ${heading} on ${name}`);
  return { sheet: name, row: rowWith(sheet, by, row), column: found.column };
}

const from = (open: Workbook, name: string, row: string, heading: string) =>
  provenanceOf(open, samplePlan, cellAt(open, name, row, heading));

const progress = {
  file: "2025-annual-alpha.xlsx",
  sha256: alpha.sha256,
  sheet: "Milestones",
  cell: "F3",
  column: "Progress",
  sender: "Sam Example",
  approvedBy: "Alex Example",
  when: "2025-01-20",
  text: "=cmd|'/c calc'!A1 _x0041_",
  edited: "Ours.",
};

describe("the provenance of a cell", () => {
  it("is the cell of the return, its sender, its time and its text as returned", () => {
    expect(from(workbook, "Milestones", "alpha 1.1", "Progress")).toEqual({ kind: "returned", ...progress });
    expect(from(workbook, "Milestones", "alpha 1.1", "Progress (DHSC edit)")).toEqual({
      kind: "edit",
      ...progress,
    });
  });

  it("is the number's own cell on the sheet of metrics", () => {
    expect(from(workbook, "Metrics", "alpha 1.2", "Value")).toMatchObject({
      kind: "returned",
      cell: "G4",
      text: "31",
    });
    expect(from(workbook, "Metrics", "alpha 1.2", "As at")).toMatchObject({ kind: "returned", cell: "I4" });
  });

  it("is told of facts of the plan, rows that did not come, and what the merge works out", () => {
    expect(from(workbook, "Milestones", "alpha 1.1", "Published milestone")).toMatchObject({
      kind: "issued",
    });
    expect(from(workbook, "Milestones", "gamma 6.1", "Progress")).toEqual({
      kind: "none",
      column: "Progress",
      edited: null,
    });
    expect(from(workbook, "Milestones", "alpha 1.1", "State")).toEqual({ kind: "worked-out" });
    expect(provenanceOf(workbook, samplePlan, { sheet: "Summary", row: 3, column: 2 })).toEqual({
      kind: "worked-out",
    });
  });

  it("is that of the answer that a finding, a conflict or the list of returns is about", () => {
    const small = "12 patients were diagnosed at the clinic in Anytown.";
    const one = received("alpha", {
      file: "alpha, first.xlsx",
      answers: {
        actions: { "2": { Status: "ongoing" } },
        progress: [{ Action: 1, "Progress report": small }],
      },
    });
    const held = typeInto(
      asWorkbook(merged([one, received("beta")])),
      "Findings",
      { heading: "Rule", says: "small-numbers-held" },
      "DHSC reason",
      "Too few.",
    );
    const of = (name: string, by: string, says: string, heading: string) =>
      provenanceOf(held, samplePlan, cellAt(held, name, says, heading, by));
    const told = {
      file: "alpha, first.xlsx",
      sha256: one.sha256,
      sheet: "Progress",
      cell: "B3",
      text: small,
    };
    expect(of("Findings", "Rule", "small-numbers-held", "What is wrong")).toMatchObject({
      ...told,
      kind: "returned",
      column: "Progress report",
      edited: null,
    });
    expect(of("Findings", "Rule", "small-numbers-held", "DHSC reason")).toMatchObject({
      ...told,
      kind: "edit",
      edited: "Too few.",
    });
    expect(of("Conflicts", "Conflict", "2 Status", "First answer")).toMatchObject({
      kind: "returned",
      file: "alpha, first.xlsx",
      sheet: "Actions",
      column: "Status",
      text: "ongoing",
    });
    expect(of("Conflicts", "Conflict", "2 Status", "Second sender")).toMatchObject({
      file: "2025-annual-beta.xlsx",
      text: "extended",
    });
    expect(of("Returns", "File", "alpha, first.xlsx", "Approved by")).toMatchObject({
      kind: "returned",
      sheet: "Start here",
      column: "Approved by",
      text: "Alex Example",
    });
    expect(of("Returns", "File", "alpha, first.xlsx", "Verdict")).toEqual({ kind: "worked-out" });
    expect(of("Conflicts", "Conflict", "2 Status", "Proposed")).toEqual({ kind: "worked-out" });
  });

  it("is whoever decided a conflict, and when it came to count", () => {
    const start = asWorkbook(
      merged([received("alpha", { answers: { actions: { "2": { Status: "ongoing" } } } }), received("beta")]),
    );
    const at = (open: Workbook, heading: string) =>
      provenanceOf(open, samplePlan, cellAt(open, "Conflicts", "2 Status", heading, "Conflict"));
    const words = { Decision: "extended", Reason: "Agreed by telephone.", "Decided by": "Dee Decider" };
    const typed = Object.entries(words).reduce(
      (open, [heading, text]) =>
        typeInto(open, "Conflicts", { heading: "Conflict", says: "2 Status" }, heading, text),
      start,
    );
    const decided = {
      kind: "decided",
      conflict: "2 Status",
      answer: "extended",
      reason: "Agreed by telephone.",
      by: "Dee Decider",
      between: "Alpha Agency: ongoing; Beta Board: extended",
    };
    for (const heading of Object.keys(words)) {
      expect(at(start, heading)).toEqual({ kind: "worked-out" });
      expect(at(typed, heading)).toEqual({ ...decided, on: null });
      const kept = asWorkbook(mergedInto(typed, [], { asAt: "2025-01-28" }));
      expect(at(kept, heading)).toEqual({ ...decided, on: "2025-01-28" });
      const reworded = typeInto(
        kept,
        "Conflicts",
        { heading: "Conflict", says: "2 Status" },
        "Reason",
        "By post.",
      );
      expect(at(reworded, heading)).toEqual({ ...decided, reason: "By post.", on: null });
    }
  });

  it("is that of the answer that a row of the Edits sheet stands beside", () => {
    const listed = asWorkbook(mergedInto(workbook, []));
    const at = (heading: string) => from(listed, "Edits", "alpha 1.1", heading);
    const edit = from(listed, "Milestones", "alpha 1.1", "Progress (DHSC edit)");
    expect(edit).toMatchObject({ kind: "edit", ...progress, edited: "Ours." });
    expect(at("Edit (DHSC)")).toEqual(edit);
    expect(at("Answer now")).toEqual(edit);
  });

  it("stays with the cell when rows and columns are moved, and through another merge", () => {
    const moved = changeSheet(workbook, "Milestones", (sheet) => ({
      ...sheet,
      cells: sheet.cells
        .map((cell) => ({ ...cell, column: 50 - cell.column }))
        .sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    expect(from(moved, "Milestones", "alpha 1.1", "Progress")).toEqual({ kind: "returned", ...progress });
    const again = asWorkbook(mergedInto(moved, [received("beta")]));
    expect(from(again, "Milestones", "alpha 1.1", "Progress")).toEqual({ kind: "returned", ...progress });
  });

  it("is the partner's own cell where the partner moved a column", () => {
    const shifted = received("alpha", {
      then: (open) =>
        onSheet(open, "milestones", (sheet) => {
          const right = {
            ...sheet,
            tables: [],
            cells: sheet.cells.map((cell) => ({ ...cell, column: cell.column + 2 })),
          };
          return setCell(right, 9, 7, null);
        }),
    });
    expect(from(asWorkbook(merged([shifted])), "Milestones", "alpha 1.1", "Progress")).toMatchObject({
      cell: "H3",
    });
  });
});
