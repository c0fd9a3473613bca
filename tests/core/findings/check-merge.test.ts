import { expect, it } from "vitest";

import { checkMerge } from "#src/core/findings/check-merge";
import { mergeContext } from "#tests/core/findings/merge-context";

it("gives findings on the merge no place in a workbook", () => {
  const findings = checkMerge(
    mergeContext({ tallies: [{ partner: "alpha", issued: 3, merged: 1, held: 0, missing: 0 }] }),
  );
  expect(findings.map(({ rule }) => rule)).toContain("merge-reconciles");
  for (const finding of findings) {
    expect(finding).toMatchObject({
      sheet: null,
      cell: null,
      table: null,
      column: null,
      row: null,
      fix: null,
    });
    expect(finding.message).not.toBe("");
    expect(finding.remedy).not.toBe("");
  }
});

it("finds nothing where all returns are in and agree", () => {
  expect(checkMerge(mergeContext())).toEqual([]);
});
