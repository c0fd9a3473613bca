/** A cycle on the command line, from issue to a reconciliation that can be signed: three rounds of returns, no edit lost. */

import { copyFile, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { editHeading } from "#src/core/consolidation/consolidated-layout";
import { readLogStore } from "#src/core/consolidation/keep/log-store";
import { readRecords } from "#src/core/consolidation/keep/read-records";
import { unchained } from "#src/core/consolidation/log/chain";
import { eventOf } from "#src/core/consolidation/log/event";
import {
  answerEdits,
  columnsOf,
  contentText,
  embeddedPlan,
  layout,
  parseCellAddress,
  readReturn,
  type Changes,
  type ConsolidationReport,
  type ReturnAnswers,
  type TableKey,
  type Workbook,
} from "#src/core/index";
import { consolidatedBudgets } from "#src/hosts/xlsx/budgets";
import { sha256Of } from "#src/hosts/node/receive-file";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";
import { fillSamples, sampleAnswers } from "#tests/journeys/ready-return";
import { pythonWithOpenpyxl, runPython } from "#tests/other-programs";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const fileOf = (partner: string) => `2025-annual-${partner}.xlsx`;
const early = ["dhsc", "nice", "mhra", "mrc", "genomics-england"];
const late = ["nhs-england", "nhs-england-nge", "nhs-england-ndrs", "nhs-england-hss", "nihr"];
const small = "12 patients were diagnosed at the clinic in Anytown.";

async function refilled(partner: string, from: string, to: string, answers: ReturnAnswers): Promise<void> {
  const bytes = await readFile(from);
  const returned = readReturn(readXlsx(bytes), embeddedPlan());
  await writeFile(to, patchXlsx(bytes, answerEdits(returned, { ...sampleAnswers[partner], ...answers })));
}

const approved = (partner: string, day: string): ReturnAnswers => ({
  cover: { ...sampleAnswers[partner]?.cover, "Date approved": day },
});
const status = (partner: string, action: string, to: string): ReturnAnswers => ({
  actions: {
    ...sampleAnswers[partner]?.actions,
    [action]: { ...sampleAnswers[partner]?.actions?.[action], Status: to },
  },
});

type Report = ConsolidationReport & { readonly changes: Changes | null };

async function merge(...args: string[]): Promise<{ readonly code: number; readonly report: Report }> {
  const { code, stdout, stderr } = await returns("merge", ...args, "--format", "json");
  if (stdout === "") throw new Error(stderr);
  return { code, report: JSON.parse(stdout) as Report };
}

interface Typed {
  readonly sheet: string;
  /** The row in which this column says so. */
  readonly by: string;
  readonly says: string;
  readonly column: string;
  readonly value: string;
}

const open = async (path: string): Promise<Workbook> =>
  readXlsx(await readFile(path), { budgets: consolidatedBudgets });

function records(book: Workbook, sheet: string, headings: readonly string[]) {
  return readRecords(book, { sheet, table: sheet.replaceAll(" ", "") }, headings) ?? [];
}

/** As somebody types who has the workbook open. */
async function typeIn(path: string, edits: readonly Typed[]): Promise<void> {
  const book = await open(path);
  const cells = edits.map(({ sheet, by, says, column, value }) => {
    const rows = records(book, sheet, [by, column, "State", "Partner", "Sheet"]).filter(
      (record) => record.text(by) === says,
    );
    const [record] = rows;
    const heading = book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(({ row, content }) => row === 1 && contentText(content) === column);
    if (!record || rows.length > 1 || !heading)
      throw new Error(`${rows.length} rows on ${sheet} say ${says}`);
    return { at: { sheet, row: record.row, column: heading.column }, value };
  });
  await writeFile(path, patchXlsx(await readFile(path), cells));
}

const decision = (answer: string, reason: string): Typed[] =>
  Object.entries({ Decision: answer, Reason: reason, "Decided by": "Dee Decider" }).map(
    ([column, value]) => ({
      sheet: "Conflicts",
      by: "Conflict",
      says: "15 Status",
      column,
      value,
    }),
  );

const firstEdits: readonly Typed[] = [
  {
    sheet: "Milestones",
    by: "Row",
    says: "mhra 34.1",
    column: "Progress (DHSC edit)",
    value: "Our words: =1+1",
  },
  {
    sheet: "Actions",
    by: "Row",
    says: "dhsc 15",
    column: "Note (DHSC)",
    value: "Ask the funders @ the next meeting",
  },
];
const onFinding: readonly Typed[] = Object.entries({
  decision: "suppress",
  wording: "Fewer than 30 patients were diagnosed.",
  reason: "Too few to publish.",
  "decided by": "Dee Decider",
}).map(([column, value]) => ({
  sheet: "Findings",
  by: "Rule",
  says: "small-numbers-held",
  column: `DHSC ${column}`,
  value,
}));
const laterEdits: readonly Typed[] = [
  {
    sheet: "Milestones",
    by: "Row",
    says: "nihr 27.1",
    column: "Progress (DHSC edit)",
    value: "+ shorter words",
  },
  { sheet: "Milestones", by: "Row", says: "mhra 34.1", column: "Note (DHSC)", value: "Seen\nby two of us" },
];

const days = ["2025-01-28", "2025-02-04", "2025-02-11"] as const;
let rounds: readonly { readonly code: number; readonly report: Report }[] = [];
const books: Workbook[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-rounds-"));
  await Promise.all(["one", "two", "three", "other"].map((name) => mkdir(at(name))));
  await fillSamples(at("issued"));
  await returns(
    "issue",
    "--cycle",
    "2025-annual",
    "--return-by",
    "2025-01-31",
    "--partner",
    "nhs-england",
    "-o",
    at("blank"),
  );
  await returns(
    "issue",
    "--cycle",
    "2025-progress-1",
    "--return-by",
    "2025-05-31",
    "--partner",
    "dhsc",
    "-o",
    at("other"),
  );

  const issued = (partner: string) => at("issued", fileOf(partner));
  const one = (name: string) => at("one", name);
  for (const partner of early) await copyFile(issued(partner), one(fileOf(partner)));
  await refilled("dhsc", issued("dhsc"), one(fileOf("dhsc")), {
    progress: [{ Action: 1, "Progress report": small }],
  });
  await refilled("mrc", issued("mrc"), one(fileOf("mrc")), status("mrc", "15", "ongoing"));
  await copyFile(one(fileOf("nice")), one("Copy of nice.xlsx"));
  await refilled("mhra", issued("mhra"), one("mhra older.xlsx"), approved("mhra", "2025-01-02"));
  await copyFile(at("other", "2025-progress-1-dhsc.xlsx"), one("2025-progress-1-dhsc.xlsx"));
  await copyFile(at("blank", fileOf("nhs-england")), one("blank.xlsx"));
  await writeFile(one("~$2025-annual-nice.xlsx"), "locked");
  await writeFile(one("notes.docx"), "PK\u0003\u0004");
  await writeFile(one("numbers.csv"), "1,2,3\n");

  const two = (name: string) => at("two", name);
  for (const partner of late) await copyFile(issued(partner), two(fileOf(partner)));
  await refilled("nice", issued("nice"), two("nice corrected.xlsx"), {
    ...approved("nice", "2025-01-31"),
    progress: [{ Action: 25, "Progress report": "A corrected point of progress." }],
  });
  await refilled("mhra", issued("mhra"), two("mhra corrected.xlsx"), approved("mhra", "2025-02-01"));
  await writeFile(two("damaged.xlsx"), (await readFile(issued("nice"))).subarray(0, 9_000));
  const bomb = hostileFiles.find(({ refusedAs }) => refusedAs !== null);
  await writeFile(two("hostile.xlsx"), bomb?.bytes() ?? "");

  await refilled("mrc", issued("mrc"), at("three", "mrc again.xlsx"), {
    ...approved("mrc", "2025-02-10"),
    ...status("mrc", "15", "concluded"),
  });

  const path = at("consolidated.xlsx");
  const into = ["--into", path, "-o", path];
  const register = ["--register", at("issued", "register.json")];
  const first = await merge(at("one"), ...register, "--as-at", days[0], "-o", path);
  books.push(await open(path));
  await typeIn(path, [...firstEdits, ...onFinding, ...decision("extended", "Agreed by telephone.")]);
  const second = await merge(at("two"), ...into, "--as-at", days[1]);
  books.push(await open(path));
  if (pythonWithOpenpyxl === null) await typeIn(path, laterEdits);
  else runPython(join(import.meta.dirname, "edit-consolidated.py"), path, JSON.stringify(laterEdits));
  const withdrawal = [
    "--withdraw",
    fileOf("genomics-england"),
    "--by",
    "Ash Example",
    "--reason",
    "sent in error",
  ];
  const third = await merge(at("three"), ...into, "--as-at", days[2], ...withdrawal);
  books.push(await open(path));
  rounds = [first, second, third];
});

const verdictsOf = ({ report }: (typeof rounds)[number]) =>
  Object.fromEntries(report.files.map(({ file, verdict }) => [file, verdict]));
const round = (index: number) => {
  const found = rounds[index];
  const book = books[index];
  if (!found || !book) throw new Error(`No round ${index + 1}`);
  return { ...found, book };
};
const says = (book: Workbook, { sheet, by, says: wanted, column }: Typed) =>
  records(book, sheet, [by, column, "State", "Partner", "Sheet"])
    .find((record) => record.text(by) === wanted)
    ?.text(column);
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

  it.each([0, 1, 2])("end with rows that add up, by partner and action (round %i, from 0)", (index) => {
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
    for (const edit of [...firstEdits, ...onFinding]) expect(says(round(1).book, edit)).toBe(edit.value);
    for (const edit of [...firstEdits, ...onFinding, ...laterEdits])
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
    const { book } = round(2);
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
        const source = files.get(file) ?? readXlsx(await readFile(await pathOf(file)));
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
    const events = (logs[2] ?? []).flatMap((entry) => eventOf(entry) ?? []);
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
    expect(of("log changed")).toEqual([]);
  });

  it("can be signed: the workbook's cover and the command give the hash of the last entry", async () => {
    const { stdout } = await returns(
      "merge",
      "--into",
      at("consolidated.xlsx"),
      "--as-at",
      days[2],
      "--dry-run",
    );
    const { log } = round(2).report;
    const cover = round(2).book.sheets.find(({ name }) => name === "Cover")?.cells ?? [];
    const words = `${log.entries} entries, the last with the hash ${log.last?.slice(0, 16)}`;
    expect(stdout).toContain(words);
    expect(stdout).toContain("Nothing changed since the last merge.");
    expect(cover.map(({ content }) => contentText(content))).toContain(words);
  });
});

/** Where a file of one of the rounds lies. */
async function pathOf(file: string): Promise<string> {
  for (const name of ["one", "two", "three"]) {
    const path = at(name, file);
    if (
      await readFile(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error(`No file ${file}`);
}
