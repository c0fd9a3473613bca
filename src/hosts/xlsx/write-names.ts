import type { WorkbookDraft } from "#src/core/index";
import type { WriteOptions } from "hucre/xlsx";
import { sheetRange } from "./write-ranges";

/**
 * The names of the draft, and the print titles. The library makes print titles of its own, but without the
 * quotation marks that a sheet name with a space needs.
 */
export function writeNames(draft: WorkbookDraft): NonNullable<WriteOptions["namedRanges"]> {
  const given = draft.names.map((entry) => ({
    name: entry.name,
    range: "text" in entry ? `"${entry.text.replaceAll('"', '""')}"` : sheetRange(entry.sheet, entry.range),
  }));
  const printTitles = draft.sheets.flatMap(({ name, print }) =>
    print && print.repeatRows > 0
      ? [
          {
            name: "_xlnm.Print_Titles",
            scope: name,
            range: `'${name.replaceAll("'", "''")}'!$1:$${print.repeatRows}`,
          },
        ]
      : [],
  );
  return [...given, ...printTitles];
}
