import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
