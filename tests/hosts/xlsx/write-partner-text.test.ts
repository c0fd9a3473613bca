import { describe, expect, test } from "vitest";
import { needsQuote, storedText, xmlText } from "#src/hosts/xlsx/stored-text";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { allNamed, openpyxl, part, partsOf, python, treeOf } from "./write-parts";
import { cell, draftOf, range, sheetOf } from "./write-sample";

const live = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org","here")',
  "@SUM(1+1)",
  "+1+1",
  "-1",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "javascript:alert(1)",
  "https://example.org/report",
  "mailto:someone@example.org",
  "<b>bold</b><script>alert(1)</script>",
  "]]><f>1+1</f>",
  "#REF!",
  "#N/A",
  "#DIV/0!",
  "#GETTING_DATA",
  "TRUE",
  "31/01/2025",
  "1E5",
  "{=1}",
  "_x003D_1+1",
  "'=1+1",
];

const bytes = await writeXlsx(
  draftOf([sheetOf({ name: "Texts", rows: live.map((text) => [cell(text, "input")]) })]),
);
const sheet = treeOf(part(bytes, "xl/worksheets/sheet1.xml"));
const strings = allNamed(treeOf(part(bytes, "xl/sharedStrings.xml")), "t").map(({ text }) => text);

/** As ECMA-376 has readers do (ST_Xstring). */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

describe("what a delivery partner typed stays text", () => {
  test("every cell is a shared string with no formula, and reads back as typed", () => {
    const cells = allNamed(sheet, "c");
    expect(cells.map(({ attributes }) => attributes["t"])).toEqual(live.map(() => "s"));
    expect(allNamed(sheet, "f")).toEqual([]);
    expect(cells.map(({ children }) => decoded(strings[Number(children[0]?.text)] ?? ""))).toEqual(live);
  });

  test("nothing in the file is a link, markup or leads outside", () => {
    expect(allNamed(sheet, "hyperlink")).toEqual([]);
    for (const [path, xml] of partsOf(bytes)) {
      expect(xml, path).not.toContain("External");
      expect(allNamed(treeOf(xml), "b").length, path).toBe(0);
      expect(allNamed(treeOf(xml), "script").length, path).toBe(0);
    }
  });

  test("what would become a formula when edited carries Excel's mark of typed text", () => {
    const styles = allNamed(treeOf(part(bytes, "xl/styles.xml")), "cellXfs")[0]?.children ?? [];
    const marked = allNamed(sheet, "c").map(
      ({ attributes }) => styles[Number(attributes["s"])]?.attributes["quotePrefix"] === "1",
    );
    expect(live.filter((_, i) => marked[i])).toEqual(live.slice(0, 8));
    expect(part(bytes, "xl/styles.xml")).not.toContain("readingOrder");
  });

  test.skipIf(!python)("openpyxl, where installed, sees strings", async () => {
    const script = `print(json.dumps([[c.data_type, bool(c.quotePrefix), c.hyperlink is None] for c in wb["Texts"]["A"]]))`;
    const seen = await openpyxl(bytes, script);
    expect(seen).toEqual(live.map((text) => ["s", needsQuote(text), true]));
  });

  test("headings and prompts are no exception", async () => {
    const book = await writeXlsx(
      draftOf([
        sheetOf({
          name: "One",
          rows: [[cell("=_x0041_<b>", "heading")], [cell(null, "input")]],
          tables: [{ name: "T", range: range(0, 0, 1, 0) }],
          validations: [
            {
              ranges: [range(1, 0)],
              accepts: { kind: "any" },
              prompt: { title: '"<&>"', text: "_x0041_ \uFFFF" },
            },
          ],
        }),
      ]),
    );
    const [column] = allNamed(treeOf(part(book, "xl/tables/table1.xml")), "tableColumn");
    expect(decoded(column?.attributes["name"] ?? "")).toBe("=_x0041_<b>");
    const [prompt] = allNamed(treeOf(part(book, "xl/worksheets/sheet1.xml")), "dataValidation");
    expect(prompt?.attributes["promptTitle"]).toBe('"<&>"');
    expect(decoded(prompt?.attributes["prompt"] ?? "")).toBe("_x0041_ \uFFFF");
  });
});

describe("text as stored", () => {
  test.each([
    ["plain", "plain"],
    ["a\u0000b\u0008c\u000Bd\u001Fe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"],
    ["tab\tline\nreturn\r", "tab\tline\nreturn\r"],
    ["\uD800 high alone, low alone \uDC00", "\uFFFD high alone, low alone \uFFFD"],
    ["a pair 😀 stays", "a pair 😀 stays"],
    ["\uFFFE\uFFFF", "\uFFFD\uFFFD"],
    ["\u0085\u00A0\u200B\u2028", "\u0085\u00A0\u200B\u2028"],
  ])("%j becomes %j where XML has no such character", (text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });

  test.each([
    ["_x0041_", "_x005F_x0041_"],
    ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["_x000D\r", "_x005F_x000D\r"],
    ["_X0041_ _x41_ _x0041", "_X0041_ _x41_ _x0041"],
    ["#N/A", "#N/A"],
    ["a\u0001b\u001Fc\uFFFEd\uFFFF", "a_x0001_b_x001F_c_xFFFE_d_xFFFF_"],
    ["_x0041\u0001", "_x005F_x0041_x0001_"],
    ["_x0041\uFFFE", "_x005F_x0041_xFFFE_"],
  ])("%j is stored as %j, so that it reads back as itself", (text, stored) => {
    expect(storedText(text)).toBe(stored);
    expect(decoded(storedText(text).replaceAll("\r", "_x000D_"))).toBe(text);
  });
});
