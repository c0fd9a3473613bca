import { parseCellAddress } from "#src/core/index";
import { damaged } from "./errors";
import { isSelfClosing, prefixAt, tagStart } from "./patch-text";
import type { OpenPackage } from "./package";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";
import type { XmlAttributes } from "./xml-namespaces";

/** Where an element stands in the text of its part. `openEnd` is after its start tag, `closeAt` before its end tag. */
export interface Span {
  readonly start: number;
  readonly openEnd: number;
  closeAt: number;
  end: number;
}

export interface CellSpan extends Span {
  readonly column: number;
  readonly attributes: XmlAttributes;
  hasFormula: boolean;
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly attributes: XmlAttributes;
  /** Only of the rows asked for. */
  readonly cells: CellSpan[];
}

/** A formula that concerns more cells than its own. */
export interface WideFormula extends Span {
  readonly row: number;
  readonly column: number;
  readonly attributes: XmlAttributes;
  text: string;
}

export interface SheetSpans {
  readonly prefix: string;
  readonly data: Span;
  readonly rows: readonly RowSpan[];
  readonly columns: readonly XmlAttributes[];
  readonly wideFormulas: readonly WideFormula[];
}

/** Finds rows, the cells of the rows asked for, and column styles in a worksheet part, by their place in its text. */
export function scanSheet(
  from: OpenPackage,
  part: string,
  text: string,
  asked: ReadonlySet<number>,
): SheetSpans {
  const rows: RowSpan[] = [];
  const columns: XmlAttributes[] = [];
  const wideFormulas: WideFormula[] = [];
  let data: Span | null = null;
  let inData = false;
  let row: RowSpan | null = null;
  let cell: CellSpan | null = null;
  let formula: WideFormula | null = null;
  let column = -1;

  const span = (openEnd: number) => ({
    start: tagStart(text, openEnd),
    openEnd,
    closeAt: openEnd,
    end: openEnd,
  });
  const close = (closed: Span, end: number) => {
    closed.end = end;
    closed.closeAt = isSelfClosing(text, closed.openEnd) ? end : tagStart(text, end);
  };

  const openCell = (attributes: XmlAttributes, inRow: RowSpan, openEnd: number) => {
    column = attributes.r === undefined ? column + 1 : (parseCellAddress(attributes.r)?.column ?? -1);
    if (column < 0) throw damaged(`${part}: cell ${attributes.r}`);
    if (asked.has(inRow.row)) {
      cell = { ...span(openEnd), column, attributes, hasFormula: false };
      inRow.cells.push(cell);
    }
  };

  from.readXml(part, spreadsheetNamespaces, {
    open(name, attributes, depth, place) {
      const openEnd = place.position();
      if (depth === 2 && name === "sheetData") {
        data = span(openEnd);
        inData = true;
      } else if (depth === 3 && name === "col") columns.push(attributes);
      else if (depth === 3 && name === "row" && inData) {
        const before = rows.at(-1)?.row ?? -1;
        const number = attributes.r === undefined ? before + 1 : Number(attributes.r) - 1;
        row = { ...span(openEnd), row: number, attributes, cells: [] };
        rows.push(row);
        column = -1;
      } else if (depth === 4 && name === "c" && row !== null) openCell(attributes, row, openEnd);
      else if (depth === 5 && name === "f" && row !== null) {
        if (cell !== null) cell.hasFormula = true;
        if (attributes.t === undefined || attributes.t === "normal") return;
        formula = { ...span(openEnd), row: row.row, column, attributes, text: "" };
        wideFormulas.push(formula);
      }
    },
    text(piece) {
      if (formula !== null) formula.text += piece;
    },
    close(depth, place) {
      const end = place.position();
      if (depth === 5 && formula !== null) {
        close(formula, end);
        formula = null;
      } else if (depth === 4 && cell !== null) {
        close(cell, end);
        cell = null;
      } else if (depth === 3 && row !== null) {
        close(row, end);
        row = null;
      } else if (depth === 2 && inData && data !== null) {
        close(data, end);
        inData = false;
      }
    },
  });
  return finished(part, text, data, { rows, columns, wideFormulas });
}

function finished(
  part: string,
  text: string,
  data: Span | null,
  found: Omit<SheetSpans, "prefix" | "data">,
): SheetSpans {
  if (data === null) throw damaged(`${part}: no sheet data`);
  return { ...found, data, prefix: prefixAt(text, data.start) };
}
