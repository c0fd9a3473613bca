/** Reading back what people entered on the cover of a consolidated workbook, wherever its rows have been moved. */

import { ownSheets } from "../consolidated-layout";
import { contentText } from "../../return/cell-types";
import { readDateText } from "../../return/date-text";
import { comparable, tidySpaces } from "../../text";
import type { SheetCell, Workbook } from "../../workbook";

/** Looks up the cell to the right of an item; undefined where it is blank. Null where the item is not there. */
export function coverAnswers(workbook: Workbook): (item: string) => SheetCell | undefined | null {
  const { sheet, table } = ownSheets.cover;
  const cover =
    workbook.sheets.find(({ tables }) => tables.some(({ name }) => comparable(name) === comparable(table))) ??
    workbook.sheets.find(({ name }) => comparable(name) === comparable(sheet));
  const cells = cover?.cells ?? [];
  return (item) => {
    const label = cells.find(({ content }) => comparable(contentText(content)) === comparable(item));
    return label ? cells.find(({ row, column }) => row === label.row && column === label.column + 1) : null;
  };
}

/** What stands in the cell; a formula without a result stays as its text. */
export function answeredText(cell: SheetCell | undefined): string {
  if (!cell) return "";
  const { content, formula } = cell;
  return content.kind === "blank" && formula !== undefined ? `=${formula}` : tidySpaces(contentText(content));
}

/** The day, where it has one reading: a file may hold it as text. */
export function answeredDay(cell: SheetCell | undefined): string {
  const text = answeredText(cell).replace(/T[\d:.]+$/, "");
  const [day, ...others] = readDateText(text);
  return day !== undefined && others.length === 0 ? day : text;
}
