import { describe, expect, it } from "vitest";

import { createFakeExcel } from "#tests/excel-host/fake-excel";
import { localAddress, readAddress } from "#tests/excel-host/model/addresses";
import { isoOf, serialOf } from "#tests/excel-host/model/dates";
import { shownText } from "#tests/excel-host/model/number-formats";
import { emptyCell, entered, type CellValue } from "#tests/excel-host/model/values";
import { fill, issueInMemory, readyAnswers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";
import { sampleDraft } from "#tests/hosts/excel/opened";

describe("what Excel makes of an entry", () => {
  const cases: readonly [CellValue, string, CellValue, string][] = [
    ["words", "General", "words", "General"],
    ["00123", "General", 123, "General"],
    ["00123", "@", "00123", "@"],
    ["1,234", "General", 1234, "General"],
    ["-1.5e2", "General", -150, "General"],
    ["12%", "General", 0.12, "0%"],
    ["true", "General", true, "General"],
    ["#n/a", "General", "#N/A", "General"],
    ["31/1/2025", "General", 45_688, "dd/mm/yyyy"],
    ["2025-01-31", "General", 45_688, "dd/mm/yyyy"],
    ["31 January 2025", "General", 45_688, "dd-mmm-yy"],
    ["June 2025", "General", 45_809, "mmm-yy"],
    ["June 2025", "@", "June 2025", "@"],
    ["31/1/2025", "d mmmm yyyy", 45_688, "d mmmm yyyy"],
    ["30 February 2025", "General", "30 February 2025", "General"],
    ["'00123", "General", "00123", "General"],
    ["''quoted'", "General", "'quoted'", "General"],
    ["'=1+1", "General", "=1+1", "General"],
    ["=1+1", "@", "=1+1", "@"],
    [12, "@", "12", "@"],
    [12, "General", 12, "General"],
    [false, "0", false, "0"],
    ["", "d mmmm yyyy", "", "d mmmm yyyy"],
  ];
  it.each(cases)(
    "%j in a cell of format %s gives %j in format %s",
    (input, numberFormat, value, formatAfter) => {
      const cell = entered(input, { ...emptyCell, numberFormat }, () => {
        throw new Error("There is no formula in it");
      });
      expect(cell).toEqual({ value, formula: null, numberFormat: formatAfter, locked: true });
    },
  );

  it("a formula with the result that the test gives", () => {
    expect(entered("=1+1", emptyCell, () => 2)).toMatchObject({ value: 2, formula: "=1+1" });
  });
});

describe("looks", () => {
  it.each([
    [12, "General", "12"],
    [12.345, "0.00", "12.35"],
    [0.5, "0%", "50%"],
    [45_688, "dd/mm/yyyy", "31/01/2025"],
    [45_688, "yyyy-mm-dd", "2025-01-31"],
    [true, "General", "TRUE"],
    ["words", "0", "words"],
  ] as const)("of %j in format %s", (value, numberFormat, shown) => {
    expect(shownText({ ...emptyCell, value, numberFormat })).toBe(shown);
  });

  it("are not guessed", () => {
    expect(() => shownText({ ...emptyCell, value: 1, numberFormat: "#,##0.0;[Red]-#" })).toThrow(
      /not modelled/,
    );
  });
});

describe("addresses", () => {
  it.each(["A1", "B2:C5", "AA100:AB101", "B:C", "2:5"])("%s is read and written alike", (address) => {
    const area = readAddress(`'Some sheet'!${address}`);
    expect(area && localAddress(area)).toBe(address);
  });

  it.each(["A0", "words", "A1:B2:C3", ""])("%j is none", (address) => {
    expect(readAddress(address)).toBeNull();
  });
});

it.each(["2024-02-29", "2025-01-31", "1999-12-31", "2025-01-31T13:30:00"])(
  "%s has a count of days and back",
  (iso) => {
    expect(isoOf(serialOf(iso))).toBe(iso);
  },
);

describe("an opened workbook", () => {
  it("gives back what it was opened with", () => {
    const excel = createFakeExcel();
    const issued = issueInMemory({ plan: samplePlan, partner: "alpha" });
    const filled = fill(issued, readyAnswers(samplePlan, "alpha"));
    excel.open(filled);
    const sheets = filled.sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      tables: tables.map(({ name, range }) => ({ name, range })),
    }));
    expect(excel.contents()).toEqual({ ...filled, sheets, modified: null });
  });

  it("has the locks, the protection and the inputs of an issued draft", () => {
    const excel = createFakeExcel();
    excel.open(sampleDraft);
    const milestones = excel.workbook.Worksheets.find("Milestones");
    expect([milestones?.cells.at(2, 2).locked, milestones?.cells.at(2, 5).locked]).toEqual([true, false]);
    expect(milestones?.cells.at(2, 9).numberFormat).toBe("d mmmm yyyy");
    expect(() => excel.user.types("Milestones", "C3", "other words")).toThrow(/cannot perform/);
    excel.user.types("Milestones", "F3", "Published.");
    excel.user.types("Milestones", "J3", "15/11/2024");
    const cells = excel.contents().sheets.find(({ name }) => name === "Milestones")?.cells;
    expect(cells?.filter(({ row, column }) => row === 2 && column > 4)).toEqual([
      { row: 2, column: 5, content: { kind: "text", text: "Published." } },
      { row: 2, column: 9, content: { kind: "date", date: "2024-11-15" } },
    ]);
    const offered = milestones?.validationAt({
      row: 2,
      column: 4,
      rows: (milestones.Tables.items()[0]?.area.rows ?? 0) - 1,
      columns: 1,
    });
    expect(offered?.Rule).toEqual({ list: { inCellDropDown: true, source: "=OutcomeList" } });
  });

  it("grows with a row that looks like the one above", () => {
    const excel = createFakeExcel();
    excel.open(sampleDraft);
    const table = excel.workbook.Tables.find("Milestones");
    const rows = table?.area.rows ?? 0;
    excel.coAuthor.insertsRow("Milestones", 4);
    expect(table?.area.rows).toBe(rows + 1);
    expect(table?.sheet.cells.at(3, 5)).toEqual({ ...emptyCell, locked: false });
  });
});

describe("faults", () => {
  const readName = (excel: ReturnType<typeof createFakeExcel>) =>
    new Promise<string>((resolve) => {
      const body = {
        Actions: [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } }],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
      };
      excel.request(JSON.stringify(body), 0, resolve);
    });

  it("fail the request they are meant for, and no other", async () => {
    const excel = createFakeExcel();
    excel.faults.failRequest(2, { code: "ActivityLimitReached" });
    const answers = [await readName(excel), await readName(excel), await readName(excel)];
    expect(answers.map((answer) => answer.includes("ActivityLimitReached"))).toEqual([false, true, false]);
    expect(excel.stats).toMatchObject({ syncs: 3, cleanUps: 0 });
  });

  it("let something happen just before a request", async () => {
    const excel = createFakeExcel();
    excel.faults.beforeRequest(2, () => {
      excel.workbook.Name = "Renamed.xlsx";
    });
    expect(
      [await readName(excel), await readName(excel)].map((answer) => answer.includes("Renamed")),
    ).toEqual([false, true]);
  });

  it("cut requests and answers that are too long", async () => {
    const excel = createFakeExcel();
    excel.faults.maximumResponseBytes = 10;
    expect(await readName(excel)).toContain("ResponsePayloadSizeLimitExceeded");
    excel.faults.maximumResponseBytes = Infinity;
    excel.faults.maximumRequestBytes = 10;
    expect(await readName(excel)).toContain("RequestPayloadSizeLimitExceeded");
  });
});
