import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellContent, CellEdit } from "#src/core/index";
import { cellAddress } from "#src/core/index";
import { ordinaryBudgets } from "#src/hosts/xlsx/budgets";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { readBack } from "#tests/hosts/xlsx/read-back";
import { openZip } from "#src/hosts/xlsx/zip";
import { buildBook } from "#tests/hosts/xlsx/build-book";

const sheetName = "Sheet1";
const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => ({ date: date.toISOString().slice(0, 10) }));
const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("_x0041_", "__x000D_", "a\r\nb\tc", " x ", "=1+1", "'", "<&>", "_x_x0041_"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  day,
  fc.constant(null),
);
const edit = fc
  .record({ row: fc.nat(8), column: fc.nat(5), value })
  .map(({ row, column, value: wanted }): CellEdit => ({
    at: { sheet: sheetName, row, column },
    value: wanted,
  }));

/** A sheet whose every style shows dates, with rows and cells here and there. */
const data = fc
  .uniqueArray(fc.record({ row: fc.nat(8), columns: fc.uniqueArray(fc.nat(5)) }), {
    selector: ({ row }) => row,
    maxLength: 6,
  })
  .map((rows) =>
    rows
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, columns }) => {
        const cells = columns
          .toSorted((a, b) => a - b)
          .map((column) => `<c r="${cellAddress({ row, column })}" s="0"><v>45000</v></c>`);
        return cells.length === 0 ? `<row r="${row + 1}"/>` : `<row r="${row + 1}">${cells.join("")}</row>`;
      })
      .join(""),
  );

function contentOf(wanted: CellEdit["value"]): CellContent | undefined {
  if (wanted === null || wanted === "") return undefined;
  if (typeof wanted === "string") return { kind: "text", text: readBack(wanted) };
  if (typeof wanted === "boolean") return { kind: "boolean", boolean: wanted };
  return typeof wanted === "object"
    ? { kind: "date", date: wanted.date }
    : { kind: "number", number: wanted };
}

test("reads what was patched, and all else as it was", () => {
  fc.assert(
    fc.property(data, fc.array(edit, { maxLength: 12 }), (before, edits) => {
      const suited = edits.filter(({ value: wanted }) => typeof wanted !== "number");
      const bytes = buildBook({ sheets: [{ data: before }, { data: before }], formats: [14] });
      const after = patchXlsx(bytes, suited);

      const expected = new Map(
        readXlsx(bytes).sheets[0]?.cells.map((cell) => [cellAddress(cell), cell.content]),
      );
      for (const { at, value: wanted } of suited) {
        const content = contentOf(wanted);
        if (content) expected.set(cellAddress(at), content);
        else expected.delete(cellAddress(at));
      }
      const [sheet, untouched] = readXlsx(after).sheets;
      expect(new Map(sheet?.cells.map((cell) => [cellAddress(cell), cell.content]))).toEqual(expected);
      expect(untouched).toEqual(readXlsx(bytes).sheets[1]);

      const [old, now] = [openZip(bytes, ordinaryBudgets), openZip(after, ordinaryBudgets)];
      for (const [key, entry] of old.entries) {
        const same = now.entries.get(key);
        if (key.endsWith("sheet1.xml") || !same) continue;
        expect(after.subarray(same.dataAt, same.dataAt + same.compressedSize)).toEqual(
          bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test("reads back any number in a cell that shows numbers", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const at = { sheet: sheetName, row: 0, column: 0 };
      const [sheet] = readXlsx(patchXlsx(buildBook(), [{ at, value: number }])).sheets;
      expect(sheet?.cells[0]?.content).toEqual({ kind: "number", number: number + 0 });
    }),
  );
});
