/** Refuses a draft that Excel would repair, or that would lose something in the writing. */
import type { SheetDraft, WorkbookDraft } from "#src/core/index";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { lintCells } from "./lint-cells";
import { lintCharts } from "./lint-charts";
import { lintNames } from "./lint-names";
import { lintTables } from "./lint-tables";
import { lintMarks, lintValidations } from "./lint-validations";

/** Throws DraftError at the first fault. Limits are Excel's own. */
export function lintDraft(draft: WorkbookDraft): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.createdOn) || serialOfDate(draft.createdOn) === null) {
    throw new DraftError(`“${draft.createdOn}” is not a date to be created on.`);
  }
  if (!draft.sheets.some(({ visibility }) => visibility === "visible")) {
    throw new DraftError("no sheet is visible.");
  }
  lintSheetNames(draft.sheets);
  lintNames(draft);
  for (const sheet of draft.sheets) {
    lintLayout(sheet);
    lintCells(sheet);
    lintTables(sheet);
    lintValidations(sheet, draft);
    lintMarks(sheet);
    lintCharts(sheet);
  }
  for (const [name, value] of draft.properties) {
    if (!/^[\p{L}_][\p{L}\p{N} ._-]{0,254}$/u.test(name))
      throw new DraftError(`“${name}” cannot name a property.`);
    if (value.length > 255) throw new DraftError(`the property “${name}” is longer than 255 characters.`);
  }
}

function lintSheetNames(sheets: readonly SheetDraft[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > 31) throw new DraftError("its name must have 1 to 31 characters.", name);
    if (/[[\]:*?/\\\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]|^'|'$|^history$|_x[0-9a-f]{4}_/iu.test(name)) {
      throw new DraftError("Excel does not allow this name.", name);
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw new DraftError("two sheets have this name.", name);
    seen.add(key);
  }
}

function lintLayout({ name, widths, heights, frozenRows, print }: SheetDraft): void {
  if (!widths.every((width) => width > 0 && width <= 255)) {
    throw new DraftError("a column must be more than 0 and at most 255 characters wide.", name);
  }
  for (const [row, height] of heights ?? []) {
    if (!(height > 0 && height <= 409)) {
      throw new DraftError(`row ${row + 1} must be more than 0 and at most 409 points high.`, name);
    }
  }
  const counts = [frozenRows, print?.repeatRows ?? 0, ...(heights?.keys() ?? [])];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw new DraftError("rows are counted in whole numbers from 0.", name);
  }
}
