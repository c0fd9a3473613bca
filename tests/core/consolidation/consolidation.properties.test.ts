import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { addsUp } from "#src/core/consolidation/consolidation";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { consolidationReport } from "#src/core/consolidation/report";
import { owningPartners } from "#src/core/plan/partners";
import { columnsOf, layout, tableKeys, type TableKey } from "#src/core/return/layout";
import { readReturn } from "#src/core/return/read-return";
import { blank, cellAddress, type Workbook } from "#src/core/workbook";
import type { DraftValue } from "#src/core/workbook-draft";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import {
  allReceived,
  merged,
  onSheet,
  received,
  withoutRow,
  withRowTwice,
} from "#tests/core/consolidation/received";
import { setCell } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const partners = owningPartners(samplePlan).map(({ code }) => code);
const runs = { numRuns: 25 };

describe("the order of files", () => {
  const pool: ReceivedFile[] = [
    ...allReceived(),
    received("alpha", {
      file: "older.xlsx",
      answers: { cover: { "Date approved": { date: "2025-01-02" } } },
    }),
    received("alpha", { file: "twin.xlsx", answers: { actions: { "2": { Status: "ongoing" } } } }),
    received("beta", { file: "copy.xlsx" }),
    received("gamma", { file: "progress.xlsx", cycle: "2025-progress-1" }),
    { file: "broken.xlsx", sha256: null, content: { kind: "unreadable", message: "The file is damaged." } },
  ];

  it("changes neither the workbook nor the report, whichever returns have come", () => {
    const orders = fc
      .subarray(pool)
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    fc.assert(
      fc.property(orders, ([some, shuffled]) => {
        const [one, other] = [merged(some), merged(shuffled)];
        expect(consolidatedWorkbook(other)).toEqual(consolidatedWorkbook(one));
        expect(consolidationReport(other)).toEqual(consolidationReport(one));
      }),
      runs,
    );
  });
});

type Fault = (workbook: Workbook) => Workbook;

const tables = ["actions", "milestones", "nextMilestones", "progress"] as const satisfies TableKey[];

/** A row of the table, counted from its first: the sample's tables have up to eight rows. */
const row = fc.integer({ min: 2, max: 9 });

const faults: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ table: fc.constantFrom(...tables), row }).map(
    ({ table, row }): Fault =>
      (workbook) =>
        onSheet(workbook, table, (sheet) => withoutRow(sheet, row)),
  ),
  fc.record({ table: fc.constantFrom(...tables), row }).map(
    ({ table, row }): Fault =>
      (workbook) =>
        onSheet(workbook, table, (sheet) => withRowTwice(sheet, row)),
  ),
  fc
    .record({
      table: fc.constantFrom(...tableKeys),
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 0, max: 13 }),
      value: fc.constantFrom<DraftValue>(
        null,
        "",
        "  ",
        "x",
        "ongoing",
        "met",
        "7.1",
        7,
        -1,
        0.5,
        true,
        {
          date: "2024-12-31",
        },
        "=1+1",
        "x".repeat(40_000),
      ),
    })
    .map(
      ({ table, row, column, value }): Fault =>
        (workbook) =>
          onSheet(workbook, table, (sheet) => setCell(sheet, row, column, value)),
    ),
  fc.record({ table: fc.constantFrom(...tables), row, column: fc.integer({ min: 0, max: 13 }) }).map(
    ({ table, row, column }): Fault =>
      (workbook) =>
        onSheet(workbook, table, (sheet) =>
          setCell(sheet, row, column, { content: { kind: "error", error: "#REF!" }, formula: "Other!A1" }),
        ),
  ),
  fc.constantFrom(...tableKeys).map((table): Fault => (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => name !== layout[table].sheet),
  })),
);

/** Some partners' returns, each with some faults. */
const faulty = fc
  .uniqueArray(
    fc.record({ partner: fc.constantFrom(...partners), faults: fc.array(faults, { maxLength: 6 }) }),
    {
      selector: ({ partner }) => partner,
    },
  )
  .map((returns) =>
    returns.map(({ partner, faults }) =>
      received(partner, { then: (workbook) => faults.reduce((now, fault) => fault(now), workbook) }),
    ),
  );

describe("whatever is wrong with the returns", () => {
  it("issued is merged, held and missing, and the rows in the tables say the same", () => {
    fc.assert(
      fc.property(faulty, (files) => {
        const consolidation = merged(files);
        const { rows, tallies, total, findings } = consolidation;
        expect(tallies.every(addsUp)).toBe(true);
        expect(total.issued).toBe(28);
        const issuedRows = [...rows.actions, ...rows.milestones].filter(({ state }) => state !== "extra");
        const keys = issuedRows.map(({ partner, action, milestone }) => `${partner} ${milestone ?? action}`);
        expect(new Set(keys).size).toBe(28);
        expect(keys).toHaveLength(28);
        expect(findings.filter(({ finding }) => finding.rule === "merge-reconciles")).toEqual([]);
        for (const row of Object.values(rows).flat()) {
          expect(row.reason === null).toBe(row.state === "merged");
          expect(row.source === null).toBe(row.state === "missing");
        }
      }),
      runs,
    );
  });

  it("every file has a verdict, and only rows without a finding to put right are merged", () => {
    fc.assert(
      fc.property(faulty, (files) => {
        const { files: records, findings, rows } = merged(files);
        expect(records.map(({ file }) => file)).toEqual(files.map(({ file }) => file).sort());
        expect(records.every(({ reason }) => reason.length > 10)).toBe(true);
        const wrong = new Set(
          findings
            .filter(({ finding }) => finding.severity === "error" && finding.row !== null)
            .map(({ file, finding }) => `${file} ${finding.table} ${finding.row}`),
        );
        for (const { state, source, returned, table } of Object.values(rows).flat()) {
          if (state !== "merged" || !source || !returned) continue;
          expect(wrong).not.toContain(`${source.file} ${layout[table].name} ${returned.row + 1}`);
        }
      }),
      runs,
    );
  });

  it("no answer is lost: each stands in its column beside the name of its file and its row", () => {
    fc.assert(
      fc.property(faulty, (files) => {
        const consolidation = merged(files);
        const draft = consolidatedWorkbook(consolidation);
        for (const { file, content } of files) {
          if (content.kind !== "read") continue;
          // A return that does not say whose it is stays outside, with a reason.
          if (!consolidation.tallies.some(({ partner }) => partnerOf(content.workbook) === partner)) continue;
          for (const answer of answersIn(content.workbook)) {
            const record = recordsOf(draft, layout[answer.table].sheet).find(
              (candidate) =>
                candidate.get("Source file") === file && candidate.get("Source cell") === answer.firstCell,
            );
            expect(shownAs(record?.get(answer.heading))).toBe(answer.shown);
          }
        }
      }),
      runs,
    );
  });
});

const partnerOf = (workbook: Workbook) => readReturn(workbook, samplePlan).identity?.partner;

/** What is expected of a value in the draft: itself, and the beginning of what no cell can hold. */
function shownAs(value: DraftValue | undefined): string {
  if (value === null || value === undefined) return "";
  return (typeof value === "object" ? value.date : String(value)).slice(0, 1000);
}

/** Every answer of a return that a person can see. */
function* answersIn(workbook: Workbook) {
  const { tables: found } = readReturn(workbook, samplePlan);
  const cells = new Map(
    workbook.sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name} ${cellAddress(cell)}`, cell.content] as const),
    ),
  );
  for (const table of tableKeys) {
    if (table === "cover") continue;
    const { columns, rows, sheet } = found[table];
    const inputs = columnsOf(table).filter(({ column }) => column.input);
    for (const { row } of rows) {
      for (const {
        key,
        column: { heading },
      } of inputs) {
        const column = columns.get(key);
        const content = cells.get(`${sheet} ${cellAddress({ row, column: column ?? 0 })}`) ?? blank;
        if (column === undefined || content.kind === "blank") continue;
        const shown = String(Object.values(content)[1]);
        if (shown.trim() === "") continue;
        const firstCell = cellAddress({ row, column: Math.min(...columns.values()) });
        yield { table, heading, firstCell, shown: shown.slice(0, 1000) };
      }
    }
  }
}
