import { describe, expect, it } from "vitest";

import { nearest, readCell, type ReadingPlan } from "#src/core/return/cell-types";
import type { CellContent } from "#src/core/workbook";
import { samplePlan } from "#tests/core/sample-plan";

const plan: ReadingPlan = {
  ...samplePlan,
  milestoneIds: new Set(["18.1", "18.10", "4.2", "4.2.1"]),
  placeholders: new Set(),
};
const text = (typed: string): CellContent => ({ kind: "text", text: typed });
const number = (typed: number): CellContent => ({ kind: "number", number: typed });

describe("readCell", () => {
  it.each([
    ["extended", "exact", "extended", null],
    [" Extended ", "inexact", "extended", null],
    ["concluded in 2023 action plan", "exact", "concluded", "in 2023 action plan"],
    ["Concluded (in 2024)", "inexact", "concluded", "in 2024"],
    ["on\u00a0going", "unreadable", null, null],
    ["extendedly", "unreadable", null, null],
  ])("status %s", (typed, state, label, qualifier) => {
    const reading = readCell("status", text(typed), plan);
    expect(reading.state).toBe(state);
    if (reading.state === "unreadable") expect(label).toBeNull();
    else expect([reading.value.status.label, reading.value.qualifier]).toEqual([label, qualifier]);
  });

  it("offers the statuses that a misspelt one may mean", () => {
    const reading = readCell("status", text("extneded"), plan);
    expect(reading.state === "unreadable" && reading.candidates.map(({ status }) => status.label)).toEqual([
      "extended",
    ]);
  });

  it.each([
    ["Partly Met", "inexact"],
    ["met", "exact"],
    ["done", "unreadable"],
  ])("outcome %s", (typed, state) => {
    expect(readCell("outcome", text(typed), plan).state).toBe(state);
  });

  it.each<[CellContent, string, readonly string[]]>([
    [text("18.10"), "exact", ["18.10"]],
    [text(" 18.1 "), "inexact", ["18.1"]],
    [text("Milestone 4.2.1"), "inexact", ["4.2.1"]],
    [number(4.2), "inexact", ["4.2"]],
    [number(18.1), "unreadable", ["18.1", "18.10"]],
    [text("see above"), "unreadable", []],
  ])("milestone id %o", (content, state, ids) => {
    const reading = readCell("milestone", content, plan);
    expect(reading.state).toBe(state);
    expect(reading.state === "unreadable" ? reading.candidates : [reading.value]).toEqual(ids);
  });

  it.each<[CellContent, string, number | null]>([
    [number(14), "exact", 14],
    [text("1,234"), "inexact", 1234],
    [text(" 12 "), "inexact", 12],
    [text("over 200"), "unreadable", null],
    [text("12%"), "unreadable", null],
    [{ kind: "date", date: "2025-01-01" }, "unreadable", null],
  ])("number %o", (content, state, value) => {
    const reading = readCell("number", content, plan);
    expect(reading.state).toBe(state);
    expect(reading.state === "unreadable" ? null : reading.value).toBe(value);
  });

  it.each<[CellContent, string, readonly string[]]>([
    [{ kind: "date", date: "2025-01-31T09:00:00" }, "exact", ["2025-01-31"]],
    [text("31/03/2025"), "inexact", ["2025-03-31"]],
    [text("03/04/2025"), "unreadable", ["2025-04-03", "2025-03-04"]],
    [number(45000), "unreadable", []],
  ])("date %o", (content, state, dates) => {
    const reading = readCell("date", content, plan);
    expect(reading.state).toBe(state);
    expect(reading.state === "unreadable" ? reading.candidates : [reading.value]).toEqual(dates);
  });

  it("reads bullets a line each, without the signs that came with a paste", () => {
    const reading = readCell("bullets", text("• one\r\n- two\n\n  ‣ three 3-4"), plan);
    expect(reading).toEqual({ state: "exact", value: ["one", "two", "three 3-4"] });
  });

  it.each([
    ["1. Faster answers", "exact", 1],
    ["Joined-up help", "inexact", 2],
    ["Priority 2", "inexact", 2],
    ["9", "unreadable", null],
  ])("priority %s", (typed, state, value) => {
    const reading = readCell("priority", text(typed), plan);
    expect(reading.state).toBe(state);
    expect(reading.state === "unreadable" ? null : reading.value).toBe(value);
  });
});

describe("nearest", () => {
  it("finds nothing for words that are no misspelling", () => {
    expect(nearest("nearly there", samplePlan.statuses)).toEqual([]);
  });
});
