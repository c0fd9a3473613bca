import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import {
  copyRow,
  deleteRow,
  inTurn,
  insertRow,
  issuedAs,
  put,
  renameSheet,
  swapColumns,
} from "#tests/core/findings/damage";
import { contextFor } from "#tests/core/findings/test-rule";

/**
 * The faults that spreadsheet returns are known for, all in one return. The fifteenth, the same return sent twice
 * under two names, can only be seen at the merge.
 */
const returned = contextFor({
  name: "every usual fault",
  edit: {
    actions: { "1": { Status: null }, "2": { Status: "Nearly there" }, "7": { Status: " Extended " } },
    milestones: {
      "1.1": { "Date met": "31/03/2026" },
      "1.2": { Value: { content: { kind: "blank" }, formula: "SUM(B2:B9)" } },
      "1.3": { "Date met": null, "New due": "by June 2025" },
    },
  },
  damage: inTurn(
    put("Milestones", 5, 2, "hold a webinar with families by autumn 2024"),
    deleteRow("Milestones", 6),
    copyRow("Milestones", 6, 7),
    insertRow("Milestones", 4),
    swapColumns("Milestones", 9, 11),
    renameSheet("Actions", "Actions final"),
    issuedAs({ templateVersion: 0 }),
    put("Start here", 4, 1, "Beta Board"),
  ),
});

describe("a return with every usual fault", () => {
  const { verdict, findings } = checkReturn(returned);

  it.each([
    ["text typed as a date", "cell-type", "Milestones", "L3", /“31\/03\/2026”/],
    ["a required status left blank", "status-present", "Actions final", "F3", /^Action 1 has no status/],
    ["a formula without a stored result", "cell-has-value", "Milestones", "G4", /“=SUM\(B2:B9\)”/],
    ["a row inserted in a table", "template-intact", "Milestones", "A5", /^Row 5 of Milestones is blank/],
    ["a row deleted", "rows-complete", "Milestones", null, /^The row of milestone 2\.2 is missing/],
    ["a sheet renamed", "template-intact", "Actions final", null, /“Actions” is now called “Actions final”/],
    ["a status that is not in the list", "status-in-plan", "Actions final", "F4", /“Nearly there”/],
    [
      "a status with other case and spaces",
      "status-in-plan",
      "Actions final",
      "F6",
      /“ Extended ”; the plan writes it “extended”/,
    ],
    ["two columns swapped", "template-intact", "Milestones", null, /^Columns of Milestones have moved/],
    [
      "a milestone that is there twice",
      "rows-complete",
      "Milestones",
      "A9",
      /^Milestone 7\.1 is there twice, in rows 8 and 9/,
    ],
    ["agreed wording edited", "baseline-unchanged", "Milestones", "C7", /“hold a workshop .*“hold a webinar/],
    ["an old template", "template-version", null, null, /template version 0/],
    [
      "done, yet with a date to come",
      "delay-carried-forward",
      "Milestones",
      "J6",
      /^Milestone 1\.3 is “met” but has the new due date/,
    ],
    [
      "another organisation on the cover",
      "return-recognised",
      "Start here",
      "B5",
      /“Beta Board”.*“Alpha Agency”/,
    ],
  ])("names %s", (_, rule, sheet, cell, message) => {
    const named = findings.filter((finding) => finding.rule === rule && message.test(finding.message));
    expect(named.map((finding) => [finding.sheet, finding.cell])).toEqual([[sheet, cell]]);
  });

  it("is not ready, and says nothing besides that does not follow from the faults", () => {
    expect(verdict).toBe("not-ready");
    expect(findings).toHaveLength(14);
  });

  it("offers a fix or a choice where there is one to offer", () => {
    const fixed = findings.filter(({ fix }) => fix !== null).map(({ rule }) => rule);
    expect(fixed).toEqual([
      "return-recognised",
      "rows-complete",
      "cell-type",
      "status-present",
      "status-in-plan",
      "status-in-plan",
      "delay-carried-forward",
      "baseline-unchanged",
    ]);
  });
});
