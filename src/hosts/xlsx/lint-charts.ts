import type { CellRange, SheetDraft } from "#src/core/index";
import { DraftError } from "./draft-error";
import { isRange } from "./write-ranges";

/** Charts that would come out empty, or with words and numbers out of step. */
export function lintCharts({ name, charts = [] }: SheetDraft): void {
  for (const { title, at, categories, series } of charts) {
    const refuse = (problem: string): DraftError => new DraftError(`the chart “${title}” ${problem}`, name);
    const ranges = [categories, ...series.map(({ values }) => values)];

    if (title.trim() === "") throw refuse("needs a title.");
    if (series.length === 0) throw refuse("has no series.");
    if (!isRange(at) || !ranges.every(isRange)) throw refuse("is not on the sheet.");
    if (!ranges.every((range) => range.left === range.right && height(range) === height(categories))) {
      throw refuse("needs one column of words and, for each series, one column of as many numbers.");
    }
  }
}

function height({ top, bottom }: CellRange): number {
  return bottom - top;
}
