import { describe, expect, it } from "vitest";

import { listsSheet } from "#src/hosts/xlsx/lists-sheet";
import { buildBook } from "#tests/hosts/xlsx/build-book";
import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";

describe("listsSheet", () => {
  const book = buildBook({ sheets: [{ name: "Cover" }, { name: "_Consolidation" }] });

  it("says whether a workbook has a sheet, without reading one", () => {
    expect(listsSheet(book, "_consolidation")).toBe(true);
    expect(listsSheet(book, "_return")).toBe(false);
    const broken = buildBook({ sheets: [{ name: "_consolidation", part: "no XML at all" }] });
    expect(listsSheet(broken, "_consolidation")).toBe(true);
  });

  it("says no of what is no workbook", () => {
    expect(listsSheet(new TextEncoder().encode("hello"), "_consolidation")).toBe(false);
  });

  it.each(hostileFiles)("is not hurt by $name", ({ bytes }) => {
    expect(listsSheet(bytes(), "_consolidation")).toBe(false);
  });
});
