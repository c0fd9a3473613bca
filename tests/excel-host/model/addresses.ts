/** Addresses as Excel writes and reads them in its object model. */

import { columnLetters, parseRangeAddress } from "#src/core/index";
import { invalidArgument } from "../wire-error";

export const rowsOfSheet = 1_048_576;
export const columnsOfSheet = 16_384;

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Throws InvalidArgument for what no sheet has. */
export function rectangle(row: number, column: number, rows: number, columns: number): Rectangle {
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  const isInside = row >= 0 && column >= 0 && row + rows <= rowsOfSheet && column + columns <= columnsOfSheet;
  if (!isWhole || rows < 1 || columns < 1 || !isInside) throw invalidArgument();
  return { row, column, rows, columns };
}

/** "B2:C5", "$B$2", "B:C", "2:5", with or without a sheet; null for anything else. */
export function readAddress(address: string): Rectangle | null {
  const plain = address.replace(/^.*!/, "").replaceAll("$", "");
  const cells = parseRangeAddress(plain);
  if (cells) {
    const { top, left, bottom, right } = cells;
    return rectangle(top, left, bottom - top + 1, right - left + 1);
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const between = parseRangeAddress(`${columns[1]}1:${columns[2]}1`);
    return between && rectangle(0, between.left, rowsOfSheet, between.right - between.left + 1);
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  return rows && rectangle(Number(rows[1]) - 1, 0, Number(rows[2]) - Number(rows[1]) + 1, columnsOfSheet);
}

/** "B2:C5" or "B2", without the sheet; whole columns and rows as Excel writes them. */
export function localAddress({ row, column, rows, columns }: Rectangle): string {
  const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)];
  if (rows === rowsOfSheet) return `${first}:${last}`;
  if (columns === columnsOfSheet) return `${row + 1}:${row + rows}`;
  const start = `${first}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${last}${row + rows}`;
}

export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
