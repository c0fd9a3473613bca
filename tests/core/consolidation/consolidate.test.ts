import { describe, expect, it } from "vitest";

import { addsUp, type ConsolidatedRow, type Consolidation } from "#src/core/consolidation/consolidation";
import { owningPartners } from "#src/core/plan/partners";
import {
  allReceived,
  fileNamed,
  merged,
  onSheet,
  received,
  registerFor,
  tallyOf,
  withoutRow,
  withRowTwice,
} from "#tests/core/consolidation/received";
import { cycleOf, issueInMemory, setCell } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const others = (partner: string) =>
  owningPartners(samplePlan).flatMap(({ code }) => (code === partner ? [] : [received(code)]));

const milestoneRow = ({ rows }: Consolidation, partner: string, milestone: string) =>
  rows.milestones.filter((row) => row.partner === partner && row.milestone === milestone);

const actionRow = ({ rows }: Consolidation, partner: string, action: number) =>
  rows.actions.filter((row) => row.partner === partner && row.action === action);

const states = (rows: readonly ConsolidatedRow[]) => rows.map(({ state }) => state);

describe("a full set of ready returns", () => {
  const consolidation = merged(allReceived());

  it("is merged row by row", () => {
    expect(consolidation.total).toEqual({ issued: 28, merged: 28, held: 0, missing: 0, extra: 0 });
    expect(consolidation.files.map(({ verdict }) => verdict)).toEqual(Array(4).fill("merged"));
    expect(fileNamed(consolidation, "2025-annual-alpha.xlsx").reason).toBe(
      "10 of 10 issued rows merged; 3 of 3 added rows merged.",
    );
    expect(consolidation.findings).toEqual([]);
    expect(consolidation.conflicts).toEqual([]);
  });

  it("has one row for each owner of a shared action, in the order of the plan", () => {
    expect(consolidation.rows.actions.map(({ action, partner }) => `${action} ${partner}`)).toEqual([
      "1 alpha",
      "2 alpha",
      "2 beta",
      "3 alpha",
      "4 beta",
      "5 beta-labs",
      "6 gamma",
      "7 alpha",
      "7 gamma",
      "8 gamma",
    ]);
  });

  it("keeps where each row came from", () => {
    expect(milestoneRow(consolidation, "alpha", "1.2")[0]?.source).toEqual({
      file: "2025-annual-alpha.xlsx",
      sheet: "Milestones",
      cell: "A4",
    });
  });
});

describe("files that are not used", () => {
  it.each([
    {
      name: "a damaged file",
      file: {
        file: "in/2025-annual-beta.xlsx",
        sha256: "f".repeat(64),
        content: { kind: "unreadable", message: "The file is damaged." } as const,
      },
      verdict: "unreadable",
      reason: "The file is damaged.",
      missing:
        "“in/2025-annual-beta.xlsx”, which is named as the return from Beta Board, could not be read: The file is damaged.",
    },
    {
      name: "a lock file",
      file: {
        file: "~$2025-annual-beta.xlsx",
        sha256: null,
        content: { kind: "skipped", message: "Excel keeps this while the file is open." } as const,
      },
      verdict: "skipped",
      reason: "Excel keeps this while the file is open.",
      missing: "No return from Beta Board has been received.",
    },
    {
      name: "a return for another cycle",
      file: received("beta", { cycle: "2024-annual", file: "beta.xlsx" }),
      verdict: "held",
      reason: /reporting cycle “2024-annual”, not for 2025-annual/,
      missing:
        /No return from Beta Board for 2025-annual can be used. “beta.xlsx” is held: It is a return for the reporting cycle/,
    },
    {
      name: "a return for another plan",
      file: received("beta", { plan: { ...samplePlan, id: "other-strategy" } }),
      verdict: "held",
      reason: /another plan, “other-strategy”, not for “sample-strategy”/,
      missing: /“2025-annual-beta.xlsx” is held/,
    },
    {
      name: "a return of another edition",
      file: received("beta", { plan: { ...samplePlan, edition: 2023 } }),
      verdict: "held",
      reason: /issued from the 2023 edition of the plan, not from the 2024 edition/,
      missing: /“2025-annual-beta.xlsx” is held/,
    },
    {
      name: "a partner the plan does not know",
      file: received("delta", {
        plan: {
          ...samplePlan,
          partners: [...samplePlan.partners, { code: "delta", name: "Delta", aliases: [], predecessors: [] }],
          actions: samplePlan.actions.map((action) => ({ ...action, owners: [...action.owners, "delta"] })),
        },
      }),
      verdict: "held",
      reason: "It is from “delta”, which is no delivery partner of the plan.",
      missing: "No return from Beta Board has been received.",
    },
    {
      name: "a workbook that is no return",
      file: {
        file: "notes.xlsx",
        sha256: "a".repeat(64),
        content: {
          kind: "read",
          workbook: {
            ...issueInMemory({ plan: samplePlan, partner: "beta" }),
            sheets: [],
            names: [],
            properties: new Map<string, string>(),
          },
        } as const,
      },
      verdict: "held",
      reason: /^Nothing in it says which delivery partner/,
      missing: "No return from Beta Board has been received.",
    },
  ])("$name gets a verdict, and the partner's rows are missing", ({ file, verdict, reason, missing }) => {
    const consolidation = merged([...others("beta"), file]);
    const record = fileNamed(consolidation, file.file);
    expect(record.verdict).toBe(verdict);
    expect(record.reason).toMatch(reason);
    expect(tallyOf(consolidation, "beta")).toMatchObject({ issued: 9, merged: 0, held: 0, missing: 9 });
    expect(consolidation.total).toMatchObject({ issued: 28, merged: 19, missing: 9 });
    for (const row of [
      ...actionRow(consolidation, "beta", 4),
      ...milestoneRow(consolidation, "beta", "4.1.2"),
    ]) {
      expect(row.state).toBe("missing");
      expect(row.reason).toMatch(missing);
      expect(row.issued.get("action")).toBe(4);
    }
  });

  it("reports an unreadable file among the findings", () => {
    const broken = {
      file: "x.xlsx",
      sha256: null,
      content: { kind: "unreadable", message: "It has a password." } as const,
    };
    const { findings } = merged([...allReceived(), broken]);
    expect(findings).toMatchObject([
      { file: "x.xlsx", finding: { severity: "error", message: "It has a password." } },
    ]);
  });

  it("holds a return nobody asked for, against the register", () => {
    const consolidation = merged(allReceived(), { register: registerFor(["alpha", "beta"]) });
    expect(consolidation.countedAgainst).toBe("register");
    expect(consolidation.tallies.map(({ partner }) => partner)).toEqual(["alpha", "beta"]);
    expect(consolidation.total).toMatchObject({ issued: 19, merged: 19 });
    expect(fileNamed(consolidation, "2025-annual-gamma.xlsx")).toMatchObject({
      verdict: "held",
      reason: "Gamma Group was not asked for a return for 2025-annual: the issue register does not name it.",
    });
  });
});

describe("several returns of one partner", () => {
  const dated = (file: string, date: string | null, savedAt: string | null, status = "extended") =>
    received("alpha", {
      file,
      savedAt,
      answers: {
        cover: { "Date approved": date === null ? null : { date } },
        actions: { "1": { "Reason for status": `${status} says ${file}` } },
      },
    });
  const used = (consolidation: Consolidation) => actionRow(consolidation, "alpha", 1)[0]?.source?.file;

  it.each([
    {
      by: "the date approved, whatever was saved last",
      older: dated("old.xlsx", "2025-01-18", "2025-01-30T10:00:00Z"),
      newer: dated("new.xlsx", "2025-01-20", "2025-01-20T10:00:00Z"),
      reason:
        "A newer return from Alpha Agency is used, “new.xlsx”: it was approved on 20 January 2025, this one on 18 January 2025.",
    },
    {
      by: "the date approved, where one has none",
      older: dated("old.xlsx", null, "2025-01-30T10:00:00Z"),
      newer: dated("new.xlsx", "2025-01-20", "2025-01-20T10:00:00Z"),
      reason: /approved on 20 January 2025, this one has no date of approval\.$/,
    },
    {
      by: "the moment it was saved, where the dates are the same",
      older: dated("old.xlsx", "2025-01-20", "2025-01-21T10:00:00Z"),
      newer: dated("new.xlsx", "2025-01-20", "2025-01-21T10:30:00Z"),
      reason: /last saved on 21 January 2025 at 10:30:00, this one on 21 January 2025 at 10:00:00\.$/,
    },
    {
      by: "the moment it was saved, where one does not say",
      older: dated("old.xlsx", "2025-01-20", null),
      newer: dated("new.xlsx", "2025-01-20", "2025-01-21T10:30:00Z"),
      reason: /this one does not say when\.$/,
    },
  ])("are told apart by $by", ({ older, newer, reason }) => {
    for (const files of [
      [older, newer],
      [newer, older],
    ]) {
      const consolidation = merged([...files, ...others("alpha")]);
      expect(used(consolidation)).toBe("new.xlsx");
      const record = fileNamed(consolidation, "old.xlsx");
      expect(record.verdict).toBe("superseded");
      expect(record.reason).toMatch(reason);
      expect(consolidation.total.merged).toBe(28);
    }
  });

  it("with the same dates and other answers are a conflict, and none of them is merged in silence", () => {
    const [one, two] = [
      dated("one.xlsx", "2025-01-20", "2025-01-21T10:00:00Z"),
      dated("two.xlsx", "2025-01-20", "2025-01-21T10:00:00Z"),
    ];
    const [there, back] = [merged([one, two]), merged([two, one])];
    expect(used(there)).toBe(used(back));
    expect(there.files.filter(({ verdict }) => verdict === "superseded")[0]?.reason).toMatch(
      /^Nothing says whether it or “(one|two)\.xlsx” is the later: decide on the Conflicts sheet which counts/,
    );
    expect(there.conflicts.map(({ id, state }) => [id, state])).toEqual([["alpha Return", "to-decide"]]);
    expect(tallyOf(there, "alpha")).toMatchObject({ merged: 0, missing: 0 });
  });

  it("that are one file under two names are used once", () => {
    const file = received("alpha", { file: "b.xlsx" });
    const consolidation = merged([file, { ...file, file: "a.xlsx" }, ...others("alpha")]);
    expect(used(consolidation)).toBe("a.xlsx");
    expect(fileNamed(consolidation, "b.xlsx")).toMatchObject({
      verdict: "superseded",
      reason: "It is the same file as “a.xlsx”, byte for byte.",
    });
    expect(consolidation.total).toMatchObject({ issued: 28, merged: 28 });
  });
});

describe("rows that are not merged", () => {
  it("holds the row an error stands at, with the rule's words, and merges the others", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", { answers: { milestones: { "1.2": { Outcome: "nearly" } } } }),
    ]);
    expect(milestoneRow(consolidation, "alpha", "1.2")).toMatchObject([
      { state: "held", reason: expect.stringContaining("“nearly”") },
    ]);
    expect(states(milestoneRow(consolidation, "alpha", "1.1"))).toEqual(["merged"]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, merged: 9, held: 1, missing: 0 });
    expect(fileNamed(consolidation, "2025-annual-alpha.xlsx")).toMatchObject({
      verdict: "partly-merged",
      reason: "9 of 10 issued rows merged and 1 held; 3 of 3 added rows merged; 1 finding to put right.",
    });
  });

  it("holds every row of a return that nobody signed, and keeps its answers", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", { answers: { cover: { "Approved by": null } } }),
    ]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, merged: 0, held: 10, missing: 0 });
    expect(fileNamed(consolidation, "2025-annual-alpha.xlsx")).toMatchObject({
      verdict: "held",
      reason: "None of its rows is merged. Approved by on the cover is empty.",
    });
    const [row] = actionRow(consolidation, "alpha", 1);
    expect(row?.reason).toBe("The whole return is held: Approved by on the cover is empty.");
    expect(row?.returned?.cells.status.text).toBe("extended");
    expect(states(consolidation.rows.nextMilestones.filter(({ partner }) => partner === "alpha"))).toEqual([
      "held",
      "held",
      "held",
    ]);
  });

  it("says once what holds a whole return, after what is wrong with the row itself", () => {
    const unsigned = received("alpha", {
      answers: {
        cover: { "Approved by": null, "Date approved": null },
        milestones: { "1.2": { Outcome: null, Progress: null } },
      },
    });
    const [row] = milestoneRow(merged([unsigned]), "alpha", "1.2");
    expect(row?.reason).toMatch(
      /1\.2.+The whole return is held by 2 findings, the first of them: Approved by on the cover is empty\.$/,
    );
  });

  it("holds the rows of a table that has lost a column, and no others", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) =>
          onSheet(workbook, "milestones", (sheet) => ({
            ...sheet,
            cells: sheet.cells.filter(({ column }) => column !== 4),
          })),
      }),
    ]);
    const rows = consolidation.rows.milestones.filter(({ partner }) => partner === "alpha");
    expect(new Set(states(rows))).toEqual(new Set(["held"]));
    expect(rows[0]?.reason).toBe("The table Milestones has no column “Outcome”.");
    expect(states(actionRow(consolidation, "alpha", 1))).toEqual(["merged"]);
  });

  it("holds the rows of a table that has a column twice: the finding stands at a heading", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) => onSheet(workbook, "milestones", (sheet) => setCell(sheet, 1, 20, "Outcome")),
      }),
    ]);
    expect(states(milestoneRow(consolidation, "alpha", "1.1"))).toEqual(["held"]);
    expect(states(actionRow(consolidation, "alpha", 1))).toEqual(["merged"]);
  });

  it("misses a deleted row, and merges the rows around it", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) => onSheet(workbook, "milestones", (sheet) => withoutRow(sheet, 3)),
      }),
    ]);
    expect(milestoneRow(consolidation, "alpha", "1.2")).toMatchObject([
      {
        state: "missing",
        reason: "The row for milestone 1.2 is not in “2025-annual-alpha.xlsx”.",
        source: null,
      },
    ]);
    expect(states(milestoneRow(consolidation, "alpha", "1.3"))).toEqual(["merged"]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, merged: 9, held: 0, missing: 1 });
  });

  it("misses all rows of a deleted sheet", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) => ({
          ...workbook,
          sheets: workbook.sheets.filter(({ name }) => name !== "Milestones"),
        }),
      }),
    ]);
    expect(milestoneRow(consolidation, "alpha", "1.2")).toMatchObject([
      { state: "missing", reason: "The table Milestones is not in “2025-annual-alpha.xlsx”." },
    ]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, held: 0, missing: 6 });
  });

  it("holds a row that is there twice and lists the second without counting it", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) => onSheet(workbook, "milestones", (sheet) => withRowTwice(sheet, 3)),
      }),
    ]);
    const rows = milestoneRow(consolidation, "alpha", "1.2");
    expect(states(rows)).toEqual(["held", "extra"]);
    expect(rows[0]?.reason).toMatch(/^Milestone 1.2 is in rows 4 and 9: ask which of them is meant\./);
    expect(rows[1]?.reason).toMatch(/further row for milestone 1.2, which is also in row 4/);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({
      issued: 10,
      merged: 9,
      held: 1,
      missing: 0,
      extra: 1,
    });
  });

  it("lists a row that was issued to somebody else as extra", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        then: (workbook) =>
          onSheet(workbook, "actions", (sheet) => setCell(setCell(sheet, 12, 0, 4), 12, 5, "extended")),
      }),
    ]);
    expect(actionRow(consolidation, "alpha", 4)).toMatchObject([
      {
        state: "extra",
        reason: "Action 4 was not issued to Alpha Agency.",
        source: { sheet: "Actions", cell: "A13" },
      },
    ]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, merged: 10, extra: 1 });
    expect(addsUp(tallyOf(consolidation, "alpha"))).toBe(true);
  });

  it("holds an added row that names no action, and keeps the others", () => {
    const consolidation = merged([
      ...others("alpha"),
      received("alpha", {
        answers: {
          progress: [
            { Action: 1, "Progress report": "A board was set up." },
            { "Progress report": "A page was published." },
          ],
        },
      }),
    ]);
    const rows = consolidation.rows.progress;
    expect(rows.map(({ action, state }) => [action, state])).toEqual([
      [1, "merged"],
      [null, "held"],
    ]);
    expect(rows[1]?.returned?.cells.report.text).toBe("A page was published.");
  });
});

describe("the cycle", () => {
  const progress = (partner: string) => received(partner, { cycle: "2025-progress-1" });
  const annual = (partner: string) => received(partner);
  const registered = (cycle: string) => ({ register: registerFor(["alpha"], cycle) });

  it.each([
    {
      from: "the request",
      files: [progress("alpha")],
      request: { cycle: cycleOf(samplePlan, "2025-annual"), ...registered("2025-progress-1") },
      is: "2025-annual",
    },
    {
      from: "the register",
      files: [annual("alpha")],
      request: registered("2025-progress-1"),
      is: "2025-progress-1",
    },
    {
      from: "most returns",
      files: [annual("alpha"), progress("beta"), progress("gamma")],
      request: {},
      is: "2025-progress-1",
    },
    {
      from: "the annual return, where as many came",
      files: [progress("alpha"), annual("beta")],
      request: {},
      is: "2025-annual",
    },
    { from: "the plan's next edition, where nothing came", files: [], request: {}, is: "2025-annual" },
  ])("is taken from $from", ({ files, request, is }) => {
    expect(merged(files, request).cycle.name).toBe(is);
  });

  it("ignores a register of another plan", () => {
    const register = { ...registerFor(["gamma"], "2025-progress-1"), plan: "other-strategy" };
    const { cycle, countedAgainst, tallies } = merged([annual("alpha")], { register });
    expect([cycle.name, countedAgainst, tallies.length]).toEqual(["2025-annual", "plan", 4]);
  });
});

describe("the day it is prepared on", () => {
  it.each([
    {
      from: "the day of the check",
      request: { asAt: "2025-02-03", register: registerFor(["alpha"]) },
      is: "2025-02-03",
    },
    {
      from: "the return-by date",
      request: { asAt: null, register: registerFor(["alpha"]) },
      is: "2025-01-31",
    },
    { from: "the edition's publication", request: { asAt: null }, is: "2024-02-29" },
  ])("is $from", ({ request, is }) => {
    expect(merged([], request).preparedOn).toBe(is);
  });
});
