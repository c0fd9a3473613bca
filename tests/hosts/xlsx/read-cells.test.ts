import { expect, test } from "vitest";
import type { SheetCell } from "#src/core/index";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { readXlsx } from "#src/hosts/xlsx/read";
import { bookOf } from "#tests/hosts/xlsx/build-book";

const cellsOf = (data: string, spec = {}): readonly SheetCell[] =>
  readXlsx(bookOf(data, spec)).sheets[0]?.cells ?? [];
const contentOf = (cell: string, spec = {}) => {
  const cells = cellsOf(`<row r="1">${cell}</row>`, spec);
  return cells.length === 0 ? null : cells[0]?.content;
};
const text = (value: string) => ({ kind: "text", text: value });
const strings = {
  sharedStrings:
    "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space='preserve'>text </t></r></si>" +
    "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si><si><t></t></si><si/><si><t><![CDATA[a < b]]></t></si>",
};

test.each([
  ["a shared string", `<c r="A1" t="s"><v>0</v></c>`, text("plain")],
  ["a rich shared string, runs joined", `<c r="A1" t="s"><v>1</v></c>`, text("rich text ")],
  ["a shared string without how it is pronounced", `<c r="A1" t="s"><v>2</v></c>`, text("東京")],
  ["an empty shared string", `<c r="A1" t="s"><v>3</v></c>`, null],
  ["a shared string without text", `<c r="A1" t="s"><v>4</v></c>`, null],
  ["text in CDATA", `<c r="A1" t="s"><v>5</v></c>`, text("a < b")],
  ["an inline string", `<c r="A1" t="inlineStr"><is><t>in place</t></is></c>`, text("in place")],
  [
    "a rich inline string",
    `<c r="A1" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c>`,
    text("in place"),
  ],
  [
    "an inline string without how it is pronounced",
    `<c r="A1" t="inlineStr"><is><t>京</t><rPh sb="0" eb="1"><t>キョウ</t></rPh></is></c>`,
    text("京"),
  ],
  ["an empty inline string", `<c r="A1" t="inlineStr"><is><t/></is></c>`, null],
  ["an emoji as a character reference", `<c r="A1" t="str"><v>&#x1F600; &#9731;</v></c>`, text("😀 ☃")],
  ["an escaped letter", `<c r="A1" t="str"><v>_x0041_</v></c>`, text("A")],
  ["an escaped underscore", `<c r="A1" t="str"><v>_x005F_x0041_</v></c>`, text("_x0041_")],
  ["what only looks escaped", `<c r="A1" t="str"><v>_x41_ _xyz_</v></c>`, text("_x41_ _xyz_")],
  ["a line break", `<c r="A1" t="str"><v>one\r\ntwo_x000D_</v></c>`, text("one\ntwo\r")],
  ["spaces at the ends", `<c r="A1" t="str"><v xml:space="preserve"> x </v></c>`, text(" x ")],
  ["a number", `<c r="A1"><v>-1.5E-3</v></c>`, { kind: "number", number: -0.0015 }],
  ["a number that says so", `<c r="A1" t="n"><v> 7 </v></c>`, { kind: "number", number: 7 }],
  ["true", `<c r="A1" t="b"><v>1</v></c>`, { kind: "boolean", boolean: true }],
  ["false in words", `<c r="A1" t="b"><v>false</v></c>`, { kind: "boolean", boolean: false }],
  ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { kind: "error", error: "#REF!" }],
  ["a style alone", `<c r="A1" s="1"/>`, null],
  ["a value without content", `<c r="A1"><v></v></c>`, null],
  [
    "an extension inside a cell",
    `<c r="A1"><v>1</v><extLst><ext uri="u"><v>2</v></ext></extLst></c>`,
    { kind: "number", number: 1 },
  ],
])("reads %s", (_, cell, expected) => {
  expect(contentOf(cell, strings)).toEqual(expected);
});

test.each([
  [
    "zero as a stored result",
    `<c r="A1"><f>SUM(B1:B2)</f><v>0</v></c>`,
    { content: { kind: "number", number: 0 }, formula: "SUM(B1:B2)" },
  ],
  [
    "false as a stored result",
    `<c r="A1" t="b"><f>1&gt;2</f><v>0</v></c>`,
    { content: { kind: "boolean", boolean: false }, formula: "1>2" },
  ],
  [
    "a formula without a stored result",
    `<c r="A1"><f>=NOW()</f></c>`,
    { content: { kind: "blank" }, formula: "NOW()" },
  ],
  [
    "an empty text as a stored result",
    `<c r="A1" t="str"><f>""</f><v></v></c>`,
    { content: { kind: "blank" }, formula: '""' },
  ],
  [
    "an error as a stored result",
    `<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>`,
    { content: { kind: "error", error: "#DIV/0!" }, formula: "B1/0" },
  ],
  [
    "an empty formula, which is none",
    `<c r="A1"><f/><v>3</v></c>`,
    { content: { kind: "number", number: 3 } },
  ],
  [
    "a data table",
    `<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>3</v></c>`,
    { content: { kind: "number", number: 3 }, formula: "TABLE(B1)" },
  ],
])("reads a formula: %s", (_, cell, expected) => {
  expect(cellsOf(`<row r="1">${cell}</row>`)).toEqual([{ row: 0, column: 0, ...expected }]);
});

test("gives cells that share a formula the text of the cell that carries it", () => {
  const cells = cellsOf(
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>`,
  );
  expect(cells.map(({ formula }) => formula)).toEqual(["B1*2", "B1*2"]);
});

test.each([
  [
    "neither rows nor cells say where they are",
    `<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>`,
    ["0,0", "0,1", "2,0"],
  ],
  [
    "some say it",
    `<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
    ["2,2", "2,3", "3,0"],
  ],
  [
    "rows and cells are out of order",
    `<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="2"><c r="D2"><v>3</v></c></row>`,
    ["1,3", "4,0", "4,1"],
  ],
  [
    "a cell stands in the last corner",
    `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    ["1048575,16383"],
  ],
])("finds the place of each cell when %s", (_, data, places) => {
  expect(cellsOf(data).map(({ row, column }) => `${row},${column}`)).toEqual(places);
});

test.each([
  ["a cell beyond the last", `<row r="1"><c r="ZZZZZZ4000000000"><v>1</v></c></row>`],
  ["a cell beyond the last column", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
  ["a row beyond the last", `<row r="1048577"><c><v>1</v></c></row>`],
  ["row nought", `<row r="0"><c><v>1</v></c></row>`],
  ["a row that is no number", `<row r="one"><c><v>1</v></c></row>`],
  ["a cell of another row", `<row r="1"><c r="A2"><v>1</v></c></row>`],
  ["a cell without a reference beyond the last", `<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>`],
  ["two cells in one place", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`],
  [
    "two cells in one place, far apart",
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="1"><c r="A1" s="0"/></row>`,
  ],
  ["a number that is none", `<row r="1"><c r="A1"><v>many</v></c></row>`],
  ["infinity", `<row r="1"><c r="A1"><v>1E999</v></c></row>`],
  ["a number of another base", `<row r="1"><c r="A1"><v>0x1F</v></c></row>`],
  ["a truth that is neither", `<row r="1"><c r="A1" t="b"><v>2</v></c></row>`],
  ["a type that is none", `<row r="1"><c r="A1" t="toString"><v>2</v></c></row>`],
  ["a shared string that is not there", `<row r="1"><c r="A1" t="s"><v>99</v></c></row>`],
  ["a shared formula that is not there", `<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>`],
])("refuses %s", (_, data) => {
  expect(() => cellsOf(data, strings)).toThrow(UnreadableFileError);
  expect(() => cellsOf(data, strings)).toThrow(expect.objectContaining({ reason: "damaged" }));
});
