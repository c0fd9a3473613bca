import { describe, expect, it } from "vitest";

import { consolidationReport } from "#src/core/consolidation/report";
import { merged, received } from "#tests/core/consolidation/received";

describe("the report", () => {
  const report = consolidationReport(
    merged([
      received("alpha", { answers: { actions: { "2": { Status: "ongoing" } } } }),
      received("beta"),
      received("gamma"),
      { file: "broken.xlsx", sha256: null, content: { kind: "unreadable", message: "The file is damaged." } },
    ]),
  );

  it("reconciles in total and by partner", () => {
    const { byPartner, byAction, ...total } = report.reconciliation;
    expect(byAction.map(({ issued }) => issued).reduce((sum, issued) => sum + issued)).toBe(total.issued);
    expect(total).toEqual({ issued: 28, merged: 24, held: 2, missing: 2, extra: 0 });
    expect(byPartner[0]).toEqual({
      partner: "alpha",
      name: "Alpha Agency",
      issued: 10,
      merged: 9,
      held: 1,
      missing: 0,
      extra: 0,
    });
  });

  it("gives each file a verdict and a reason", () => {
    expect(report.files.map(({ file, partner, verdict }) => [file, partner, verdict])).toEqual([
      ["2025-annual-alpha.xlsx", "alpha", "partly-merged"],
      ["2025-annual-beta.xlsx", "beta", "partly-merged"],
      ["2025-annual-gamma.xlsx", "gamma", "merged"],
      ["broken.xlsx", null, "unreadable"],
    ]);
  });

  it("lists the rows that are not merged, each with its reason and place", () => {
    expect(
      report.rows.map(({ partner, table, action, milestone, state, cell }) => [
        partner,
        table,
        action,
        milestone,
        state,
        cell,
      ]),
    ).toEqual([
      ["alpha", "Actions", 2, null, "held", "A4"],
      ["beta", "Actions", 2, null, "held", "A3"],
      ["beta-labs", "Actions", 5, null, "missing", null],
      ["beta-labs", "Milestones", 5, "5.1", "missing", null],
    ]);
    expect(report.rows.every(({ reason }) => reason.length > 10)).toBe(true);
  });

  it("names the file of each finding, none for those on all returns", () => {
    expect(report.findings.map(({ file, rule }) => [file, rule])).toEqual([
      ["2025-annual-alpha.xlsx", "status-ongoing-unmet"],
      ["broken.xlsx", "return-recognised"],
      [null, "actions-all-reported"],
      [null, "owners-agree"],
    ]);
  });

  it("is a document that JSON can carry", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
