import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  daysBetween,
  formatDate,
  isIsoDate,
  isoDate,
  lastDayOfMonth,
  partsOfDate,
} from "#src/core/plan/calendar";

const anyDate = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, day]) => isoDate(year, month, (day % lastDayOfMonth(year, month)) + 1));

describe("a civil date", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2023, 2, 29, null],
    [2000, 2, 29, "2000-02-29"],
    [2100, 2, 29, null],
    [2025, 6, 31, null],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [2025, 1, 0, null],
    [2025, 1, 1.5, null],
    [33, 1, 9, "0033-01-09"],
  ])("is made of %d, %d and %d", (year, month, day, expected) => {
    expect(civilDate(year, month, day)).toBe(expected);
  });

  it("is refused by isoDate when the calendar does not have it", () => {
    expect(() => isoDate(2025, 2, 29)).toThrow(RangeError);
  });

  it.each([
    ["2025-01-31", true],
    ["2025-1-31", false],
    ["2025-02-29", false],
    ["31/01/2025", false],
    ["", false],
  ])("%s is told to be one: %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it("is taken apart, and text that is none is refused", () => {
    expect(partsOfDate("2025-01-31")).toEqual({ year: 2025, month: 1, day: 31 });
    expect(() => partsOfDate("31 January 2025")).toThrow("“31 January 2025”");
  });

  it.each([
    ["2025-01-31", "31 January 2025"],
    ["2024-02-09", "9 February 2024"],
  ])("%s is written %s", (date, expected) => {
    expect(formatDate(date)).toBe(expected);
  });
});

describe("arithmetic", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2024-03-31", 366, "2025-04-01"],
  ])("%s and %d days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-11-15", 3, "2025-02-15"],
    ["2024-01-01", -13, "2022-12-01"],
  ])("%s and %d months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2023-02-28", 1, "2024-02-28"],
  ])("the anniversary of %s in %d years is %s", (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it("counts the days it has added", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("knows the last day of a month as the day before the first of the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = isoDate(year, month, lastDayOfMonth(year, month));
        expect(addDays(last, 1)).toBe(addMonths(isoDate(year, month, 1), 1));
      }),
    );
  });
});
