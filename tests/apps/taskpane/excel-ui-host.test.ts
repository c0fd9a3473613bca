import { describe, expect, it } from "vitest";

import { fileName, ours } from "#src/apps/taskpane/excel-ui-host";

describe("the name of the open file", () => {
  it.each([
    [
      "https://example.sharepoint.com/sites/a/Returns%20in/2025-annual-mhra.xlsx?web=1",
      "2025-annual-mhra.xlsx",
    ],
    ["C:\\Users\\Sam\\Documents\\2025-annual-mhra.xlsx", "2025-annual-mhra.xlsx"],
    ["/Users/sam/Returns/2025-annual-mhra.xlsx", "2025-annual-mhra.xlsx"],
    ["https://example.org/a%20return.xlsx", "a return.xlsx"],
    ["C:\\Returns\\100% done.xlsx", "100% done.xlsx"],
    ["", null],
    [null, null],
    ["https://example.org/folder/", null],
  ])("%s → %s", (address, name) => {
    expect(fileName(address)).toBe(name);
  });
});

describe("the sheets that may be changed", () => {
  it.each<[sheet: string, tables: readonly string[], expected: boolean]>([
    ["Start here", ["Cover"], true],
    ["Actions", ["Actions"], true],
    ["Milestones", [], true],
    ["New actions", ["NewActions"], true],
    ["Renamed by the partner", ["Milestones"], true],
    ["_return", [], false],
    ["_lists", [], false],
    ["Guidance", [], false],
    ["Sheet1", ["Table1"], false],
  ])("%s with tables %j: %s", (sheet, tables, expected) => {
    expect(ours.mayEdit(sheet, tables)).toBe(expected);
  });

  it.each([
    ["_record", true],
    ["_Record", true],
    ["Record", false],
    ["Actions", false],
  ])("%s keeps the record: %s", (sheet, expected) => {
    expect(ours.isRecord(sheet)).toBe(expected);
  });
});
