import { columnLetters, parseCellAddress } from "#src/core/index";

/**
 * One token of a formula, in this order: a text, a quoted sheet name, what stands in brackets (a structured
 * reference, another workbook), whole columns, whole rows, a number, and a word, which may be a cell.
 */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.$(!])|(\$?)(\d+):(\$?)(\d+)(?![\w.$(!])|\d[\d.]*(?:[eE][+-]?\d+)?|[\w$\\.?\u0080-\uFFFF]+(?=([(!]?))/g;

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;
const nowhere = "#REF!";

function shiftColumn(fixed: string, letters: string, by: number): string | null {
  const at = parseCellAddress(`${letters}1`);
  if (at === null || fixed !== "") return `${fixed}${letters}`;
  const moved = columnLetters(at.column + by);
  return at.column + by >= 0 && parseCellAddress(`${moved}1`) !== null ? moved : null;
}

function shiftRow(fixed: string, digits: string, by: number): string | null {
  if (fixed !== "") return `${fixed}${digits}`;
  const moved = String(Number(digits) + by);
  return parseCellAddress(`A${moved}`) === null ? null : moved;
}

const pair = (from: string | null, to: string | null, between = ":") =>
  from === null || to === null ? nowhere : `${from}${between}${to}`;

/**
 * The formula as it reads when filled `rows` down and `columns` to the right: references move, those behind a "$"
 * stay, and what would leave the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    token,
    (
      word: string,
      fromFixed: string | undefined,
      fromColumn: string | undefined,
      toFixed: string | undefined,
      toColumn: string | undefined,
      topFixed: string | undefined,
      topRow: string | undefined,
      bottomFixed: string | undefined,
      bottomRow: string | undefined,
      after: string | undefined,
    ) => {
      if (fromColumn !== undefined && toColumn !== undefined) {
        return pair(
          shiftColumn(fromFixed ?? "", fromColumn, columns),
          shiftColumn(toFixed ?? "", toColumn, columns),
        );
      }
      if (topRow !== undefined && bottomRow !== undefined) {
        return pair(shiftRow(topFixed ?? "", topRow, rows), shiftRow(bottomFixed ?? "", bottomRow, rows));
      }
      const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell.exec(word) ?? [];
      const isCell = letters !== "" && !after && parseCellAddress(word) !== null;
      if (!isCell) return word;
      return pair(shiftColumn(columnFixed, letters, columns), shiftRow(rowFixed, digits, rows), "");
    },
  );
}
