/** Public complaints of the users of other systems, replayed. The table in docs/complaints.md is made from what is found. */

import { describe, expect, it } from "vitest";

import { findingsOn, ready } from "./base";
import { mergeSituations } from "./merges";
import { returnSituations } from "./returns";
import type { ReturnSituation } from "./situation";
import type { Finding } from "#src/core/findings/finding";
import { layout, tableKeys } from "#src/core/return/layout";
import { contentAt, parseCellAddress, type Workbook } from "#src/core/workbook";
import { put } from "#tests/core/findings/damage";

const placed = ({ rule, severity, sheet, cell, fix }: Finding) => ({
  rule,
  severity,
  sheet,
  cell,
  fix: fix?.kind ?? null,
});

/** Types a cell that a finding names as it stands in the ready return; puts back a sheet that has no such cell. */
function followed(workbook: Workbook, { sheet: name, cell, table }: Finding): Workbook {
  const at = cell === null ? null : parseCellAddress(cell);
  const own = ready.sheets.find((sheet) => sheet.name === name);
  if (at && own && name !== null) {
    const was = contentAt(ready, { sheet: name, ...at });
    return put(name, at.row, at.column, was)(workbook);
  }
  const key = tableKeys.find((candidate) => layout[candidate].name === table);
  const whole = ready.sheets.find((sheet) => key && sheet.name === layout[key].sheet);
  if (!whole) throw new Error("The finding names neither a cell nor a table.");
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? whole : sheet)) };
}

/** How often somebody has to check who does after each check all that its list says; 0 where nothing is wrong. */
function passesFor({ damage, correct }: ReturnSituation): number {
  let workbook = damage(ready);
  let passes = 0;
  for (let found = findingsOn(workbook); found.length > 0; found = findingsOn(workbook)) {
    workbook = correct ? correct(workbook) : found.reduce(followed, workbook);
    passes++;
    if (passes > 9) throw new Error("It never comes right.");
  }
  return passes;
}

const yes = (is: boolean) => (is ? "yes" : "no");

function rowFor(situation: ReturnSituation): string[] {
  const { told, situation: words, expected } = situation;
  const found = findingsOn(situation.damage(ready)).map(placed);
  const passes = String(passesFor(situation));
  if (expected.length === 0)
    return [told, words, found.length === 0 ? "nothing, rightly" : "a false alarm", "", "", "", passes];
  const same = (one: (typeof found)[number] | undefined, other: (typeof found)[number]) =>
    JSON.stringify(one) === JSON.stringify(other);
  const named = expected.filter((one) =>
    found.some((other) => other.rule === one.rule && other.sheet === one.sheet),
  );
  const inPlace = expected.filter((one) => found.some((other) => same(one, other)));
  const fixes = [...new Set(inPlace.map(({ fix }) => fix ?? "what to do"))];
  return [
    told,
    words,
    named.length === expected.length
      ? expected
          .map(({ rule }) => rule)
          .filter((rule, index, all) => all.indexOf(rule) === index)
          .join(", ")
      : "no",
    yes(inPlace.length === expected.length),
    yes(expected.every((one, index) => same(found[index], one))),
    fixes.join(", "),
    passes,
  ];
}

/** A table in Markdown, its columns aligned as the project's formatter has them. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [headings = [], ...body] = rows;
  const widths = headings.map((_, index) => Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...body.map(line)];
}

function page(): string {
  const headings = [
    "Told in",
    "What happened",
    "Found by",
    "Right cell",
    "Cause first",
    "Fix offered",
    "Passes",
  ];
  return [
    "# Public complaints, replayed",
    "",
    "Users of other systems that collect spreadsheets have said in public what went wrong for them. Each situation is rebuilt here in a return of our own and checked; no file, code or text of theirs is used. “Right cell” is the cell, row or table at fault; “cause first” means that the list begins with what has to be put right first, in the order shown; “passes” is how often somebody has to check who does each time all that the list says.",
    "",
    "This page is made by a test: `npx vitest run tests/journeys/complaints -u` writes it again.",
    "",
    "## One file",
    "",
    ...table([headings, ...returnSituations.map(rowFor)]),
    "",
    "## Several files",
    "",
    ...table([
      ["Told in", "What happened", "What comes of it"],
      ...mergeSituations.map(({ told, situation, outcome }) => [told, situation, outcome]),
    ]),
    "",
    "FAC is the US Federal Audit Clearinghouse (GSA-TTS/FAC), flatten-tool and cove are tools of Open Data Services, pyxform is of XLSForm, iatipublisher of IATI, usdr-gost of US Digital Response, frictionless of the Frictionless Data project; the number is that of the public issue.",
    "",
  ].join("\n");
}

describe("a return as ready", () => {
  it("draws nothing, so that what is found is what was done to it", () => {
    expect(findingsOn(ready)).toEqual([]);
  });
});

describe("a complaint of one file", () => {
  it.each(returnSituations.map((situation) => [situation.told, situation] as const))("%s", (_, situation) => {
    const found = findingsOn(situation.damage(ready)).map(placed);
    const { expected, passes = expected.length === 0 ? 0 : 1 } = situation;
    expect(found.slice(0, Math.max(expected.length, 1))).toEqual(expected);
    expect(passesFor(situation)).toBe(passes);
  });

  it("frictionless #171 is told with the column's heading", () => {
    const situation = returnSituations.find(({ told }) => told === "frictionless #171");
    const [finding] = situation ? findingsOn(situation.damage(ready)) : [];
    expect(finding?.message).toMatch(/^Date met of milestone 1\.1/);
    expect(finding?.message).not.toMatch(/column \d|col\. \d/i);
  });
});

describe("a complaint of several files", () => {
  it.each(mergeSituations.map((situation) => [situation.told, situation] as const))("%s", (_, { check }) => {
    check();
  });
});

it("is written down: npx vitest run tests/journeys/complaints -u writes docs/complaints.md", async () => {
  await expect(page()).toMatchFileSnapshot("../../../docs/complaints.md");
});
