import { describe, expect, test } from "vitest";
import { isBuiltInDate, isDateFormat } from "#src/hosts/xlsx/number-formats";
import { readXlsx } from "#src/hosts/xlsx/read";
import { dateOfSerial, readIsoCell } from "#src/hosts/xlsx/serial-dates";
import { serialOfDate } from "#src/hosts/xlsx/serial-of-date";
import { bookOf } from "#tests/hosts/xlsx/build-book";

const contentOf = (cell: string, spec = {}) =>
  readXlsx(
    bookOf(`<row r="1">${cell}</row>`, { formats: [0, 14, "yyyy\\-mm\\-dd hh:mm", "[h]:mm"], ...spec }),
  ).sheets[0]?.cells[0]?.content;

describe("a number is a date by its format", () => {
  test.each([
    ["d mmmm yyyy", true],
    ["[$-F800]dddd, mmmm dd, yyyy", true],
    ["h:mm AM/PM", true],
    ["mm:ss.0", true],
    ["[Red]dd/mm/yy;@", true],
    ["General", false],
    ["#,##0.00", false],
    ['0.0" days"', false],
    ["0\\d", false],
    ["[h]:mm:ss", false],
    ["[mm]:ss", false],
    ["[$£-809]#,##0", false],
    ['[Yellow]0;"y"', false],
    ["0_y", false],
    ["@", false],
    ["", false],
    [`${"[".repeat(300)}d`, false],
  ])("%s: %s", (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate);
  });

  test.each([
    [0, false],
    [13, false],
    [14, true],
    [22, true],
    [45, true],
    [46, false],
    [47, true],
    [49, false],
    [58, true],
    [164, false],
  ])("built-in format %i: %s", (id, isDate) => {
    expect(isBuiltInDate(id)).toBe(isDate);
  });
});

test.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, null],
  [60.5, false, null],
  [61, false, "1900-03-01"],
  [45688, false, "2025-01-31"],
  [45688.5, false, "2025-01-31T12:00:00"],
  [45688.999999, false, "2025-02-01"],
  [45688.0000058, false, "2025-01-31T00:00:01"],
  [2958465, false, "9999-12-31"],
  [2958466, false, null],
  [0.5, false, null],
  [0, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [1, true, "1904-01-02"],
  [44226, true, "2025-01-31"],
  [44226.25, true, "2025-01-31T06:00:00"],
])("serial number %d (1904 system: %s) is %s", (serial, date1904, date) => {
  expect(dateOfSerial(serial, date1904)).toBe(date);
});

test("reads back the serial number of every kind of date that is written", () => {
  for (const date of [
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "2024-02-29",
    "2025-01-31T13:45:59",
    "9999-12-31",
  ]) {
    expect(dateOfSerial(serialOfDate(date) ?? 0, false)).toBe(date);
  }
});

test.each([
  ["2025-01-31", { date: "2025-01-31" }],
  ["2025-01-31T00:00:00", { date: "2025-01-31" }],
  ["2025-01-31T13:05:09.000", { date: "2025-01-31T13:05:09" }],
  ["2025-01-31T13:05Z", { date: "2025-01-31T13:05:00" }],
  ["2025-12-31T23:59:59.9", { date: "2026-01-01" }],
  ["1899-12-31T12:00:00", { time: 0.5 }],
  ["06:00:00", { time: 0.25 }],
  ["2025-02-30", null],
  ["2025-13-01", null],
  ["2025-01-31T25:00:00", null],
  ["1700-01-01", null],
  ["", null],
  ["31/01/2025", null],
])("a cell of type d with %j is %j", (text, read) => {
  expect(readIsoCell(text)).toEqual(read);
});

test.each([
  [
    "a number without a date format",
    `<c r="A1" s="0"><v>45688</v></c>`,
    {},
    { kind: "number", number: 45688 },
  ],
  ["a number with one", `<c r="A1" s="1"><v>45688</v></c>`, {}, { kind: "date", date: "2025-01-31" }],
  [
    "a number with a time",
    `<c r="A1" s="2"><v>45688.75</v></c>`,
    {},
    { kind: "date", date: "2025-01-31T18:00:00" },
  ],
  ["a time of day alone", `<c r="A1" s="2"><v>0.75</v></c>`, {}, { kind: "number", number: 0.75 }],
  ["a length of time", `<c r="A1" s="3"><v>45688.75</v></c>`, {}, { kind: "number", number: 45688.75 }],
  ["text with a date format", `<c r="A1" s="1" t="str"><v>soon</v></c>`, {}, { kind: "text", text: "soon" }],
  ["a style that is not there", `<c r="A1" s="77"><v>45688</v></c>`, {}, { kind: "number", number: 45688 }],
  [
    "1904 as 1",
    `<c r="A1" s="1"><v>44226</v></c>`,
    { workbookPr: 'date1904="1"' },
    { kind: "date", date: "2025-01-31" },
  ],
  [
    "1904 as true",
    `<c r="A1" s="1"><v>44226</v></c>`,
    { workbookPr: 'date1904="true"' },
    { kind: "date", date: "2025-01-31" },
  ],
  [
    "1904 as 0",
    `<c r="A1" s="1"><v>45688</v></c>`,
    { workbookPr: 'date1904="0"' },
    { kind: "date", date: "2025-01-31" },
  ],
  [
    "a date in ISO form",
    `<c r="A1" t="d"><v>2025-01-31T00:00:00</v></c>`,
    {},
    { kind: "date", date: "2025-01-31" },
  ],
])("reads %s", (_, cell, spec, expected) => {
  expect(contentOf(cell, spec)).toEqual(expected);
});
