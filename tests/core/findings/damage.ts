/** What happens to workbooks between one person and the next. Rows and columns count from 0, as in cells. */

import {
  identityEntries,
  identityLine,
  identityName,
  storedIdentities,
  type Identity,
} from "#src/core/return/identity";
import type { CellContent, Sheet, SheetCell, Workbook } from "#src/core/workbook";

type Change = (workbook: Workbook) => Workbook;

export function inTurn(...changes: readonly Change[]): Change {
  return (workbook) => changes.reduce((changed, change) => change(changed), workbook);
}

export function onSheet(name: string, change: (sheet: Sheet) => Sheet): Change {
  return (workbook) => {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`No sheet ${name}`);
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
    };
  };
}

const withCells = (sheet: Sheet, cells: readonly SheetCell[]): Sheet => ({
  ...sheet,
  cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
});

/** The row's cells go, and those below move up. */
export function deleteRow(name: string, row: number): Change {
  return onSheet(name, (sheet) =>
    withCells(
      sheet,
      sheet.cells
        .filter((cell) => cell.row !== row)
        .map((cell) => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell)),
    ),
  );
}

/** An empty row before the given one. */
export function insertRow(name: string, row: number): Change {
  return onSheet(name, (sheet) =>
    withCells(
      sheet,
      sheet.cells.map((cell) => (cell.row >= row ? { ...cell, row: cell.row + 1 } : cell)),
    ),
  );
}

export function copyRow(name: string, from: number, to: number): Change {
  return onSheet(name, (sheet) =>
    withCells(sheet, [
      ...sheet.cells.filter((cell) => cell.row !== to),
      ...sheet.cells.filter((cell) => cell.row === from).map((cell) => ({ ...cell, row: to })),
    ]),
  );
}

export function swapColumns(name: string, one: number, other: number): Change {
  const swapped = (column: number) => (column === one ? other : column === other ? one : column);
  return onSheet(name, (sheet) =>
    withCells(
      sheet,
      sheet.cells.map((cell) => (cell.row === 0 ? cell : { ...cell, column: swapped(cell.column) })),
    ),
  );
}

export function deleteColumn(name: string, column: number): Change {
  return onSheet(name, (sheet) =>
    withCells(
      sheet,
      sheet.cells
        .filter((cell) => cell.column !== column)
        .map((cell) => (cell.column > column ? { ...cell, column: cell.column - 1 } : cell)),
    ),
  );
}

export function renameSheet(name: string, to: string): Change {
  return onSheet(name, (sheet) => ({ ...sheet, name: to }));
}

export function deleteSheet(name: string): Change {
  return (workbook) => ({ ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) });
}

export function put(
  name: string,
  row: number,
  column: number,
  content: CellContent | string | number,
): Change {
  const value: CellContent =
    typeof content === "string"
      ? { kind: "text", text: content }
      : typeof content === "number"
        ? { kind: "number", number: content }
        : content;
  return onSheet(name, (sheet) =>
    withCells(sheet, [
      ...sheet.cells.filter((cell) => cell.row !== row || cell.column !== column),
      ...(value.kind === "blank" ? [] : [{ row, column, content: value }]),
    ]),
  );
}

/** As a program leaves the workbook that knows neither hidden sheets, custom properties nor names of constants. */
export const loseIdentity: Change = (workbook) => ({
  ...deleteSheet("_return")(workbook),
  names: workbook.names.filter(({ name }) => name !== identityName),
  properties: new Map(),
});

/** Changes one entry of the hidden sheet, the copy that is believed first. */
export function changeIdentity(label: string, value: string): Change {
  return onSheet("_return", (sheet) => {
    const row = sheet.cells.find(
      ({ column, content }) => column === 0 && content.kind === "text" && content.text === label,
    )?.row;
    if (row === undefined) throw new Error(`No entry ${label}`);
    return withCells(sheet, [
      ...sheet.cells.filter((cell) => cell.row !== row || cell.column !== 1),
      { row, column: 1, content: { kind: "text", text: value } },
    ]);
  });
}

/** As if the return had been issued with another identity: all three copies say so. */
export function issuedAs(changes: Partial<Identity>): Change {
  return (workbook) => {
    const stored = storedIdentities(workbook)[0]?.identity;
    if (!stored) throw new Error("The workbook has no identity");
    const identity = { ...stored, ...changes };
    const entries = identityEntries(identity);
    return {
      ...inTurn(...entries.map(([label, value]) => changeIdentity(label, value)))(workbook),
      names: workbook.names.map((name) =>
        name.name === identityName ? { ...name, refersTo: `"${identityLine(identity)}"` } : name,
      ),
      properties: new Map([...workbook.properties, ...entries]),
    };
  };
}
