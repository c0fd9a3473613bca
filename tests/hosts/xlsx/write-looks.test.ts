import { describe, expect, test } from "vitest";
import type { CellStyle } from "#src/core/index";
import { lookOf, markLooks } from "#src/hosts/xlsx/looks";

const meanings: readonly CellStyle[] = [
  "title",
  "heading",
  "label",
  "text",
  "note",
  "input",
  "input-date",
  "input-number",
  "input-id",
  "edit",
  "text-date",
  "text-number",
];

const plain = { holds: "text", inTable: false, wraps: true, quoted: false } as const;

/** WCAG 2.2, relative luminance. */
function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const coloursOf = (look: ReturnType<typeof lookOf>): readonly [ink: string, paper: string] => [
  look.font?.color?.rgb ?? "000000",
  look.fill?.type === "pattern" ? (look.fill.bgColor?.rgb ?? "FFFFFF") : "FFFFFF",
];

describe("looks", () => {
  test.each(meanings)("%s can be read by people with poor sight, and is not cut off", (meaning) => {
    const look = lookOf(meaning, plain);
    expect(contrast(...coloursOf(look))).toBeGreaterThanOrEqual(7);
    expect(look.alignment).toMatchObject({ vertical: "top", wrapText: meaning !== "text-number" });
    expect(look.font?.name).toBe("Arial");
    expect(look.font?.size).toBeGreaterThanOrEqual(11);
  });

  test.each(meanings)("%s is unlocked if people are to write there, and only then", (meaning) => {
    const open = meaning.startsWith("input") || meaning === "edit";
    expect(lookOf(meaning, plain).protection?.locked ?? true).toBe(!open);
  });

  test("cells to fill in have an outline that stands out from paper and fill", () => {
    for (const meaning of ["input", "edit"] as const) {
      const look = lookOf(meaning, plain);
      const line = look.border?.top?.color?.rgb ?? "";
      expect(contrast(line, "FFFFFF")).toBeGreaterThanOrEqual(3);
      expect(contrast(line, coloursOf(look)[1])).toBeGreaterThanOrEqual(3);
    }
  });

  test("text has lines in a table and none outside", () => {
    expect(lookOf("text", plain).border).toBeUndefined();
    expect(lookOf("text", { ...plain, inTable: true }).border?.left?.style).toBe("thin");
  });
});

describe("marks", () => {
  test("can be read, and differ in more than colour", () => {
    const shapes = Object.values(markLooks).map((look) => {
      expect(contrast(...coloursOf(look))).toBeGreaterThanOrEqual(7);
      expect(contrast(look.border?.top?.color?.rgb ?? "", coloursOf(look)[1])).toBeGreaterThanOrEqual(3);
      return `${look.font?.bold ?? false} ${look.font?.italic ?? false} ${look.border?.top?.style}`;
    });
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(new Set(Object.values(markLooks).map((look) => look.border?.top?.style)).size).toBe(3);
  });
});
