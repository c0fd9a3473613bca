import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { embeddedPlan } from "#src/core/plan/plans/index";
import { owningPartners } from "#src/core/plan/partners";
import { actionsOf, milestonesFor } from "#src/core/return/issued-rows";
import { layout } from "#src/core/return/layout";
import { readReturn } from "#src/core/return/read-return";
import type { Return } from "#src/core/return/return";
import type { CellContent, Sheet, SheetCell, Workbook } from "#src/core/workbook";
import { fill, issueInMemory, readyAnswers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const issued = () => issueInMemory({ plan: samplePlan, partner: "alpha" });
const kinds = ({ assumptions }: Return) => [...new Set(assumptions.map(({ kind }) => kind))].sort();

function changeSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

const moveCells =
  (move: (cell: SheetCell) => SheetCell) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.map(move).sort((a, b) => a.row - b.row || a.column - b.column),
  });

const milestoneIds = (returned: Return) =>
  returned.tables.milestones.rows.map(({ cells }) => cells.milestone.value);

describe("readReturn", () => {
  it("gives the issued rows back, with nothing assumed", () => {
    const returned = readReturn(issued(), samplePlan);
    expect(returned.assumptions).toEqual([]);
    expect(returned.identity).toMatchObject({
      plan: "sample-strategy",
      cycle: "2025-annual",
      partner: "alpha",
    });
    expect(milestoneIds(returned)).toEqual(milestonesFor(samplePlan, "alpha").map(({ id }) => id));
    expect(returned.cover.partner.cell.value).toBe("Alpha Agency");
  });

  it("gives every partner of the embedded plan its rows back, whatever is typed into them", () => {
    const plan = embeddedPlan();
    const codes = owningPartners(plan).map(({ code }) => code);
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.string({ minLength: 1 }), (partner, typed) => {
        const [first] = milestonesFor(plan, partner);
        const workbook = fill(issueInMemory({ plan, partner }), {
          milestones: first ? { [first.id]: { Progress: typed } } : {},
        });
        const { tables } = readReturn(workbook, plan);
        expect(tables.actions.rows.map(({ cells }) => cells.action.value)).toEqual(
          actionsOf(plan, partner).map(({ number }) => number),
        );
        expect(tables.milestones.rows.map(({ cells }) => cells.published.text)).toEqual(
          milestonesFor(plan, partner).map(({ text }) => text),
        );
        if (first) expect(tables.milestones.rows[0]?.cells.progress.text.trim()).toBe(typed.trim());
      }),
      { numRuns: 60 },
    );
  });

  it("finds a renamed sheet by its table", () => {
    const workbook = changeSheet(issued(), "Milestones", (sheet) => ({ ...sheet, name: "Our milestones" }));
    const returned = readReturn(workbook, samplePlan);
    expect(milestoneIds(returned)).toHaveLength(milestonesFor(samplePlan, "alpha").length);
    expect(returned.assumptions).toEqual([
      expect.objectContaining({ kind: "sheet-renamed", words: ["Milestones", "Our milestones"] }),
    ]);
  });

  it("finds a table that lost its name by its headings, on any sheet", () => {
    const bare = changeSheet(issued(), "Milestones", (sheet) => ({ ...sheet, name: "Sheet2", tables: [] }));
    expect(milestoneIds(readReturn(bare, samplePlan))).toHaveLength(
      milestonesFor(samplePlan, "alpha").length,
    );
    const onItsSheet = changeSheet(issued(), "Milestones", (sheet) => ({ ...sheet, tables: [] }));
    expect(kinds(readReturn(onItsSheet, samplePlan))).toEqual(["table-by-headings"]);
  });

  it("follows rows inserted above the table and between its rows, and columns inserted and moved", () => {
    const lower = changeSheet(
      issued(),
      "Milestones",
      moveCells((cell) => ({ ...cell, row: cell.row + 3 })),
    );
    expect(kinds(readReturn(lower, samplePlan))).toEqual(["table-by-headings"]);

    const split = changeSheet(
      issued(),
      "Milestones",
      moveCells((cell) => ({ ...cell, row: cell.row > 4 ? cell.row + 1 : cell.row })),
    );
    const returned = readReturn(split, samplePlan);
    expect(milestoneIds(returned)).toEqual(milestonesFor(samplePlan, "alpha").map(({ id }) => id));
    expect(returned.assumptions).toEqual([
      expect.objectContaining({ kind: "row-blank", cell: { sheet: "Milestones", row: 5, column: 0 } }),
    ]);

    const swapped = changeSheet(
      fill(issued(), readyAnswers(samplePlan, "alpha")),
      "Milestones",
      moveCells((cell) => ({ ...cell, column: cell.column === 4 ? 5 : cell.column === 5 ? 4 : cell.column })),
    );
    const read = readReturn(swapped, samplePlan);
    expect(read.tables.milestones.rows[0]?.cells.outcome.value?.label).toBe("met");
    expect(read.assumptions).toEqual([
      expect.objectContaining({ kind: "columns-moved", words: ["Progress", "Outcome"] }),
    ]);
  });

  it("likens a misspelt heading, names a lost one and an extra one", () => {
    const rename = (from: string, to: string) =>
      changeSheet(issued(), "Milestones", (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === 1 && cell.content.kind === "text" && cell.content.text === from
            ? { ...cell, content: { kind: "text", text: to } satisfies CellContent }
            : cell,
        ),
      }));
    expect(readReturn(rename("Outcome", "Outcme"), samplePlan).assumptions).toEqual([
      expect.objectContaining({ kind: "column-by-likeness", words: ["Outcome", "Outcme"] }),
    ]);
    expect(kinds(readReturn(rename("Evidence", "RAG rating this quarter"), samplePlan))).toEqual([
      "column-extra",
      "column-missing",
    ]);
  });

  it("reads rows typed below the end of a table", () => {
    const workbook = changeSheet(issued(), layout.progress.sheet, (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells,
        { row: 90, column: 0, content: { kind: "number", number: 2 } },
        { row: 90, column: 1, content: { kind: "text", text: "One more point." } },
      ],
    }));
    expect(readReturn(workbook, samplePlan).tables.progress.rows).toEqual([
      expect.objectContaining({ row: 90 }),
    ]);
  });

  it("believes any one copy of the identity, and recognises a return that lost all three", () => {
    const withoutProperties = { ...issued(), properties: new Map<string, string>() };
    expect(readReturn(withoutProperties, samplePlan).identity?.partner).toBe("alpha");
    expect(kinds(readReturn(withoutProperties, samplePlan))).toEqual(["identity-partly-lost"]);

    const bare: Workbook = {
      ...withoutProperties,
      names: [],
      sheets: withoutProperties.sheets.filter(({ name }) => name !== "_return"),
    };
    const returned = readReturn(bare, samplePlan);
    expect(returned.identityFrom).toBe("tables");
    expect(returned.identity).toMatchObject({ cycle: "2025-annual", partner: "alpha" });
  });

  it("notices copies of the identity that differ", () => {
    const workbook = {
      ...issued(),
      properties: new Map(issueInMemory({ plan: samplePlan, partner: "beta" }).properties),
    };
    expect(kinds(readReturn(workbook, samplePlan))).toEqual(["identity-differs"]);
  });

  it.each(["alpha", "beta"])("believes the copy of the identity that the rows of %s bear out", (partner) => {
    const other = issueInMemory({ plan: samplePlan, partner: partner === "alpha" ? "beta" : "alpha" });
    const own = issueInMemory({ plan: samplePlan, partner });
    const hidden = other.sheets.filter(({ name }) => name === "_return");
    const sheets = [...own.sheets.filter(({ name }) => name !== "_return"), ...hidden];
    const returned = readReturn({ ...own, sheets, names: other.names }, samplePlan);
    expect(returned.identity?.partner).toBe(partner);
    expect(returned.assumptions.map(({ kind, words }) => [kind, ...words])).toEqual([
      ["identity-differs", "hidden sheet"],
      ["identity-differs", "defined name"],
    ]);
  });

  it("reads a workbook that is no return without failing", () => {
    const stranger: Workbook = {
      sheets: [
        {
          name: "Sheet1",
          visibility: "visible",
          cells: [{ row: 0, column: 0, content: { kind: "text", text: "Hello" } }],
          tables: [],
        },
      ],
      names: [],
      properties: new Map(),
      hasMacros: false,
      hasExternalLinks: false,
      modified: null,
    };
    const returned = readReturn(stranger, samplePlan);
    expect(returned.identity).toBeNull();
    expect(kinds(returned)).toEqual(["identity-lost", "table-missing"]);
  });

  it("does not expect next year's tables in a progress report", () => {
    const workbook = issueInMemory({ plan: samplePlan, partner: "alpha", cycle: "2024-progress-1" });
    expect(workbook.sheets.map(({ name }) => name)).not.toContain("Next milestones");
    expect(readReturn(workbook, samplePlan).assumptions).toEqual([]);
  });
});
