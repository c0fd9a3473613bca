/** Cells as the return's record keeps them: by what they are about, never by an address. */

import { columnsOf, coverItems, layout, tableKeys } from "./layout";
import type { RecordPlace } from "./record";
import { cellByKey, type Return, type ReturnCell, type ReturnRow } from "./return";
import { rememberingFor } from "../remember";
import type { CellRef } from "../workbook";

/** The row by what it is about: its key, or for a row that people added its number in the sheet. */
export function recordRow(row: ReturnRow): string {
  const { rows, key } = layout[row.table];
  return rows === "issued" ? (cellByKey(row, key)?.text.trim() ?? "") : String(row.row + 1);
}

export interface RecordedCell {
  readonly place: RecordPlace;
  /** As read; "" where the row is not filled in yet. */
  readonly text: string;
}

const isAt = ({ source }: ReturnCell, at: CellRef) =>
  source !== null && source.sheet === at.sheet && source.row === at.row && source.column === at.column;

function onCover({ cover }: Return, at: CellRef): RecordedCell | null {
  const items = Object.keys(coverItems) as (keyof typeof coverItems)[];
  const item = items.find((candidate) => isAt(cover[candidate].cell, at));
  if (item === undefined) return null;
  const { name, columns } = layout.cover;
  return {
    place: { table: name, row: coverItems[item], column: columns.answer.heading },
    text: cover[item].cell.text,
  };
}

/** Looked up for every finding of a return, of which there may be as many as rows. */
const rowsByNumber = rememberingFor(
  (rows: readonly ReturnRow[]) => new Map(rows.map((row) => [row.row, row])),
);

/** What stands on record for a cell of the return; null for a cell that is in no row of its tables. */
export function recordedCell(returned: Return, at: CellRef): RecordedCell | null {
  for (const table of tableKeys) {
    const { found, sheet, columns, rows } = returned.tables[table];
    if (table === "cover" || !found || sheet !== at.sheet) continue;
    const row = rowsByNumber(rows).get(at.row);
    const asked = columnsOf(table).find(({ key }) => columns.get(key) === at.column);
    if (!row || !asked) continue;
    const { name } = layout[table];
    return {
      place: { table: name, row: recordRow(row), column: asked.column.heading },
      text: cellByKey(row, asked.key)?.text ?? "",
    };
  }
  return onCover(returned, at);
}

/** Where a place on record is now; null where its row or its column is gone, or for a row that has no key. */
export function placeNow(
  returned: Return,
  { table: name, row: key, column: heading }: RecordPlace,
): CellRef | null {
  const table = tableKeys.find((candidate) => layout[candidate].name === name);
  if (table === "cover") {
    const items = Object.keys(coverItems) as (keyof typeof coverItems)[];
    const item = items.find((candidate) => coverItems[candidate] === key);
    return item === undefined ? null : returned.cover[item].cell.source;
  }
  if (table === undefined || key === "") return null;
  const row = returned.tables[table].rows.find((candidate) => recordRow(candidate) === key);
  const asked = columnsOf(table).find(({ column }) => column.heading === heading);
  return (row && asked && cellByKey(row, asked.key)?.source) ?? null;
}
