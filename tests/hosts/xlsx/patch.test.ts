import { describe, expect, test } from "vitest";
import type { CellEdit } from "#src/core/index";
import { cellAddress, parseCellAddress } from "#src/core/index";
import { ordinaryBudgets } from "#src/hosts/xlsx/budgets";
import { encodeText } from "#src/hosts/xlsx/encoding";
import { openPackage } from "#src/hosts/xlsx/package";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { openZip } from "#src/hosts/xlsx/zip";
import { bookOf, buildBook, mainNamespace } from "#tests/hosts/xlsx/build-book";

const part = "xl/worksheets/sheet1.xml";
const edit = (address: string, value: CellEdit["value"], sheet = "Sheet1"): CellEdit => {
  const at = parseCellAddress(address);
  if (at === null) throw new Error(`${address} is no address`);
  return { at: { sheet, ...at }, value };
};
const textOf = (bytes: Uint8Array, name = part) => Buffer.from(openPackage(bytes).readBytes(name)).toString();
const dataOf = (bytes: Uint8Array) => /<sheetData>(.*)<\/sheetData>/s.exec(textOf(bytes))?.[1];
const patched = (data: string, edits: readonly CellEdit[], spec = {}) =>
  dataOf(patchXlsx(bookOf(data, spec), edits));
const formats = { formats: [0, 14, "h:mm"] };
const inline = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`;
const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;

describe("a cell that is there", () => {
  test.each<[string, string, CellEdit["value"], string]>([
    [
      "text",
      `<c r="A1" s="1" t="s"><v>0</v></c>`,
      "On track",
      `<c r="A1" s="1" t="inlineStr">${inline("On track")}</c>`,
    ],
    ["a number", `<c r="A1"/>`, 1e21, `<c r="A1"><v>1e+21</v></c>`],
    ["true", `<c r="A1" t="e"><v>#REF!</v></c>`, true, `<c r="A1" t="b"><v>1</v></c>`],
    ["false", `<c r="A1"></c>`, false, `<c r="A1" t="b"><v>0</v></c>`],
    [
      "a date where dates are shown",
      `<c r="A1" s="1"/>`,
      { date: "2025-01-31" },
      `<c r="A1" s="1"><v>45688</v></c>`,
    ],
    [
      "a date with a time",
      `<c r="A1" s="2"/>`,
      { date: "2025-01-31T12:00:00" },
      `<c r="A1" s="2"><v>45688.5</v></c>`,
    ],
    [
      "a date where none are shown",
      `<c r="A1" s="0"/>`,
      { date: "2025-01-31" },
      `<c r="A1" s="0" t="inlineStr">${inline("31 January 2025")}</c>`,
    ],
    [
      "a date that Excel does not have",
      `<c r="A1" s="1"/>`,
      { date: "1850-01-31" },
      `<c r="A1" s="1" t="inlineStr">${inline("31 January 1850")}</c>`,
    ],
    ["nothing", `<c r="A1" s="2"><v>1</v></c>`, null, `<c r="A1" s="2"/>`],
    ["an empty text", `<c r="A1" s="2"><v>1</v></c>`, "", `<c r="A1" s="2"/>`],
    [
      "text that looks like a formula",
      `<c r="A1"/>`,
      '=HYPERLINK("x")',
      `<c r="A1" t="inlineStr">${inline("=HYPERLINK(&quot;x&quot;)")}</c>`,
    ],
    [
      "text that looks like markup",
      `<c r="A1"/>`,
      "a <b> & c]]>",
      `<c r="A1" t="inlineStr">${inline("a &lt;b&gt; &amp; c]]&gt;")}</c>`,
    ],
    [
      "text that looks escaped",
      `<c r="A1"/>`,
      "_x0041_",
      `<c r="A1" t="inlineStr">${inline("_x005F_x0041_")}</c>`,
    ],
    [
      "text that XML cannot carry",
      `<c r="A1"/>`,
      "a\u0000b\uFFFF",
      `<c r="A1" t="inlineStr">${inline("a\uFFFDb_xFFFF_")}</c>`,
    ],
    ["a value in place of a formula", `<c r="A1" cm="1"><f>B1</f><v>2</v></c>`, 3, `<c r="A1"><v>3</v></c>`],
  ])("takes %s", (_, before, value, after) => {
    expect(patched(row(`${before}<c r="B1"><v>9</v></c>`), [edit("A1", value)], formats)).toBe(
      row(`${after}<c r="B1"><v>9</v></c>`),
    );
  });

  test("takes a date in the 1904 system", () => {
    const spec = { ...formats, workbookPr: 'date1904="1"' };
    expect(patched(row(`<c r="A1" s="1"/>`), [edit("A1", { date: "2025-01-31" })], spec)).toBe(
      row(`<c r="A1" s="1"><v>44226</v></c>`),
    );
  });

  test("takes the later of two edits", () => {
    expect(patched(row(`<c r="A1"/>`), [edit("A1", 1), edit("A1", 2)])).toBe(row(`<c r="A1"><v>2</v></c>`));
  });
});

describe("a cell that is not there", () => {
  const cell = (address: string, value = 5) => `<c r="${address}"><v>${value}</v></c>`;

  test.each<[string, string, readonly string[], string]>([
    ["goes before the first of its row", row(cell("C1")), ["A1"], row(cell("A1") + cell("C1"))],
    [
      "goes between others",
      row(cell("A1") + cell("D1")),
      ["C1", "B1"],
      row(cell("A1") + cell("B1") + cell("C1") + cell("D1")),
    ],
    ["goes after the last", row(cell("A1")), ["AA1"], row(cell("A1") + cell("AA1"))],
    ["goes into an empty row", `<row r="2" ht="30"></row>`, ["B2"], `<row r="2" ht="30">${cell("B2")}</row>`],
    [
      "opens a row that closes itself",
      `<row r="2" ht="30"/>`,
      ["C2", "B2"],
      `<row r="2" ht="30">${cell("B2")}${cell("C2")}</row>`,
    ],
    [
      "makes its row, in order",
      row(cell("A2"), 2) + row(cell("A9"), 9),
      ["A5", "A1", "B5", "A12"],
      row(cell("A1"), 1) +
        row(cell("A2"), 2) +
        row(cell("A5") + cell("B5"), 5) +
        row(cell("A9"), 9) +
        row(cell("A12"), 12),
    ],
    [
      "is counted among cells without references",
      `<row><c><v>1</v></c><c/></row>`,
      ["C1"],
      `<row><c><v>1</v></c><c/>${cell("C1")}</row>`,
    ],
  ])("%s", (_, before, addresses, after) => {
    expect(
      patched(
        before,
        addresses.map((address) => edit(address, 5)),
      ),
    ).toBe(after);
  });

  test("opens sheet data that close themselves", () => {
    const bytes = buildBook({
      sheets: [{ part: `<worksheet xmlns="${mainNamespace}"><sheetData/><pageMargins/></worksheet>` }],
    });
    expect(textOf(patchXlsx(bytes, [edit("B2", 5)]))).toBe(
      `<worksheet xmlns="${mainNamespace}"><sheetData><row r="2">${cell("B2")}</row></sheetData><pageMargins/></worksheet>`,
    );
  });

  test("has the style of its row, or else of its column", () => {
    const before = '<cols><col min="2" max="4" style="2"/></cols>';
    const data = `<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>`;
    const bytes = buildBook({ ...formats, sheets: [{ before, data }] });
    const after = dataOf(patchXlsx(bytes, [edit("B1", 5), edit("B2", 5), edit("E2", 5)]));
    expect(after).toBe(
      `<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>5</v></c></row><row r="2" s="1"><c r="B2" s="2"><v>5</v></c>${cell("E2")}</row>`,
    );
  });

  test("is not made to be empty", () => {
    const bytes = bookOf(row(cell("A1")));
    expect(patchXlsx(bytes, [edit("B1", null), edit("C3", "")])).toEqual(bytes);
  });
});

describe("what is around the cells", () => {
  test("stays as it is, byte for byte", () => {
    const bytes = buildBook(
      {
        sheets: [{ data: row('<c r="A1"/>') }, { data: row("<c><v>8</v></c>") }],
        properties: "",
        parts: { "xl/media/image1.png": new Uint8Array(5000).map((_, i) => (i * i) % 251) },
      },
      (name) => ({
        stored: name.endsWith("png"),
        descriptor: name.endsWith("rels"),
        localExtra: Uint8Array.of(0x55, 0x54, 1, 0, name.length),
      }),
      { comment: "kept" },
    );
    const after = patchXlsx(bytes, [edit("A1", "changed")]);
    const [old, now] = [openZip(bytes, ordinaryBudgets), openZip(after, ordinaryBudgets)];
    expect([...now.entries.keys()]).toEqual([...old.entries.keys()]);
    const order = [...old.entries.values()].sort((a, b) => a.headerAt - b.headerAt);
    for (const [i, entry] of order.entries()) {
      const same = now.entries.get(entry.name.toLowerCase());
      if (entry.name === part || !same) continue;
      const length = (order[i + 1]?.headerAt ?? old.directory.at) - entry.headerAt;
      expect(after.subarray(same.headerAt, same.headerAt + length)).toEqual(
        bytes.subarray(entry.headerAt, entry.headerAt + length),
      );
    }
    expect(Buffer.from(after.subarray(-4)).toString()).toBe("kept");
    expect(textOf(after)).toBe(
      textOf(bytes).replace('<c r="A1"/>', `<c r="A1" t="inlineStr">${inline("changed")}</c>`),
    );
  });

  test("stays when nothing is edited", () => {
    const bytes = bookOf(row('<c r="A1"/>'));
    expect(patchXlsx(bytes, [])).toEqual(bytes);
  });

  test("gives the same bytes each time", () => {
    const bytes = bookOf(row('<c r="A1"/>'));
    expect(patchXlsx(bytes, [edit("A1", "x")])).toEqual(patchXlsx(bytes, [edit("A1", "x")]));
  });

  test.each([
    ["not compressed", () => ({ stored: true }), {}],
    ["followed by their sizes", () => ({ descriptor: true }), {}],
    ["sized in 64 bits", () => ({ zip64: true }), { zip64: true }],
  ])("can be parts %s", (_, change, zip) => {
    const bytes = buildBook({ sheets: [{ data: row('<c r="A1"/>') }, {}] }, change, zip);
    const after = patchXlsx(bytes, [edit("A1", "x".repeat(3000)), edit("D4", 4, "Sheet2")]);
    expect(readXlsx(after).sheets.map(({ cells }) => cells.map(({ content }) => content.kind))).toEqual([
      ["text"],
      ["number"],
    ]);
  });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("can be prefixed elements in %s", (encoding) => {
    const before = `\uFEFF<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData>\r\n<x:row r="1"><x:c r="A1"/></x:row></x:sheetData><!-- ż --></x:worksheet>`;
    const bytes = buildBook({ sheets: [{ part: encodeText(before, encoding) }] });
    const after = patchXlsx(bytes, [edit("A1", "ż😀"), edit("B3", 1)]);
    const expected = before
      .replace(
        '<x:c r="A1"/>',
        `<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">ż😀</x:t></x:is></x:c>`,
      )
      .replace("</x:sheetData>", `<x:row r="3"><x:c r="B3"><x:v>1</x:v></x:c></x:row></x:sheetData>`);
    expect(openPackage(after).readBytes(part)).toEqual(encodeText(expected, encoding));
    expect(readXlsx(after).sheets[0]?.cells.map((cell) => cellAddress(cell))).toEqual(["A1", "B3"]);
  });
});

describe("formulas", () => {
  const shared = (address: string, text: string) =>
    `<c r="${address}"><f t="shared" si="0"${text === "" ? "" : ' ref="C1:C3"'}>${text}</f><v>1</v></c>`;
  const data = row(shared("C1", "A1*$B$1"), 1) + row(shared("C2", ""), 2) + row(shared("C3", ""), 3);

  test("that others share are written out when the cell that carries them changes", () => {
    expect(patched(data, [edit("C1", 7), edit("C3", 8)])).toBe(
      row(`<c r="C1"><v>7</v></c>`, 1) +
        row(`<c r="C2"><f>A2*$B$1</f><v>1</v></c>`, 2) +
        row(`<c r="C3"><v>8</v></c>`, 3),
    );
  });

  test("stay shared when another cell of the group changes", () => {
    expect(patched(data, [edit("C2", 7)])).toBe(
      row(shared("C1", "A1*$B$1"), 1) + row(`<c r="C2"><v>7</v></c>`, 2) + row(shared("C3", ""), 3),
    );
  });

  const array =
    row(`<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>`) + row(`<c r="A2"><v>2</v></c>`, 2);

  test("of an array go with the cell that carries them, and its other cells cannot change", () => {
    expect(patched(array, [edit("A1", 5)])).toBe(
      row(`<c r="A1"><v>5</v></c>`) + row(`<c r="A2"><v>2</v></c>`, 2),
    );
    expect(() => patched(array, [edit("A2", 5)])).toThrow(
      "A2 cannot be changed alone: it is part of the array formula in A1",
    );
  });

  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain";
  const chained = (links: string) =>
    buildBook({
      sheets: [
        { data: row(`<c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c>`) },
        { data: row(`<c r="A1"><f>3</f></c>`) },
      ],
      workbookRelationships: `<Relationship Id="rId9" Type="${type}" Target="calcChain.xml"/>`,
      parts: {
        "xl/calcChain.xml": `<calcChain xmlns="${mainNamespace}">${links}</calcChain>`,
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>`,
      },
    });

  test.each([
    [
      "the first, whose sheet goes on to the next",
      ["A1"],
      `<c r="A1" i="1"/><c r="B1" l="1"/><c r="A1" i="2"/>`,
      `<c i="1" r="B1" l="1"/><c r="A1" i="2"/>`,
    ],
    [
      "the second",
      ["B1"],
      `<c r="A1" i="1"/><c r="B1"></c><c r="A1" i="2"/>`,
      `<c r="A1" i="1"/><c r="A1" i="2"/>`,
    ],
    ["both", ["A1", "B1"], `<c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/>`, `<c r="A1" i="2"/>`],
  ])("that are gone leave the calculation chain: %s", (_, addresses, before, after) => {
    const bytes = patchXlsx(
      chained(before),
      addresses.map((address) => edit(address, 0)),
    );
    expect(textOf(bytes, "xl/calcChain.xml")).toBe(
      `<calcChain xmlns="${mainNamespace}">${after}</calcChain>`,
    );
  });

  test("that are gone take the calculation chain with them when nothing is left in it", () => {
    const bytes = chained(`<c r="A1" i="1"/>`);
    const after = patchXlsx(bytes, [edit("A1", 0)]);
    expect(openPackage(after).has("xl/calcChain.xml")).toBe(false);
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).toBe(
      textOf(bytes, "xl/_rels/workbook.xml.rels").replace(/<Relationship Id="rId9"[^>]*>/, ""),
    );
    expect(textOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(readXlsx(after).sheets[0]?.cells.length).toBe(2);
  });

  test("elsewhere leave the chain alone", () => {
    const bytes = chained(`<c r="A1" i="1"/>`);
    expect(textOf(patchXlsx(bytes, [edit("C1", 0)]), "xl/calcChain.xml")).toBe(
      textOf(bytes, "xl/calcChain.xml"),
    );
  });
});

describe("an edit that cannot be made", () => {
  test.each<[string, CellEdit, string]>([
    ["a sheet that is not there", edit("A1", 1, "Actions"), "The workbook has no worksheet “Actions”"],
    ["a chart sheet", edit("A1", 1, "Chart"), "The workbook has no worksheet “Chart”"],
    ["infinity", edit("A1", Infinity), "A1 cannot hold Infinity"],
    ["a text that is too long", edit("A1", "x".repeat(32_768)), "A1 cannot hold 32768 characters"],
    ["a day that is not", edit("A1", { date: "2025-02-30" }), "2025-02-30"],
  ])("%s", (_, wrong, message) => {
    const bytes = buildBook({ sheets: [{}, { name: "Chart", kind: "chartsheet", part: "<chartsheet/>" }] });
    expect(() => patchXlsx(bytes, [wrong])).toThrow(message);
  });
});
