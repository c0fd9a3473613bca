/** Excel.Range: a rectangle of one sheet. */

import { HostObject } from "../host-object";
import { WireError, invalidArgument } from "../wire-error";
import { localAddress, overlap, quotedSheet, readAddress, rectangle, type Rectangle } from "./addresses";
import type { DataValidation } from "./data-validation";
import { shownText } from "./number-formats";
import { RangeFormat } from "./range-format";
import { emptyCell, entered, errorValues, type CellValue, type ModelCell } from "./values";
import type { Worksheet } from "./worksheet";

const doesNotFit =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const mostCells = 5_000_000;

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

export class Range extends HostObject {
  readonly hostClass = "Range";

  constructor(
    readonly sheet: Worksheet,
    readonly area: Rectangle,
  ) {
    super();
  }

  override get defaultScalars() {
    return [
      "Address",
      "RowIndex",
      "ColumnIndex",
      "RowCount",
      "ColumnCount",
      "Values",
      "Formulas",
      "NumberFormat",
    ];
  }

  get Address(): string {
    return `${quotedSheet(this.sheet.Name)}!${localAddress(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.sheet, this.area);
  }
  get DataValidation(): DataValidation {
    return this.sheet.validationAt(this.area);
  }

  get Values(): CellValue[][] {
    return this.grid(({ value }) => value);
  }
  set Values(input: unknown) {
    this.write(input, (value, old) => entered(value, old, this.sheet.state.calculate));
  }
  get Formulas(): CellValue[][] {
    return this.grid(({ value, formula }) => formula ?? value);
  }
  set Formulas(input: unknown) {
    this.Values = input;
  }
  get NumberFormat(): string[][] {
    return this.grid(({ numberFormat }) => numberFormat);
  }
  set NumberFormat(input: unknown) {
    this.write(input, (value, old) => ({ ...old, numberFormat: String(value) }), "format");
  }
  get Text(): string[][] {
    return this.grid(shownText);
  }
  get ValueTypes(): string[][] {
    return this.grid(({ value }) => {
      if (typeof value === "number") return "Double";
      if (typeof value === "boolean") return "Boolean";
      return value === "" ? "Empty" : errorValues.has(value) ? "Error" : "String";
    });
  }

  GetCell(row: number, column: number): Range {
    return this.part(row, column, 1, 1);
  }
  GetRow(row: number): Range {
    return this.part(row, 0, 1, this.area.columns);
  }
  GetColumn(column: number): Range {
    return this.part(0, column, this.area.rows, 1);
  }
  GetBoundingRect(other: Range | string): Range {
    const read = other instanceof Range ? other.area : readAddress(other);
    if (!read) throw invalidArgument();
    const { area } = this;
    const row = Math.min(area.row, read.row);
    const column = Math.min(area.column, read.column);
    const bottom = Math.max(area.row + area.rows, read.row + read.rows);
    const right = Math.max(area.column + area.columns, read.column + read.columns);
    return new Range(this.sheet, rectangle(row, column, bottom - row, right - column));
  }
  Select(): void {
    this.sheet.select(this.area);
  }
  Clear(): void {
    this.write("", () => emptyCell);
  }
  /** The client cuts a large `values` into blocks of rows and asks this first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument(doesNotFit);
  }

  overlaps(other: Range): boolean {
    return this.sheet === other.sheet && overlap(this.area, other.area);
  }

  private part(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.sheet, rectangle(this.area.row + row, this.area.column + column, rows, columns));
  }

  private grid<T>(read: (cell: ModelCell) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) {
      throw new WireError(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    }
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => read(this.sheet.cells.at(row + down, column + across))),
    );
  }

  /** One value for all cells, or a two-dimensional array of the range's size; null leaves a cell as it is. */
  private write(
    input: unknown,
    change: (value: CellValue, old: ModelCell) => ModelCell,
    what: "content" | "format" = "content",
  ): void {
    const rows: readonly unknown[] | null = Array.isArray(input) ? input : null;
    const fits = rows?.every((row) => Array.isArray(row) && row.length === this.area.columns) ?? true;
    if (!fits || (rows && rows.length !== this.area.rows)) throw invalidArgument(doesNotFit);
    this.sheet.write(this.area, what, (down, across, old) => {
      const row: unknown = rows?.[down];
      const value: unknown = rows ? (Array.isArray(row) ? row[across] : null) : input;
      if (value === null) return old;
      if (!isCellValue(value)) throw invalidArgument();
      return change(value, old);
    });
  }
}
