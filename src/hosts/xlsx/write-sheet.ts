import { rangeAddress, type DraftProtection, type DraftTable, type SheetDraft } from "#src/core/index";
import type { CellStyle, TableDefinition, WriteSheet } from "hucre/xlsx";
import { storedText } from "./stored-text";
import { writeChart } from "./write-charts";
import { writeMarks, writeValidation } from "./write-validations";

/** Inches: narrow enough for wide tables, wide enough for any printer. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * One sheet in the writing library's terms, but for its cells, which `sheet-data` writes. Print titles are names, so
 * `write-names` has them.
 */
export function writeSheet(sheet: SheetDraft): WriteSheet {
  return {
    name: sheet.name,
    rows: [],
    columns: sheet.widths.map((width) => ({ width })),
    tables: sheet.tables.map((table) => writeTable(table, sheet)),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: writeMarks(sheet.marks),
    charts: (sheet.charts ?? []).map(writeChart),
    // Cells in tables and inputs have lines of their own.
    view: { showGridLines: false },
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "very-hidden",
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    ...(sheet.protection ? { protection: writeProtection(sheet.protection) } : {}),
    ...(sheet.print
      ? {
          pageSetup: {
            paperSize: "a4",
            orientation: sheet.print.orientation,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: sheet.print.onePage ? 1 : 0,
            margins,
          },
          headerFooter: { oddFooter: `&L${sheet.name.replaceAll("&", "&&")}&RPage &P of &N` },
        }
      : {}),
  };
}

/**
 * A cell of each look, from which the library makes the styles, in the same order. They are text, so that it makes room
 * for the workbook's texts as well; the post-pass takes them out again.
 */
export function specimens(looks: readonly CellStyle[]): NonNullable<WriteSheet["cells"]> {
  return new Map(looks.map((style, column) => [`0,${column}`, { value: "specimen", type: "string", style }]));
}

/** The headings are the cells of the table's first row: Excel repairs a file where the two differ. */
function writeTable({ name, range, filter }: DraftTable, { rows }: SheetDraft): TableDefinition {
  const headings = rows[range.top]?.slice(range.left, range.right + 1) ?? [];
  return {
    name,
    displayName: name,
    range: rangeAddress(range),
    columns: headings.map((cell) => ({
      name: typeof cell?.value === "string" ? storedText(cell.value) : "",
    })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: filter ?? true,
  };
}

/**
 * Guards cells and scenarios, without a password. Drawn objects stay free, because protecting them would also
 * forbid notes. For the library, true means that people may.
 */
function writeProtection({ rowsMayChange }: DraftProtection): NonNullable<WriteSheet["protection"]> {
  return {
    sheet: true,
    scenarios: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    insertRows: rowsMayChange,
    deleteRows: rowsMayChange,
  };
}
