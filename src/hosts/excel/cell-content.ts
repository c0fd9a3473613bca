/** From what Excel hands over for a cell to core's content. */

import { blank, type CellContent, type SheetCell } from "#src/core/index";
import { isDateFormat } from "#src/hosts/xlsx/number-formats";
import { dateOfSerial } from "#src/hosts/xlsx/serial-dates";

/** One cell as Office.js gives it: `values`, `formulas` and `numberFormat` of the same place. */
export interface HandedCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
}

/** Office.js gives an error as its text. In a cell formatted as text, the same letters are only text. */
const errorValue =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** The formula without "="; text that only begins with "=" is handed over alike as value and as formula. */
export function formulaOf({ value, formula }: HandedCell): string | undefined {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? formula.slice(1) : undefined;
}

/**
 * Office.js does not say from which year a workbook counts its days: it is 1900, as in every template, unless somebody
 * with an old Mac has changed it.
 */
export function contentOf(cell: HandedCell): CellContent {
  const { value } = cell;
  const numberFormat = String(cell.numberFormat);
  switch (typeof value) {
    case "boolean":
      return { kind: "boolean", boolean: value };
    case "number": {
      const date = isDateFormat(numberFormat) ? dateOfSerial(value, false) : null;
      return date === null ? { kind: "number", number: value } : { kind: "date", date };
    }
    case "string": {
      if (value === "") return blank;
      const mayBeError = numberFormat !== "@" || formulaOf(cell) !== undefined;
      return mayBeError && errorValue.test(value)
        ? { kind: "error", error: value }
        : { kind: "text", text: value };
    }
    default:
      return blank;
  }
}

/** Null for a cell that holds nothing. */
export function sheetCell(row: number, column: number, handed: HandedCell): SheetCell | null {
  const content = contentOf(handed);
  const formula = formulaOf(handed);
  if (formula !== undefined) return { row, column, content, formula };
  return content.kind === "blank" ? null : { row, column, content };
}
