import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cellAddress, parseCellAddress, parseRangeAddress, rangeAddress } from "#src/core/workbook";

describe("addresses", () => {
  it.each([
    [0, 0, "A1"],
    [4, 2, "C5"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("row %d, column %d is %s", (row, column, address) => {
    expect(cellAddress({ row, column })).toBe(address);
  });

  it("are read back", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellAddress(cellAddress({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZ1", "A-1", "R1C1"])("%s is none", (address) => {
    expect(parseCellAddress(address)).toBeNull();
  });

  it("ranges are put the right way round", () => {
    expect(parseRangeAddress("$C$5:A1")).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    expect(parseRangeAddress("B2")).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(parseRangeAddress("A1:B2:C3")).toBeNull();
    expect(rangeAddress({ top: 0, left: 0, bottom: 4, right: 2 })).toBe("A1:C5");
  });
});
