/** Where a value of a consolidated workbook comes from: answered from the returns that the workbook keeps. */

import { beside, dataSheet, dataTables, editHeading, ownSheets } from "./consolidated-layout";
import type { DataTable } from "./data-tables";
import { readRecords, type ReadRecord } from "./keep/read-records";
import { filesTogether } from "./keep/received-files";
import { keptReturn } from "./keep/kept-content";
import { readReturnsStore } from "./keep/returns-store";
import type { Plan } from "../plan/plan";
import { contentText } from "../return/cell-types";
import { columnsOf } from "../return/layout";
import { cellByKey, type Return } from "../return/return";
import { comparable } from "../text";
import { cellAddress, parseCellAddress, type CellRef, type Workbook } from "../workbook";

/** A cell of a return that the workbook keeps. */
export interface ReturnedFrom {
  readonly kind: "returned" | "edit";
  readonly file: string;
  /** Null where the host had none. */
  readonly sha256: string | null;
  /** Of the return: its sheet and cell, as "F12". */
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  /** Who completed and who approved the return; null where its cover does not say. */
  readonly sender: string | null;
  readonly approvedBy: string | null;
  /** The day approved or else the moment last saved, ISO; null where neither is known. */
  readonly when: string | null;
  /** Exactly as returned. */
  readonly text: string;
  /** What DHSC put beside it; null where nothing. */
  readonly edited: string | null;
}

/**
 * `returned`: a partner's answer, or for `edit` the answer beside DHSC's own words; `issued`: a fact of the plan's;
 * `none`: the row was not returned; `worked-out`: the merge made it, from what other cells say.
 */
export type CellProvenance =
  | ReturnedFrom
  | { readonly kind: "issued"; readonly plan: string; readonly edition: number; readonly column: string }
  | { readonly kind: "none"; readonly column: string; readonly edited: string | null }
  | { readonly kind: "worked-out" };

interface Asked {
  readonly table: DataTable;
  readonly key: string;
  readonly heading: string;
  readonly isEdit: boolean;
  readonly isInput: boolean;
}

function askedIn(tables: readonly DataTable[], heading: string): Asked | null {
  for (const table of tables) {
    for (const { key, column } of columnsOf(table)) {
      const isEdit = column.input && comparable(editHeading(column.heading)) === comparable(heading);
      if (isEdit || comparable(column.heading) === comparable(heading)) {
        return { table, key, heading: column.heading, isEdit, isInput: column.input };
      }
    }
  }
  return null;
}

/** The sheet's records with the headings by which a cell is told; null for a sheet that brings no table together. */
function recordAt(
  workbook: Workbook,
  { sheet, row }: CellRef,
): { readonly tables: readonly DataTable[]; readonly record: ReadRecord } | null {
  const sources = [
    ...dataTables.map((table) => ({ tables: [table], place: dataSheet(table) })),
    { tables: ["milestones"] as const, place: ownSheets.metrics },
  ];
  for (const { tables, place } of sources) {
    const headings = [beside.file.heading, beside.sheet.heading, beside.cell.heading, beside.row.heading];
    const record = readRecords(workbook, place, headings)?.find(
      (one) => one.row === row && comparable(one.sheet) === comparable(sheet),
    );
    if (record) return { tables, record };
  }
  return null;
}

function headingAbove(workbook: Workbook, { sheet, row, column }: CellRef): string[] {
  const cells = workbook.sheets.find(({ name }) => comparable(name) === comparable(sheet))?.cells ?? [];
  return cells
    .filter((cell) => cell.column === column && cell.row < row && cell.content.kind === "text")
    .map(({ content }) => contentText(content));
}

const blankToNull = (text: string) => (text.trim() === "" ? null : text.trim());

function returnNamed(workbook: Workbook, plan: Plan, file: string) {
  const kept = filesTogether(readReturnsStore(workbook) ?? [], [], "").find(
    ({ shownAs }) => shownAs === file,
  );
  return kept?.content.kind === "kept"
    ? { sha256: kept.sha256, returned: keptReturn(kept.content, plan) }
    : null;
}

function cellOf(returned: Return, { table, key }: Asked, source: string) {
  const at = parseCellAddress(source);
  const row = at && returned.tables[table].rows.find((one) => one.row === at.row);
  return row ? cellByKey(row, key) : undefined;
}

/**
 * Where the value of a cell of a consolidated workbook comes from.
 * @param at a cell of the workbook as it is open, wherever its rows and columns have been moved.
 */
export function provenanceOf(workbook: Workbook, plan: Plan, at: CellRef): CellProvenance {
  const found = recordAt(workbook, at);
  const asked =
    found &&
    headingAbove(workbook, at)
      .map((heading) => askedIn(found.tables, heading))
      .find(Boolean);
  if (!found || !asked) return { kind: "worked-out" };
  const { record } = found;
  if (!asked.isInput) return { kind: "issued", plan: plan.id, edition: plan.edition, column: asked.heading };
  const edited = blankToNull(record.text(editHeading(asked.heading)));
  const file = record.text(beside.file.heading);
  const source = file === "" ? null : returnNamed(workbook, plan, file);
  const cell = source ? cellOf(source.returned, asked, record.text(beside.cell.heading)) : undefined;
  if (!source || !cell?.source) return { kind: "none", column: asked.heading, edited };
  const { completedBy, approvedBy, dateApproved } = source.returned.cover;
  return {
    kind: asked.isEdit ? "edit" : "returned",
    file,
    sha256: source.sha256,
    sheet: cell.source.sheet,
    cell: cellAddress(cell.source),
    column: asked.heading,
    sender: blankToNull(completedBy.cell.text),
    approvedBy: blankToNull(approvedBy.cell.text),
    when: dateApproved.cell.value ?? source.returned.savedAt,
    text: cell.formula !== undefined && cell.text === "" ? `=${cell.formula}` : cell.text,
    edited,
  };
}
