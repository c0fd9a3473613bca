import { copyFile, mkdtemp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { ordinaryBudgets } from "#src/hosts/xlsx/budgets";
import { readXlsx } from "#src/hosts/xlsx/read";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { openZip, type ZipEntry } from "#src/hosts/xlsx/zip";
import { readRecord } from "#src/core/return/record";
import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let untidy = "";
let ready = "";
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-fix-"));
  [ready = ""] = await fillSamples(folder, ["nice"]);
  untidy = await planted(ready, "untidy", { "Milestones!J4": " 31/03/2024 ", "Actions!F4": "Extended" });
});

/** The bytes of each entry as they lie in the zip, header and all. */
async function rawEntries(path: string): Promise<Map<string, string>> {
  const bytes = new Uint8Array(await readFile(path));
  const { entries } = openZip(bytes, ordinaryBudgets);
  const raw = ({ headerAt, dataAt, compressedSize }: ZipEntry) =>
    Buffer.from(bytes.subarray(headerAt, dataAt + compressedSize)).toString("base64");
  return new Map([...entries].map(([key, entry]) => [key, raw(entry)]));
}

describe("returns fix", () => {
  it("writes a fixed copy, leaves every other part byte for byte, and the input as it was", async () => {
    const before = await readFile(untidy);
    const ran = await returns("fix", untidy, "-o", at("fixed.xlsx"), "--as-at", asAt);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("2 fixes made");
    expect(ran.stdout).toContain("Milestones!J4: “ 31/03/2024 ” becomes 31 March 2024 (cell-type)");
    expect(await readFile(untidy)).toEqual(before);

    const [was, is] = [await rawEntries(untidy), await rawEntries(at("fixed.xlsx"))];
    expect([...is.keys()]).toEqual([...was.keys()]);
    const changed = [...is].filter(([key, raw]) => was.get(key) !== raw).map(([key]) => key);
    // Actions, Milestones and the record; styles, tables, properties and the other sheets are the same bytes.
    expect(changed).toHaveLength(3);
    for (const key of changed) expect(key).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
    expect(readRecord(readXlsx(await readFile(at("fixed.xlsx")))).entries).toHaveLength(2);
    expect((await returns("check", at("fixed.xlsx"), "--as-at", asAt)).code).toBe(0);
  });

  it("the way back is the input: making no change gives its bytes", async () => {
    const bytes = new Uint8Array(await readFile(untidy));
    expect(Buffer.from(patchXlsx(bytes, [])).equals(bytes)).toBe(true);
    await returns("fix", ready, "-o", at("nothing.xlsx"));
    expect((await readFile(at("nothing.xlsx"))).equals(await readFile(ready))).toBe(true);
  });

  it("says what it would do, and writes nothing", async () => {
    const { code, stdout } = await returns("fix", untidy, "--dry-run", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      output: null,
      undo: null,
      partner: "nice",
      verdict: "ready",
      logged: true,
      fixes: [
        { rule: "cell-type", sheet: "Milestones", cell: "J4", before: " 31/03/2024 ", after: "2024-03-31" },
        { rule: "status-in-plan", sheet: "Actions", cell: "F4", before: "Extended", after: "extended" },
      ],
    });
  });

  it("says what is left, and that something blocks", async () => {
    const both = await planted(untidy, "both", { "Actions!F3": "Nearly there" });
    const { code, stdout } = await returns("fix", both, "--dry-run");
    expect(code).toBe(1);
    expect(stdout).toContain("2 fixes would be made");
    expect(stdout).toContain("Left: 1 to put right");
    expect(stdout).toContain("“Nearly there”");
  });

  it.each<[string, () => string[], RegExp]>([
    ["no output", () => [untidy], /Say where the fixed return goes/],
    ["an output that is the input", () => [untidy, "-o", untidy], /one of the files to be read/],
    ["an output that is no workbook", () => [untidy, "-o", at("fixed.txt")], /must end in \.xlsx/],
    ["a file that is not there", () => [at("none.xlsx"), "--dry-run"], /does not exist/],
    ["a file that is no workbook", () => [at("notes.xlsx"), "--dry-run"], /notes\.xlsx: .*Excel/],
  ])("refuses %s in one sentence", async (_what, args, sentence) => {
    await writeFile(at("notes.xlsx"), "Just some notes.");
    const { code, stdout, stderr } = await returns("fix", ...args());
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("returns fix --undo", () => {
  const fixed = (name: string) => returns("fix", untidy, "-o", at(name), "--as-at", asAt);

  it("gives back the bytes from before the fixes, though their file is gone", async () => {
    const before = await readFile(untidy);
    const ran = await fixed("once.xlsx");
    expect(ran.stdout).toContain("once.xlsx.undo is the way back");
    await rename(untidy, at("away.xlsx"));
    try {
      const { code, stdout } = await returns("fix", at("once.xlsx"), "--undo", "-o", at("back.xlsx"));
      expect([code, stdout.replace(/\s+/g, " ")]).toEqual([
        0,
        expect.stringContaining("as it was before the fixes, byte for byte"),
      ]);
    } finally {
      await rename(at("away.xlsx"), untidy);
    }
    expect((await readFile(at("back.xlsx"))).equals(before)).toBe(true);
    // It keeps what differs, and no second copy of the return.
    expect((await readFile(at("once.xlsx.undo"))).length).toBeLessThan(before.length / 2);
  });

  it("is not read as a return where it lies in their folder", async () => {
    const beside = await mkdtemp(join(tmpdir(), "returns-undo-"));
    await returns("fix", untidy, "-o", join(beside, "nice.xlsx"), "--as-at", asAt);
    expect(await readdir(beside)).toEqual(["nice.xlsx", "nice.xlsx.undo"]);
    const { stdout } = await returns("check", beside, "--as-at", asAt, "--format", "json");
    expect((JSON.parse(stdout) as { returns: unknown[] }).returns).toHaveLength(1);
    expect(stdout).not.toContain(".undo");
  });

  it("says with a dry run that it can, and writes nothing", async () => {
    await fixed("dry.xlsx");
    const there = await readdir(folder);
    const { code, stdout } = await returns("fix", at("dry.xlsx"), "--undo", "--dry-run", "--format", "json");
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { file: "dry.xlsx", output: null, restored: basename(untidy) },
    ]);
    expect(await readdir(folder)).toEqual(there);
  });

  it("keeps no way back where nothing was fixed", async () => {
    await returns("fix", ready, "-o", at("same.xlsx"));
    expect(await readdir(folder)).not.toContain("same.xlsx.undo");
  });

  it.each<[string, () => Promise<string[]>, RegExp]>([
    ["no output", async () => [at("f.xlsx")], /Say where the return as it was before goes/],
    ["an output that is the input", async () => [at("f.xlsx"), "-o", at("f.xlsx")], /one of the files/],
    ["a return that was never fixed", async () => [ready, "-o", at("x.xlsx")], /There is no .*\.undo/],
    [
      "a return changed since, whose later answers would be lost",
      async () => {
        const changed = await planted(at("f.xlsx"), "changed", { "Actions!G3": "More to say." });
        await copyFile(at("f.xlsx.undo"), `${changed}.undo`);
        return [changed, "-o", at("x.xlsx")];
      },
      /cannot be undone: the return has been changed since\./,
    ],
    [
      "a way back that is damaged",
      async () => {
        await copyFile(at("f.xlsx"), at("g.xlsx"));
        const kept = await readFile(at("f.xlsx.undo"));
        await writeFile(at("g.xlsx.undo"), kept.subarray(0, -1));
        return [at("g.xlsx"), "-o", at("x.xlsx")];
      },
      /cannot be undone: it is damaged/,
    ],
    [
      "a way back that is something else",
      async () => {
        await copyFile(at("f.xlsx"), at("h.xlsx"));
        await writeFile(at("h.xlsx.undo"), "Just some notes.\n");
        return [at("h.xlsx"), "-o", at("x.xlsx")];
      },
      /cannot be undone: it is no file that/,
    ],
  ])("refuses %s in one sentence or two", async (_what, args, sentence) => {
    await fixed("f.xlsx");
    const { code, stdout, stderr } = await returns("fix", ...(await args()), "--undo");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(await readdir(folder)).not.toContain("x.xlsx");
  });
});
