/** Issuing, filling and reading returns in memory, for tests of everything that comes after the reader. */

import { createHash } from "node:crypto";

import { marksOfRules, guidanceOfRules } from "#src/core/findings/template-help";
import { metricOf } from "#src/core/plan/compare/metric";
import { parseCycle, type ReportingCycle } from "#src/core/plan/cycle";
import type { Plan } from "#src/core/plan/plan";
import { issueReturn } from "#src/core/return/issue";
import { coverItems, layout, type TableKey } from "#src/core/return/layout";
import { readReturn } from "#src/core/return/read-return";
import { milestonesFor, actionsOf } from "#src/core/return/issued-rows";
import type { Return } from "#src/core/return/return";
import type { CellContent, Sheet, SheetCell, Workbook } from "#src/core/workbook";
import type { DraftValue, WorkbookDraft } from "#src/core/workbook-draft";

export const digest = (text: string) => createHash("sha256").update(text).digest("hex");

function contentOf(value: DraftValue): CellContent {
  if (value === null || value === "") return { kind: "blank" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "date", date: value.date };
}

/** What reading the written file would give, without the file. */
export function workbookOf(draft: WorkbookDraft): Workbook {
  return {
    sheets: draft.sheets.map((sheet): Sheet => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tables: sheet.tables,
      cells: sheet.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column): SheetCell[] => {
          const content = contentOf(cell?.value ?? null);
          return content.kind === "blank" ? [] : [{ row, column, content }];
        }),
      ),
    })),
    names: draft.names.map((name) => ({
      name: name.name,
      refersTo: "text" in name ? `"${name.text.replace(/"/g, '""')}"` : name.sheet,
    })),
    properties: draft.properties,
    hasMacros: false,
    hasExternalLinks: false,
    modified: `${draft.createdOn}T00:00:00Z`,
  };
}

export function cycleOf(plan: Plan, name: string): ReportingCycle {
  const cycle = parseCycle(plan, name);
  if (!cycle) throw new Error(`No such cycle: ${name}`);
  return cycle;
}

export interface SampleReturn {
  readonly plan: Plan;
  readonly partner: string;
  readonly cycle?: string;
  readonly returnBy?: string;
}

export function issueInMemory({
  plan,
  partner,
  cycle = "2025-annual",
  returnBy = "2025-01-31",
}: SampleReturn): Workbook {
  return workbookOf(
    issueReturn({
      plan,
      cycle: cycleOf(plan, cycle),
      partner,
      returnBy,
      guidance: guidanceOfRules(),
      marks: marksOfRules(plan),
      digest,
    }),
  );
}

/** A value for a cell; `content` for what a person cannot type (an error value, a formula). */
export type Typed = DraftValue | { readonly content: CellContent; readonly formula?: string };

type RowAnswers = Readonly<Record<string, Typed>>;

/** Answers by heading. Issued rows by their key ("18", "18.2"), free rows in order, cover by item. */
export interface Answers {
  readonly cover?: RowAnswers;
  readonly actions?: Readonly<Record<string, RowAnswers>>;
  readonly milestones?: Readonly<Record<string, RowAnswers>>;
  readonly progress?: readonly RowAnswers[];
  readonly nextMilestones?: readonly RowAnswers[];
  readonly newActions?: readonly RowAnswers[];
}

/** The sheet with one cell replaced. */
export function setCell(sheet: Sheet, row: number, column: number, typed: Typed): Sheet {
  const rest = sheet.cells.filter((cell) => cell.row !== row || cell.column !== column);
  const special = typeof typed === "object" && typed !== null && "content" in typed ? typed : null;
  const content = special ? special.content : contentOf(typed as DraftValue);
  const formula = special?.formula === undefined ? {} : { formula: special.formula };
  const cells =
    content.kind === "blank" && !special?.formula ? rest : [...rest, { row, column, content, ...formula }];
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function columnOf(sheet: Sheet, heading: string): number {
  const cell = sheet.cells.find(
    ({ row, content }) => row === 1 && content.kind === "text" && content.text === heading,
  );
  if (!cell) throw new Error(`No column ${heading} on ${sheet.name}`);
  return cell.column;
}

function rowOf(sheet: Sheet, label: string): number {
  const cell = sheet.cells.find(
    ({ column, row, content }) =>
      column === 0 &&
      row > 1 &&
      ((content.kind === "text" && content.text === label) ||
        (content.kind === "number" && String(content.number) === label)),
  );
  if (!cell) throw new Error(`No row ${label} on ${sheet.name}`);
  return cell.row;
}

/** Types the answers into an issued workbook that still has the template's shape; `named`: its sheets of other names. */
export function fill(
  workbook: Workbook,
  answers: Answers,
  named: Partial<Record<TableKey, string>> = {},
): Workbook {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const type = (key: TableKey, row: (sheet: Sheet) => number, values: RowAnswers) => {
    for (const [heading, value] of Object.entries(values)) {
      const sheet = sheets.get(named[key] ?? layout[key].sheet);
      if (!sheet) throw new Error(`No sheet for ${key}`);
      sheets.set(sheet.name, setCell(sheet, row(sheet), columnOf(sheet, heading), value));
    }
  };
  for (const [item, value] of Object.entries(answers.cover ?? {})) {
    type("cover", (sheet) => rowOf(sheet, item), { Answer: value });
  }
  for (const key of ["actions", "milestones"] as const) {
    for (const [id, values] of Object.entries(answers[key] ?? {}))
      type(key, (sheet) => rowOf(sheet, id), values);
  }
  for (const key of ["progress", "nextMilestones", "newActions"] as const) {
    for (const [index, values] of (answers[key] ?? []).entries()) type(key, () => index + 2, values);
  }
  return { ...workbook, sheets: workbook.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet) };
}

/** The numbers that the milestone's words ask for. */
function measured(plan: Plan, text: string): RowAnswers {
  const { number, proportion } = metricOf(plan, text);
  return {
    ...(number || proportion ? { Value: 12, "As at": { date: "2024-12-31" } } : {}),
    ...(proportion ? { "Out of": 40 } : {}),
  };
}

/** Answers that make the partner's return ready: every milestone met, open actions extended with a next milestone. */
export function readyAnswers(plan: Plan, partner: string): Answers {
  const open = actionsOf(plan, partner).filter(
    ({ status }) => plan.statuses.find(({ label }) => label === status?.value)?.open ?? true,
  );
  return {
    cover: {
      [coverItems.completedBy]: "Sam Example",
      [coverItems.role]: "Policy manager",
      [coverItems.email]: "sam@example.org",
      [coverItems.approvedBy]: "Alex Example",
      [coverItems.dateApproved]: { date: "2025-01-20" },
    },
    actions: Object.fromEntries(
      open.map(({ number }) => [
        String(number),
        {
          Status: "extended",
          "Reason for status": "New milestones are set for next year.",
          "How people with rare conditions took part": "Two carers sit on the board.",
        },
      ]),
    ),
    milestones: Object.fromEntries(
      milestonesFor(plan, partner).map(({ id, text }) => [
        id,
        {
          Outcome: "met",
          Progress: `Work on milestone ${id} was finished and reported to the board${metricOf(plan, text).example ? ", for example by the Leeds clinic" : ""}.`,
          "Date met": { date: "2024-05-20" },
          ...measured(plan, text),
        },
      ]),
    ),
    nextMilestones: open.map(({ number }) => ({
      Action: number,
      Milestone: `Publish the next report on action ${number}`,
      Due: "by June 2025",
    })),
  };
}

/** The answers of `changes` laid over those of `base`: rows merge by heading, free tables are replaced. */
export function withAnswers(base: Answers, changes: Answers): Answers {
  const rows = (a: Answers["actions"] = {}, b: Answers["actions"] = {}) => ({
    ...a,
    ...Object.fromEntries(Object.entries(b).map(([id, values]) => [id, { ...a[id], ...values }])),
  });
  return {
    ...base,
    ...changes,
    cover: { ...base.cover, ...changes.cover },
    actions: rows(base.actions, changes.actions),
    milestones: rows(base.milestones, changes.milestones),
  };
}

/** Issues, fills and reads a return in memory. */
export function sampleReturn(sample: SampleReturn, answers: Answers): Return {
  return readReturn(fill(issueInMemory(sample), answers), sample.plan);
}
