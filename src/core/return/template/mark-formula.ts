/** Turns a mark's condition, written with column keys, into an Excel formula. */

import { columnsOf } from "../layout";
import type { TemplateMark } from "../template-marks";
import { columnLetters } from "../../workbook";

/**
 * `[key]` becomes the cell of that column in the first row ("$E3": column fixed, row moving); `[[key]]` the whole
 * column ("$E$3:$E$40").
 * @throws Error for a key that the table does not have: a mistake in a rule, found by the first test that issues.
 */
export function formulaOf(mark: TemplateMark, firstRow: number, lastRow: number): string {
  const letters = (key: string) => {
    const index = columnsOf(mark.table).findIndex((column) => column.key === key);
    if (index < 0)
      throw new Error(`The mark on ${mark.table}.${mark.column} names a column that is not there: ${key}`);
    return columnLetters(index);
  };
  return mark.when
    .replace(/\[\[(\w+)\]\]/g, (_all, key: string) => {
      const column = letters(key);
      return `$${column}$${firstRow + 1}:$${column}$${lastRow + 1}`;
    })
    .replace(/\[(\w+)\]/g, (_all, key: string) => `$${letters(key)}${firstRow + 1}`);
}
