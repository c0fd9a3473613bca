import { describe, expect, it } from "vitest";

import { csvField, findingsAsCsv } from "#src/core/findings/formats/csv";
import { checkedFile, unreadable, waiver } from "#tests/core/findings/formats/checked-files";

/** Reads RFC 4180 as a program would that has never seen ours. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let [field, row, quoted]: [string, string[], boolean] = ["", [], false];
  for (let at = 0; at < csv.length; at++) {
    const two = csv.slice(at, at + 2);
    if (quoted ? two === '""' : two === "\r\n") {
      if (quoted) field += '"';
      else {
        rows.push([...row, field]);
        [field, row] = ["", []];
      }
      at++;
    } else if (two.startsWith('"')) quoted = !quoted;
    else if (!quoted && two.startsWith(",")) {
      row.push(field);
      field = "";
    } else field += two.charAt(0);
  }
  return rows;
}

function recordsOf(csv: string): Record<string, string>[] {
  const [headings = [], ...rows] = parsed(csv);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ""])));
}

describe("findings as CSV", () => {
  const files = [
    checkedFile("ready.xlsx", {}),
    checkedFile(
      '=HYPERLINK("x"),evil.xlsx',
      {
        milestones: { "1.1": { "Date met": "31/03/2024" }, "2.1": { Outcome: null } },
        actions: { "1": { Status: '=1+1\nand “more”, "even" so' } },
      },
      { record: [waiver] },
    ),
    unreadable("broken.xlsx", "The file is damaged."),
  ];
  const rows = recordsOf(findingsAsCsv(files));

  it("gives a row for each finding and one for a return without any, all of one length", () => {
    const lines = parsed(findingsAsCsv(files));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([17]));
    expect(rows.map(({ Rule, Verdict }) => [Verdict, Rule])).toEqual([
      ["ready", ""],
      ...(files[1]?.findings ?? []).map(({ rule }) => ["not-ready", rule]),
      ["unreadable", "return-recognised"],
    ]);
  });

  it("says of each finding what it says elsewhere", () => {
    expect(rows.find(({ Rule }) => Rule === "cell-type")).toMatchObject({
      Partner: "alpha",
      Cycle: "2025-annual",
      Severity: "error",
      Action: "1",
      Milestone: "1.1",
      Sheet: "Milestones",
      Cell: "J3",
      Row: "3",
      Column: "Date met",
      Fix: "Change to 31 March 2024",
    });
    expect(rows.find(({ Rule }) => Rule === "status-in-plan")?.Fix).toBe(
      "Choose: “ongoing”, “extended” or “concluded”",
    );
    expect(rows.find(({ Rule }) => Rule === "outcome-present")?.Settled).toMatch(
      /^Waived by Kim Example until 28 February 2025/,
    );
  });

  it("leaves nothing that a spreadsheet program would run", () => {
    for (const row of parsed(findingsAsCsv(files)))
      for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(rows[1]?.File).toBe('\'=HYPERLINK("x"),evil.xlsx');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["＝1", "'＝1"],
    ["a=1", "a=1"],
    ["“=1”", "“=1”"],
    [-5, "-5"],
    [null, ""],
    ['a "b", c', '"a ""b"", c"'],
  ])("writes %j as %j", (value, field) => {
    expect(csvField(value)).toBe(field);
  });
});
