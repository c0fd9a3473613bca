import { describe, expect, it } from "vitest";

import { consolidationReport } from "#src/core/consolidation/report";
import { merged, received } from "#tests/core/consolidation/received";

const proposing = (Title: string) => ({ answers: { newActions: [{ Title, Owner: "GAMMA" }] } });

describe("an error that shows only when the returns lie beside each other", () => {
  const consolidation = merged([
    received("alpha", proposing("Action 9: publish a toolkit")),
    received("beta", proposing("Action 9: run a survey")),
    received("beta-labs"),
    received("gamma"),
  ]);
  const proposals = consolidation.rows.newActions;

  it("holds its row and no other, with the reason", () => {
    expect(proposals.map(({ partner, state }) => `${partner} ${state}`)).toEqual(["alpha held", "beta held"]);
    expect(proposals[0]?.reason).toMatch(/numbered 9, and so is “run a survey”/);
    expect(consolidation.total).toMatchObject({ merged: consolidation.total.issued, held: 0 });
  });

  it("is told of the file", () => {
    const [alpha] = consolidation.files;
    expect(alpha).toMatchObject({ file: "2025-annual-alpha.xlsx", verdict: "partly-merged" });
    expect(alpha?.reason).toMatch(/1 held; \d+ findings? to put right\.$/);
  });

  it("is reported with file, partner and cell", () => {
    const findings = consolidationReport(consolidation).findings.filter(
      ({ rule }) => rule === "numbers-continue",
    );
    expect(findings.map(({ file, partner, sheet, cell }) => ({ file, partner, sheet, cell }))).toEqual(
      ["alpha", "beta"].map((partner) => ({
        file: `2025-annual-${partner}.xlsx`,
        partner,
        sheet: "New actions",
        cell: "A3",
      })),
    );
  });
});
