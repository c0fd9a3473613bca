import { expect, it } from "vitest";

import { checkMerge } from "#src/core/findings/check-merge";
import type { Finding } from "#src/core/findings/finding";
import { cellAt } from "#src/core/findings/place";
import { defineRule, type MergeContext, type MergeProblem } from "#src/core/findings/rule";
import { foundAtMerge, mergeContext, type Changes } from "#tests/core/findings/merge-context";

const texts = {
  id: "sample-rule",
  severity: "warning",
  title: "A rule of these tests",
  why: "Tests need one.",
  remedy: "Leave it.",
  source: "These tests",
} as const;

/** Finds the first status of each return, on its own and at the merge. */
const everywhere = (said: Finding["severity"] | null) =>
  defineRule({
    ...texts,
    *check({ returned }) {
      const [row] = returned.tables.actions.rows;
      if (said && row) yield { at: cellAt(row, "status"), severity: said, message: "Said to the partner." };
    },
    *checkMerge({ returns }: MergeContext): Generator<MergeProblem> {
      for (const received of returns) {
        const [row] = received.returned.tables.actions.rows;
        if (row) yield { message: "Said at the merge.", where: { received, at: cellAt(row, "status") } };
      }
    },
  });

const alone: Changes = { from: ["alpha"] };

it("gives a finding about several returns no place in a workbook", () => {
  const tallies = [{ partner: "alpha", issued: 3, merged: 1, held: 0, missing: 0 }];
  const findings = checkMerge(mergeContext({ tallies }));
  expect(findings.map(({ finding: { rule } }) => rule)).toContain("merge-reconciles");
  for (const { file, finding } of findings) {
    expect(file).toBeNull();
    expect(finding).toMatchObject({ sheet: null, cell: null, table: null, column: null, row: null });
    expect(finding.fix).toBeNull();
    expect(finding.message).not.toBe("");
    expect(finding.remedy).not.toBe("");
  }
});

it("finds nothing where all returns are in and agree", () => {
  expect(checkMerge(mergeContext())).toEqual([]);
});

it("points at the cell, with file, partner and action", () => {
  expect(foundAtMerge(everywhere(null), alone)).toMatchObject([
    {
      file: "2025-annual-alpha.xlsx",
      partner: "alpha",
      rule: "sample-rule",
      severity: "warning",
      sheet: "Actions",
      table: "Actions",
      column: "Status",
      cell: "F3",
      row: 3,
      action: 1,
      milestone: null,
    },
  ]);
});

it("does not say again what the partner was told, unless it is graver", () => {
  expect(foundAtMerge(everywhere("warning"), alone)).toEqual([]);
  expect(foundAtMerge(everywhere("error"), alone)).toEqual([]);
  expect(foundAtMerge(everywhere("advice"), alone)).toHaveLength(1);
});
