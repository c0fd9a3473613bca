import { describe, expect, it } from "vitest";

import { consolidate, consolidatedWorkbook, type Workbook } from "#src/core/index";
import { recogniseWorkbook } from "#src/ui/check/recognise";
import { digest, fill, issueInMemory, readyAnswers, workbookOf } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const request = { plan: samplePlan, asAt: null, register: null, digest };
const recognise = (workbook: Workbook) => recogniseWorkbook(workbook, request);
const issued = issueInMemory({ plan: samplePlan, partner: "alpha" });
const ready = fill(issued, readyAnswers(samplePlan, "alpha"));

describe("recogniseWorkbook", () => {
  it("names the partner and the cycle of a return, and checks it", () => {
    expect(recognise(ready)).toMatchObject({
      kind: "return",
      partner: "Alpha Agency",
      cycle: "Annual return 2025",
      checked: { verdict: "ready" },
    });
    expect(recognise(issued)).toMatchObject({ kind: "return", checked: { verdict: "not-ready" } });
  });

  it("takes a workbook with a return's tables for one, though it has lost who it is of", () => {
    const sheets = issued.sheets
      .filter(({ name }) => name !== "_return" && name !== "Start here")
      .map((sheet) =>
        sheet.name === "Actions" ? { ...sheet, cells: sheet.cells.filter(({ row }) => row < 3) } : sheet,
      );
    const nameless = { ...issued, sheets, names: [], properties: new Map() };
    expect(recognise(nameless)).toMatchObject({
      kind: "return",
      partner: "A return of an unknown delivery partner",
      checked: { verdict: "not-ready" },
    });
  });

  it("never takes the consolidated workbook for a return", () => {
    const files = [{ file: "a.xlsx", sha256: null, content: { kind: "read", workbook: ready } as const }];
    const consolidation = consolidate({ ...request, cycle: null, files });
    expect(recognise(workbookOf(consolidatedWorkbook(consolidation)))).toMatchObject({
      kind: "consolidation",
      identity: { cycle: "2025-annual" },
    });
  });

  it("takes anything else for neither", () => {
    const other = { ...issued, names: [], properties: new Map() };
    expect(recognise({ ...other, sheets: [] })).toMatchObject({ kind: "neither" });
    const notes = issued.sheets.filter(({ name }) => name === "Guidance");
    expect(recognise({ ...other, sheets: notes })).toMatchObject({ kind: "neither" });
  });
});
