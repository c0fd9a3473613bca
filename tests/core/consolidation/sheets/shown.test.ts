import { describe, expect, it } from "vitest";

import { dateCell, fitted, shownCell } from "#src/core/consolidation/sheets/shown";
import type { ReturnCell } from "#src/core/return/return";
import type { CellContent } from "#src/core/workbook";

const cell = (content: CellContent): ReturnCell => ({
  state: "exact",
  content,
  text: "",
  value: null,
  candidates: [],
  source: { sheet: "Milestones", row: 4, column: 5 },
});

describe("a text that no cell can hold", () => {
  const long = "abcdefgh".repeat(5000);

  it("is cut with a note that says what is missing and where the whole of it stands", () => {
    const { value } = shownCell(cell({ kind: "text", text: long }), "return.xlsx");
    const [, kept = "", more = ""] =
      /^([a-h]*)… \(cut: (\d+) characters more in return.xlsx, Milestones F5\)$/.exec(String(value)) ?? [];
    expect(long.startsWith(kept)).toBe(true);
    expect(kept.length + Number(more)).toBe(long.length);
    expect(kept.length).toBeGreaterThan(32_000);
  });

  it.each([
    { where: "x.xlsx", text: long },
    { where: "deep/".repeat(500), text: long },
    { where: "x.xlsx", text: "😀".repeat(20_000) },
    { where: "x.xlsx", text: `x${"😀".repeat(20_000)}` },
  ])("fits afterwards, and ends with a whole character", ({ where, text }) => {
    const cut = fitted(text, where);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(() => encodeURIComponent(cut)).not.toThrow();
  });

  it("begins above 32,767 characters", () => {
    expect(fitted("x".repeat(32_767), "x.xlsx")).toBe("x".repeat(32_767));
    expect(fitted("x".repeat(32_768), "x.xlsx")).not.toBe("x".repeat(32_768));
  });
});

describe("dates", () => {
  it.each([
    { moment: "2025-01-31", value: { date: "2025-01-31" } },
    { moment: "2025-01-31T13:00:00", value: { date: "2025-01-31T13:00:00" } },
    { moment: "2025-01-31T13:00:00Z", value: { date: "2025-01-31T13:00:00" } },
    { moment: "2025-01-31T13:00:00.123Z", value: { date: "2025-01-31T13:00:00" } },
    { moment: "2025-01-31T13:00:00+01:00", value: "2025-01-31T13:00:00+01:00" },
    { moment: "1815-06-18", value: "1815-06-18" },
    { moment: "", value: null },
    { moment: null, value: null },
  ])("$moment is shown as $value", ({ moment, value }) => {
    expect(dateCell(moment).value).toEqual(value);
  });
});

describe("what was typed", () => {
  it.each<{ content: CellContent; value: unknown }>([
    { content: { kind: "blank" }, value: null },
    { content: { kind: "text", text: " Met " }, value: " Met " },
    { content: { kind: "text", text: " \u00A0 " }, value: null },
    { content: { kind: "number", number: 0 }, value: 0 },
    { content: { kind: "boolean", boolean: false }, value: false },
    { content: { kind: "date", date: "2024-12-31" }, value: { date: "2024-12-31" } },
    { content: { kind: "error", error: "#N/A" }, value: "#N/A" },
  ])("$content is shown as $value", ({ content, value }) => {
    expect(shownCell(cell(content), "return.xlsx").value).toEqual(value);
  });

  it("is the formula where it has no result, and the result where it has one", () => {
    expect(shownCell({ ...cell({ kind: "blank" }), formula: "A1+1" }, "return.xlsx").value).toBe("=A1+1");
    expect(shownCell({ ...cell({ kind: "number", number: 7 }), formula: "A1+1" }, "return.xlsx").value).toBe(
      7,
    );
  });
});
