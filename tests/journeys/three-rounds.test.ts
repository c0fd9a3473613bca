/** A cycle on the command line, from issue to a reconciliation that can be signed: three rounds of returns, no edit lost. */

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { editHeading } from "#src/core/consolidation/consolidated-layout";
import { readLogStore } from "#src/core/consolidation/keep/log-store";
import { readRecords } from "#src/core/consolidation/keep/read-records";
import { unchained } from "#src/core/consolidation/log/chain";
import { eventOf } from "#src/core/consolidation/log/event";
import {
  columnsOf,
  contentText,
  layout,
  parseCellAddress,
  type TableKey,
  type Workbook,
} from "#src/core/index";
import { sha256Of } from "#src/hosts/node/receive-file";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { mergeRounds, type MergedRound } from "#tests/journeys/three-rounds/command-line";
import {
  firstEdits,
  laterEdits,
  openConsolidated,
  records,
  says,
  signatory,
} from "#tests/journeys/three-rounds/desk-work";
import { days, fileNamed, fileOf, makeRounds } from "#tests/journeys/three-rounds/returns";
import { pythonWithOpenpyxl } from "#tests/other-programs";

let folder = "";
let rounds: readonly MergedRound[] = [];
let books: readonly Workbook[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-rounds-"));
  await makeRounds(folder);
  rounds = await mergeRounds(folder);
  books = rounds.map(({ bytes }) => openConsolidated(bytes));
});

const verdictsOf = ({ report }: (typeof rounds)[number]) =>
  Object.fromEntries(report.files.map(({ file, verdict }) => [file, verdict]));
const round = (index: number) => {
  const found = rounds[index];
  const book = books[index];
  if (!found || !book) throw new Error(`No round ${index + 1}`);
  return { ...found, book };
};
const answers = Object.keys(layout).filter((key): key is TableKey => key !== "cover");

describe("three rounds of returns", () => {
  it("account for every file of each round", () => {
    expect(verdictsOf(round(0))).toMatchObject({
      "2025-annual-dhsc.xlsx": "partly-merged",
      "Copy of nice.xlsx": "superseded",
      "mhra older.xlsx": "superseded",
      "2025-progress-1-dhsc.xlsx": "held",
      "blank.xlsx": "held",
      "~$2025-annual-nice.xlsx": "skipped",
      "notes.docx": "skipped",
      "numbers.csv": "skipped",
    });
    expect(round(0).report.files).toHaveLength(12);
    expect(verdictsOf(round(1))).toMatchObject({
      "damaged.xlsx": "unreadable",
      "hostile.xlsx": "unreadable",
      "2025-annual-nice.xlsx": "superseded",
      "2025-annual-mhra.xlsx": "superseded",
      "blank.xlsx": "superseded",
    });
    expect(round(1).report.files).toHaveLength(21);
    expect(verdictsOf(round(2))).toMatchObject({
      "2025-annual-genomics-england.xlsx": "withdrawn",
      "2025-annual-mrc.xlsx": "superseded",
    });
    expect(round(2).report.files).toHaveLength(22);
  });

  it.each([0, 1, 2, 3])("end with rows that add up, by partner and action (round %i, from 0)", (index) => {
    const { reconciliation } = round(index).report;
    for (const { issued, merged, held, missing } of [
      reconciliation,
      ...reconciliation.byPartner,
      ...reconciliation.byAction,
    ])
      expect(merged + held + missing).toBe(issued);
    expect(reconciliation.issued).toBe(rounds[0]?.report.reconciliation.issued);
    expect(round(index).code).toBe(1);
  });

  it("say what each merge changed", () => {
    expect(round(0).report.changes).toBeNull();
    const second = round(1).report.changes;
    expect(second?.received).toHaveLength(9);
    expect(new Map(second?.replaced.map(({ partner, before, now }) => [partner, [before, now]]))).toEqual(
      new Map([
        ["nhs-england", ["blank.xlsx", fileOf("nhs-england")]],
        ["nice", [expect.stringMatching(/nice\.xlsx$/), "nice corrected.xlsx"]],
        ["mhra", [fileOf("mhra"), "mhra corrected.xlsx"]],
      ]),
    );
    expect(second?.conflicts).toContainEqual({ id: "15 Status", before: "to-decide", now: "decided" });
    const third = round(2).report.changes;
    expect(third?.conflicts).toContainEqual({ id: "15 Status", before: "decided", now: "reopened" });
    expect(third?.withdrawn).toEqual([
      { file: fileOf("genomics-england"), by: "Ash Example", reason: "sent in error" },
    ]);
    expect(third?.answers).toContainEqual(
      expect.objectContaining({ row: "mrc 15", column: "Status", before: "ongoing", now: "concluded" }),
    );
  });

  it(`lose no edit and no decision (the later ones made with ${pythonWithOpenpyxl === null ? "our own patch: openpyxl is not installed" : "openpyxl"})`, () => {
    for (const edit of firstEdits) expect(says(round(1).book, edit)).toBe(edit.value);
    for (const edit of [...firstEdits, ...laterEdits])
      expect(says(round(2).book, edit), edit.says).toBe(edit.value);
    const conflict = records(round(2).book, "Conflicts", ["Conflict", "Decision", "State"]).find(
      (record) => record.text("Conflict") === "15 Status",
    );
    expect(conflict?.text("State")).toBe("reopened");
    expect(conflict?.text("Decided before")).toMatch(
      /^“extended” was decided by Dee Decider on 4 February 2025/,
    );
    const held = round(2).report.rows.filter(
      ({ table, partner }) => table === "Progress" && partner === "dhsc",
    );
    expect(held).toEqual([]);
  });

  it("trace each answer to its cell in the file that came", async () => {
    const { book } = round(3);
    const files = new Map<string, Workbook>();
    let traced = 0;
    for (const key of answers) {
      const { name, sheet } = layout[key];
      const columns = columnsOf(key).filter(({ column }) => column.input);
      const headings = columns.flatMap(({ column }) => [column.heading, editHeading(column.heading)]);
      for (const record of readRecords(book, { sheet, table: name }, ["Source file", "Row", ...headings]) ??
        []) {
        const file = record.text("Source file");
        const at_ = parseCellAddress(record.text("Source cell"));
        if (file === "" || !at_) continue;
        const source = files.get(file) ?? readXlsx(await fileNamed(folder, file));
        files.set(file, source);
        const cells = source.sheets.find((one) => one.name === record.text("Source sheet"))?.cells ?? [];
        for (const { column } of columns) {
          const heading = cells.find(
            (cell) => cell.row < at_.row && contentText(cell.content).trim() === column.heading,
          );
          const cell = cells.find((one) => one.row === at_.row && one.column === heading?.column);
          const answer = cell ? contentText(cell.content) : "";
          expect(
            record.text(column.heading).trim(),
            `${file} ${sheet} ${at_.row + 1}, ${column.heading}`,
          ).toBe(answer.trim());
          if (answer.trim() !== "") traced += 1;
        }
      }
    }
    expect(traced).toBeGreaterThan(500);
  });

  it("leave a log that is chained, and that only ever grows", () => {
    const logs = books.map(readLogStore);
    for (const [index, entries] of logs.entries()) {
      expect(unchained(entries, sha256Of)).toEqual([]);
      expect(entries.slice(0, logs[index - 1]?.length ?? 0)).toEqual(logs[index - 1] ?? []);
      expect(round(index).report.log).toEqual({ entries: entries.length, last: entries.at(-1)?.hash });
    }
    const events = (logs[3] ?? []).flatMap((entry) => eventOf(entry) ?? []);
    expect(new Set(events.map(({ day }) => day))).toEqual(new Set(days));
    const of = (what: string) => events.filter((event) => event.what === what);
    expect(of("issued")).toHaveLength(10);
    expect(of("received")).toHaveLength(22);
    expect(of("edited").map(({ day, about }) => [day, about])).toEqual([
      [days[1], "Actions dhsc 15, Note (DHSC)"],
      [days[1], "Milestones mhra 34.1, Progress"],
      [days[2], "Milestones mhra 34.1, Note (DHSC)"],
      [days[2], "Milestones nihr 27.1, Progress"],
    ]);
    expect(of("decided").map(({ day, who, detail }) => [day, who, detail.slice(0, 10)])).toEqual([
      [days[1], "Dee Decider", "“extended”"],
      [days[1], "Dee Decider", "“suppress”"],
    ]);
    expect(of("withdrawn").map(({ file, who }) => [file, who])).toEqual([
      [fileOf("genomics-england"), "Ash Example"],
    ]);
    expect(of("conflict reopened").map(({ about }) => about)).toEqual(["15 Status"]);
    expect(of("signed off").map(({ day, who }) => [day, who])).toEqual([[days[3], signatory]]);
    expect(of("log changed")).toEqual([]);
  });

  it("say once, and not for each row, what may be decided on the sheet Findings", async () => {
    const { stdout } = await returns("merge", join(folder, "one"), "--as-at", days[0], "--dry-run");
    const words = stdout.replace(/\s+/g, " ");
    expect(words.match(/on the sheet Findings, with the reason and your name/g)).toHaveLength(1);
    expect(words.match(/can also be decided on the sheet Findings/g)).toHaveLength(1);
    expect(words).not.toMatch(/Or (release|decide)/);
  });

  it("end in a reconciliation that is signed off, as long as nothing changes", async () => {
    const { report, book } = round(3);
    expect(report.signOff).toMatchObject({ state: "signed", by: signatory, on: days[3] });
    const cover = book.sheets.find(({ name }) => name === "Cover")?.cells ?? [];
    expect(cover.map(({ content }) => contentText(content))).toContain(
      `Signed off by ${signatory} on 12 February 2025: ${report.signOff.words.replace(/^.*?: /, "")}`,
    );
    const path = join(folder, "consolidated.xlsx");
    const after = ["--into", path, "--as-at", "2025-02-13", "--dry-run"];
    expect((await returns("merge", ...after)).stdout).toContain(
      `Reconciliation: signed off by ${signatory} on 12 February 2025`,
    );
    const late = join(folder, "issued", fileOf("genomics-england"));
    const taken = ["--withdraw", "mrc again.xlsx", "--by", "Ash Example", "--reason", "not approved"];
    const { stdout } = await returns("merge", late, ...after, ...taken);
    expect(stdout.replace(/\s+/g, " ")).toContain("The reconciliation has changed since: ");
  });

  it("can be signed: the workbook's cover and the command give the hash of the last entry", async () => {
    const { stdout } = await returns(
      "merge",
      "--into",
      join(folder, "consolidated.xlsx"),
      "--as-at",
      days[3],
      "--dry-run",
    );
    const { log } = round(3).report;
    const cover = round(3).book.sheets.find(({ name }) => name === "Cover")?.cells ?? [];
    const words = `${log.entries} entries, the last with the hash ${log.last?.slice(0, 16)}`;
    expect(stdout).toContain(words);
    expect(stdout).toContain("Nothing changed since the last merge.");
    expect(cover.map(({ content }) => contentText(content))).toContain(words);
  });
});
