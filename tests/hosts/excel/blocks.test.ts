import { describe, expect, it } from "vitest";

import { rangeAddress, type CellRange } from "#src/core/index";
import { cellCount, groupBlocks } from "#src/hosts/excel/blocks";

const range = (rows: number, columns: number, top = 0, left = 0): CellRange => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

describe("blocks of rows", () => {
  const cases: readonly [string, readonly (CellRange | null)[], number, string[][]][] = [
    ["nothing", [], 10, []],
    ["empty sheets", [null, null], 10, []],
    ["what fits", [range(2, 3), range(2, 2)], 10, [["0 A1:C2", "1 A1:B2"]]],
    ["exactly what fits", [range(5, 2)], 10, [["0 A1:B5"]]],
    ["a sheet that is too long", [range(7, 2)], 6, [["0 A1:B3"], ["0 A4:B6"], ["0 A7:B7"]]],
    [
      "a second sheet in the room that is left",
      [range(2, 2), range(3, 2)],
      6,
      [["0 A1:B2", "1 A1:B1"], ["1 A2:B3"]],
    ],
    ["a row wider than all room", [range(2, 9)], 4, [["0 A1:I1"], ["0 A2:I2"]]],
    ["sheets that do not begin in A1", [range(2, 2, 4, 1)], 2, [["0 B5:C5"], ["0 B6:C6"]]],
    ["empty sheets between", [null, range(1, 1), null, range(1, 1)], 9, [["1 A1:A1", "3 A1:A1"]]],
  ];
  it.each(cases)("%s", (_, extents, most, expected) => {
    const words = groupBlocks(extents, most).map((group) =>
      group.map((block) => `${block.sheet} ${rangeAddress(block.range)}`),
    );
    expect(words).toEqual(expected);
  });

  it("hold every cell once", () => {
    for (const most of [1, 7, 50, 1_000]) {
      const extents = [range(13, 7), null, range(100, 3), range(1, 40)];
      const groups = groupBlocks(extents, most);
      const total = groups.flat().reduce((sum, block) => sum + cellCount(block.range), 0);
      expect(total).toBe(13 * 7 + 300 + 40);
      for (const group of groups) {
        const cells = group.reduce((sum, block) => sum + cellCount(block.range), 0);
        expect(cells <= most || group.length === 1).toBe(true);
      }
    }
  });
});
