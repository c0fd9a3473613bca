import { cellAddress, type DraftTable, type SheetDraft } from "#src/core/index";
import { DraftError } from "./draft-error";
import { firstOverlap, isRange, shortRange } from "./write-ranges";

const longestHeading = 255;

/** Tables that Excel would repair on opening, which drops them: their names are looked at with all other names. */
export function lintTables(sheet: SheetDraft): void {
  for (const table of sheet.tables) {
    const { name, range } = table;
    if (!isRange(range)) throw new DraftError(`the table ${name} is not on the sheet.`, sheet.name);
    if (range.bottom === range.top) {
      throw new DraftError(
        `the table ${name} needs a row below its headings.`,
        sheet.name,
        shortRange(range),
      );
    }
    lintHeadings(table, sheet);
  }
  const overlap = firstOverlap(sheet.tables.map(({ range }) => range));
  if (overlap) throw new DraftError("two tables overlap.", sheet.name, overlap.map(shortRange).join(" and "));
}

function lintHeadings({ name, range }: DraftTable, sheet: SheetDraft): void {
  const seen = new Set<string>();
  for (let column = range.left; column <= range.right; column++) {
    const heading = sheet.rows[range.top]?.[column]?.value;
    const refuse = (problem: string): DraftError =>
      new DraftError(`the table ${name} ${problem}`, sheet.name, cellAddress({ row: range.top, column }));

    if (typeof heading !== "string" || heading.trim() === "") throw refuse("needs words for a heading here.");
    if (heading.length > longestHeading)
      throw refuse(`has a heading longer than ${longestHeading} characters.`);
    // Line breaks are written differently in the table and in the cell, and must match.
    if (/\p{Cc}/u.test(heading))
      throw refuse("has a heading with a line break or another control character.");
    const key = heading.toLowerCase();
    if (seen.has(key)) throw refuse(`has the heading “${heading}” twice.`);
    seen.add(key);
  }
}
