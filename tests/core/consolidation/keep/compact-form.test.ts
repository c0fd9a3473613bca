import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chunksOf, textOfChunks } from "#src/core/consolidation/keep/chunks";
import { cellSafeJson, compactForm, workbookOfCompactForm } from "#src/core/consolidation/keep/compact-form";
import { isTooBigToKeep, keptWorkbook } from "#src/core/consolidation/keep/kept-workbook";
import { readReturn } from "#src/core/return/read-return";
import type { CellContent, Sheet, SheetCell, Workbook } from "#src/core/workbook";
import { fill, issueInMemory, readyAnswers, workbookOf } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { readXlsx } from "#src/hosts/xlsx/read";
import { storeSheet, readStoreSheet } from "#src/core/consolidation/keep/store-sheet";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

const content: fc.Arbitrary<CellContent> = fc.oneof(
  anyText.map((text) => ({ kind: "text" as const, text })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ({ kind: "number" as const, number: number + 0 })),
  fc.boolean().map((boolean) => ({ kind: "boolean" as const, boolean })),
  fc.constantFrom("2025-01-31", "2025-01-31T13:00:00").map((date) => ({ kind: "date" as const, date })),
  fc.constantFrom("#REF!", "#N/A").map((error) => ({ kind: "error" as const, error })),
);

const cells: fc.Arbitrary<SheetCell[]> = fc
  .uniqueArray(
    fc.record(
      { row: fc.nat(20), column: fc.nat(20), content, formula: anyText },
      { requiredKeys: ["row", "column", "content"] },
    ),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 30 },
  )
  .map((some) => some.sort((a, b) => a.row - b.row || a.column - b.column));

const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: anyText,
  visibility: fc.constantFrom("visible" as const, "hidden" as const, "very-hidden" as const),
  cells,
  tables: fc.array(
    fc.record({ name: anyText, range: fc.constant({ top: 1, left: 0, bottom: 9, right: 30 }) }),
    { maxLength: 2 },
  ),
});

const workbook: fc.Arbitrary<Workbook> = fc.record({
  sheets: fc.array(sheet, { maxLength: 3 }),
  names: fc.array(fc.record({ name: anyText, refersTo: anyText }), { maxLength: 2 }),
  properties: fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }).map((entries) => new Map(entries)),
  hasMacros: fc.boolean(),
  hasExternalLinks: fc.boolean(),
  modified: fc.option(fc.constant("2025-01-31T09:00:00Z")),
});

describe("the compact form of a workbook", () => {
  it("gives back every cell, whatever stands in it", () => {
    fc.assert(
      fc.property(workbook, (given) => {
        expect(workbookOfCompactForm(compactForm(given))).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it("holds nothing that a cell cannot hold, nor what a reader would take for an escape", () => {
    fc.assert(
      fc.property(workbook, (given) => {
        expect(compactForm(given)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]|_x/u);
      }),
      { numRuns: 200 },
    );
  });

  it("goes through a written workbook unharmed, however long it is", async () => {
    const texts = [
      "",
      "_x0041_ =1+1",
      `${"a".repeat(31_999)}😀${"b".repeat(70_000)} `,
      "\t\r\n\u0000\ufffe\ud800",
    ];
    const rows = texts.map((text, index) => ({ facts: [`text ${index}`], text: cellSafeJson(text) }));
    const draft = {
      title: "Store",
      createdOn: "2025-01-31",
      names: [],
      properties: new Map<string, string>(),
    };
    const visible = { ...storeSheet("Seen", ["Kind"], []), visibility: "visible" as const };
    const bytes = await writeXlsx({ ...draft, sheets: [visible, storeSheet("_store", ["Kind"], rows)] });
    expect(readStoreSheet(readXlsx(bytes), "_store", 1)).toEqual(rows);
  });
});

describe("chunks", () => {
  it("are at most as long as a cell, end between whole characters, and give the text back", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 50 }),
        fc.integer({ min: 31_990, max: 32_010 }),
        (some, count) => {
          const text = `${"x".repeat(count)}😀${some}`;
          const chunks = chunksOf(text);
          expect(chunks.every((chunk) => chunk.length <= 32_767)).toBe(true);
          expect(textOfChunks(chunks)).toBe(text);
          expect(chunks.every((chunk) => !/[\ud800-\udbff]\|$/.test(chunk))).toBe(true);
        },
      ),
    );
  });
});

describe("what is kept of a return", () => {
  const returned = fill(
    issueInMemory({ plan: samplePlan, partner: "alpha" }),
    readyAnswers(samplePlan, "alpha"),
  );

  it("reads as the return itself", () => {
    expect(readReturn(keptWorkbook(returned), samplePlan)).toEqual(readReturn(returned, samplePlan));
  });

  it("is the same however often it is kept", () => {
    const once = keptWorkbook(returned);
    expect(keptWorkbook(once)).toEqual(once);
    expect(once.sheets.map(({ name }) => name)).not.toContain("Guidance");
  });

  it("is refused when it is a hundred times a return", () => {
    const text = "x".repeat(30_000);
    const cells = Array.from({ length: 300 }, (_, row): SheetCell => ({
      row,
      column: 0,
      content: { kind: "text", text },
    }));
    expect(isTooBigToKeep(returned)).toBe(false);
    expect(
      isTooBigToKeep({ ...returned, sheets: [{ name: "Big", visibility: "visible", cells, tables: [] }] }),
    ).toBe(true);
  });
});

describe("a store", () => {
  it("tells that a text was changed, and where", () => {
    const draft = storeSheet("_store", ["Kind"], [{ facts: ["edit"], text: '{"a":1}' }]);
    const changed = {
      ...draft,
      rows: draft.rows.map((row) =>
        row.map((cell) => (cell?.value === '|{"a":1}|' ? { ...cell, value: '|{"a":2}|' } : cell)),
      ),
    };
    const written = workbookOf({
      title: "",
      createdOn: "2025-01-31",
      sheets: [changed],
      names: [],
      properties: new Map(),
    });
    expect(() => readStoreSheet(written, "_store", 1)).toThrow(/“_store”, was changed at edit/);
  });
});
