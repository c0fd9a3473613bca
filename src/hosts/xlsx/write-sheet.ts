import { rangeAddress, type DraftProtection, type DraftTable, type SheetDraft } from "#src/core/index";
import type { TableDefinition, WriteSheet } from "hucre/xlsx";
import { rowHeights } from "./row-heights";
import { storedAttribute } from "./stored-text";
import { writeCells } from "./write-cells";
import { writeChart } from "./write-charts";
import { writeMarks, writeValidation } from "./write-validations";

/** Inches: narrow enough for wide tables, wide enough for any printer. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** One sheet in the writing library's terms. Print titles are names, so `write-names` has them. */
export function writeSheet(sheet: SheetDraft): WriteSheet {
  const { rows, cells, looks } = writeCells(sheet);
  return {
    name: sheet.name,
    rows,
    cells,
    columns: Array.from({ length: Math.max(sheet.widths.length, looks.length) }, (_, column) => ({
      ...(sheet.widths[column] === undefined ? {} : { width: sheet.widths[column] }),
      ...(looks[column] === undefined ? {} : { style: looks[column] }),
    })),
    rowDefs: rowHeights(sheet),
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

/** The headings are the cells of the table's first row: Excel repairs a file where the two differ. */
function writeTable({ name, range, filter }: DraftTable, { rows }: SheetDraft): TableDefinition {
  const headings = rows[range.top]?.slice(range.left, range.right + 1) ?? [];
  return {
    name,
    displayName: name,
    range: rangeAddress(range),
    columns: headings.map((cell) => ({
      name: typeof cell?.value === "string" ? storedAttribute(cell.value) : "",
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
