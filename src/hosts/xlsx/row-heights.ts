import type { DraftCell, SheetDraft } from "#src/core/index";
import { linesOf, textWidth } from "./text-size";
import { contains } from "./write-ranges";

const line = 14.25;
const titleLine = 21;
const padding = 4;
const mostPoints = 409;
const defaultWidth = 8.43;
/** What a filter button takes from a heading, in characters. */
const filterButton = 3;
/** A date in full, such as "30 September 2025". */
const dateWidth = 18;
const titleScale = 16 / 11;

/**
 * The height of each row in points: as drafted, else as its text needs. Programs differ in whether they fit rows
 * when they open a file, and a row too low hides what a delivery partner wrote.
 */
export function rowHeights(sheet: SheetDraft): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const [row, cells] of sheet.rows.entries()) {
    const needed = cells.map((cell, column) => (cell === null ? 0 : neededHeight(cell, row, column, sheet)));
    const height = Math.min(mostPoints, Math.max(0, ...needed));
    if (height > 0) heights.set(row, { height });
  }
  for (const [row, height] of sheet.heights ?? []) heights.set(row, { height });
  return heights;
}

/**
 * True for a title or note alone in its row that fits across the sheet, or stands in a column too narrow to read it
 * in: it then runs over the empty cells beside it.
 */
export function runsOver(
  cell: DraftCell,
  row: number,
  column: number,
  { rows, widths }: SheetDraft,
): boolean {
  if (typeof cell.value !== "string" || (cell.style !== "title" && cell.style !== "note")) return false;
  if (cell.value.includes("\n") || rows[row]?.some((other) => other !== null && other !== cell)) return false;
  const room = widths.slice(column).reduce((sum, width) => sum + width, 0);
  const needed = textWidth(cell.value, cell.style === "title") * (cell.style === "title" ? titleScale : 1);
  return needed <= room || (widths[column] ?? defaultWidth) < 30;
}

function neededHeight(cell: DraftCell, row: number, column: number, sheet: SheetDraft): number {
  const lineHeight = cell.style === "title" ? titleLine : line;
  if (runsOver(cell, row, column, sheet)) return lineHeight + padding;

  const buttons = sheet.tables.some(
    ({ range, filter = true }) => filter && row === range.top && contains(range, row, column),
  );
  const width = (sheet.widths[column] ?? defaultWidth) - (buttons ? filterButton : 0);
  return linesIn(cell, cell.style === "title" ? width / titleScale : width) * lineHeight + padding;
}

function linesIn({ value, style }: DraftCell, width: number): number {
  if (typeof value === "string")
    return linesOf(value, width, style === "heading" || style === "label" || style === "title");
  return value !== null && typeof value === "object" && dateWidth > width ? 2 : 1;
}
