// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";

import type { CellContent } from "#src/core/index";
import { openExcelHost } from "#src/hosts/excel/excel-host";
import { cellsPerSync, mostCells } from "#src/hosts/excel/read-workbook";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import type { FakeExcel } from "#tests/excel-host/fake-excel";
import { installBridge } from "#tests/excel-host/load-node";
import { emptyCell } from "#tests/excel-host/model/values";
import { settled } from "#tests/excel-host/turns";
import { largestDraft, ours, openedReturn, refusal, sampleDraft } from "#tests/hosts/excel/opened";

const kilobyte = 1024;

describe("an issued return", () => {
  it("is read as Excel holds it", async () => {
    const { fake, host } = await openedReturn();
    expect(await host.read()).toEqual(fake.contents());
  });

  it("is read as the reader of files reads the written file", async () => {
    const { host } = await openedReturn();
    const { modified, names, ...file } = readXlsx(await writeXlsx(sampleDraft));
    const open = await host.read();
    expect({ ...open, modified, names }).toEqual({ ...file, modified, names });
    // Excel quotes a sheet's name only where it must; the written file always does.
    const unquoted = names.map(({ name, refersTo }) => ({ name, refersTo: refersTo.replaceAll("'", "") }));
    expect(unquoted).toEqual(expect.arrayContaining([...open.names]));
  });

  it("has its hidden sheets, and says that they are", async () => {
    const { host } = await openedReturn();
    const { sheets } = await host.read();
    const hidden = sheets.filter(({ visibility }) => visibility !== "visible");
    expect(hidden.map(({ name, visibility, cells }) => [name, visibility, cells.length > 0])).toEqual([
      ["_lists", "hidden", true],
      ["_return", "very-hidden", true],
      ["_record", "very-hidden", true],
    ]);
  });

  it("follows a sheet that was renamed, without a second sync", async () => {
    const { fake, host } = await openedReturn();
    fake.user.renamesSheet("Milestones", "Our milestones");
    expect((await host.read()).sheets.map(({ name }) => name)).toContain("Our milestones");
    expect(fake.stats.syncs).toBe(1);
  });
});

describe("syncs and payload", () => {
  it("takes three syncs for the first reading and one for each after it", async () => {
    const fake = installBridge();
    fake.open(sampleDraft);
    const host = await openExcelHost({ ours });
    await settled();
    fake.resetStats();
    await host.read();
    expect(fake.stats.syncs).toBe(3);
    for (let again = 0; again < 3; again++) {
      fake.resetStats();
      await host.read();
      expect(fake.stats.syncs).toBe(1);
    }
  });

  it("re-reads the largest partner's return, filled in, in one sync and far below 5 MB", async () => {
    const { fake, host } = await openedReturn(largestDraft());
    const milestones = fake.workbook.Worksheets.find("Milestones");
    const rows = milestones?.Tables.find("Milestones")?.area.rows ?? 0;
    const actions = fake.workbook.Tables.find("Actions")?.area.rows ?? 0;
    expect([actions - 1, rows - 1 >= 60]).toEqual([20, true]);
    const answer = "Work went on in every region and was reported to the board with its measures. ".repeat(4);
    fake.user.types("Milestones", `F3:F${rows + 1}`, answer);
    fake.user.types("Milestones", `N3:N${rows + 1}`, "Minutes of the programme board, 8 July 2024");
    fake.user.types("Progress", "B3:B122", answer);
    fake.user.types("Actions", "G3:G22", answer);
    fake.resetStats();
    await host.read();
    expect(fake.stats.syncs).toBe(1);
    expect(fake.stats.bytesUp).toBeLessThan(16 * kilobyte);
    expect(fake.stats.bytesDown).toBeGreaterThan(100 * kilobyte);
    expect(fake.stats.bytesDown).toBeLessThan(400 * kilobyte);
  });

  it("never asks for single cells", async () => {
    const { fake, host } = await openedReturn();
    await host.read();
    const names = fake.stats.requests.flatMap(({ ObjectPaths }) =>
      Object.values(ObjectPaths).map(({ Name }) => Name),
    );
    expect(names).not.toContain("GetCell");
    expect(names.filter((name) => name.startsWith("GetUsedRange"))).toHaveLength(sampleDraft.sheets.length);
  });

  it("lets go of all ranges", async () => {
    const { fake, host } = await openedReturn();
    await host.read();
    await settled();
    expect(fake.engine.keptObjects()).toBe(0);
  });

  const comings: readonly [string, (fake: FakeExcel) => void][] = [
    ["a sheet was added", (fake) => void fake.workbook.Worksheets.Add("Notes")],
    ["a sheet was deleted", (fake) => fake.user.deletesSheet("Progress")],
    ["a co-author deleted a sheet", (fake) => fake.coAuthor.deletesSheet("Guidance")],
    ["a table was turned into a range", (fake) => fake.user.removesTable("Milestones")],
    [
      "sheets changed places",
      (fake) => {
        fake.user.deletesSheet("Progress");
        fake.workbook.Worksheets.Add("Progress");
      },
    ],
  ];
  it.each(comings)("reads everything anew when %s", async (_, happen) => {
    const { fake, host } = await openedReturn();
    happen(fake);
    fake.resetStats();
    expect(await host.read()).toEqual(fake.contents());
    expect(fake.stats.syncs).toBe(4);
    fake.resetStats();
    await host.read();
    expect(fake.stats.syncs).toBe(1);
  });

  it("sees rows that were inserted, and the table that grew with them", async () => {
    const { fake, host } = await openedReturn();
    const before = await host.read();
    fake.coAuthor.insertsRow("Milestones", 4);
    fake.resetStats();
    const after = await host.read();
    expect(fake.stats.syncs).toBe(1);
    expect(after).toEqual(fake.contents());
    const bottom = (workbook: typeof after) =>
      workbook.sheets.find(({ name }) => name === "Milestones")?.tables[0]?.range.bottom;
    expect(bottom(after)).toBe((bottom(before) ?? 0) + 1);
  });

  it("reads a workbook that is too large for one sync in blocks of rows", async () => {
    const fake = installBridge();
    fillSheet(fake, 3_000, 25);
    const host = await openExcelHost({ ours });
    await settled();
    fake.resetStats();
    expect(await host.read()).toEqual(fake.contents());
    expect(fake.stats.syncs).toBe(2 + Math.ceil(75_000 / cellsPerSync));
  });

  it("stays below 5 MB an answer for a consolidated workbook", async () => {
    const fake = installBridge();
    fillSheet(fake, 3_000, 25, "Words as long as most answers are, which is about this long.");
    fake.faults.maximumResponseBytes = 5 * kilobyte * kilobyte;
    const host = await openExcelHost({ ours });
    expect((await host.read()).sheets[0]?.cells).toHaveLength(75_000);
  });

  it("reads in blocks what has outgrown one sync since", async () => {
    const fake = installBridge();
    const words = "Words as long as most answers are, which is about this long.";
    fillSheet(fake, 100, 25, words);
    fake.faults.maximumResponseBytes = 5 * kilobyte * kilobyte;
    const host = await openExcelHost({ ours });
    await host.read();
    fillSheet(fake, 3_000, 25, words);
    await settled();
    fake.resetStats();
    expect((await host.read()).sheets[0]?.cells).toHaveLength(75_000);
    expect(fake.stats.syncs).toBe(1 + 2 + Math.ceil(75_000 / cellsPerSync));
  });

  it("refuses a workbook far larger than any of ours before it asks for values", async () => {
    const fake = installBridge();
    const [sheet] = fake.workbook.Worksheets.items();
    sheet?.cells.put(0, 0, { ...emptyCell, value: "top" });
    sheet?.cells.put(mostCells, 0, { ...emptyCell, value: "bottom" });
    const host = await openExcelHost({ ours });
    await settled();
    fake.resetStats();
    const error = await refusal(host.read());
    expect([error.kind, error.message]).toEqual([
      "too-large",
      "This workbook has 400,001 cells in use, far more than a return or a consolidated workbook, so it was not read.",
    ]);
    expect(fake.stats.syncs).toBe(2);
    expect(fake.stats.bytesDown).toBeLessThan(4 * kilobyte);
  });
});

describe("cells", () => {
  let fake: FakeExcel;
  beforeEach(() => {
    fake = installBridge();
  });

  const text = (words: string): CellContent => ({ kind: "text", text: words });
  const date = (iso: string): CellContent => ({ kind: "date", date: iso });
  const number = (value: number): CellContent => ({ kind: "number", number: value });
  const error = (value: string): CellContent => ({ kind: "error", error: value });

  const cells: readonly [string, string | number | boolean, string, CellContent][] = [
    ["text", "Met in June", "General", text("Met in June")],
    ["text of several lines", "one\ntwo", "General", text("one\ntwo")],
    ["text with spaces only", "  ", "General", text("  ")],
    ["a number", 14, "General", number(14)],
    ["zero", 0, "General", number(0)],
    ["a fraction", 0.125, "0%", number(0.125)],
    ["a negative number in red", -3, "0;[Red]-0", number(-3)],
    ["true", true, "General", { kind: "boolean", boolean: true }],
    ["false", false, "General", { kind: "boolean", boolean: false }],
    ["a date", 45_688, "d mmmm yyyy", date("2025-01-31")],
    ["a date with its language", 45_688, "[$-809]d mmmm yyyy;@", date("2025-01-31")],
    ["a date, American style", 45_688, "m/d/yyyy", date("2025-01-31")],
    ["a date with a time of day", 45_688.5, "dd/mm/yyyy hh:mm", date("2025-01-31T12:00:00")],
    ["a month", 45_658, "mmm-yy", date("2025-01-01")],
    ["a leap day", 45_351, "dd/mm/yyyy", date("2024-02-29")],
    ["a time of day alone", 0.5, "hh:mm", number(0.5)],
    ["a length of time", 1.5, "[h]:mm", number(1.5)],
    ["a number with words that look like dates", 7, '0 "days"', number(7)],
    ["a date beyond all calendars", 3_000_000, "dd/mm/yyyy", number(3_000_000)],
    ["text in a date cell", "June 2025", "d mmmm yyyy", text("June 2025")],
    ["an id in a text cell", "18.10", "@", text("18.10")],
    ["#REF!", "#REF!", "General", error("#REF!")],
    ["#N/A", "#N/A", "General", error("#N/A")],
    ["#DIV/0! in a date cell", "#DIV/0!", "dd/mm/yyyy", error("#DIV/0!")],
    ["#SPILL!, which is younger", "#SPILL!", "General", error("#SPILL!")],
    ["the letters of an error in a text cell", "#N/A", "@", text("#N/A")],
    ["a hash before a number", "#3", "General", text("#3")],
    ["a word with a hash", "#REF! is what it showed", "General", text("#REF! is what it showed")],
  ];
  it.each(cells)("reads %s", async (_, value, numberFormat, expected) => {
    fake.workbook.Worksheets.find("Sheet1")?.cells.put(4, 2, { ...emptyCell, value, numberFormat });
    const host = await openExcelHost({ ours });
    expect((await host.read()).sheets[0]?.cells).toEqual([{ row: 4, column: 2, content: expected }]);
  });

  const formulas: readonly [string, string | number, string, string, CellContent][] = [
    ["a number", 3, "=1+2", "General", number(3)],
    ["a date", 45_688, "=DATE(2025,1,31)", "d mmmm yyyy", date("2025-01-31")],
    ["text", "met", '="m"&"et"', "General", text("met")],
    ["nothing", "", '=""', "General", { kind: "blank" }],
    ["an error", "#DIV/0!", "=1/0", "General", error("#DIV/0!")],
    ["an error in a text cell", "#REF!", "=#REF!", "@", error("#REF!")],
  ];
  it.each(formulas)("reads a formula that gives %s", async (_, value, formula, numberFormat, content) => {
    fake.workbook.Worksheets.find("Sheet1")?.cells.put(0, 0, { ...emptyCell, value, formula, numberFormat });
    const host = await openExcelHost({ ours });
    expect((await host.read()).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, content, formula: formula.slice(1) },
    ]);
  });

  it("tells text that begins with = from a formula", async () => {
    fake.workbook.Worksheets.find("Sheet1")?.cells.put(0, 0, { ...emptyCell, value: "=only words" });
    const host = await openExcelHost({ ours });
    expect((await host.read()).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, content: text("=only words") },
    ]);
  });

  it("passes over cells that are only formatted", async () => {
    fake.workbook.Worksheets.find("Sheet1")?.cells.put(100, 3, { ...emptyCell, locked: false });
    const host = await openExcelHost({ ours });
    expect((await host.read()).sheets).toEqual([
      { name: "Sheet1", visibility: "visible", cells: [], tables: [] },
    ]);
  });
});

describe("the workbook as a whole", () => {
  const files: readonly [string, boolean][] = [
    ["2025-annual-alpha.xlsx", false],
    ["2025-annual-alpha.xlsm", true],
    ["old.XLS", true],
    ["Book1", false],
  ];
  it.each(files)("%s: macros %s", async (name, hasMacros) => {
    const fake = installBridge();
    fake.workbook.Name = name;
    const host = await openExcelHost({ ours });
    expect(await host.read()).toMatchObject({ hasMacros, modified: null });
  });

  const references: readonly [string, boolean][] = [
    ["=[Other.xlsx]Sheet1!A1", true],
    ["='C:\\reports\\[Other book.xlsx]Data'!B2", true],
    ["=[1]Sheet1!A1", true],
    ["=Milestones[Value]", false],
    ["=SUM(Milestones[[#All],[Value]])", false],
    ["=Sheet2!A1", false],
  ];
  it.each(references)("%s links to another workbook: %s", async (formula, hasExternalLinks) => {
    const fake = installBridge();
    fake.workbook.Worksheets.find("Sheet1")?.cells.put(0, 0, { ...emptyCell, value: 1, formula });
    const host = await openExcelHost({ ours });
    expect(await host.read()).toMatchObject({ hasExternalLinks });
  });

  it("gives names without their equals sign and properties as text", async () => {
    const fake = installBridge();
    fake.workbook.Names.insert("Here", "=Sheet1!$A$1");
    fake.workbook.Names.insert("Line", '="a|b"');
    fake.workbook.Properties.Custom.Add("Return edition", 2024);
    const host = await openExcelHost({ ours });
    const { names, properties } = await host.read();
    expect(names).toEqual([
      { name: "Here", refersTo: "Sheet1!$A$1" },
      { name: "Line", refersTo: '"a|b"' },
    ]);
    expect([...properties]).toEqual([["Return edition", "2024"]]);
  });
});

function fillSheet(fake: FakeExcel, rows: number, columns: number, words = "x"): void {
  const [sheet] = fake.workbook.Worksheets.items();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      sheet?.cells.put(row, column, { ...emptyCell, value: words });
    }
  }
}
