import { describe, expect, it } from "vitest";

import { helpForCell, typedValue } from "#src/core/return/cell-help";
import { readReturn } from "#src/core/return/read-return";
import type { CellEdit } from "#src/core/workbook";
import type { CellType } from "#src/core/return/cell-types";
import { issueInMemory } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const returned = readReturn(issueInMemory({ plan: samplePlan, partner: "alpha" }), samplePlan);
const help = (sheet: string, row: number, column: number) =>
  helpForCell(returned, samplePlan, { sheet, row, column });

describe("helpForCell", () => {
  it("says what a column asks, what it offers, and what was published about the row", () => {
    expect(help("Milestones", 2, 4)).toMatchObject({
      heading: "Outcome",
      input: true,
      example: "partly met",
      options: ["met", "partly met", "not met", "condition not met", "withdrawn"],
      about: [
        { label: "Milestone 1.1", text: "publish a guide to referral by June 2024" },
        { label: "Action 1", text: "Sample action 1" },
        { label: "Last status", text: "ongoing" },
      ],
    });
  });

  it("tells what was issued from what is asked", () => {
    expect(help("Actions", 2, 1)).toMatchObject({ heading: "Title", input: false, options: null });
    expect(help("Start here", 2, 1)).toMatchObject({ heading: "Plan", input: false });
    expect(help("Start here", 8, 1)).toMatchObject({ heading: "Completed by", input: true, type: "text" });
    expect(help("Start here", 12, 1)).toMatchObject({ heading: "Date approved", type: "date" });
  });

  it("offers the return's own actions and milestones in the rows that people add", () => {
    expect(help("Progress", 2, 0)).toMatchObject({ input: true, options: ["1", "2", "3", "7"] });
    expect(help("Next milestones", 40, 4)?.options).toContain("2.1");
  });

  it.each([
    ["a heading", "Milestones", 1, 4],
    ["a row below the issued ones", "Milestones", 60, 4],
    ["a column beside the table", "Milestones", 2, 20],
    ["the cover's labels", "Start here", 8, 0],
    ["a sheet of its own", "Guidance", 2, 0],
    ["a sheet that is not there", "Notes", 2, 0],
  ])("has nothing to say about %s", (_what, sheet, row, column) => {
    expect(help(sheet, row, column)).toBeNull();
  });
});

describe("typedValue", () => {
  it.each<[CellType, string, CellEdit["value"]]>([
    ["date", "2025-01-31", { date: "2025-01-31" }],
    ["date", "end of January", "end of January"],
    ["number", " 14 ", 14],
    ["number", "about 14", "about 14"],
    ["action", "18", 18],
    ["milestone", "18.10", "18.10"],
    ["status", "extended", "extended"],
    ["text", "  two spaces", "  two spaces"],
    ["text", "   ", null],
    ["text", "=1+1", "=1+1"],
  ])("takes %s “%s” for %j", (type, text, value) => {
    expect(typedValue(type, text)).toEqual(value);
  });
});
