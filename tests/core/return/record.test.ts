import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import { lastSeal, recordEdits, readRecord, type RecordEntry } from "#src/core/return/record";
import { readReturn } from "#src/core/return/read-return";
import { sealEntry, sealState } from "#src/core/return/seal";
import type { Workbook } from "#src/core/workbook";
import { digest, fill, issueInMemory, readyAnswers, setCell } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const plan = samplePlan;
const filled = fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha"));

function typed(workbook: Workbook, sheetName: string, row: number, column: number, value: string | null) {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === sheetName ? setCell(sheet, row, column, value) : sheet,
    ),
  };
}

function recorded(workbook: Workbook, entries: readonly RecordEntry[]): Workbook {
  const edits = recordEdits(readRecord(workbook), entries) ?? [];
  return edits.reduce(
    (book, { at, value }) => typed(book, at.sheet, at.row, at.column, String(value)),
    workbook,
  );
}

const fix: RecordEntry = {
  kind: "fix",
  rule: "text-clean",
  place: { table: "Milestones", row: "1.1", column: "Progress" },
  before: "  Done ",
  after: "Done",
  on: "2025-01-20",
};
const decision: RecordEntry = {
  kind: "decision",
  rule: "small-numbers-held",
  place: { table: "Progress", row: "3", column: "Progress report" },
  text: "7 patients took part",
  decision: "round",
  wording: "fewer than 30 patients took part",
  reason: "Agreed with the data owner",
  by: "Alex Example",
  on: "",
};
const waiver = (about: Extract<RecordEntry, { kind: "waiver" }>["about"], text: string): RecordEntry => ({
  kind: "waiver",
  rule: "outcome-present",
  about,
  text,
  reason: "The owner has left; the answer follows",
  by: "Kim Example",
  until: "2025-02-28",
  on: "2025-01-21",
});

describe("a return's record", () => {
  it("is empty in a template, with room to add to it", () => {
    expect(readRecord(filled)).toEqual({ entries: [], end: { sheet: "_record", row: 1 } });
  });

  it("gives back what was added, in order", () => {
    const entries = [fix, waiver({ action: 2 }, ""), decision];
    expect(readRecord(recorded(recorded(filled, entries), [fix])).entries).toEqual([...entries, fix]);
  });

  it("cannot be added to where its sheet is lost", () => {
    const without = { ...filled, sheets: filled.sheets.filter(({ name }) => name !== "_record") };
    expect(recordEdits(readRecord(without), [fix])).toBeNull();
  });
});

describe("a waiver on record", () => {
  const unanswered = typed(filled, "Milestones", 2, 4, null);
  const check = (workbook: Workbook, asAt = "2025-01-28") =>
    checkReturn(
      contextOf(readReturn(workbook, plan), { plan, asAt, register: null, digest }),
    ).findings.filter(({ rule }) => rule === "outcome-present");

  it.each([
    ["the cell", { table: "Milestones", row: "1.1", column: "Outcome" }],
    ["the action", { action: 1 }],
  ])("for %s turns the error into advice that says who approved it", (_what, about) => {
    expect(check(unanswered)).toMatchObject([{ severity: "error", settled: null }]);
    expect(check(recorded(unanswered, [waiver(about, "")]))).toMatchObject([
      { severity: "advice", settled: { kind: "waiver", by: "Kim Example", until: "2025-02-28" } },
    ]);
  });

  it("does not count for another cell, after its last day, or for a rule that nobody can waive", () => {
    const elsewhere = waiver({ table: "Milestones", row: "1.2", column: "Outcome" }, "");
    expect(check(recorded(unanswered, [elsewhere]))).toMatchObject([{ severity: "error" }]);

    const here = recorded(unanswered, [waiver({ action: 1 }, "")]);
    expect(check(here, "2025-03-01")).toMatchObject([
      { severity: "error", remedy: expect.stringContaining("ran out on 28 February 2025") },
    ]);

    const nonsense = typed(filled, "Milestones", 2, 9, "someday");
    const waived = { ...waiver({ action: 1 }, ""), rule: "cell-type" } as RecordEntry;
    const findings = checkReturn(
      contextOf(readReturn(recorded(nonsense, [waived]), plan), { plan, asAt: null, register: null, digest }),
    ).findings.filter(({ rule }) => rule === "cell-type");
    expect(findings).toMatchObject([{ severity: "error", settled: null }]);
  });
});

describe("a rule on trial", () => {
  it("gives advice in its cycle", () => {
    const trial = (cycle: string) => ({
      ...plan,
      ruleSettings: { ...plan.ruleSettings, trial: [{ rule: "outcome-present", cycle }] },
    });
    const severityIn = (cycle: string) =>
      checkReturn(
        contextOf(readReturn(typed(filled, "Milestones", 2, 4, null), plan), {
          plan: trial(cycle),
          asAt: null,
          register: null,
          digest,
        }),
      ).findings.find(({ rule }) => rule === "outcome-present");
    expect(severityIn("2025-annual")).toMatchObject({ severity: "advice", trial: true });
    expect(severityIn("2026-annual")).toMatchObject({ severity: "error", trial: false });
  });
});

describe("a sealed return", () => {
  const sealing = { digest, ruleSet: "1a2b3c4d", verdict: "ready", on: "2025-01-20" } as const;
  const sealed = recorded(filled, [sealEntry(readReturn(filled, plan), sealing)]);
  const state = (workbook: Workbook) => sealState(readReturn(workbook, plan), digest);

  it("is unsealed before, sealed after, and keeps what the seal says", () => {
    expect(state(filled)).toEqual({ state: "unsealed" });
    expect(state(sealed)).toMatchObject({
      state: "sealed",
      seal: { ruleSet: "1a2b3c4d", by: "Alex Example" },
    });
    expect(lastSeal(readRecord(sealed))).toEqual(sealEntry(readReturn(filled, plan), sealing));
  });

  it("says which answers were changed, added or emptied since", () => {
    const changed = typed(typed(sealed, "Milestones", 2, 5, "Other words"), "Milestones", 3, 5, null);
    expect(state(typed(changed, "Milestones", 3, 13, "Minutes"))).toMatchObject({
      state: "changed",
      places: [
        { row: "1.1", column: "Progress", now: true, cell: { sheet: "Milestones", row: 2, column: 5 } },
        { row: "1.2", column: "Evidence", now: true, cell: { sheet: "Milestones", row: 3, column: 13 } },
        { row: "1.2", column: "Progress", now: false, cell: { sheet: "Milestones", row: 3, column: 5 } },
      ],
    });
  });

  it("names the cell of an added row that was changed, and the one that is gone without a cell", () => {
    expect(state(typed(sealed, "Next milestones", 2, 1, "Publish nothing"))).toMatchObject({
      state: "changed",
      places: expect.arrayContaining([
        {
          table: "NextMilestones",
          row: "",
          column: "Milestone",
          now: true,
          cell: { sheet: "Next milestones", row: 2, column: 1 },
        },
        { table: "NextMilestones", row: "", column: "Milestone", now: false, cell: null },
      ]),
    });
  });

  it("is changed by a waiver that is added later, and sealed again by a new seal", () => {
    const waived = recorded(sealed, [waiver({ action: 1 }, "")]);
    expect(state(waived).state).toBe("changed");
    const again = recorded(waived, [sealEntry(readReturn(waived, plan), sealing)]);
    expect(state(again).state).toBe("sealed");
  });
});
