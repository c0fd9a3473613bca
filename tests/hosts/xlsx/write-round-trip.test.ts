import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellContent, DraftCell, DraftValue, SheetDraft, WorkbookDraft } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { readBack } from "#tests/hosts/xlsx/read-back";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { draftOf, range, sample, sheetOf } from "./write-sample";

/** What a reader must find for a drafted value. */
function contentOf(value: DraftValue): CellContent | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return { kind: "text", text: readBack(value) };
  if (typeof value === "number") return { kind: "number", number: value === 0 ? 0 : value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "date", date: value.date };
}

const cellsOf = ({ rows }: SheetDraft) =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const content = cell === null ? null : contentOf(cell.value);
      return content === null ? [] : [{ row, column, content }];
    }),
  );

const sheetsOf = (draft: WorkbookDraft) =>
  draft.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet),
    tables: sheet.tables.map(({ name, range: at }) => ({ name, range: at })),
  }));

test("the sample reads back as drafted", async () => {
  const read = readXlsx(await writeXlsx(sample));
  expect(
    read.sheets.map(({ name, visibility, cells, tables }) => ({ name, visibility, cells, tables })),
  ).toEqual(sheetsOf(sample));
  expect(read.properties).toEqual(sample.properties);
  expect(read.names).toEqual(
    expect.arrayContaining([
      { name: "Outcomes", refersTo: "'Lists'!$A$1:$A$5" },
      { name: "ReturnIdentity", refersTo: '"plan=""sample"";partner=""northern"""' },
    ]),
  );
  expect([read.hasMacros, read.hasExternalLinks]).toEqual([false, false]);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "_",
        "x",
        "_x000D_",
        "_x0041",
        "\r",
        "\n",
        "\t",
        " ",
        "=",
        "#N/A",
        "<&>\"'",
        "\uD83D",
        "\uFFFF",
      ),
      {
        maxLength: 8,
      },
    )
    .map((pieces) => pieces.join("")),
);
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(9999, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const moment = fc
  .tuple(day, fc.integer({ min: 1, max: 86_399 }))
  .map(([date, seconds]) => `${date}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`);

const drafted: fc.Arbitrary<DraftCell> = fc.oneof(
  fc.record({
    value: fc.oneof(
      text,
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    ),
    style: fc.constantFrom(
      "title",
      "heading",
      "label",
      "text",
      "note",
      "input",
      "input-number",
      "input-id",
      "edit",
    ),
  }),
  fc.record({
    value: fc.oneof(day, moment).map((date) => ({ date })),
    style: fc.constantFrom("text", "text-date", "input-date", "edit"),
  }),
);

const rows = fc.array(fc.array(fc.option(drafted, { freq: 5 }), { maxLength: 5 }), { maxLength: 6 });
const sheetName = fc
  .string({ unit: fc.constantFrom(..."aZ9 .'&-<éŵ😀"), minLength: 1, maxLength: 12 })
  .filter((name) => !/^'|'$/.test(name) && name.trim() === name);

describe("whatever is written reads back the same", () => {
  test("cells of every kind, on sheets of any name", async () => {
    const draft = fc
      .uniqueArray(fc.tuple(sheetName, rows), {
        minLength: 1,
        maxLength: 3,
        selector: ([name]) => name.toLowerCase(),
      })
      .map((sheets) => draftOf(sheets.map(([name, content]) => sheetOf({ name, rows: content }))));
    await fc.assert(
      fc.asyncProperty(draft, async (given) => {
        const read = readXlsx(await writeXlsx(given));
        expect(
          read.sheets.map(({ name, visibility, cells, tables }) => ({ name, visibility, cells, tables })),
        ).toEqual(sheetsOf(given));
      }),
      { numRuns: 150 },
    );
  });

  test("tables with any headings, and properties with any text", async () => {
    const heading = text.filter((words) => words.trim() !== "" && !/\p{Cc}/u.test(words));
    const given = fc.record({
      headings: fc.uniqueArray(heading, {
        minLength: 1,
        maxLength: 4,
        selector: (words) => words.toLowerCase(),
      }),
      value: text,
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ headings, value }) => {
        const at = range(0, 0, 1, headings.length - 1);
        const table = sheetOf({
          name: "One",
          rows: [headings.map((words) => ({ value: words, style: "heading" }))],
          tables: [{ name: "Given", range: at }],
        });
        const read = readXlsx(await writeXlsx(draftOf([table], { properties: new Map([["Given", value]]) })));
        expect(read.sheets[0]?.tables).toEqual([{ name: "Given", range: at }]);
        expect(read.sheets[0]?.cells.map(({ content }) => content)).toEqual(
          headings.map((words) => ({ kind: "text", text: readBack(words) })),
        );
        expect(read.properties.get("Given")).toBe(readBack(value));
      }),
      { numRuns: 100 },
    );
  });
});
