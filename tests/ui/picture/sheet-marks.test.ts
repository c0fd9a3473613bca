import { describe, expect, it } from "vitest";

import type { Finding } from "#src/core/index";
import type { Picture } from "#src/ui/picture/sheet-picture";
import { marksInRow, sheetMarks } from "#src/ui/picture/sheet-marks";
import { finding } from "#tests/ui/check/finding";

const picture: Picture = {
  name: "Milestones",
  above: [],
  columns: [0, 1, 2, 3],
  headingRow: 1,
  widths: new Map(),
  rows: [2, 3, 4],
  cell: () => undefined,
};
const on = (given: Partial<Finding>) => finding({ sheet: "Milestones", ...given });

describe("what is marked on the picture of a sheet", () => {
  it("is each cell by its gravest finding", () => {
    const { cells } = sheetMarks(
      [
        on({ cell: "C4", row: 4, severity: "advice" }),
        on({ cell: "C4", row: 4, severity: "error" }),
        on({ cell: "D4", row: 4, severity: "warning" }),
        on({ cell: "B5", row: 5, severity: "error", hold: true }),
      ],
      picture,
    );
    expect([...marksInRow(cells.get(3) ?? "")]).toEqual([
      [2, "error"],
      [3, "warning"],
    ]);
    expect([...marksInRow(cells.get(4) ?? "")]).toEqual([[1, "hold"]]);
  });

  it("is a row that is wrong as a whole, or at a cell that is not shown", () => {
    const { rows } = sheetMarks(
      [on({ cell: null, row: 3, severity: "warning" }), on({ cell: "Z5", row: 5, severity: "error" })],
      picture,
    );
    expect([...rows]).toEqual([
      [2, "warning"],
      [4, "error"],
    ]);
  });

  it("is a heading", () => {
    const { headings } = sheetMarks([on({ cell: "C2", row: 2, severity: "warning" })], picture);
    expect([...headings]).toEqual([[2, "warning"]]);
  });

  it("is the sheet itself where there is nothing else to mark", () => {
    const missing = on({ cell: null, row: null, column: "Outcome" });
    const beyond = on({ cell: null, row: 90 });
    expect(sheetMarks([missing, beyond], picture).whole).toEqual([missing, beyond]);
  });

  it("is nothing of other sheets", () => {
    const { cells, rows, headings, whole } = sheetMarks(
      [finding({ sheet: "Actions", cell: "C4", row: 4 }), finding({ sheet: null, cell: null, row: null })],
      picture,
    );
    expect([cells.size, rows.size, headings.size, whole.length]).toEqual([0, 0, 0, 0]);
  });
});
