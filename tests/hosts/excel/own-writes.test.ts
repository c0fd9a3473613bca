import { expect, it } from "vitest";

import { rememberOwnWrites } from "#src/hosts/excel/own-writes";

const seen = (value: unknown, address = "C5") => ({ sheetId: "{1}", address, value });

it("takes for an echo only what it wrote, where it wrote it", () => {
  const own = rememberOwnWrites();
  own.expect("{1}", "C5", "met");
  expect(own.isEcho(seen("met", "C6"))).toBe(false);
  expect(own.isEcho({ ...seen("met"), sheetId: "{2}" })).toBe(false);
  expect(own.isEcho(seen("met"))).toBe(true);
  expect(own.isEcho(seen("met"))).toBe(true);
});

it("hears everything in the cell again after another value was in it", () => {
  const own = rememberOwnWrites();
  own.expect("{1}", "C5", 12);
  expect([seen("12"), seen(12)].map((event) => own.isEcho(event))).toEqual([false, false]);
});

it.each([
  ["its own cell", "C5", true],
  ["a range around it", "B4:D9", true],
  ["its row", "5:5", true],
  ["its column", "C:C", true],
  ["several areas", "A1,C5", true],
  ["the cell beside it", "D5", false],
  ["a range that ends before it", "A1:C4", false],
])("after a change in %s, a person's same value is heard: %s %s", (_, address, isHeard) => {
  const own = rememberOwnWrites();
  own.expect("{1}", "C5", "met");
  expect(own.isEcho({ sheetId: "{1}", address, value: undefined })).toBe(false);
  expect(own.isEcho(seen("met"))).toBe(!isHeard);
});

it("is not disturbed by other sheets", () => {
  const own = rememberOwnWrites();
  own.expect("{1}", "C5", "met");
  own.forget("{2}", "");
  expect(own.isEcho(seen("met"))).toBe(true);
  own.forget("{1}", "");
  expect(own.isEcho(seen("met"))).toBe(false);
});

it("hears changes that do not say their value", () => {
  const own = rememberOwnWrites();
  own.expect("{1}", "C5", undefined);
  expect(own.isEcho(seen(undefined))).toBe(false);
});
