import { describe, expect, it } from "vitest";

import type { CheckRequest } from "#src/core/findings/check-workbook";
import { fixSafely } from "#src/core/findings/safe-fixes";
import { readRecord } from "#src/core/return/record";
import type { CellEdit, Workbook } from "#src/core/workbook";
import {
  digest,
  fill,
  issueInMemory,
  readyAnswers,
  setCell,
  withAnswers,
  type Answers,
} from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const plan = samplePlan;
const request: CheckRequest = { plan, asAt: "2025-01-28", register: null, digest };

const withEdits = (workbook: Workbook, edits: readonly CellEdit[]): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    edits
      .filter(({ at }) => at.sheet === sheet.name)
      .reduce((changed, { at, value }) => setCell(changed, at.row, at.column, value), sheet),
  ),
});

function filled(changes: Answers): Workbook {
  return fill(issueInMemory({ plan, partner: "alpha" }), withAnswers(readyAnswers(plan, "alpha"), changes));
}

const fixed = (workbook: Workbook) => fixSafely(workbook, (edits) => withEdits(workbook, edits), request);

describe("fixSafely", () => {
  const untidy = filled({
    actions: { "1": { Status: " Extended " } },
    milestones: { "1.1": { "Date met": "31/03/2024", Progress: " Done and\u00a0published" } },
    newActions: [{ Title: "•  Open a helpline" }],
  });

  it("makes every fix that cannot change what was meant", () => {
    expect(fixed(untidy).fixes.map(({ rule, sheet, cell, after }) => [rule, sheet, cell, after])).toEqual([
      ["cell-type", "Milestones", "J3", { kind: "date", date: "2024-03-31" }],
      ["status-in-plan", "Actions", "F3", { kind: "text", text: "extended" }],
      ["text-clean", "Milestones", "F3", { kind: "text", text: "Done and published" }],
      ["text-clean", "New actions", "A3", { kind: "text", text: "Open a helpline" }],
    ]);
  });

  it("leaves what is a person’s choice, and says so in the findings", () => {
    const ambiguous = filled({ milestones: { "1.1": { "Date met": "03/04/2024" } } });
    const { fixes, edits, checked } = fixed(ambiguous);
    expect([fixes, edits, checked.verdict]).toEqual([[], [], "not-ready"]);
    expect(checked.findings).toMatchObject([{ rule: "cell-type", fix: { kind: "choice" } }]);
  });

  it("makes a fix that another one brings to light", () => {
    const twice = filled({
      nextMilestones: [{ Action: 1, Milestone: "• • Publish it", Due: "by June 2025" }],
    });
    const { fixes, checked } = fixed(twice);
    expect(fixes.filter(({ sheet }) => sheet === "Next milestones").map(({ after }) => after)).toEqual([
      { kind: "text", text: "• Publish it" },
      { kind: "text", text: "Publish it" },
    ]);
    expect(checked.findings.filter(({ fix }) => fix?.kind === "safe")).toEqual([]);
  });

  it("keeps a log of them in the return, with what stood there before", () => {
    const { edits, logged } = fixed(untidy);
    expect(logged).toBe(true);
    const { entries } = readRecord(withEdits(untidy, edits));
    expect(entries).toHaveLength(4);
    expect(entries[0]).toEqual({
      kind: "fix",
      rule: "cell-type",
      place: { table: "Milestones", row: "1.1", column: "Date met" },
      before: "31/03/2024",
      after: "2024-03-31",
      on: "2025-01-28",
    });
  });

  it("fixes a return that has lost its record, and says that there is no log", () => {
    const without = { ...untidy, sheets: untidy.sheets.filter(({ name }) => name !== "_record") };
    const { fixes, edits, logged } = fixed(without);
    expect([fixes.length, edits.length, logged]).toEqual([4, 4, false]);
  });

  it("ends where a cell does not take what is put into it", () => {
    const stubborn = fixSafely(untidy, () => untidy, request);
    expect(stubborn.fixes.map(({ after }) => after)).toEqual(stubborn.fixes.map(({ before }) => before));
    expect(stubborn.fixes).toHaveLength(4);
  });

  it("does nothing the second time", () => {
    const once = withEdits(untidy, fixed(untidy).edits);
    expect(fixed(once)).toMatchObject({ fixes: [], edits: [], logged: true });
  });
});
