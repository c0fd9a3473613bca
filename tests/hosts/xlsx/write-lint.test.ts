import { describe, expect, test } from "vitest";
import type { DraftChart, DraftValidation, SheetDraft, WorkbookDraft } from "#src/core/index";
import { DraftError } from "#src/hosts/xlsx/draft-error";
import { lintDraft } from "#src/hosts/xlsx/lint-draft";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { cell, draftOf, draftOfValue, range, row, sample, sheetOf } from "./write-sample";

const withSheet = (parts: Partial<SheetDraft>): WorkbookDraft =>
  draftOf([sheetOf({ name: "One", ...parts })]);

const table = (name: string, at = range(0, 0, 1, 1)): SheetDraft["tables"][number] => ({ name, range: at });
const headed = (...headings: Parameters<typeof row>[1][]): SheetDraft["rows"] => [
  row("heading", ...headings),
  [],
];
const withTable = (name: string, ...headings: Parameters<typeof row>[1][]): WorkbookDraft =>
  withSheet({
    rows: headed(...headings),
    tables: [table(name, range(0, 0, 1, Math.max(headings.length - 1, 0)))],
  });

const validation = (parts: Partial<DraftValidation>): WorkbookDraft =>
  withSheet({ validations: [{ ranges: [range(0, 0)], accepts: { kind: "any" }, ...parts }] });
const named = (...names: WorkbookDraft["names"]): WorkbookDraft =>
  draftOf([sheetOf({ name: "One", rows: [row("text", "a"), [], row("text", "c")] })], { names });
const listing = (...names: WorkbookDraft["names"]): WorkbookDraft => ({
  ...named(...names),
  sheets: named().sheets.map((sheet) => ({
    ...sheet,
    validations: [{ ranges: [range(0, 3)], accepts: { kind: "list", name: "Choices" } }],
  })),
});
const chart = (parts: Partial<DraftChart>): WorkbookDraft =>
  withSheet({
    charts: [
      {
        kind: "bar",
        title: "Counts",
        at: range(0, 4, 9, 8),
        categories: range(1, 0, 3, 0),
        series: [{ name: "Count", values: range(1, 1, 3, 1) }],
        ...parts,
      },
    ],
  });

const words = (count: number): string => "x".repeat(count);
const backwards = { top: 2, left: 0, bottom: 1, right: 0 };

const refused: readonly (readonly [what: string, draft: WorkbookDraft, says: RegExp])[] = [
  [
    "a date of making that is none",
    draftOf([sheetOf({ name: "One" })], { createdOn: "2025-02-30" }),
    /2025-02-30/,
  ],
  ["no sheets", draftOf([]), /no sheet is visible/],
  ["only hidden sheets", withSheet({ visibility: "hidden" }), /no sheet is visible/],
  ["a sheet without a name", withSheet({ name: "" }), /1 to 31 characters/],
  ["a sheet name of 32 characters", withSheet({ name: words(32) }), /1 to 31 characters/],
  ...["a:b", "a/b", "a\\b", "a?b", "a*b", "[a]", "'a", "a'", "History", "a\nb", "a\uFFFF", "_x0041_"].map(
    (name) =>
      [`a sheet called ${JSON.stringify(name)}`, withSheet({ name }), /does not allow this name/] as const,
  ),
  ["two sheets of one name", draftOf([sheetOf({ name: "One" }), sheetOf({ name: "ONE" })]), /two sheets/],

  ["a text of 32,768 characters", draftOfValue(words(32_768)), /“One”, A1.*32768 characters/],
  ["NaN", draftOfValue(Number.NaN), /“One”, A1.*NaN/],
  ["infinity", draftOfValue(-Infinity), /A1.*-Infinity/],
  ...["2025-02-30", "31/01/2025", "1899-12-31", "10000-01-01", "2025-01-31T25:00", "", "2025-1-1"].map(
    (date) => [`the date “${date}”`, draftOfValue({ date }), /“One”, A1.*not a date/] as const,
  ),
  ["a fault further down", withSheet({ rows: [[], [null, null, cell(Number.NaN)]] }), /“One”, C2/],
  ["a column without width", withSheet({ widths: [0] }), /255 characters wide/],
  ["a column too wide", withSheet({ widths: [256] }), /255 characters wide/],
  ["a row too high", withSheet({ heights: new Map([[2, 410]]) }), /row 3 .*409 points/],
  ["half a frozen row", withSheet({ frozenRows: 0.5 }), /whole numbers/],
  [
    "an unlocked range backwards",
    withSheet({ unlocked: [{ range: backwards, style: "input" }] }),
    /unlocked range/,
  ],
  [
    "a whole sheet unlocked",
    withSheet({ unlocked: [{ range: range(0, 0, 99_999, 1), style: "input" }] }),
    /too many empty cells/,
  ],

  [
    "a table outside the sheet",
    withSheet({ tables: [table("T", range(0, 0, 1_048_576, 1))] }),
    /not on the sheet/,
  ],
  [
    "a table of headings only",
    withSheet({ rows: headed("a"), tables: [table("T", range(0, 0))] }),
    /row below/,
  ],
  ["a table without headings", withTable("T"), /needs words for a heading here/],
  ["a number for a heading", withTable("T", "a", 2), /“One”, B1.*needs words/],
  ["a blank heading", withTable("T", "a", " "), /needs words/],
  ["one heading twice", withTable("T", "Due", "due"), /“One”, B1.*“due” twice/],
  ["a heading with a line break", withTable("T", "a\nb"), /line break/],
  ["a heading of 256 characters", withTable("T", words(256)), /longer than 255/],
  [
    "tables that overlap",
    withSheet({ rows: headed("a", "b"), tables: [table("T"), table("U", range(0, 1, 4, 1))] }),
    /two tables overlap/,
  ],
  ...[
    "1st",
    "a b",
    "A1",
    "XFD9",
    "R1C1",
    "rc",
    "R",
    "c",
    "true",
    "a-b",
    "",
    words(256),
    "_xlnm.Print_Area",
  ].map((name) => [`a table called “${name.slice(0, 20)}”`, withTable(name, "a"), /does not allow/] as const),

  ["a name Excel does not allow", named({ name: "B2", text: "" }), /does not allow “B2”/],
  ["one name twice", named({ name: "Same", text: "" }, { name: "SAME", text: "" }), /called SAME/],
  ["a name that a table has", { ...withTable("T", "a"), names: [{ name: "t", text: "" }] }, /called t/],
  ["a name for no sheet", named({ name: "N", sheet: "Two", range: range(0, 0) }), /“Two”.*not there/],
  ["a name for no cells", named({ name: "N", sheet: "One", range: backwards }), /no sheet has/],
  ["a constant of 256 characters", named({ name: "N", text: words(256) }), /longer than 255/],
  ["a constant with a line break", named({ name: "N", text: "a\nb" }), /cannot carry/],
  ["a constant that looks escaped", named({ name: "N", text: "_x0041_" }), /cannot carry/],

  ["a validation for no cells", validation({ ranges: [] }), /no cells/],
  [
    "a prompt's title of 33 characters",
    validation({ prompt: { title: words(33), text: "" } }),
    /A1.*33.*takes 32/,
  ],
  ["a prompt of 256 characters", validation({ prompt: { title: "", text: words(256) } }), /256.*takes 255/],
  [
    "an alert's title of 33 characters",
    validation({
      accepts: { kind: "number", atLeast: 0 },
      alert: { title: words(33), text: "", style: "stop" },
    }),
    /title of an alert.*takes 32/,
  ],
  [
    "an alert of 226 characters",
    validation({
      accepts: { kind: "number", atLeast: 0 },
      alert: { title: "", text: words(226), style: "stop" },
    }),
    /226.*takes 225/,
  ],
  [
    "an alert that is never shown",
    validation({ alert: { title: "", text: "", style: "stop" } }),
    /never shown/,
  ],
  [
    "dates in the wrong order",
    validation({ accepts: { kind: "date", from: "2025-02-01", to: "2025-01-01" } }),
    /period/,
  ],
  [
    "a bound that is no date",
    validation({ accepts: { kind: "date", from: "soon", to: "2025-01-01" } }),
    /“soon”/,
  ],
  [
    "a bound that is no number",
    validation({ accepts: { kind: "number", atLeast: Number.NaN } }),
    /not a number/,
  ],
  [
    "a length that is no number",
    validation({ accepts: { kind: "text-length", atMost: -1 } }),
    /not a number/,
  ],
  ["a formula with =", validation({ accepts: { kind: "formula", formula: "=A1>0" } }), /without “=”/],
  ["an empty formula", validation({ accepts: { kind: "formula", formula: " " } }), /not empty/],
  [
    "a formula of 256 characters",
    validation({ accepts: { kind: "formula", formula: words(256) } }),
    /takes 255/,
  ],
  ["a drop-down of no name", listing(), /Choices is not a named range/],
  ["a drop-down of a constant", listing({ name: "Choices", text: "a,b" }), /not a named range/],
  [
    "a drop-down of a block",
    listing({ name: "Choices", sheet: "One", range: range(0, 0, 1, 1) }),
    /more than one/,
  ],
  [
    "a drop-down with a blank",
    listing({ name: "Choices", sheet: "One", range: range(0, 0, 2, 0) }),
    /blank cell/,
  ],
  [
    "validations that overlap",
    withSheet({
      validations: [range(0, 0, 5, 5), range(5, 5, 6, 6)].map((at) => ({
        ranges: [at],
        accepts: { kind: "any" },
      })),
    }),
    /two validations overlap/,
  ],
  [
    "a mark for no cells",
    withSheet({ marks: [{ range: backwards, formula: "TRUE", look: "error" }] }),
    /no cells/,
  ],
  [
    "a mark with =",
    withSheet({ marks: [{ range: range(0, 0), formula: "=A1", look: "error" }] }),
    /without “=”/,
  ],
  [
    "a mark with a character XML has not",
    withSheet({ marks: [{ range: range(0, 0), formula: 'A1="\u0001"', look: "error" }] }),
    /cannot carry/,
  ],

  ["a chart without a title", chart({ title: " " }), /needs a title/],
  ["a chart without a series", chart({ series: [] }), /no series/],
  ["a chart nowhere", chart({ at: backwards }), /not on the sheet/],
  ["a chart of two columns", chart({ categories: range(1, 0, 3, 1) }), /one column of words/],
  ["a chart out of step", chart({ categories: range(1, 0, 4, 0) }), /one column of words/],

  [
    "a property without a name",
    { ...withSheet({}), properties: new Map([["", "x"]]) },
    /cannot name a property/,
  ],
  [
    "a property of 256 characters",
    { ...withSheet({}), properties: new Map([["P", words(256)]]) },
    /longer than 255/,
  ],
];

describe("a draft is refused for", () => {
  test.each(refused)("%s", (_, draft, says) => {
    expect(() => lintDraft(draft)).toThrow(DraftError);
    expect(() => lintDraft(draft)).toThrow(says);
  });
});

describe("a draft is taken with", () => {
  test.each<readonly [string, WorkbookDraft]>([
    ["everything that the writer can write", sample],
    ["a text of 32,767 characters", draftOfValue(words(32_767))],
    [
      "the first and the last date of Excel",
      withSheet({ rows: [row("text", { date: "1900-01-01" }, { date: "9999-12-31" })] }),
    ],
    [
      "ranges that only touch",
      withSheet({
        validations: [range(0, 0, 4, 4), range(5, 0, 6, 6)].map((at) => ({
          ranges: [at],
          accepts: { kind: "any" },
        })),
      }),
    ],
    [
      "a drop-down with nothing to offer",
      listing({ name: "Choices", sheet: "One", range: range(1, 0, 1, 0) }),
    ],
    ["a chart in step", chart({})],
    ["a sheet of an apostrophe and an ampersand", withSheet({ name: "Partner's R&D" })],
  ])("%s", (_, draft) => {
    expect(() => lintDraft(draft)).not.toThrow();
  });
});

test("the writer refuses before it writes, and says where", async () => {
  await expect(writeXlsx(draftOfValue(Number.NaN))).rejects.toMatchObject({
    name: "DraftError",
    sheet: "One",
    cell: "A1",
  });
});
