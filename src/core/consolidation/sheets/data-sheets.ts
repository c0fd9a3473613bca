/** The return's tables brought together: what came back, a column beside each answer for DHSC, and where it stood. */

import { plausibleDates, recordSheet, type RecordColumn } from "./record-sheet";
import { answerCell } from "./answer-cell";
import { enteredCell, textCell } from "./shown";
import type { ConsolidatedRow, Consolidation } from "../consolidation";
import type { DataTable } from "../data-tables";
import { beside, dataSheet, editHeading } from "../consolidated-layout";
import { noteKey, type StandingEdit } from "../desk/desk";
import { editsByPlace } from "../desk/standing-edits";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { columnsOf, layout, type Column } from "../../return/layout";
import { tablesOf } from "../../return/issue";
import { listNames } from "../../return/template/sheets";
import type { DraftValidationKind, SheetDraft } from "../../workbook-draft";

type Row = ConsolidatedRow<DataTable>;

/** What the record sheets about rows begin with. */
export function stateColumns(
  plan: Plan,
): RecordColumn<Pick<Row, "state" | "reason" | "release" | "partner">>[] {
  return [
    { ...beside.state, cell: ({ state }) => textCell(state) },
    { ...beside.reason, cell: ({ reason }) => textCell(reason) },
    { ...beside.release, cell: ({ release }) => textCell(release) },
    { ...beside.partner, cell: ({ partner }) => textCell(findPartner(plan, partner)?.name ?? partner) },
  ];
}

/** What they end with. */
export const sourceColumns: readonly RecordColumn<Pick<Row, "source">>[] = [
  { ...beside.file, cell: ({ source }) => textCell(source?.file ?? null) },
  { ...beside.sheet, cell: ({ source }) => textCell(source?.sheet ?? null) },
  { ...beside.cell, cell: ({ source }) => textCell(source?.cell ?? null) },
];

export const stateMarks = [
  { heading: beside.state.heading, says: "missing", look: "error" },
  { heading: beside.state.heading, says: "held", look: "warning" },
  { heading: beside.state.heading, says: "extra", look: "advice" },
] as const;

const widestEdit = 30;

/** Lists that the consolidated workbook keeps; ids and action numbers are too many to choose from. */
const offered = new Set<Column["type"]>(["status", "outcome", "priority"]);

function editAccepts({ type }: Column): DraftValidationKind {
  const list = offered.has(type) ? listNames[type] : undefined;
  if (list !== undefined) return { kind: "list", name: list };
  if (type === "date") return plausibleDates;
  return type === "number" ? { kind: "number", atLeast: 0 } : { kind: "any" };
}

/** The headings of the row's edits whose answers are no longer those that they were made beside. */
function changedBeneath(row: Row, edit: (row: Row, key: string) => StandingEdit | undefined): string {
  return columnsOf(row.table)
    .filter(({ key }) => edit(row, key)?.state === "changed")
    .map(({ column }) => column.heading)
    .join(", ");
}

/** "Status: extended"; a text that was suppressed without other words has none. */
function decidedIn(table: DataTable, decided: Row["decided"]): string {
  return columnsOf(table)
    .flatMap(({ key, column }) => {
      const answer = decided.get(key);
      return answer === undefined ? [] : [`${column.heading}: ${answer === "" ? "(not published)" : answer}`];
    })
    .join("; ");
}

function columnsFor(plan: Plan, table: DataTable, edits: Consolidation["edits"]): RecordColumn<Row>[] {
  const edit = editsByPlace(edits);
  return [
    ...stateColumns(plan),
    ...columnsOf(table).flatMap(({ key, column }): RecordColumn<Row>[] => [
      { heading: column.heading, width: column.width, cell: (row) => answerCell(row, key) },
      ...(column.input
        ? [
            {
              heading: editHeading(column.heading),
              width: Math.min(Math.max(column.width, 14), widestEdit),
              cell: (row: Row) =>
                enteredCell(edit(row, key)?.value ?? null, column.type === "milestone" ? "edit-id" : "edit"),
              accepts: editAccepts(column),
            },
          ]
        : []),
    ]),
    { ...beside.decided, cell: ({ decided }) => textCell(decidedIn(table, decided)) },
    {
      ...beside.note,
      cell: (row) => enteredCell(edit(row, noteKey)?.value ?? null),
      accepts: { kind: "any" },
    },
    { ...beside.lookAgain, cell: (row) => textCell(changedBeneath(row, edit)) },
    ...sourceColumns,
    { ...beside.row, cell: ({ id }) => textCell(id) },
  ];
}

const none: { readonly [K in DataTable]: string } = {
  actions: "No actions",
  milestones: "No milestones",
  progress: "No progress points",
  nextMilestones: "No next milestones",
  newActions: "No new actions",
};

/** The sheet of one table; null where the cycle does not ask for it and nobody filled one in. */
export function dataSheetDraft(
  { plan, cycle, rows, edits }: Consolidation,
  table: DataTable,
): SheetDraft | null {
  if (!tablesOf(cycle).includes(table) && rows[table].length === 0) return null;
  const issued = layout[table].rows === "issued";
  return recordSheet<Row>({
    ...dataSheet(table),
    columns: columnsFor(plan, table, edits),
    records: rows[table],
    none: none[table],
    marks: issued ? stateMarks : stateMarks.filter(({ says }) => says === "held"),
  });
}
