/** What a cell of a consolidated workbook is about: the row of a return's table that it belongs to, and its column. */

import { beside, dataSheet, dataTables, editHeading, ownSheets } from "./consolidated-layout";
import type { DataTable } from "./data-tables";
import { readRecords, type ReadRecord } from "./keep/read-records";
import { contentText } from "../return/cell-types";
import { columnsOf } from "../return/layout";
import { comparable } from "../text";
import type { CellRef, Workbook } from "../workbook";

interface AskedColumn {
  readonly table: DataTable;
  readonly key: string;
  /** Of the answer, also where the cell is the one for DHSC's own words beside it. */
  readonly heading: string;
  readonly isEdit: boolean;
  readonly isInput: boolean;
}

export interface AskedCell extends AskedColumn {
  readonly record: ReadRecord;
}

function askedIn(tables: readonly DataTable[], heading: string): AskedColumn | null {
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

/** The texts above a cell, its heading among them. */
export function headingAbove(workbook: Workbook, { sheet, row, column }: CellRef): string[] {
  const cells = workbook.sheets.find(({ name }) => comparable(name) === comparable(sheet))?.cells ?? [];
  return cells
    .filter((cell) => cell.column === column && cell.row < row && cell.content.kind === "text")
    .map(({ content }) => contentText(content));
}

/** Null where the cell belongs to no row that was brought together, or is none of the columns of a return. */
export function askedCell(workbook: Workbook, at: CellRef): AskedCell | null {
  const found = recordAt(workbook, at);
  const column =
    found &&
    headingAbove(workbook, at)
      .map((heading) => askedIn(found.tables, heading))
      .find(Boolean);
  return found && column ? { ...column, record: found.record } : null;
}
