import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { consolidationReport } from "#src/core/consolidation/report";
import { readReturn } from "#src/core/return/read-return";
import { recordEdits, type RecordEntry } from "#src/core/return/record";
import { sealEntry } from "#src/core/return/seal";
import type { Workbook } from "#src/core/workbook";
import { fileNamed, merged, received } from "#tests/core/consolidation/received";
import { columnsOfSheet } from "#tests/core/consolidation/draft-rows";
import { inTurn, put } from "#tests/core/findings/damage";
import { digest } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const recorded =
  (...entries: readonly RecordEntry[]) =>
  (workbook: Workbook): Workbook => {
    const edits = recordEdits(readReturn(workbook, samplePlan).record, entries) ?? [];
    return inTurn(...edits.map(({ at, value }) => put(at.sheet, at.row, at.column, String(value))))(workbook);
  };

const sealed = (workbook: Workbook): Workbook =>
  recorded(
    sealEntry(readReturn(workbook, samplePlan), {
      digest,
      ruleSet: "1a2b3c4d",
      verdict: "ready",
      on: "2025-01-20",
    }),
  )(workbook);

const waiver: Extract<RecordEntry, { kind: "waiver" }> = {
  kind: "waiver",
  rule: "outcome-present",
  about: { table: "Milestones", row: "1.1", column: "Outcome" },
  text: "",
  reason: "The owner has left; the answer follows",
  by: "Kim Example",
  until: "2025-02-28",
  on: "2025-01-21",
};

describe("seals at the merge", () => {
  const consolidation = merged([
    received("alpha", { then: sealed }),
    received("beta", { then: inTurn(sealed, put("Milestones", 2, 5, "Other words")) }),
    received("gamma"),
  ]);

  it("says of each return whether it is sealed, changed after sealing or unsealed", () => {
    const states = ["alpha", "beta", "gamma"].map(
      (partner) => fileNamed(consolidation, `2025-annual-${partner}.xlsx`).seal?.state,
    );
    expect(states).toEqual(["sealed", "changed-after-sealing", "unsealed"]);
    expect(
      consolidationReport(consolidation).files.map(({ seal }) => seal?.changed.map(({ cell }) => cell)),
    ).toEqual([[], ["F3"], []]);
  });

  it("uses none that was changed in silence: it is a finding, and a mark in the Returns sheet", () => {
    expect(consolidation.findings.map(({ partner, finding }) => [partner, finding.rule])).toContainEqual([
      "beta",
      "seal-unbroken",
    ]);
    const rows = columnsOfSheet(consolidatedWorkbook(consolidation), "Returns", [
      "Seal",
      "Changed after sealing",
    ]);
    expect(rows).toEqual([
      ["sealed", null],
      ["changed after sealing", "Milestones!F3"],
      ["not sealed", null],
    ]);
  });
});

describe("waivers at the merge", () => {
  const answers = { milestones: { "1.1": { Outcome: null }, "1.2": { Outcome: null } } };
  const other = { ...waiver, about: { action: 2 }, reason: "Asked for by mistake" };
  const consolidation = (asAt: string) =>
    merged([received("alpha", { answers, then: recorded(waiver, other) })], { asAt });

  it("are counted and listed, each with what became of it", () => {
    const { waivers, decisions } = consolidationReport(consolidation("2025-01-25"));
    expect(waivers).toMatchObject({ count: 2, inForce: 1, expired: 0, notNeeded: 1 });
    expect(waivers.list).toEqual([
      {
        file: "2025-annual-alpha.xlsx",
        partner: "alpha",
        rule: "outcome-present",
        table: "Milestones",
        row: "1.1",
        column: "Outcome",
        action: null,
        reason: waiver.reason,
        by: "Kim Example",
        on: "2025-01-21",
        until: "2025-02-28",
        state: "in-force",
        findings: 1,
      },
      expect.objectContaining({ action: 2, table: null, state: "not-needed", findings: 0 }),
    ]);
    expect(decisions).toMatchObject({ count: 0, list: [] });
  });

  it("let the row they are about be merged, and no other", () => {
    const states = consolidation("2025-01-25").rows.milestones.map(({ milestone, state }) => [
      milestone,
      state,
    ]);
    expect(states).toContainEqual(["1.1", "merged"]);
    expect(states).toContainEqual(["1.2", "held"]);
  });

  it("settle nothing once they have run out", () => {
    const { waivers } = consolidationReport(consolidation("2025-03-01"));
    expect(waivers).toMatchObject({ inForce: 0, expired: 2 });
  });

  it("say who and why in the Findings sheet", () => {
    const workbook = consolidatedWorkbook(consolidation("2025-01-25"));
    const rows = columnsOfSheet(workbook, "Findings", ["Settled", "Milestone", "Severity"]);
    expect(rows.filter(([settled]) => settled !== null)).toEqual([
      [
        "Waived by Kim Example until 28 February 2025: The owner has left; the answer follows",
        "1.1",
        "advice",
      ],
    ]);
  });
});
