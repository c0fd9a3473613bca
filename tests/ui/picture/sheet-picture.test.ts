import { describe, expect, it } from "vitest";

import { contentText, readReturn, type Workbook } from "#src/core/index";
import { pictureOf } from "#src/ui/picture/sheet-picture";
import { fill, issueInMemory } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const issued = issueInMemory({ plan: samplePlan, partner: "alpha" });

function picture(name: string, workbook: Workbook = issued) {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return pictureOf(sheet, readReturn(workbook, samplePlan));
}

describe("pictureOf", () => {
  it("tells the line above, the headings and the rows apart", () => {
    const { above, headingRow, columns, rows, cell } = picture("Milestones");
    expect(above).toEqual(["Milestones: what was published, and what came of it"]);
    expect(headingRow).toBe(1);
    expect(columns).toHaveLength(14);
    expect(rows).toEqual([2, 3, 4, 5, 6, 7]);
    expect(contentText(cell(2, 0)?.content ?? { kind: "blank" })).toBe("1.1");
    expect(cell(2, 4)).toBeUndefined();
  });

  it("leaves room for rows under a table that people add to, and no more than that", () => {
    expect(picture("Progress").rows).toEqual([2, 3, 4]);
    const begun = fill(issued, { progress: [{ Action: 1, "Progress report": "A report." }] });
    expect(picture("Progress", begun).rows).toEqual([2, 3, 4, 5]);
  });

  it("finds the table again where rows and columns were put before it", () => {
    const moved: Workbook = {
      ...issued,
      sheets: issued.sheets.map((sheet) =>
        sheet.name === "Actions"
          ? {
              ...sheet,
              tables: [],
              cells: sheet.cells.map((one) => ({ ...one, row: one.row + 2, column: one.column + 1 })),
            }
          : sheet,
      ),
    };
    const { headingRow, columns } = picture("Actions", moved);
    expect(headingRow).toBe(3);
    expect(columns[0]).toBe(1);
  });

  it("shows columns as wide as the layout has them, within reason", () => {
    const { widths } = picture("Progress");
    expect(widths.get(0)).toBe(10);
    expect(widths.get(1)).toBe(44);
  });

  it("bears a sheet with nothing on it", () => {
    const empty = { name: "Empty", visibility: "visible", cells: [], tables: [] } as const;
    expect(pictureOf(empty, readReturn(issued, samplePlan))).toMatchObject({
      above: [],
      columns: [],
      rows: [],
      headingRow: null,
    });
  });
});
