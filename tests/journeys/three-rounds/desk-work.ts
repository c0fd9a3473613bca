/** What people at DHSC do to the consolidated workbook between the rounds. */

import { readRecords, type ReadRecord } from "#src/core/consolidation/keep/read-records";
import { cellAddress, contentText, type CellEdit, type Workbook } from "#src/core/index";
import { consolidatedBudgets } from "#src/hosts/xlsx/budgets";
import { readXlsx } from "#src/hosts/xlsx/read";
import { fileOf } from "./returns";

export interface Typed {
  readonly sheet: string;
  /** The row in which this column says so. */
  readonly by: string;
  readonly says: string;
  readonly column: string;
  readonly value: string;
}

export const decider = "Dee Decider";

const decision: readonly Typed[] = Object.entries({
  Decision: "extended",
  Reason: "Agreed by telephone.",
  "Decided by": decider,
}).map(([column, value]) => ({ sheet: "Conflicts", by: "Conflict", says: "15 Status", column, value }));

const onFinding: readonly Typed[] = Object.entries({
  decision: "suppress",
  wording: "Fewer than 30 patients were diagnosed.",
  reason: "Too few to publish.",
  "decided by": decider,
}).map(([column, value]) => ({
  sheet: "Findings",
  by: "Rule",
  says: "small-numbers-held",
  column: `DHSC ${column}`,
  value,
}));

/** After the first round: words of DHSC’s own, a note, and a decision on a text that is held. */
export const firstEdits: readonly Typed[] = [
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
  ...onFinding,
];

/** After the first round too: which of two owners’ statuses counts. */
export const firstDecision = decision;

export const laterEdits: readonly Typed[] = [
  {
    sheet: "Milestones",
    by: "Row",
    says: "nihr 27.1",
    column: "Progress (DHSC edit)",
    value: "+ shorter words",
  },
  { sheet: "Milestones", by: "Row", says: "mhra 34.1", column: "Note (DHSC)", value: "Seen\nby two of us" },
];

export const withdrawal = {
  file: fileOf("genomics-england"),
  by: "Ash Example",
  reason: "sent in error",
} as const;

export const signatory = "Sam Signatory";

export const openConsolidated = (bytes: Uint8Array): Workbook =>
  readXlsx(bytes, { budgets: consolidatedBudgets });

export function records(book: Workbook, sheet: string, headings: readonly string[]): readonly ReadRecord[] {
  return readRecords(book, { sheet, table: sheet.replaceAll(" ", "") }, headings) ?? [];
}

const rowsThatSay = (book: Workbook, { sheet, by, says, column }: Typed) =>
  records(book, sheet, [by, column, "State", "Partner", "Sheet"]).filter(
    (record) => record.text(by) === says,
  );

/** What the cell of an edit says now. */
export function says(book: Workbook, edit: Typed): string | undefined {
  return rowsThatSay(book, edit)[0]?.text(edit.column);
}

/** The cells in which somebody types who has the workbook open. */
export function cellsOf(book: Workbook, edits: readonly Typed[]): CellEdit[] {
  return edits.map((edit) => {
    const [record, ...others] = rowsThatSay(book, edit);
    const { sheet, column, value } = edit;
    const heading = book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(({ row, content }) => row === 1 && contentText(content) === column);
    if (!record || others.length > 0 || !heading)
      throw new Error(`${others.length + (record ? 1 : 0)} rows on ${sheet} say ${edit.says}`);
    return { at: { sheet, row: record.row, column: heading.column }, value };
  });
}

/** Every cell, hidden ones too, so that two workbooks can be told apart by what they say. */
export function cellsIn(bytes: Uint8Array): string[] {
  return openConsolidated(bytes).sheets.flatMap(({ name, cells }) =>
    cells.map((cell) => `${name} ${cellAddress(cell)}: ${contentText(cell.content)}`),
  );
}
