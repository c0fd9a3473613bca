import { describe, expect, test } from "vitest";
import { heightOf } from "#src/hosts/xlsx/row-heights";
import { serialOfDate } from "#src/hosts/xlsx/serial-of-date";
import { linesOf } from "#src/hosts/xlsx/text-size";
import { firstOverlap, sheetRange } from "#src/hosts/xlsx/write-ranges";
import { cell, range, row, sheetOf } from "./write-sample";

describe("serial numbers of dates", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2024-02-29", 45_351],
    ["2025-01-31", 45_688],
    ["9999-12-31", 2_958_465],
    ["2025-01-31T00:00", 45_688],
    ["2025-01-31T06:00", 45_688.25],
    ["2025-01-31T23:59:59", 45_688 + 86_399 / 86_400],
  ])("%s is %d", (iso, serial) => {
    expect(serialOfDate(iso)).toBe(serial);
  });

  test.each([
    "1899-12-31",
    "1900-02-29",
    "2023-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-01-31T24:00",
    "today",
    "2025-01-31Z",
  ])("%s is none", (iso) => {
    expect(serialOfDate(iso)).toBeNull();
  });
});

describe("room for text", () => {
  const sentence = "The registry has published the figures that the clinics asked for.";

  test.each([
    ["fits on one line", sentence, 80, 1],
    ["wraps at words", sentence, 40, 2],
    ["wraps more in a narrow column", sentence, 20, 4],
    ["keeps its own lines", "one\ntwo\r\nthree", 80, 3],
    ["keeps a blank line", "one\n\nthree", 80, 3],
    ["is broken when a word is too long", "x".repeat(100), 20, 6],
    ["is never without a line", "", 10, 1],
  ])("%s", (_, text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });

  const heightsOf = (parts: Partial<Parameters<typeof sheetOf>[0]>) => {
    const sheet = sheetOf({ name: "One", ...parts });
    return sheet.rows.flatMap((_, at) => {
      const height = heightOf(sheet, at);
      return height === null ? [] : [[at, height]];
    });
  };

  test("a row is as high as its highest cell, and what the draft says goes before", () => {
    const rows = [
      row("text", "short", sentence),
      [cell({ date: "2025-01-31" }, "text-date")],
      [],
      row("text", sentence),
    ];
    expect(heightsOf({ rows, widths: [20, 40], heights: new Map([[3, 99]]) })).toEqual([
      [0, 2 * 14.25 + 4],
      [1, 14.25 + 4],
      [3, 99],
    ]);
  });

  test("no row is higher than Excel has them", () => {
    expect(heightsOf({ rows: [row("text", "line\n".repeat(200))], widths: [20] })).toEqual([[0, 409]]);
  });

  test("a heading leaves room for its filter button", () => {
    const table = { rows: [row("heading", "Some words here"), []], widths: [18] };
    const filtered = { name: "T", range: range(0, 0, 1, 0) };
    expect(heightsOf({ ...table, tables: [filtered] })).toEqual([[0, 2 * 14.25 + 4]]);
    expect(heightsOf({ ...table, tables: [{ ...filtered, filter: false }] })).toEqual([[0, 14.25 + 4]]);
  });
});

describe("ranges", () => {
  test.each([
    ["apart", [range(0, 0, 1, 1), range(2, 2, 3, 3)], false],
    ["side by side", [range(0, 0, 9, 0), range(0, 1, 9, 1)], false],
    ["one inside another", [range(4, 4), range(0, 0, 9, 9)], true],
    ["a long one and a far one", [range(0, 0, 99, 0), range(1, 5, 1, 9), range(50, 0)], true],
  ])("%s", (_, ranges, overlap) => {
    expect(firstOverlap(ranges) !== null).toBe(overlap);
  });

  test("a formula names a sheet in quotation marks", () => {
    expect(sheetRange("Partner's list", range(0, 0, 9, 1))).toBe("'Partner''s list'!$A$1:$B$10");
  });
});
