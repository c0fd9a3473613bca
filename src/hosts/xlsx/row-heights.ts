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
 * The height of a row in points: as drafted, else as its text needs; null where nothing needs any. Programs differ in
 * whether they fit rows when they open a file, and a row too low hides what a delivery partner wrote.
 */
export function heightOf(sheet: SheetDraft, row: number): number | null {
  const drafted = sheet.heights?.get(row);
  if (drafted !== undefined) return drafted;
  const withButtons = sheet.tables.filter(({ range, filter = true }) => filter && row === range.top);
  let height = 0;
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (cell === null) continue;
    const hasButton = withButtons.some(({ range }) => contains(range, row, column));
    height = Math.max(height, neededHeight(cell, row, column, sheet, hasButton));
  }
  return height > 0 ? Math.min(mostPoints, height) : null;
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

function neededHeight(
  cell: DraftCell,
  row: number,
  column: number,
  sheet: SheetDraft,
  hasButton: boolean,
): number {
  const lineHeight = cell.style === "title" ? titleLine : line;
  if (runsOver(cell, row, column, sheet)) return lineHeight + padding;
  const width = (sheet.widths[column] ?? defaultWidth) - (hasButton ? filterButton : 0);
  return linesIn(cell, cell.style === "title" ? width / titleScale : width) * lineHeight + padding;
}

function linesIn({ value, style }: DraftCell, width: number): number {
  if (typeof value === "string")
    return linesOf(value, width, style === "heading" || style === "label" || style === "title");
  return value !== null && typeof value === "object" && dateWidth > width ? 2 : 1;
}
