/** Places of problems: made from rows and cells, named in messages, and told apart in findings. */

import type { CoverPlace, Finding, Place, RowCellPlace } from "./finding";
import {
  columnsOf,
  coverItems,
  layout,
  type ColumnKey,
  type CoverItem,
  type TableKey,
} from "../return/layout";
import { cellByKey, type Return, type ReturnRow } from "../return/return";
import type { RecordPlace } from "../return/record";
import { recordRow } from "../return/record-place";
import { quote } from "../text";
import { cellAddress, type CellRef } from "../workbook";

export function cellAt<K extends TableKey>(row: ReturnRow<K>, column: ColumnKey<K>): RowCellPlace {
  return { cell: row.cells[column], row, column };
}

export function coverAt(returned: Return, item: CoverItem): CoverPlace {
  return { cell: returned.cover[item].cell, item };
}

/** The action and milestone that a row says it is about. */
function aboutRow(row: ReturnRow): Pick<Finding, "action" | "milestone"> {
  const action = cellByKey(row, "action")?.value;
  const milestone = row.table === "milestones" ? cellByKey(row, "milestone")?.value : null;
  return {
    action: typeof action === "number" ? action : null,
    milestone: typeof milestone === "string" ? milestone : null,
  };
}

/** "milestone 18.2", "a next milestone of action 18", "new action “…”": never only an address. */
export function rowInWords(row: ReturnRow): string {
  const { action, milestone } = aboutRow(row);
  const ofAction = action === null ? ` in row ${row.row + 1}` : ` of action ${action}`;
  switch (row.table) {
    case "cover":
      return "the cover";
    case "actions":
      return action === null ? `the action in row ${row.row + 1}` : `action ${action}`;
    case "milestones":
      return milestone === null ? `the milestone in row ${row.row + 1}` : `milestone ${milestone}`;
    case "progress":
      return `a progress point${ofAction}`;
    case "nextMilestones":
      return `a next milestone${ofAction}`;
    case "newActions": {
      const title = cellByKey(row, "title")?.text ?? "";
      return title.trim() === "" ? `the new action in row ${row.row + 1}` : `new action ${quote(title, 40)}`;
    }
  }
}

/** "Progress of milestone 18.2", "Date approved on the cover"; a point of progress is its row, and needs no heading. */
export function cellInWords(place: RowCellPlace | CoverPlace): string {
  if ("item" in place) return `${coverItems[place.item]} on the cover`;
  const row = rowInWords(place.row);
  if (place.row.table === "progress" && place.column === "report") return `A${row.slice(1)}`;
  return `${headingOf(place.row.table, place.column)} of ${row}`;
}

function headingOf(table: TableKey, column: string): string {
  return columnsOf(table).find(({ key }) => key === column)?.column.heading ?? column;
}

type Location = Pick<Finding, "sheet" | "cell" | "table" | "column" | "row" | "action" | "milestone">;

/** Of a finding about a return as a whole, or about no one return. */
export const nowhere: Location = {
  sheet: null,
  cell: null,
  table: null,
  column: null,
  row: null,
  action: null,
  milestone: null,
};

const addressOf = (source: CellRef | null) =>
  source ? { sheet: source.sheet, cell: cellAddress(source), row: source.row + 1 } : {};

/** A place as findings give it. */
export function locate(place: Place, returned: Return): Location {
  if (place === "return") return nowhere;
  if ("item" in place) {
    const { name, sheet } = layout.cover;
    const column = coverItems[place.item];
    return { ...nowhere, table: name, sheet, column, ...addressOf(place.cell.source) };
  }
  if ("row" in place) {
    const { table, row } = place.row;
    const location = {
      ...nowhere,
      ...aboutRow(place.row),
      table: layout[table].name,
      sheet: returned.tables[table].sheet,
      row: row + 1,
    };
    if (!("cell" in place)) return location;
    return { ...location, column: headingOf(table, place.column), ...addressOf(place.cell.source) };
  }
  const { table, sheet, column = null, source = null, action = null, milestone = null } = place;
  return { ...nowhere, table: layout[table].name, sheet, column, action, milestone, ...addressOf(source) };
}

/** Where a finding comes in a list: by table as in the workbook, then row, then column. */
export function positionOf(place: Place): readonly [table: number, row: number, column: number] {
  const tables = Object.keys(layout);
  if (place === "return") return [-1, -1, -1];
  if ("table" in place) {
    const { source, milestone, action } = place;
    // A row that is gone comes after those that are there: one of them may be why.
    const atEnd = !source && (milestone !== undefined || action !== undefined);
    return [
      tables.indexOf(place.table),
      atEnd ? Number.MAX_SAFE_INTEGER : (source?.row ?? -1),
      source?.column ?? -1,
    ];
  }
  const table = "item" in place ? "cover" : place.row.table;
  const row = "row" in place ? place.row.row : (place.cell.source?.row ?? -1);
  return [tables.indexOf(table), row, "cell" in place ? (place.cell.source?.column ?? -1) : -1];
}

/** A cell's place as the return's record keeps it; null for a place that is no cell. */
export function recordPlace(place: Place): RecordPlace | null {
  if (place === "return" || !("cell" in place)) return null;
  if ("item" in place) {
    const { name, columns } = layout.cover;
    return { table: name, row: coverItems[place.item], column: columns.answer.heading };
  }
  const { table } = place.row;
  return { table: layout[table].name, row: recordRow(place.row), column: headingOf(table, place.column) };
}
