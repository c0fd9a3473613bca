/** Another reader's view of the same files; where the two differ on purpose, the file is not here. */
import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { CellContent, Workbook } from "#src/core/index";
import { cellAddress } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { serialOfDate } from "#src/hosts/xlsx/serial-of-date";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { bookOf, buildBook, mainNamespace } from "#tests/hosts/xlsx/build-book";
import { sample } from "#tests/hosts/xlsx/write-sample";

type Plain = string | number | boolean;

function plain(content: CellContent): Plain {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "error":
      return content.error;
    case "date":
      return Math.round((serialOfDate(content.date) ?? 0) * 86_400);
    case "blank":
      return "";
  }
}

const ours = ({ sheets }: Workbook): Map<string, Plain> =>
  new Map(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ content }) => content.kind !== "blank")
        .map((cell) => [`${name}!${cellAddress(cell)}`, plain(cell.content)] as const),
    ),
  );

/** Dates are numbers to it: those that are dates to us are compared in seconds. */
function theirs(bytes: Uint8Array, workbook: Workbook): Map<string, Plain> {
  const dates = new Set(
    workbook.sheets.flatMap(({ name, cells }) =>
      cells.filter(({ content }) => content.kind === "date").map((cell) => `${name}!${cellAddress(cell)}`),
    ),
  );
  const book = read(bytes, { type: "array", cellText: true });
  const found = new Map<string, Plain>();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const range = sheet?.["!ref"] === undefined ? null : utils.decode_range(sheet["!ref"]);
    if (!sheet || !range) continue;
    for (let row = range.s.r; row <= range.e.r; row += 1) {
      for (let column = range.s.c; column <= range.e.c; column += 1) {
        const cell: { t: string; v?: Plain; w?: string } | undefined = sheet[cellAddress({ row, column })];
        if (cell?.v === undefined || cell.v === "") continue;
        const place = `${name}!${cellAddress({ row, column })}`;
        found.set(
          place,
          cell.t === "e" ? (cell.w ?? "") : dates.has(place) ? Math.round(Number(cell.v) * 86_400) : cell.v,
        );
      }
    }
  }
  return found;
}

const cells = `<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c><c r="D2" t="str"><f>A1</f><v>result</v></c><c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" s="1"><v>45688</v></c><c r="H2" s="2"><v>45688.75</v></c><c r="I2"><f>1-1</f><v>0</v></c></row><row r="9"><c r="A9"><v>1.25E2</v></c></row>`;
const sharedStrings = "<si><t>one</t></si><si><r><t>rich </t></r><r><t>text</t></r></si>";

describe("agrees with SheetJS on", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["cells of every type", () => bookOf(cells, { sharedStrings, formats: [0, 14, 22] })],
    ["the strict vocabulary", () => bookOf(cells, { sharedStrings, formats: [0, 14, 22], strict: true })],
    [
      "rows and cells without references",
      () => bookOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
    ],
    [
      "several sheets",
      () =>
        buildBook({
          sheets: [
            { name: "One", data: cells.replace('t="s"', "") },
            { name: "Two", data: '<row r="1"><c r="A1"><v>2</v></c></row>' },
          ],
        }),
    ],
    [
      "prefixed elements",
      () =>
        buildBook({
          sheets: [
            {
              part: `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
            },
          ],
        }),
    ],
    ["what this product writes", () => writeXlsx(sample)],
  ])("%s", async (_, make) => {
    const bytes = await make();
    const workbook = readXlsx(bytes);
    expect(ours(workbook).size).toBeGreaterThan(0);
    expect(ours(workbook)).toEqual(theirs(bytes, workbook));
  });
});
