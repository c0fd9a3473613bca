import { describe, expect, it } from "vitest";

import type { CellEdit, Fix, Workbook } from "#src/core/index";
import { changeInWords, editsOf, previewOf, safeFixesLike } from "#src/ui/check/fix-preview";
import { finding } from "./finding";

const at = (row: number) => ({ sheet: "Actions", row, column: 5 });
const workbook: Workbook = {
  sheets: [
    {
      name: "Actions",
      visibility: "visible",
      tables: [],
      cells: [
        { row: 2, column: 5, content: { kind: "text", text: " Extended " } },
        { row: 3, column: 5, content: { kind: "date", date: "2024-03-31" } },
        { row: 5, column: 5, content: { kind: "text", text: `${"word ".repeat(40)}in 24/25` } },
        { row: 6, column: 5, content: { kind: "text", text: "on\u00a0track" } },
        { row: 4, column: 5, content: { kind: "error", error: "#REF!" } },
      ],
    },
  ],
  names: [],
  properties: new Map(),
  hasMacros: false,
  hasExternalLinks: false,
  modified: null,
};

describe("previewOf", () => {
  it.each<[CellEdit["value"], number, string, string]>([
    ["extended", 2, "“ Extended ”", "“extended”"],
    [{ date: "2025-03-31" }, 3, "31 March 2024", "31 March 2025"],
    [
      `${"word ".repeat(40)}in 2025`,
      5,
      "“…word word word word word in 24/25”",
      "“…word word word word word in 2025”",
    ],
    ["on track", 6, "“on track”", "the same with plain spaces"],
    [14, 4, "#REF!", "14"],
    [null, 2, "“ Extended ”", "empty"],
    [true, 9, "empty", "true"],
  ])("shows what %j does to row %i", (value, row, before, after) => {
    expect(previewOf([{ at: at(row), value }], workbook)).toEqual([
      { place: `Actions F${row + 1}`, before, after },
    ]);
  });

  it("takes the cells of a sheet that is gone for empty", () => {
    const edit = { at: { ...at(2), sheet: "Gone" }, value: 1 };
    expect(previewOf([edit], workbook)[0]).toMatchObject({ before: "empty" });
  });
});

it("says what was changed: one cell by its value, several by their number", () => {
  const edit = { at: at(2), value: "extended" };
  expect(changeInWords([edit])).toBe("Actions F3 is now “extended”");
  expect(changeInWords([edit, { at: at(3), value: null }])).toBe("2 cells changed");
});

describe("fixing all of a kind", () => {
  const safe = (row: number, value: string): Fix => ({
    kind: "safe",
    label: "Fix",
    edits: [{ at: at(row), value }],
  });
  const findings = [
    finding({ rule: "text-clean", fix: safe(2, "first") }),
    finding({ rule: "text-clean", fix: { kind: "choice", choices: [] } }),
    finding({ rule: "text-clean" }),
    finding({ rule: "cell-type", fix: safe(3, "other rule") }),
    finding({ rule: "text-clean", fix: safe(2, "same cell") }),
    finding({ rule: "text-clean", fix: safe(4, "third") }),
  ];

  it("takes the safe fixes of one rule, and never a choice", () => {
    expect(safeFixesLike("text-clean", findings)).toEqual([findings[0], findings[4], findings[5]]);
  });

  it("changes each cell once", () => {
    expect(editsOf(safeFixesLike("text-clean", findings)).map(({ value }) => value)).toEqual([
      "first",
      "third",
    ]);
  });
});
