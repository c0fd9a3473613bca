/** Whole ranges at a time: where they are and what they hold. Asked for before a sync, read after it. */

import type { CellRange, SheetCell } from "#src/core/index";
import { sheetCell } from "./cell-content";
import { HostError } from "./host-error";

const place = "rowIndex,columnIndex,rowCount,columnCount";

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** The cells of a sheet that hold something; null when none does. */
export function askExtent(sheet: Excel.Worksheet): () => CellRange | null {
  const used = sheet.getUsedRangeOrNullObject(true).load(place);
  return () => (used.isNullObject ? null : rangeOf(used));
}

export function askTableRange(table: Excel.Table): () => CellRange {
  const range = table.getRange().load(place);
  return () => rangeOf(range);
}

/** The cells of a range that hold something, by row then column. */
export function askCells(range: Excel.Range): () => SheetCell[] {
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return () => (range.isNullObject ? [] : cellsOf(range));
}

function cellsOf(range: Excel.Range): SheetCell[] {
  const values: readonly (readonly unknown[])[] | null = range.values;
  const formulas: readonly (readonly unknown[])[] | null = range.formulas;
  const formats: readonly (readonly unknown[])[] | null = range.numberFormat;
  // Beyond its limits Excel hands over null in place of an error.
  if (!values || !formulas || !formats) {
    throw new HostError(
      "too-large",
      "Excel did not hand over a sheet because it is too large: save the workbook and use the file itself.",
    );
  }
  const { rowIndex, columnIndex } = range;
  return values.flatMap((row, down) =>
    row.flatMap((value, across) => {
      const handed = { value, formula: formulas[down]?.[across], numberFormat: formats[down]?.[across] };
      return sheetCell(rowIndex + down, columnIndex + across, handed) ?? [];
    }),
  );
}
