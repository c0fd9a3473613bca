import { cellAddress, columnLetters, type CellRange } from "#src/core/index";

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** True when the corners are whole numbers, in order, and on a sheet as Excel has it. */
export function isRange({ top, left, bottom, right }: CellRange): boolean {
  const whole = [top, left, bottom, right].every((edge) => Number.isInteger(edge));
  return (
    whole &&
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < mostRows &&
    right < mostColumns
  );
}

/** "$A$1:$N$41", or "$A$1" for a single cell. */
export function absoluteRange({ top, left, bottom, right }: CellRange): string {
  const from = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right ? from : `${from}:$${columnLetters(right)}$${bottom + 1}`;
}

/** "A1:N41", or "A1" for a single cell. */
export function shortRange(range: CellRange): string {
  const from = cellAddress({ row: range.top, column: range.left });
  const to = cellAddress({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** A range as a formula names it: "'Start here'!$A$1:$B$2". */
export function sheetRange(sheet: string, range: CellRange): string {
  return `'${sheet.replaceAll("'", "''")}'!${absoluteRange(range)}`;
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The first two ranges that share a cell; null when none do. */
export function firstOverlap(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | null {
  const sorted = [...ranges].sort((a, b) => a.top - b.top);
  for (const [i, one] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j];
      if (!other || other.top > one.bottom) break;
      if (one.left <= other.right && other.left <= one.right) return [one, other];
    }
  }
  return null;
}
