import { describe, expect, test } from "vitest";
import type { Workbook } from "#src/core/index";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { readXlsx } from "#src/hosts/xlsx/read";
import { bookOf, buildBook } from "#tests/hosts/xlsx/build-book";
import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";

function outcome(bytes: Uint8Array): Workbook | UnreadableFileError {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
}

describe("hostile files", () => {
  test.each(hostileFiles.filter(({ refusedAs }) => refusedAs !== null))(
    "refuses $name as $refusedAs",
    ({ bytes, refusedAs }) => {
      expect(outcome(bytes())).toEqual(
        expect.objectContaining({ name: "UnreadableFileError", reason: refusedAs }),
      );
    },
  );

  test.each(hostileFiles.filter(({ refusedAs }) => refusedAs === null))("reads $name", ({ bytes }) => {
    expect(readXlsx(bytes()).sheets[0]?.cells.length).toBeGreaterThan(0);
  });

  test("leaves the prototypes of objects alone", () => {
    for (const { bytes } of hostileFiles.filter(({ name }) => name.includes("__proto__"))) readXlsx(bytes());
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, "1")).toBeUndefined();
  });
});

test("a flipped bit is noticed, or is where it changes nothing", () => {
  const bytes = bookOf('<row r="1"><c r="A1" t="str"><v>as it was</v></c></row>', {
    properties: "",
    definedNames: "",
  });
  const original = readXlsx(bytes);
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    const found = outcome(flipped);
    if (!(found instanceof UnreadableFileError)) expect(found, `byte ${at}`).toEqual(original);
  }
});

test("a file cut anywhere is refused", () => {
  const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  for (let length = 0; length < bytes.length; length += 7) {
    expect(outcome(bytes.slice(0, length)), `${length} bytes`).toBeInstanceOf(UnreadableFileError);
  }
});

function buildSample(): Uint8Array {
  const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
  return buildBook({
    sheets: [
      {
        data: `<row r="1">${text("twelve chars")}${text("more")}${text("and more")}</row>`,
        tables: [{ name: "T", ref: "A1:B2" }],
        after:
          '<mergeCells><mergeCell ref="A5:B5"/><mergeCell ref="A6:B6"/></mergeCells>' +
          '<dataValidations><dataValidation sqref="A1"/><dataValidation sqref="A2"/></dataValidations>',
      },
    ],
    definedNames: '<definedName name="a">1</definedName><definedName name="b">2</definedName>',
    properties: '<property name="p"><vt:lpwstr>x</vt:lpwstr></property>',
  });
}

const budgets = [
  ["fileBytes", 500],
  ["parts", 3],
  ["declaredBytes", 1000],
  ["partBytes", 200],
  ["packedBytes", 300],
  ["blocks", 3],
  ["readBytes", 1000],
  ["marks", 50],
  ["cells", 2],
  ["textCharacters", 10],
  ["sheets", 0],
  ["relationships", 1],
  ["names", 1],
  ["tables", 0],
  ["properties", 0],
  ["merges", 1],
  ["validations", 1],
] as const;

describe("budgets", () => {
  const bytes = buildSample();

  test("are ample for a small workbook", () => {
    expect(readXlsx(bytes).sheets[0]?.cells.length).toBe(3);
  });

  test.each(budgets)("%s: refused when over %i", (budget, most) => {
    expect(() => readXlsx(bytes, { budgets: { [budget]: most } })).toThrow(
      expect.objectContaining({ name: "UnreadableFileError", reason: "too-big" }),
    );
  });
});

test("every reason comes with a sentence that says what to do", () => {
  for (const { bytes, refusedAs } of hostileFiles.filter(({ name }) => !/\d (?:MB|GiB|million)/.test(name))) {
    const found = outcome(bytes());
    if (found instanceof UnreadableFileError) {
      expect(found.message, refusedAs ?? "").toMatch(/^The file .+: (?:in Excel|open|check) .+\.$/);
      expect(found.detail).not.toBe("");
    }
  }
});
