/** Merging again: into the workbook of an earlier merge, as it is read back. */

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { ConsolidateRequest, Consolidation } from "#src/core/consolidation/consolidation";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { contentText } from "#src/core/return/cell-types";
import type { Sheet, Workbook } from "#src/core/workbook";
import { merged } from "#tests/core/consolidation/received";
import { setCell, workbookOf, type Typed } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

/** The workbook that the consolidation is written as, read back. */
export function asWorkbook(consolidation: Consolidation): Workbook {
  return workbookOf(consolidatedWorkbook(consolidation));
}

/** Merges more files into a consolidated workbook. */
export function mergedInto(
  workbook: Workbook,
  files: readonly ReceivedFile[],
  request: Partial<ConsolidateRequest> = {},
): Consolidation {
  return merged(files, { ...request, into: readConsolidated(workbook, samplePlan) });
}

/** Changes one sheet of a workbook. */
export function changeSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`No sheet ${name}`);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function columnOf(sheet: Sheet, heading: string): number {
  const found = sheet.cells.find(({ row, content }) => row === 1 && contentText(content) === heading);
  if (!found) throw new Error(`No column ${heading} on ${sheet.name}`);
  return found.column;
}

/** The row in which the column says so. */
export function rowWith(sheet: Sheet, heading: string, text: string): number {
  const column = columnOf(sheet, heading);
  const found = sheet.cells.find(
    (cell) => cell.row > 1 && cell.column === column && contentText(cell.content) === text,
  );
  if (!found) throw new Error(`No row ${text} on ${sheet.name}`);
  return found.row;
}

/** Types into a cell of a record sheet: the row is known by its id or by another column. */
export function typeInto(
  workbook: Workbook,
  name: string,
  row: string | { readonly heading: string; readonly says: string },
  heading: string,
  typed: Typed,
): Workbook {
  const { heading: by, says } = typeof row === "string" ? { heading: "Row", says: row } : row;
  return changeSheet(workbook, name, (sheet) =>
    setCell(sheet, rowWith(sheet, by, says), columnOf(sheet, heading), typed),
  );
}
