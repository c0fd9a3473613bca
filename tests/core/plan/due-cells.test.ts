import { describe, expect, it } from "vitest";
import { type Due, type DueContext, readDueCell } from "#src/core/plan/due";
import { embeddedPlan } from "#src/core/plan/plans";

const context: DueContext = {
  edition: 2024,
  publications: new Map([[2024, "2024-02-29"]]),
  words: embeddedPlan().ruleSettings,
};

type Expected = readonly [kind: Due["kind"], start: string | null, end: string | null];

function read(text: string): Expected[] | string {
  const reading = readDueCell(text, context);
  return reading.kind === "unreadable"
    ? reading.reason
    : reading.dues.map(({ kind, start, end }) => [kind, start, end]);
}

describe("a due cell", () => {
  it.each<[string, Expected]>([
    ["30 June 2025", ["by", "2025-06-30", "2025-06-30"]],
    ["by 30 June 2025", ["by", "2025-06-30", "2025-06-30"]],
    ["31/03/2026", ["by", "2026-03-31", "2026-03-31"]],
    ["31.3.26", ["by", "2026-03-31", "2026-03-31"]],
    ["2026-03-31", ["by", "2026-03-31", "2026-03-31"]],
    ["2026-03-31T00:00:00", ["by", "2026-03-31", "2026-03-31"]],
    ["31-Mar-26", ["by", "2026-03-31", "2026-03-31"]],
    ["31 Mar 26", ["by", "2026-03-31", "2026-03-31"]],
    ["end of March 2026", ["by", "2026-03-31", "2026-03-31"]],
    ["end Mar 26", ["by", "2026-03-31", "2026-03-31"]],
    ["1-3 June 2025", ["by", "2025-06-01", "2025-06-03"]],
    ["by summer 2025", ["by", "2025-06-01", "2025-08-31"]],
    ["Summer 2025", ["in", "2025-06-01", "2025-08-31"]],
    ["spring/summer 2025", ["in", "2025-03-01", "2025-08-31"]],
    ["March 2026", ["in", "2026-03-01", "2026-03-31"]],
    ["march 2026", ["in", "2026-03-01", "2026-03-31"]],
    ["Sept. 2025", ["in", "2025-09-01", "2025-09-30"]],
    ["Mar-26", ["in", "2026-03-01", "2026-03-31"]],
    ["Sep '25", ["in", "2025-09-01", "2025-09-30"]],
    ["06/2025", ["in", "2025-06-01", "2025-06-30"]],
    ["2025-12", ["in", "2025-12-01", "2025-12-31"]],
    ["June", ["in", "2024-06-01", "2024-06-30"]],
    ["Q1 2025 to 2026", ["in", "2025-04-01", "2025-06-30"]],
    ["Q1 and Q2 2025/26", ["in", "2025-04-01", "2025-09-30"]],
    ["2025", ["in", "2025-01-01", "2025-12-31"]],
    ["mid 2025", ["in", "2025-05-01", "2025-08-31"]],
    ["2025 to 2026", ["in", "2025-04-01", "2026-03-31"]],
    ["25/26", ["in", "2025-04-01", "2026-03-31"]],
    ["FY25/26", ["in", "2025-04-01", "2026-03-31"]],
    ["2024-25", ["in", "2024-04-01", "2025-03-31"]],
    ["June 2025 - March 2026", ["over", "2025-06-01", "2026-03-31"]],
    ["Apr 25 - Jun 25", ["over", "2025-04-01", "2025-06-30"]],
    ["April 2025 onwards", ["from", "2025-04-01", null]],
    ["2026 at the earliest", ["at-the-earliest", "2026-01-01", "2026-12-31"]],
    ["2025 action plan", ["in-publication", "2025-01-01", "2025-12-31"]],
    ["After contract award", ["after-event", null, null]],
    ["30 June 2025 (subject to funding)", ["by", "2025-06-30", "2025-06-30"]],
    ["the 2023 survey repeated by June 2025", ["by", "2025-06-01", "2025-06-30"]],
    ["phase 3 - June 2025", ["in", "2025-06-01", "2025-06-30"]],
    ["quarterly", ["recurring", null, null]],
    ["Ongoing", ["continuing", null, null]],
    ["On-going", ["continuing", null, null]],
    ["TBC", ["unspecified-future", null, null]],
    ["to be confirmed", ["unspecified-future", null, null]],
  ])("“%s” is read", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("may hold several", () => {
    expect(read("Phase 1: June 2025; phase 2: March 2026")).toEqual([
      ["in", "2025-06-01", "2025-06-30"],
      ["in", "2026-03-01", "2026-03-31"],
    ]);
    expect(read("1 June 2025, 1 December 2025")).toEqual([
      ["by", "2025-06-01", "2025-06-01"],
      ["by", "2025-12-01", "2025-12-01"],
    ]);
  });

  it.each(["", "  ", "\u00A0"])("that is blank has none", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["31 June 2025", "the calendar has no such day"],
    ["31st June", "the calendar has no such day"],
    ["0 June 2025", "the calendar has no such day"],
    ["30/02/2026", "the calendar has no such day"],
    ["13/13/2025", "the calendar has no such day"],
    ["29/02/2025", "the calendar has no such day"],
    ["32-Mar-26", "the calendar has no such day"],
    ["45838", "it is a number and not a date"],
    ["-", "it names no day, month, quarter, season or year"],
    ["Q4", "the quarter has no year"],
    ["soon", "it names no day, month, quarter, season or year"],
    ["n/a", "it names no day, month, quarter, season or year"],
  ])("“%s” is not read because %s", (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it.each([
    ["03/04/2026", "“03/04/2026” is read with the day first, as 3 April 2026."],
    ["Apr 25", "The number after the month is read as the year 2025."],
    ["FY26", "“financial year 2026” is read as 2026 to 2027, the one that begins in that year."],
  ])("“%s” is read with a note", (text, note) => {
    const reading = readDueCell(text, context);
    expect(reading.kind === "read" && reading.dues.map(({ ambiguous }) => ambiguous)).toEqual([note]);
  });
});
