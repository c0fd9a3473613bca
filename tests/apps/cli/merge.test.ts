import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { readRecords } from "#src/core/consolidation/keep/read-records";
import { cellAddress, embeddedPlan, type ConsolidationReport } from "#src/core/index";
import { sha256Of } from "#src/hosts/node/receive-file";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { editsOf, planted, type Typing } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const nice = "2025-annual-nice.xlsx";
const mrc = "2025-annual-mrc.xlsx";
const together = () => at("consolidated.xlsx");

type Merged = ConsolidationReport & { readonly changes: { readonly withdrawn: readonly object[] } | null };

async function merged(...args: string[]) {
  const { code, stdout, stderr } = await returns("merge", ...args, "--as-at", asAt, "--format", "json");
  return { code, stderr, report: (stdout === "" ? null : JSON.parse(stdout)) as Merged | null };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-merge-"));
  await fillSamples(at("returns"), ["nice", "mrc"]);
  await returns("merge", at("returns"), "--as-at", asAt, "-o", together());
});

async function typed(from: string, to: string, typing: Typing): Promise<void> {
  await writeFile(to, patchXlsx(await readFile(from), editsOf(typing)));
}

/** The address of a cell of the consolidated Milestones: the row by its id, the column by its heading. */
async function cellOf(path: string, row: string, heading: string): Promise<string> {
  const book = readXlsx(await readFile(path));
  const table = { sheet: "Milestones", table: "Milestones" };
  const record = readRecords(book, table, ["Milestone", "Row", "State"])?.find(
    (one) => one.text("Row") === row,
  );
  const sheet = book.sheets.find(({ name }) => name === "Milestones");
  const column = sheet?.cells.find(
    (cell) => cell.row === 1 && cell.content.kind === "text" && cell.content.text === heading,
  )?.column;
  if (!record || column === undefined) throw new Error(`There is no ${heading} of ${row}.`);
  return cellAddress({ row: record.row, column });
}

describe("returns where", () => {
  it("names the file, the cell and the text as returned, and who approved it", async () => {
    const cell = await cellOf(together(), "nice 25.1", "Progress");
    const { code, stdout } = await returns("where", together(), `Milestones!${cell}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^Milestones!${cell} \\(Progress\\) comes from ${nice}, Milestones!F4\\.\n`),
    );
    expect(stdout).toMatch(/As returned: \S.*\n\s+Completed by: \S.*; approved by: \S.*, \d+ \w+ 2025/);
    expect(stdout).toContain(`SHA-256: ${sha256Of(await readFile(at("returns", nice)))}`);
  });

  it("gives the same as JSON, with a DHSC edit beside the answer", async () => {
    const place = `Milestones!${await cellOf(together(), "nice 25.1", "Progress (DHSC edit)")}`;
    const edited = await planted(together(), "edited", { [place]: "=1+1, in our words" });
    const { stdout } = await returns("where", edited, place, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      asked: place,
      kind: "edit",
      file: nice,
      sheet: "Milestones",
      cell: "F4",
      column: "Progress",
      edited: "=1+1, in our words",
    });
    expect((await returns("where", edited, place)).stdout).toContain("  DHSC edit: =1+1, in our words\n");
  });

  it.each([
    ["Milestones!A1", /worked out by the merge/],
    ["Reconciliation!D3", /worked out by the merge/],
  ])("says of %s that nobody answered it", async (place, words) => {
    expect((await returns("where", together(), place)).stdout).toMatch(words);
  });

  it("says that no return has a row that is missing, and what is a fact of the plan", async () => {
    await returns(
      "merge",
      "--into",
      together(),
      "--withdraw",
      mrc,
      "--as-at",
      asAt,
      "-o",
      at("without.xlsx"),
    );
    const of = async (heading: string) => {
      const cell = await cellOf(at("without.xlsx"), "mrc 15.1", heading);
      return (await returns("where", at("without.xlsx"), `Milestones!${cell}`)).stdout;
    };
    expect(await of("Published milestone")).toMatch(/is a fact of the plan england-\S+ 2024\./);
    expect(await of("Progress")).toContain("no return has this row");
  });

  it.each([
    ["F12", "“F12” is no cell: give a sheet and a cell"],
    ["Milestones!12F", "is no cell: give a sheet and a cell"],
    ["Milestone!F12", "has no sheet “Milestone”"],
  ])("refuses %s in a sentence", async (place, words) => {
    const { code, stdout, stderr } = await returns("where", together(), place);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(words);
  });

  it("refuses a workbook that is no consolidated one", async () => {
    const { code, stderr } = await returns("where", at("returns", nice), "Milestones!F4");
    expect(code).toBe(2);
    expect(stderr).toContain("This is not a consolidated workbook.");
  });
});

describe("the exit code of returns merge", () => {
  const code = async (...args: string[]) => (await merged(...args, "--dry-run")).code;

  it("is 0 where all that came is merged, though other returns are still to come", async () => {
    expect(await code(at("returns"))).toBe(0);
  });

  it("is 1 where something is wrong that holds no row: a number that the plan has lost", async () => {
    const { actions, ...rest } = embeddedPlan();
    const plan = at("plan.json");
    await writeFile(
      plan,
      JSON.stringify({ ...rest, actions: actions.filter(({ number }) => number !== 16) }),
    );
    expect(await code(at("returns"), "--plan", plan)).toBe(1);
  });
});

describe("returns merge --withdraw", () => {
  const by = ["--by", "Ann Example", "--reason", "=sent in error"];

  it("takes a return back by its name, with who and why, and keeps it withdrawn", async () => {
    const out = at("withdrawn.xlsx");
    const { code, report } = await merged("--into", together(), "--withdraw", nice, ...by, "-o", out);
    expect(code).toBe(0);
    expect(report?.files.find(({ file }) => file === nice)).toMatchObject({
      verdict: "withdrawn",
      reason: "It was withdrawn by Ann Example on 28 January 2025: =sent in error",
    });
    expect(
      report?.rows.filter(({ partner }) => partner === "nice").every(({ state }) => state === "missing"),
    ).toBe(true);
    expect(report?.changes?.withdrawn).toEqual([{ file: nice, by: "Ann Example", reason: "=sent in error" }]);
    // The same file once more is still the one that was taken back.
    const again = await merged(at("returns"), "--into", out, "-o", at("again.xlsx"));
    expect(again.report?.files.find(({ file }) => file === nice)).toMatchObject({ verdict: "withdrawn" });
    expect(await readFile(at("again.xlsx"))).toEqual(await readFile(out));
  });

  it("takes it back by the beginning of its fingerprint", async () => {
    const sha256 = sha256Of(await readFile(at("returns", mrc)));
    const { report } = await merged(
      "--into",
      together(),
      "--withdraw",
      sha256.slice(0, 8),
      ...by,
      "--dry-run",
    );
    expect(report?.changes?.withdrawn).toEqual([{ file: mrc, by: "Ann Example", reason: "=sent in error" }]);
  });

  it("refuses a file that never came", async () => {
    const { code, report, stderr } = await merged(
      "--into",
      together(),
      "--withdraw",
      "other.xlsx",
      "--dry-run",
    );
    expect([code, report]).toEqual([2, null]);
    expect(stderr).toContain("other.xlsx has not been received, so it cannot be withdrawn");
  });

  it("asks which is meant where two files have one name", async () => {
    await mkdir(at("other"));
    await typed(at("returns", nice), at("other", nice), { "Milestones!F4": "Other words." });
    const { code, stderr } = await merged(
      at("other", nice),
      "--into",
      together(),
      "--withdraw",
      nice,
      "--dry-run",
    );
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toMatch(
      /is the name of 2 files: give the SHA-256 of the one to withdraw, [0-9a-f]{12} or [0-9a-f]{12}\./,
    );
  });
});

describe("returns merge --propose", () => {
  beforeAll(async () => {
    await fillSamples(at("disputed"), ["dhsc", "mrc"]);
    await typed(at("disputed", mrc), at("disputed", mrc), { "Actions!F3": "ongoing" });
  });

  it.each([
    ["lead-owner", /is named as lead|is the first of the owners/],
    ["more-cautious", /it is the more cautious answer/],
  ])("proposes by %s, and decides nothing", async (policy, why) => {
    const { code, report } = await merged(at("disputed"), "--propose", policy, "--dry-run");
    expect(code).toBe(1);
    const [conflict] = report?.conflicts.filter(({ column }) => column === "status") ?? [];
    expect(conflict).toMatchObject({ state: "to-decide", decision: null, proposal: { policy } });
    expect(conflict?.proposal?.why).toMatch(why);
    const { stdout } = await returns(
      "merge",
      at("disputed"),
      "--propose",
      policy,
      "--as-at",
      asAt,
      "--dry-run",
    );
    expect(stdout.replace(/\s+/g, " ")).toContain(
      `Proposed: “${conflict?.proposal?.answer}”: ${conflict?.proposal?.why}.`,
    );
  });

  it("refuses a policy that there is not", async () => {
    const { code, stderr } = await merged(at("returns"), "--propose", "oldest", "--dry-run");
    expect(code).toBe(2);
    expect(stderr).toMatch(/oldest.*lead-owner, newest, more-cautious/s);
  });
});
