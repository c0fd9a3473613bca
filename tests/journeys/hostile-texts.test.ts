/** Whatever people type comes out as that text: in the workbook, CSV, notes and JSON, from answers and from DHSC's own columns. */

import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";

import { readRecords } from "#src/core/consolidation/keep/read-records";
import { answerEdits, embeddedPlan, quote, readReturn, tidySpaces, type CellEdit } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { asAt, fillSamples, sampleAnswers } from "#tests/journeys/ready-return";

const texts = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("https://example.org","click")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "\tafter a tab",
  "javascript:alert(1)",
  '<a href="javascript:alert(1)">click</a><script>alert(1)</script>',
  "https://example.org/?a=1&b=<2>",
  "_x0041_ and _x000D_",
  "\u202Efrom right to left\u202C and \u200F\u061Cmarks",
  "__proto__",
  "constructor",
  "]]>&amp;&#0;\u0001",
  "no characters: \uFFFE and \uFFFF",
  "x".repeat(32_767),
];

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const nice = "2025-annual-nice.xlsx";
const editHeading = "Progress report (DHSC edit)";
const noteHeading = "Note (DHSC)";

async function refilled(partner: string, path: string, answers: object): Promise<void> {
  const bytes = await readFile(path);
  const own = sampleAnswers[partner];
  const returned = readReturn(readXlsx(bytes), embeddedPlan());
  await writeFile(path, patchXlsx(bytes, answerEdits(returned, { ...own, ...answers })));
}

async function progress(path: string) {
  const book = readXlsx(await readFile(path));
  const table = { sheet: "Progress", table: "Progress" };
  const records = readRecords(book, table, ["Progress report", "Row", "State"]) ?? [];
  return { book, records: records.filter((record) => record.text("Source file") === nice) };
}

/** Rotated, so that no row is edited to what it says already. */
const other = (index: number, by: number) => texts[(index + by) % texts.length] ?? "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-hostile-"));
  await fillSamples(at("returns"), ["nice"]);
  await refilled("nice", at("returns", nice), {
    progress: texts.map((text) => ({ Action: 25, "Progress report": text })),
  });
  await returns("merge", at("returns"), "--as-at", asAt, "-o", at("first.xlsx"));
  const { book, records } = await progress(at("first.xlsx"));
  const sheet = book.sheets.find(({ name }) => name === "Progress");
  const columnOf = (heading: string) =>
    sheet?.cells.find(({ row, content }) => row === 1 && content.kind === "text" && content.text === heading)
      ?.column ?? -1;
  const edits = records.flatMap(({ row }, index): CellEdit[] => [
    { at: { sheet: "Progress", row, column: columnOf(editHeading) }, value: other(index, 1) },
    { at: { sheet: "Progress", row, column: columnOf(noteHeading) }, value: other(index, 2) },
  ]);
  await writeFile(at("edited.xlsx"), patchXlsx(await readFile(at("first.xlsx")), edits));
  await returns("merge", "--into", at("edited.xlsx"), "--as-at", asAt, "-o", at("second.xlsx"));
});

describe("hostile texts", () => {
  it("come out of answers, edits and notes as they were typed, and once more after the next merge", async () => {
    await returns("merge", "--into", at("second.xlsx"), "--as-at", "2025-02-01", "-o", at("third.xlsx"));
    for (const name of ["second.xlsx", "third.xlsx"]) {
      const { records } = await progress(at(name));
      expect(records.map((record) => record.text("Progress report"))).toEqual(texts);
      expect(records.map((record) => record.text(editHeading))).toEqual(
        texts.map((_, index) => other(index, 1)),
      );
      expect(records.map((record) => record.text(noteHeading))).toEqual(
        texts.map((_, index) => other(index, 2)),
      );
    }
  });

  it.each(["first.xlsx", "second.xlsx"])("are no formula and no link in %s", async (name) => {
    const parts = Object.entries(unzipSync(await readFile(at(name))));
    expect(parts.length).toBeGreaterThan(10);
    for (const [part, bytes] of parts) {
      const xml = strFromU8(bytes);
      if (part.startsWith("xl/worksheets/")) expect(xml, part).not.toMatch(/<f[ >]|<hyperlink/);
      expect(xml, part).not.toMatch(/relationships\/(hyperlink|externalLink)|TargetMode="External"/);
    }
  });

  it("leave nothing behind in this program", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("are kept in the log of events as text", async () => {
    const { stdout } = await returns("merge", "--into", at("second.xlsx"), "--as-at", asAt, "--dry-run");
    expect(stdout).toContain("Nothing changed since the last merge.");
    expect(stdout).not.toContain("of the event log");
    const table = { sheet: "Events", table: "Events" };
    const book = readXlsx(await readFile(at("second.xlsx")));
    const edited = (readRecords(book, table, ["Entry", "Details", "Hash"]) ?? [])
      .filter((record) => record.text("What happened") === "edited")
      .map((record) => record.text("Details"));
    for (const text of texts.filter((one) => one.length < 100)) expect(edited).toContain(text.trim());
  });

  it("that XML cannot carry come out as they were typed, and are kept so", async () => {
    const marker = "MARKER";
    await fillSamples(at("noncharacter"), ["nice"]);
    const path = at("noncharacter", nice);
    await refilled("nice", path, { progress: [{ Action: 25, "Progress report": `before ${marker} after` }] });
    const parts = unzipSync(await readFile(path));
    const changed = Object.entries(parts).map(
      ([name, bytes]) => [name, strToU8(strFromU8(bytes).replaceAll(marker, "_xFFFE_"))] as const,
    );
    await writeFile(path, zipSync(Object.fromEntries(changed)));
    const merge = ["--as-at", asAt, "-o", at("noncharacter.xlsx")];
    expect((await returns("merge", at("noncharacter"), ...merge)).code).not.toBe(2);
    const { records } = await progress(at("noncharacter.xlsx"));
    expect(records[0]?.text("Progress report")).toBe("before \uFFFE after");
    const again = ["--into", at("noncharacter.xlsx"), "--as-at", asAt, "-o", at("again.xlsx")];
    expect((await returns("merge", ...again)).code).not.toBe(2);
    expect(await readFile(at("again.xlsx"))).toEqual(await readFile(at("noncharacter.xlsx")));
  });
});

describe("hostile texts in what is told of them", () => {
  /** Each as a status: a finding quotes it. */
  const statuses = texts.filter((text) => text.length < 80);
  const said = (text: string) => quote(text).replace(/\s+/g, " ");

  beforeAll(async () => {
    await fillSamples(at("told"), ["nhs-england"]);
    const path = at("told", "2025-annual-nhs-england.xlsx");
    const returned = readReturn(readXlsx(await readFile(path)), embeddedPlan());
    const edits = returned.tables.actions.rows
      .slice(0, statuses.length)
      .flatMap(({ cells }, index): CellEdit[] => {
        const { source } = cells.status;
        return source ? [{ at: source, value: statuses[index] ?? null }] : [];
      });
    await writeFile(path, patchXlsx(await readFile(path), edits));
  });

  const check = (...args: string[]) => returns("check", at("told"), "--as-at", asAt, ...args);

  it("stay text in JSON", async () => {
    const { stdout } = await check("--format", "json");
    const { returns: checked } = JSON.parse(stdout) as {
      returns: readonly { findings: readonly { rule: string; message: string }[] }[];
    };
    const messages = checked.flatMap(({ findings }) => findings.map(({ message }) => message)).join("\n");
    for (const text of statuses) expect(messages.replace(/\s+/g, " ")).toContain(said(text));
  });

  it("start no field of the CSV", async () => {
    const { stdout } = await check("--format", "csv");
    const fields = [...stdout.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gm)].map(
      ([, quoted = "", plain = ""]) => quoted.replaceAll('""', '"') + plain,
    );
    for (const text of statuses)
      expect(
        fields.some((field) => field.replace(/\s+/g, " ").includes(said(text))),
        text,
      ).toBe(true);
    expect(fields.filter((field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field))).toEqual([]);
  });

  it("are neither link nor markup in the notes", async () => {
    await check("--notes", at("notes"));
    const [name = ""] = (await readdir(at("notes"))).filter((one) => one.endsWith(".html"));
    const seen: string[] = [];
    const walk = (node: DefaultTreeAdapterTypes.Node): void => {
      if ("value" in node) seen.push(node.value);
      if ("attrs" in node) {
        expect(node.tagName).not.toBe("script");
        for (const { name: attribute, value } of node.attrs) {
          expect(attribute).not.toMatch(/^on/);
          expect(value.trim().toLowerCase()).not.toMatch(/^javascript:/);
        }
      }
      if ("childNodes" in node) node.childNodes.forEach(walk);
    };
    walk(parse(await readFile(at("notes", name), "utf8")));
    const words = seen.join(" ").replace(/\s+/g, " ");
    // HTML has no way to write them.
    const printed = (text: string) => said(text).replace(/[\u0001\uFFFE\uFFFF]/g, "\uFFFD");
    for (const text of statuses) expect(words).toContain(printed(text));
  });
});

describe("hostile texts in decisions", () => {
  const table = (sheet: "Conflicts" | "Findings") => ({ sheet, table: sheet });
  const ours = {
    Conflicts: { id: "Conflict", columns: ["Decision", "Reason", "Decided by"] },
    Findings: {
      id: "Finding",
      columns: ["DHSC decision", "DHSC wording", "DHSC reason", "DHSC decided by"],
    },
  } as const;
  const path = () => at("decided.xlsx");
  const rows = async (sheet: keyof typeof ours) => {
    const book = readXlsx(await readFile(path()));
    const { id, columns } = ours[sheet];
    return (readRecords(book, table(sheet), [id, ...columns, "State", "Rule"]) ?? []).filter(
      (record) => sheet === "Conflicts" || record.text("Rule") === "small-numbers-held",
    );
  };

  beforeAll(async () => {
    await fillSamples(at("disputed"), ["dhsc", "mrc"]);
    await refilled("mrc", at("disputed", "2025-annual-mrc.xlsx"), {
      actions: {
        ...sampleAnswers["mrc"]?.actions,
        15: { ...sampleAnswers["mrc"]?.actions?.["15"], Status: "ongoing" },
      },
    });
    await refilled("dhsc", at("disputed", "2025-annual-dhsc.xlsx"), {
      progress: texts.map((_, index) => ({
        Action: 1,
        "Progress report": `${index + 3} patients were diagnosed at clinic ${"ABCDEFGHIJKLMNOPQRST"[index] ?? ""}.`,
      })),
    });
    await returns("merge", at("disputed"), "--as-at", asAt, "-o", path());
  });

  /** Types the texts into our columns, each column another text, merges again, and gives what the columns say then. */
  async function typedAndMerged(sheet: keyof typeof ours, turn: number) {
    const { columns } = ours[sheet];
    const records = await rows(sheet);
    const typed = records.map((_, row) => columns.map((_column, column) => other(row + turn, column)));
    const edits = records.flatMap((record, row) =>
      columns.map((heading, column): CellEdit => ({
        at: { sheet, row: record.row, column: record.columnOf(heading) ?? -1 },
        value: typed[row]?.[column] ?? null,
      })),
    );
    await writeFile(path(), patchXlsx(await readFile(path()), edits));
    const { code, stderr } = await returns("merge", "--into", path(), "--as-at", asAt, "-o", path());
    if (code === 2) throw new Error(stderr);
    const after = await rows(sheet);
    return {
      typed: typed.map((texts_) => texts_.map(tidySpaces)),
      now: after.map((record) => columns.map((heading) => record.text(heading))),
    };
  }

  it("come out of decision, wording, reason and name of each finding as they were typed", async () => {
    const { typed, now } = await typedAndMerged("Findings", 0);
    expect(now.length).toBeGreaterThanOrEqual(texts.length - 3);
    expect(now).toEqual(typed);
  });

  it(
    "come out of decision, reason and name of conflicts as they were typed",
    { timeout: 60_000 },
    async () => {
      const count = (await rows("Conflicts")).length;
      expect(count).toBeGreaterThan(0);
      for (let turn = 0; turn < texts.length; turn += count) {
        const { typed, now } = await typedAndMerged("Conflicts", turn);
        expect(now, `turn ${turn}`).toEqual(typed);
      }
    },
  );

  it("are the reason of a decision that counts, and are kept in the log", async () => {
    const [conflict] = await rows("Conflicts");
    if (!conflict) throw new Error("No conflict");
    const reason = "=cmd|'/c calc'!A1";
    const edits = Object.entries({ Decision: "extended", Reason: reason, "Decided by": "__proto__" }).map(
      ([heading, value]): CellEdit => ({
        at: { sheet: "Conflicts", row: conflict.row, column: conflict.columnOf(heading) ?? -1 },
        value,
      }),
    );
    await writeFile(path(), patchXlsx(await readFile(path()), edits));
    await returns("merge", "--into", path(), "--as-at", asAt, "-o", path());
    expect((await rows("Conflicts"))[0]?.text("State")).toBe("decided");
    const book = readXlsx(await readFile(path()));
    const events =
      readRecords(book, { sheet: "Events", table: "Events" }, ["Entry", "Details", "Hash"]) ?? [];
    const decided = events.filter((record) => record.text("What happened") === "decided");
    expect(decided.map((record) => [record.text("Who"), record.text("Details")])).toContainEqual([
      "__proto__",
      expect.stringContaining(reason),
    ]);
    for (const [part, bytes] of Object.entries(unzipSync(await readFile(path()))))
      if (part.startsWith("xl/worksheets/")) expect(strFromU8(bytes), part).not.toMatch(/<f[ >]|<hyperlink/);
  });
});
