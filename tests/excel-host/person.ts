/** Somebody at the workbook: what is done here is heard by add-ins as in Excel, and refused where Excel refuses. */

import type { Source } from "./model/events";
import type { CellValue } from "./model/values";
import type { Workbook } from "./model/workbook";

export interface Person {
  /** Types into a cell, or pastes the same into a range. */
  types(sheet: string, address: string, value: CellValue): void;
  selects(sheet: string, address: string): void;
  /** Opens an empty row above the given one (1 is the first), tables growing with it. */
  insertsRow(sheet: string, row: number): void;
  /** Puts the rows of a table's body in the opposite order. */
  reversesTable(table: string): void;
  deletesSheet(sheet: string): void;
  renamesSheet(sheet: string, name: string): void;
  removesTable(table: string): void;
}

function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`The workbook has no "${name}"`);
  return thing;
}

export function personAt(workbook: Workbook, source: Source): Person {
  const sheetNamed = (name: string) => found(workbook.Worksheets.find(name), name);
  const tableNamed = (name: string) => found(workbook.Tables.find(name), name);
  const as = (act: () => void) => {
    workbook.state.source = source;
    try {
      act();
    } finally {
      workbook.state.source = "Local";
    }
  };

  return {
    types: (sheet, address, value) =>
      as(() => {
        sheetNamed(sheet).GetRange(address).Values = value;
      }),
    selects: (sheet, address) => as(() => sheetNamed(sheet).GetRange(address).Select()),
    insertsRow: (name, row) =>
      as(() => {
        const sheet = sheetNamed(name);
        sheet.cells.openRow(row - 1);
        for (const table of sheet.Tables.items()) {
          const { area } = table;
          if (row - 1 <= area.row) table.area = { ...area, row: area.row + 1 };
          else if (row - 1 < area.row + area.rows) table.area = { ...area, rows: area.rows + 1 };
        }
        sheet.changed(sheet.GetRange(`${row}:${row}`).area, "RowInserted");
      }),
    reversesTable: (name) =>
      as(() => {
        const { sheet, area } = tableNamed(name);
        const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
        for (let column = body.column; column < body.column + body.columns; column++) {
          const cells = Array.from({ length: body.rows }, (_, down) =>
            sheet.cells.at(body.row + down, column),
          );
          for (const [down, cell] of cells.reverse().entries())
            sheet.cells.put(body.row + down, column, cell);
        }
        workbook.state.raise({ kind: "sorted", sheetId: sheet.Id, area: body, source });
      }),
    deletesSheet: (sheet) => as(() => sheetNamed(sheet).Delete()),
    renamesSheet: (sheet, name) =>
      as(() => {
        sheetNamed(sheet).Name = name;
      }),
    removesTable: (table) => as(() => void tableNamed(table).ConvertToRange()),
  };
}
