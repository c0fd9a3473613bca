import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { returns } from "#tests/apps/cli/command-line";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-usage-"));
  await mkdir(at("empty"));
  await writeFile(at("notes.json"), '{"hello": 1}');
  await writeFile(at("notes.txt"), "Just some notes.\n");
  await writeFile(at("plan.xlsx"), "{}");
  const issued = await returns(
    "issue",
    "--cycle",
    "2025-annual",
    "--return-by",
    "2025-01-31",
    "--partner",
    "nice",
    "-o",
    at("issued"),
  );
  expect(issued.code).toBe(0);
});

const nice = () => at("issued", "2025-annual-nice.xlsx");

describe("wrong use", () => {
  it.each<[string, () => string[], RegExp]>([
    ["an unknown command", () => ["frobnicate"], /unknown command/i],
    ["an unknown option", () => ["rules", "--colour"], /unknown option/i],
    ["an unknown format", () => ["check", nice(), "--format", "xml"], /xml.*text, json/],
    [
      "an unknown partner",
      () => [
        "issue",
        "--cycle",
        "2025-annual",
        "--return-by",
        "2025-01-31",
        "--partner",
        "nasa",
        "-o",
        at("x"),
      ],
      /no delivery partner “nasa”/,
    ],
    [
      "an unknown cycle",
      () => ["issue", "--cycle", "2025-weekly", "--return-by", "2025-01-31", "-o", at("x")],
      /no reporting cycle “2025-weekly”/,
    ],
    [
      "a date that is none",
      () => ["issue", "--cycle", "2025-annual", "--return-by", "31/01/2025", "-o", at("x")],
      /--return-by needs a date/,
    ],
    [
      "a plan file that is no plan",
      () => ["check", nice(), "--plan", at("notes.json")],
      /not a plan that can be used/,
    ],
    [
      "a plan file that is no JSON",
      () => ["check", nice(), "--plan", at("notes.txt")],
      /not a plan: it is not JSON/,
    ],
    [
      "a plan file that is not there",
      () => ["plan", "show", "--plan", at("nowhere.json")],
      /could not be read: it does not exist/,
    ],
    [
      "a published text that is no annex",
      () => ["plan", "import", at("notes.txt"), "--edition", "2024", "-o", at("x.json")],
      /notes\.txt/,
    ],
    [
      "an edition that is no year",
      () => ["plan", "import", at("notes.txt"), "--edition", "next"],
      /must be a year/,
    ],
    ["a folder without returns", () => ["merge", at("empty"), "-o", at("x.xlsx")], /no returns in/],
    ["a return that is not there", () => ["check", at("nowhere.xlsx")], /it does not exist/],
    ["a merge without an output", () => ["merge", nice()], /-o/],
    ["an output that is an input", () => ["merge", nice(), "-o", nice()], /one of the files to be read/],
    [
      "an output that cannot be written",
      () => ["merge", nice(), "-o", at("notes.txt", "x.xlsx")],
      /could not be written/,
    ],
    [
      "an output that is the register",
      () => ["merge", at("issued"), "-o", at("issued", "register.json")],
      /must end in \.xlsx/,
    ],
    [
      "an output that is the plan",
      () => ["merge", nice(), "--plan", at("plan.xlsx"), "-o", at("plan.xlsx")],
      /one of the files to be read/,
    ],
    [
      "a plan that would be written over the previous one",
      () => [
        "plan",
        "import",
        at("notes.txt"),
        "--edition",
        "2024",
        "--previous",
        at("notes.json"),
        "-o",
        at("notes.json"),
      ],
      /one of the files to be read/,
    ],
    [
      "a register that is none",
      () => ["check", nice(), "--register", at("notes.json")],
      /not an issue register/,
    ],
    ["nothing at all", () => ["check"], /missing required argument/i],
  ])("%s gets a sentence and exit code 2, and leaves nothing behind", async (_name, args, sentence) => {
    const before = (await readdir(folder)).sort();
    const { code, stdout, stderr } = await returns(...args());
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(12);
    expect(stdout).toBe("");
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it("never writes over a template that somebody has filled in", async () => {
    const path = nice();
    const filled = new Uint8Array([...(await readFile(path)), 0]);
    await writeFile(at("filled.xlsx"), filled);
    await mkdir(at("again"));
    await writeFile(at("again", "2025-annual-nice.xlsx"), filled);
    const { code, stderr } = await returns(
      "issue",
      "--cycle",
      "2025-annual",
      "--return-by",
      "2025-01-31",
      "--partner",
      "nice",
      "-o",
      at("again"),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/may hold answers/);
    expect(new Uint8Array(await readFile(at("again", "2025-annual-nice.xlsx")))).toEqual(filled);
  });

  it("prints help with exit code 0 when asked", async () => {
    const { code, stdout } = await returns("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/issue.*\n[\s\S]*check.*\n[\s\S]*merge/);
  });
});

describe("a folder", () => {
  it("has every file and folder in it accounted for", async () => {
    const mixed = at("mixed");
    await mkdir(join(mixed, "late"), { recursive: true });
    await writeFile(join(mixed, "2025-annual-nice.xlsx"), await readFile(nice()));
    for (const name of ["~$2025-annual-nice.xlsx", "note.pdf"]) await writeFile(join(mixed, name), "");
    const { stdout } = await returns("merge", mixed, "--dry-run", "--format", "json");
    const { files } = JSON.parse(stdout) as { files: { file: string; verdict: string }[] };
    expect(files.map(({ file, verdict }) => `${file} ${verdict}`).sort()).toEqual([
      "2025-annual-nice.xlsx held",
      "late skipped",
      "note.pdf skipped",
      "~$2025-annual-nice.xlsx skipped",
    ]);
  });
});

describe("issuing", () => {
  it("gives the same bytes again, and keeps partners asked before in the register", async () => {
    const before = await readFile(nice());
    const again = await returns(
      "issue",
      "--cycle",
      "2025-annual",
      "--return-by",
      "2025-01-31",
      "--partner",
      "nice",
      "--partner",
      "mrc",
      "-o",
      at("issued"),
      "--format",
      "json",
    );
    expect(again.code).toBe(0);
    expect(await readFile(nice())).toEqual(before);
    const more = await returns(
      "issue",
      "--cycle",
      "2025-annual",
      "--return-by",
      "2025-01-31",
      "--partner",
      "nihr",
      "-o",
      at("issued"),
    );
    expect(more.code).toBe(0);
    const register = JSON.parse(await readFile(at("issued", "register.json"), "utf8")) as {
      issued: { partner: string }[];
    };
    expect(register.issued.map(({ partner }) => partner)).toEqual(["nice", "nihr", "mrc"]);
  });
});
