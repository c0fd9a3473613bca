import { describe, expect, it } from "vitest";

import type { CellEdit } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { goBack, wayBack, WayBackError } from "#src/hosts/xlsx/way-back";
import { bookParts } from "#tests/hosts/xlsx/build-book";
import { buildZip, type EntrySpec, type ZipSpec } from "#tests/hosts/xlsx/build-zip";

const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>';
const parts = [...bookParts({ sheets: [{ data: row }, { data: row }, { data: row }] })];

const zipped = (entry: Partial<EntrySpec>, zip: ZipSpec = {}) =>
  buildZip(
    parts.map(([name, content]) => ({ ...entry, name, content })),
    zip,
  );

const edits: readonly CellEdit[] = [
  { at: { sheet: "Sheet1", row: 0, column: 1 }, value: "two" },
  { at: { sheet: "Sheet3", row: 4, column: 0 }, value: { date: "2025-01-31" } },
];

describe("the way back from a patched file", () => {
  it.each<[string, Uint8Array]>([
    ["deflated", zipped({})],
    ["stored", zipped({ stored: true })],
    ["written in a stream", zipped({ descriptor: true })],
    ["with extra fields", zipped({ localExtra: new Uint8Array([9, 9, 2, 0, 1, 2]) })],
    ["in the 64-bit form", zipped({ zip64: true }, { zip64: true })],
    ["with a comment", zipped({}, { comment: "made by hand" })],
  ])("gives the bytes of a zip %s", (_how, original) => {
    const patched = patchXlsx(original, edits);
    expect(Buffer.from(patched).equals(original)).toBe(false);
    const { bytes, name } = goBack(patched, wayBack(original, patched, "return.xlsx"));
    expect(Buffer.from(bytes).equals(original)).toBe(true);
    expect(name).toBe("return.xlsx");
  });

  const original = zipped({});
  const patched = patchXlsx(original, edits);
  const kept = wayBack(original, patched, "return.xlsx");
  const withHeading = (change: (heading: Record<string, unknown>) => Record<string, unknown>) => {
    const end = kept.indexOf(0x0a);
    const heading = JSON.parse(new TextDecoder().decode(kept.subarray(0, end))) as Record<string, unknown>;
    const line = new TextEncoder().encode(JSON.stringify(change(heading)));
    return new Uint8Array([...line, ...kept.subarray(end)]);
  };

  it.each<[string, Uint8Array, Uint8Array]>([
    ["another file", original, kept],
    ["a way back cut short", patched, kept.subarray(0, -1)],
    ["one that is empty", patched, new Uint8Array()],
    ["one of another form", patched, withHeading((heading) => ({ ...heading, wayBack: 2 }))],
    [
      "one that asks for more than any file holds",
      patched,
      withHeading((heading) => ({ ...heading, pieces: Array(4_000).fill([0, 2 ** 40]) })),
    ],
    [
      "one that goes back to other bytes",
      patched,
      withHeading((heading) => ({ ...heading, pieces: [[0, 10]] })),
    ],
  ])("refuses %s", (_what, from, by) => {
    expect(() => goBack(from, by)).toThrow(WayBackError);
  });
});
