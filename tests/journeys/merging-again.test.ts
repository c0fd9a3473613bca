/** Merging again on disk: late returns, edits made with other programs, two people at once. */

import { copyFile, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { readRecords } from "#src/core/consolidation/keep/read-records";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { asAt, fillSamples } from "#tests/journeys/ready-return";
import { hasLibreOffice, pythonWithOpenpyxl, resavedByLibreOffice, runPython } from "#tests/other-programs";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const editHeading = "Progress (DHSC edit)";
// No “_x0041_”: openpyxl writes it as it is, and the file then says “A”.
const words = "DHSC’s own words: =1+1, @SUM and\na second line";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-again-"));
  const partners = ["mhra", "nice", "nihr"];
  await fillSamples(at("issued"), partners);
  const files = partners.map((partner) => `2025-annual-${partner}.xlsx`);
  await Promise.all([mkdir(at("early")), mkdir(at("late"))]);
  for (const file of ["register.json", ...files.slice(0, 2)])
    await copyFile(at("issued", file), at("early", file));
  for (const file of files.slice(2)) await copyFile(at("issued", file), at("late", file));
});

const merge = (...args: string[]) => returns("merge", ...args, "--as-at", asAt);

async function records(path: string) {
  const sheet = { sheet: "Milestones", table: "Milestones" };
  const found = readRecords(readXlsx(await readFile(path)), sheet, ["Milestone", "Row", "State"]);
  return new Map(found?.map((record) => [record.text("Row"), record]));
}

/** A merge of the first returns, in which somebody edits one answer. */
async function edited(name: string, edit: (path: string) => Promise<void>): Promise<string> {
  const path = at(name);
  await merge(at("early"), "-o", path);
  await edit(path);
  return path;
}

async function typed(path: string): Promise<void> {
  const bytes = await readFile(path);
  const record = (await records(path)).get("mhra 34.1");
  const sheet = readXlsx(bytes).sheets.find(({ name }) => name === "Milestones");
  const heading = sheet?.cells.find(({ content }) => content.kind === "text" && content.text === editHeading);
  if (!record || !heading) throw new Error("The row to edit is not there.");
  const edit = { at: { sheet: "Milestones", row: record.row, column: heading.column }, value: words };
  await writeFile(path, patchXlsx(bytes, [edit]));
}

async function expectKept(path: string): Promise<void> {
  const { code, stderr, stdout } = await merge(at("late"), "--into", path, "-o", path);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/Event log: \d+ entries, the last with the hash [0-9a-f]{16}\./);
  expect(stdout).not.toContain("of the event log");
  expect([0, 1]).toContain(code);
  const rows = await records(path);
  expect(rows.get("mhra 34.1")?.text(editHeading)).toBe(words);
  expect([...rows.keys()].some((row) => row.startsWith("nihr "))).toBe(true);
  expect(
    [...rows].filter(([row, { text }]) => row.startsWith("nihr ") && text("State") === "missing"),
  ).toEqual([]);
}

describe("a merge into the workbook of an earlier one", () => {
  it("keeps an edit, and changes nothing when nothing came", async () => {
    const path = await edited("typed.xlsx", typed);
    await expectKept(path);
    const again = at("again.xlsx");
    await merge("--into", path, "-o", again);
    expect(await readFile(again)).toEqual(await readFile(path));
  });

  it("gives the bytes of one merge of all", async () => {
    await merge(at("early"), at("late"), "-o", at("together.xlsx"));
    await merge(at("late"), "--register", at("early", "register.json"), "-o", at("apart.xlsx"));
    await merge(at("early"), "--into", at("apart.xlsx"), "-o", at("apart.xlsx"));
    expect(await readFile(at("apart.xlsx"))).toEqual(await readFile(at("together.xlsx")));
  });

  it.skipIf(pythonWithOpenpyxl === null)(
    "keeps an edit made with openpyxl (skipped where it is not installed)",
    async () => {
      const path = await edited("openpyxl.xlsx", (file) => {
        const edit = { sheet: "Milestones", by: "Row", says: "mhra 34.1", column: editHeading, value: words };
        runPython(join(import.meta.dirname, "edit-consolidated.py"), file, JSON.stringify([edit]));
        return Promise.resolve();
      });
      await expectKept(path);
    },
  );

  it.skipIf(!hasLibreOffice)(
    "keeps an edit in a workbook saved by LibreOffice (skipped where it is not installed)",
    async () => {
      const path = await edited("libreoffice.xlsx", async (file) => {
        await typed(file);
        await copyFile(resavedByLibreOffice(file), file);
      });
      await expectKept(path);
    },
    120_000,
  );
});

describe("a workbook that somebody else has written meanwhile", () => {
  it("is not written over: what it holds would be lost", async () => {
    const path = await edited("shared.xlsx", typed);
    const before = await readFile(path);
    const { code, stderr, stdout } = await merge(at("late"), "-o", path);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/holds 2 files and 1 edit or note that this merge does not know of/);
    expect(await readFile(path)).toEqual(before);
  });

  it("is not written over by a merge into another copy", async () => {
    await edited("mine.xlsx", typed);
    await copyFile(at("mine.xlsx"), at("copy.xlsx"));
    await merge(at("late"), "--into", at("mine.xlsx"), "-o", at("mine.xlsx"));
    const { code, stderr } = await merge("--into", at("copy.xlsx"), "-o", at("mine.xlsx"));
    expect(code).toBe(2);
    expect(stderr).toMatch(/holds 1 file that this merge does not know of/);
  });

  it("may be written over by a merge that has all it holds", async () => {
    await merge(at("early"), "-o", at("less.xlsx"));
    expect((await merge(at("early"), at("late"), "-o", at("less.xlsx"))).code).not.toBe(2);
  });
});
