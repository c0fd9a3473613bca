import { describe, expect, test } from "vitest";
import { ordinaryBudgets } from "#src/hosts/xlsx/budgets";
import { crc32 } from "#src/hosts/xlsx/crc32";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { readXlsx } from "#src/hosts/xlsx/read";
import { openZip } from "#src/hosts/xlsx/zip";
import { buildBook, bookParts, type BookSpec } from "#tests/hosts/xlsx/build-book";
import { buildZip, number32 } from "#tests/hosts/xlsx/build-zip";
import { crc32 as crcOfNode } from "node:zlib";

const part = "xl/worksheets/sheet1.xml";
const when = (name: string, change: object) => (name === part ? change : {});
const relationship = (target: string, more = "") =>
  `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"${more}/>`;
const related = (inner: string): BookSpec => ({
  parts: {
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  },
});
const withTwice = () => {
  const entries = [...bookParts({})].map(([name, content]) => ({ name, content }));
  return buildZip([...entries, { name: "XL/worksheets/Sheet1.xml", content: "<worksheet/>" }]);
};

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy.set(number32(value), at);
  return copy;
}

describe("refuses a zip", () => {
  test.each<[string, () => Uint8Array]>([
    ["with a part twice, told apart by case only", withTwice],
    [
      "with two entries over the same bytes",
      () =>
        buildBook({ sheets: [{}, {}] }, (name) => (name.endsWith("sheet2.xml") ? { headerOf: part } : {})),
    ],
    [
      "whose local header has another name",
      () => buildBook({}, (name) => when(name, { localName: "xl/worksheets/sheet2.xml" })),
    ],
    ["whose local header has another size", () => buildBook({}, (name) => when(name, { localSize: 3 }))],
    ["that counts more entries than it has", () => buildBook({}, undefined, { entryCount: 9 })],
    ["that counts fewer entries than it has", () => buildBook({}, undefined, { entryCount: 4 })],
    ["whose directory lies outside", () => changed(buildBook(), buildBook().length - 6, 0x7fffffff)],
    ["with a sheet that is missing", () => buildBook(related(relationship("worksheets/sheet9.xml")))],
    ["with a sheet outside the package", () => buildBook(related(relationship("../../../../etc/passwd")))],
    [
      "with a sheet on the web",
      () => buildBook(related(relationship("http://example.com/sheet.xml", ' TargetMode="External"'))),
    ],
    ["with a relationship twice", () => buildBook(related(relationship("a.xml") + relationship("b.xml")))],
    [
      "with a relationship that lacks its target",
      () => buildBook(related('<Relationship Id="rId1" Type="x"/>')),
    ],
    ["with a sheet that no relationship names", () => buildBook(related(""))],
    ["with one part as two sheets", () => buildBook({ sheets: [{}, { path: "worksheets/sheet1.xml" }] })],
    ["with two sheets of one name", () => buildBook({ sheets: [{ name: "Actions" }, { name: "ACTIONS" }] })],
    [
      "with two tables of one name",
      () =>
        buildBook({
          sheets: [
            {
              tables: [
                { name: "T", ref: "A1:B2" },
                { name: "t", ref: "D1:E2" },
              ],
            },
          ],
        }),
    ],
    ["with a table that is nowhere", () => buildBook({ sheets: [{ tables: [{ name: "T", ref: "here" }] }] })],
    ["with a property twice", () => buildBook({ properties: '<property name="p"/><property name="p"/>' })],
    ["with a sheet in an unknown state", () => buildBook({ sheets: [{ attributes: 'state="gone"' }] })],
  ])("%s", (_, bytes) => {
    expect(() => readXlsx(bytes())).toThrow(UnreadableFileError);
    expect(() => readXlsx(bytes())).toThrow(expect.objectContaining({ reason: "damaged" }));
  });
});

test("finds every entry of a zip, its sizes and its place", () => {
  const bytes = buildZip([
    { name: "a.txt", content: "first" },
    { name: "Folder/B.txt", content: "second", stored: true, localExtra: Uint8Array.of(9, 9, 1, 0, 7) },
  ]);
  const { entries } = openZip(bytes, ordinaryBudgets);
  expect([...entries].map(([key, { name, size, method }]) => [key, name, size, method])).toEqual([
    ["a.txt", "a.txt", 5, 8],
    ["folder/b.txt", "Folder/B.txt", 6, 0],
  ]);
  const second = entries.get("folder/b.txt");
  expect(Buffer.from(bytes.subarray(second?.dataAt, (second?.dataAt ?? 0) + 6)).toString()).toBe("second");
});

test.each(["", "a", "ab", "abc", "abcd", "123456789", "ż".repeat(1001)])("the CRC-32 of %j", (text) => {
  const bytes = Buffer.from(text);
  expect(crc32(bytes)).toBe(crcOfNode(bytes));
  expect(crc32(bytes.subarray(3), crc32(bytes.subarray(0, 3)))).toBe(crcOfNode(bytes));
});
