/** The drop-down lists of the issued file, from its XML, as a spreadsheet program finds them there. */

import { empty, issuedFile } from "./base";
import { contentAt, parseRangeAddress, type CellContent } from "#src/core/workbook";
import { allNamed, part, treeOf } from "#tests/hosts/xlsx/write-parts";

/** What a drop-down list of the file offers, and where. */
export interface Offer {
  readonly list: string;
  readonly sheet: string;
  readonly ranges: readonly string[];
  readonly entries: readonly CellContent[];
}

/** The cells that a defined name of the file stands for, as read. */
function entriesOf(list: string): readonly CellContent[] {
  const refersTo = empty.names.find(({ name }) => name === list)?.refersTo ?? "";
  const [sheet = "", address = ""] = refersTo.replace(/['$]/g, "").split("!");
  const range = parseRangeAddress(address);
  if (!range) throw new Error(`${list} refers to no cells: ${refersTo}`);
  const { top, bottom, left } = range;
  return Array.from({ length: bottom - top + 1 }, (_, index) =>
    contentAt(empty, { sheet, row: top + index, column: left }),
  );
}

export const offers: readonly Offer[] = empty.sheets.flatMap(({ name: sheet }, index) =>
  allNamed(treeOf(part(issuedFile, `xl/worksheets/sheet${index + 1}.xml`)), "dataValidation")
    .filter(({ attributes }) => attributes["type"] === "list")
    .map(({ attributes, children }) => {
      const list = children.find(({ name }) => name === "formula1")?.text ?? "";
      return { list, sheet, ranges: (attributes["sqref"] ?? "").split(" "), entries: entriesOf(list) };
    }),
);
