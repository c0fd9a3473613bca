import { expect, test } from "vitest";
import { encodeText } from "#src/hosts/xlsx/encoding";
import { readXlsx } from "#src/hosts/xlsx/read";
import { bookOf, bookParts, buildBook, mainNamespace, type BookSpec } from "#tests/hosts/xlsx/build-book";
import { buildZip } from "#tests/hosts/xlsx/build-zip";

const one = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const oneCell = [{ row: 0, column: 0, content: { kind: "number", number: 1 } }];
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const reversed = (spec: BookSpec) =>
  buildZip([...bookParts(spec)].reverse().map(([name, content]) => ({ name, content })));

test("reads sheets in order with what people see of them", () => {
  const { sheets } = readXlsx(
    buildBook({
      sheets: [
        { name: "Start &amp; end" },
        { name: "Hidden", attributes: 'state="hidden"' },
        { name: "_return", attributes: 'state="veryHidden"' },
      ],
    }),
  );
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Start & end", "visible"],
    ["Hidden", "hidden"],
    ["_return", "very-hidden"],
  ]);
});

test("reads tables by their relationships, under the names that formulas use", () => {
  const { sheets } = readXlsx(
    buildBook({
      sheets: [
        { tables: [{ name: "Actions", ref: "A1:C4" }] },
        { tables: [{ name: "Milestones", ref: "$B$2" }] },
      ],
    }),
  );
  expect(sheets.map(({ tables }) => tables)).toEqual([
    [{ name: "Actions", range: { top: 0, left: 0, bottom: 3, right: 2 } }],
    [{ name: "Milestones", range: { top: 1, left: 1, bottom: 1, right: 1 } }],
  ]);
});

test("reads the names of the workbook, not those of one sheet", () => {
  const names =
    `<definedName name="statuses">=Lists!$A$1:$A$4</definedName><definedName name="identity">"x &amp; y"</definedName>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName>`;
  expect(readXlsx(buildBook({ definedNames: names })).names).toEqual([
    { name: "statuses", refersTo: "Lists!$A$1:$A$4" },
    { name: "identity", refersTo: '"x & y"' },
  ]);
});

const property = (name: string, value: string, id = 2) =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}">${value}</property>`;

test.each([false, true])("reads custom properties as text (strict: %s)", (strict) => {
  const properties = [
    property("Cycle", "<vt:lpwstr>2025 &amp; on_x000D_</vt:lpwstr>"),
    property("Edition", "<vt:i4>3</vt:i4>", 3),
    property("Sealed", "<vt:bool>true</vt:bool>", 4),
    property("Empty", "<vt:lpwstr/>", 5),
    property("__proto__", "<vt:lpwstr>plain</vt:lpwstr>", 6),
  ].join("");
  expect([...readXlsx(buildBook({ properties, strict })).properties]).toEqual([
    ["Cycle", "2025 & on\r"],
    ["Edition", "3"],
    ["Sealed", "true"],
    ["Empty", ""],
    ["__proto__", "plain"],
  ]);
});

test.each([
  ["<dcterms:modified>2025-01-31T09:30:00Z</dcterms:modified>", "2025-01-31T09:30:00Z"],
  ["<dcterms:modified>yesterday</dcterms:modified>", null],
  ["<dcterms:created>2025-01-31T09:30:00Z</dcterms:created>", null],
])("reads when the file was saved: %s", (inner, modified) => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/">${inner}</cp:coreProperties>`;
  const type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  const packageRelationships = `<Relationship Id="rP" Type="${type}" Target="/docProps/core.xml"/>`;
  expect(readXlsx(buildBook({ packageRelationships, parts: { "docProps/core.xml": core } })).modified).toBe(
    modified,
  );
});

test("says nothing of what a file does not have", () => {
  expect(readXlsx(buildBook())).toEqual({
    sheets: [{ name: "Sheet1", visibility: "visible", cells: [], tables: [] }],
    names: [],
    properties: new Map(),
    hasMacros: false,
    hasExternalLinks: false,
    modified: null,
  });
});

test.each([
  ["macros", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", [true, false]],
  ["macro sheets", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", [true, false]],
  ["links to other workbooks", `${relationshipTypes}/externalLink`, [false, true]],
  ["themes", `${relationshipTypes}/theme`, [false, false]],
])("tells of %s without following them", (_, type, expected) => {
  const workbookRelationships = `<Relationship Id="rX" Type="${type}" Target="missing.bin"/>`;
  const { hasMacros, hasExternalLinks } = readXlsx(buildBook({ workbookRelationships }));
  expect([hasMacros, hasExternalLinks]).toEqual(expected);
});

test("leaves out chart sheets, dialogs and macro sheets", () => {
  const { sheets } = readXlsx(
    buildBook({
      sheets: [
        { name: "Chart", kind: "chartsheet", path: "chartsheets/sheet1.xml", part: "<chartsheet/>" },
        { name: "Data", data: one },
        { name: "Dialog", kind: "dialogsheet", path: "dialogsheets/sheet1.xml", part: "<dialogsheet/>" },
      ],
    }),
  );
  expect(sheets).toEqual([{ name: "Data", visibility: "visible", cells: oneCell, tables: [] }]);
});

const prefixed = `<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
const changing = `<worksheet xmlns="${mainNamespace}"><sheetData xmlns:y="${mainNamespace}"><y:row r="1"><c r="A1"><v>1</v></c></y:row></sheetData></worksheet>`;
const foreign = `<worksheet xmlns="${mainNamespace}" xmlns:z="urn:other"><z:sheetData><row r="1"><c r="A1"><v>9</v></c></row></z:sheetData><sheetData><row r="1"><z:c r="A1"><v>9</v></z:c><c r="A1" z:t="s"><z:v>8</z:v><v>1</v></c><c r="B1" xmlns="urn:other"><v>7</v></c></row></sheetData></worksheet>`;
const utf16 = prefixed.replace('version="1.0"', 'version="1.0" encoding="UTF-16"');

test.each<[string, Uint8Array]>([
  ["prefixes", buildBook({ sheets: [{ part: prefixed }] })],
  ["prefixes declared half-way", buildBook({ sheets: [{ part: changing }] })],
  ["elements of other vocabularies", buildBook({ sheets: [{ part: foreign }] })],
  ["the strict vocabulary", bookOf(one, { strict: true })],
  ["UTF-16, little-endian", buildBook({ sheets: [{ part: encodeText(`\uFEFF${utf16}`, "utf-16le") }] })],
  ["UTF-16, big-endian", buildBook({ sheets: [{ part: encodeText(`\uFEFF${utf16}`, "utf-16be") }] })],
  ["UTF-16 without a mark", buildBook({ sheets: [{ part: encodeText(utf16, "utf-16le") }] })],
  ["UTF-8 with a mark", buildBook({ sheets: [{ part: encodeText(`\uFEFF${prefixed}`, "utf-8") }] })],
  ["a part of another name", buildBook({ sheets: [{ data: one, path: "worksheets/blad.data" }] })],
  [
    "a part in another folder",
    buildBook({
      sheets: [{ data: one, path: "../elsewhere/page.xml" }],
      parts: { "elsewhere/page.xml": prefixed },
    }),
  ],
  [
    "parts in another case",
    buildBook({ sheets: [{ data: one, path: "worksheets/SHEET1.xml" }], parts: {} }, (name) => ({
      name: name.replace("SHEET1", "Sheet1"),
    })),
  ],
  ["parts in reverse order", reversed({ sheets: [{ data: one }] })],
  ["parts that are not compressed", buildBook({ sheets: [{ data: one }] }, () => ({ stored: true }))],
  ["sizes after the data", buildBook({ sheets: [{ data: one }] }, () => ({ descriptor: true }))],
  ["64-bit sizes", buildBook({ sheets: [{ data: one }] }, () => ({ zip64: true }), { zip64: true })],
  [
    "a comment on the zip",
    buildBook({ sheets: [{ data: one }] }, undefined, {
      comment: "PK\u0005\u0006 and so on, more than 22 bytes",
    }),
  ],
])("reads a file with %s", (_, bytes) => {
  expect(readXlsx(bytes).sheets[0]?.cells).toEqual(oneCell);
});

test("reads Node's Buffer, and bytes inside a larger buffer, without changing them", () => {
  const bytes = bookOf(one);
  const larger = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")]);
  const inside = larger.subarray(6, 6 + bytes.length);
  expect(readXlsx(inside)).toEqual(readXlsx(bytes));
  expect(new Uint8Array(inside)).toEqual(bytes);
});
