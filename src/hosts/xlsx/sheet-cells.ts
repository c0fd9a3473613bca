import type { SheetCell } from "#src/core/index";
import { parseCellAddress } from "#src/core/index";
import { damaged } from "./errors";
import { cellContent, type CellContext } from "./read-cell";
import { formulaReader } from "./read-formulas";
import type { XmlAttributes } from "./xml-namespaces";

export interface SheetContext extends CellContext {
  /** Counts one <c> element of the workbook. */
  readonly countCell: () => void;
  /** Counts the characters of one cell's text. */
  readonly countText: (characters: number) => void;
}

/** Gathers the cells of one sheet from what stands inside <sheetData>. */
export interface CellGatherer {
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => void;
  readonly text: (piece: string) => void;
  readonly close: (depth: number) => void;
  /** The cells that hold something, by row then column. Throws when two stand in one place. */
  readonly cells: () => readonly SheetCell[];
}

const rowsOfSheet = 1_048_576;
const columnsOfSheet = 16_384;

/** Depths of elements in a worksheet part; <t> is deeper still, and one deeper in a rich run. */
const rowDepth = 3;
const cellDepth = 4;
const valueDepth = 5;
const runDepth = 6;

export function cellGatherer(part: string, context: SheetContext): CellGatherer {
  const formulas = formulaReader(part);
  const columnOf = columnReader();
  const cells: SheetCell[] = [];
  const places: number[] = [];
  let isSorted = true;
  let lastPlace = -1;

  let row = -1;
  let column = -1;
  let inCell = false;
  let type = "n";
  let style = 0;
  let value = "";
  let formula = "";
  let formulaAttributes: XmlAttributes | null = null;
  let listening: "nothing" | "value" | "formula" = "nothing";
  let isPhonetic = false;

  const startRow = (written: string | undefined) => {
    row = written === undefined ? row + 1 : Number(written) - 1;
    column = -1;
    if (!Number.isInteger(row) || row < 0 || row >= rowsOfSheet)
      throw damaged(`${part}: row ${written ?? row + 1}`);
  };

  const findPlace = (written: string | undefined) => {
    column = written === undefined ? column + 1 : columnOf(written, row);
    if (column < 0 || column >= columnsOfSheet) {
      throw damaged(`${part}: cell ${written ?? "without a reference"} in row ${row + 1}`);
    }
    const place = row * columnsOfSheet + column;
    isSorted &&= place > lastPlace;
    lastPlace = place;
    places.push(place);
  };

  const startCell = (attributes: XmlAttributes) => {
    context.countCell();
    findPlace(attributes.r);
    inCell = true;
    type = attributes.t ?? "n";
    style = Number(attributes.s ?? 0);
    value = "";
    formula = "";
    formulaAttributes = null;
  };

  const startValue = (name: string, attributes: XmlAttributes) => {
    if (name === "v") listening = type === "inlineStr" ? "nothing" : "value";
    else if (name === "f") {
      listening = "formula";
      formulaAttributes = attributes;
    }
  };

  const endCell = () => {
    inCell = false;
    const content = cellContent(type, value, style, context);
    if (content === null) throw damaged(`${part}: type and value of a cell in row ${row + 1} do not fit`);
    if (content.kind === "text") context.countText(content.text.length);
    const calculation = formulaAttributes === null ? "" : formulas.formulaOf(formulaAttributes, formula);
    if (calculation !== "") cells.push({ row, column, content, formula: calculation });
    else if (content.kind !== "blank") cells.push({ row, column, content });
  };

  return {
    open(name, attributes, depth) {
      if (depth === cellDepth) {
        if (name === "c") startCell(attributes);
      } else if (depth === valueDepth) {
        if (inCell) startValue(name, attributes);
      } else if (depth === rowDepth) {
        if (name === "row") startRow(attributes.r);
      } else if (inCell && depth === runDepth && name === "rPh") isPhonetic = true;
      else if (inCell && name === "t" && type === "inlineStr" && !isPhonetic) listening = "value";
    },
    text(piece) {
      if (listening === "value") value += piece;
      else if (listening === "formula") formula += piece;
    },
    close(depth) {
      if (depth === cellDepth) {
        if (inCell) endCell();
      } else if (depth > cellDepth) {
        listening = "nothing";
        if (depth === runDepth) isPhonetic = false;
      }
    },
    cells() {
      if (isSorted) return cells;
      places.sort((a, b) => a - b);
      if (places.some((place, i) => place === places[i + 1]))
        throw damaged(`${part}: two cells in one place`);
      return cells.sort((a, b) => a.row - b.row || a.column - b.column);
    },
  };
}

/** Reads the column of a reference in a known row, -1 when it is in another. Columns met before are looked up. */
function columnReader(): (reference: string, row: number) => number {
  const known = new Map<string, number>();
  let digits = "";
  let digitsOf = -1;
  return (reference, row) => {
    if (row !== digitsOf) {
      digits = String(row + 1);
      digitsOf = row;
    }
    const letters = reference.slice(0, -digits.length);
    const met = reference.endsWith(digits) ? known.get(letters) : undefined;
    if (met !== undefined) return met;
    const at = parseCellAddress(reference);
    if (at === null || at.row !== row) return -1;
    known.set(letters, at.column);
    return at.column;
  };
}
