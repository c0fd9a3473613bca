import { cellAddress, type DraftValue, type SheetDraft } from "#src/core/index";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { isRange, mostColumns, mostRows, shortRange } from "./write-ranges";

const longestText = 32_767;
/** Every unlocked empty cell is written out, because the library has no column or row styles. */
const mostUnlocked = 100_000;

/** Values that would be lost or changed, and cells outside the sheet. */
export function lintCells({ name, rows, unlocked = [] }: SheetDraft): void {
  if (rows.length > mostRows) throw new DraftError(`it has more than ${mostRows} rows.`, name);
  for (const [row, cells] of rows.entries()) {
    if (cells.length > mostColumns)
      throw new DraftError(`row ${row + 1} has more than ${mostColumns} cells.`, name);
    for (const [column, cell] of cells.entries()) {
      const fault = cell === null ? null : faultOf(cell.value);
      if (fault !== null) throw new DraftError(fault, name, cellAddress({ row, column }));
    }
  }

  let free = 0;
  for (const { range } of unlocked) {
    if (!isRange(range)) throw new DraftError("an unlocked range is not on the sheet.", name);
    free += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (free > mostUnlocked)
      throw new DraftError("too many empty cells are unlocked.", name, shortRange(range));
  }
}

function faultOf(value: DraftValue): string | null {
  if (typeof value === "string") {
    return value.length > longestText
      ? `the text has ${value.length} characters; a cell holds ${longestText}.`
      : null;
  }
  if (typeof value === "number")
    return Number.isFinite(value) ? null : `${value} is not a number a cell can hold.`;
  if (value === null || typeof value === "boolean") return null;
  return serialOfDate(value.date) === null ? `“${value.date}” is not a date a cell can hold.` : null;
}
