import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

import { above, officeUses, type OfficeUse } from "#tests/excel-host/api-sets";

/** The floor that the manifest declares. */
const floor = "1.13";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => join(source, name));

const plantedFile = join(source, "hosts/excel/planted.ts");
const planted: readonly [how: string, line: string, member: string, set: string][] = [
  ["called", "context.workbook.getActiveCell().getPrecedents();", "Range.getPrecedents", "ExcelApi"],
  ["read", "use(context.workbook.getActiveCell().valuesAsJson);", "Range.valuesAsJson", "ExcelApi"],
  [
    "of Excel on the web only",
    "use(context.workbook.linkedWorkbooks);",
    "Workbook.linkedWorkbooks",
    "ExcelApiOnline",
  ],
  ["in brackets", 'use(context.workbook.getActiveCell()["valuesAsJson"]);', "Range.valuesAsJson", "ExcelApi"],
  ["taken apart", "const { notes } = context.workbook; use(notes);", "Workbook.notes", "ExcelApi"],
  [
    "taken apart under another name",
    "const { notes: n } = context.workbook; use(n);",
    "Workbook.notes",
    "ExcelApi",
  ],
  [
    "an event",
    "use(context.workbook.worksheets.onNameChanged);",
    "WorksheetCollection.onNameChanged",
    "ExcelApi",
  ],
  ["none, at the floor itself", "context.workbook.tables.getItem('Actions').resize('A1:B9');", "", ""],
  ["none, far below", "use(context.workbook.getActiveCell().values);", "", ""],
];
const plantedText = [
  "declare function use(value: unknown): void;",
  "export function plant(context: Excel.RequestContext): void {",
  ...planted.map(([, line]) => `{ ${line} }`),
  "}",
].join("\n");

let uses: readonly OfficeUse[] = [];
beforeAll(() => {
  uses = officeUses(root, files, new Map([[plantedFile, plantedText]]));
}, 120_000);

const isPlanted = ({ place }: OfficeUse) => place.startsWith("src/hosts/excel/planted.ts:");

describe("members of Office.js in src", () => {
  it(`are none above ExcelApi ${floor}`, () => {
    const own = uses.filter((use) => !isPlanted(use));
    expect(above(floor, own)).toEqual([]);
    // The check would also pass if it saw nothing.
    expect(own.map(({ member }) => member)).toEqual(
      expect.arrayContaining([
        "WorksheetCollection.onChanged",
        "Worksheet.getUsedRangeOrNullObject",
        "Range.values",
      ]),
    );
  });
});

describe("a planted use is caught", () => {
  it.each(planted.map((row, index) => [...row, index] as const))("%s", (_how, _line, member, set, index) => {
    const found = above(floor, uses).filter(
      ({ place }) => place === `src/hosts/excel/planted.ts:${index + 3}`,
    );
    expect(found.map((use) => [use.member, use.set])).toEqual(member === "" ? [] : [[member, set]]);
  });
});
