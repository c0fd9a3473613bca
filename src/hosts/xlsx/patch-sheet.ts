import type { CellEdit } from "#src/core/index";
import { cellAddress, parseRangeAddress } from "#src/core/index";
import type { OpenPackage } from "./package";
import { cellElement, type CellLook } from "./patch-cell";
import { isSelfClosing, replaced, type Replacement } from "./patch-text";
import { scanSheet, type CellSpan, type RowSpan, type SheetSpans } from "./scan-sheet";
import { unshared } from "./unshare-formulas";

export interface SheetPatch {
  readonly text: string;
  /** Addresses of the cells that had a formula and have one no longer. */
  readonly formulasDropped: readonly string[];
}

export interface PatchContext {
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** Edits of one sheet by row, then by column. */
type EditsByRow = ReadonlyMap<number, ReadonlyMap<number, CellEdit["value"]>>;

/**
 * Changes cells in the text of a worksheet part and leaves every other character of it. A cell keeps its style; a
 * new one takes that of its row or else of its column, as it would when typed in Excel.
 */
export function patchSheet(
  from: OpenPackage,
  part: string,
  text: string,
  edits: readonly CellEdit[],
  context: PatchContext,
): SheetPatch {
  const byRow = arranged(edits);
  const spans = scanSheet(from, part, text, new Set(byRow.keys()));
  refuseSplitArrays(spans, byRow);
  const rowsFound = new Map(spans.rows.map((row) => [row.row, row]));
  const isEdited = (row: number, column: number) => byRow.get(row)?.has(column) === true;

  const formulasDropped: string[] = [];
  const replacements: Replacement[] = unshared(spans, isEdited);
  const newRows: { readonly row: number; readonly xml: string }[] = [];
  for (const [row, values] of [...byRow].sort(([a], [b]) => a - b)) {
    const found = rowsFound.get(row);
    const cells = new Map(found?.cells.map((cell) => [cell.column, cell]));
    const inserted: { readonly column: number; readonly xml: string }[] = [];
    for (const [column, value] of [...values].sort(([a], [b]) => a - b)) {
      const cell = cells.get(column);
      if (!cell && (value === null || value === "")) continue;
      const address = cellAddress({ row, column });
      const look = lookOf(cell, found, column, spans, context);
      const xml = cellElement(spans.prefix, address, value, look, context.date1904);
      if (cell?.hasFormula) formulasDropped.push(address);
      if (cell) replacements.push({ start: cell.start, end: cell.end, by: xml });
      else inserted.push({ column, xml });
    }
    if (inserted.length === 0) continue;
    if (found) replacements.push(...cellInsertions(text, spans.prefix, found, inserted));
    else newRows.push({ row, xml: rowElement(spans.prefix, row, inserted) });
  }
  replacements.push(...rowInsertions(text, spans, newRows));
  return { text: replaced(text, replacements), formulasDropped };
}

function arranged(edits: readonly CellEdit[]): EditsByRow {
  const byRow = new Map<number, Map<number, CellEdit["value"]>>();
  for (const { at, value } of edits) {
    const row = byRow.get(at.row) ?? new Map<number, CellEdit["value"]>();
    byRow.set(at.row, row.set(at.column, value));
  }
  return byRow;
}

/** Excel lets nobody change one cell of an array, and calculating it again would undo the edit. */
function refuseSplitArrays({ wideFormulas }: SheetSpans, edits: EditsByRow): void {
  for (const { attributes, row, column } of wideFormulas) {
    const range = attributes.t === "shared" ? null : parseRangeAddress(attributes.ref ?? "");
    if (range === null || edits.get(row)?.has(column)) continue;
    for (const [editedRow, values] of edits) {
      const inRows = editedRow >= range.top && editedRow <= range.bottom;
      const edited = inRows
        ? [...values.keys()].find((at) => at >= range.left && at <= range.right)
        : undefined;
      if (edited === undefined) continue;
      const [cell, start] = [cellAddress({ row: editedRow, column: edited }), cellAddress({ row, column })];
      throw new Error(`${cell} cannot be changed alone: it is part of the array formula in ${start}`);
    }
  }
}

function lookOf(
  cell: CellSpan | undefined,
  row: RowSpan | undefined,
  column: number,
  { columns }: SheetSpans,
  { dateStyles }: PatchContext,
): CellLook {
  const custom = row?.attributes.customFormat;
  const ofRow = custom === "1" || custom === "true" ? row?.attributes.s : undefined;
  const ofColumn = columns.find(
    ({ min, max }) => Number(min) <= column + 1 && column + 1 <= Number(max),
  )?.style;
  const style = cell ? cell.attributes.s : (ofRow ?? ofColumn);
  return { style, showsDates: dateStyles[Number(style ?? 0)] === true };
}

const joinedXml = (cells: readonly { readonly xml: string }[]) => cells.map(({ xml }) => xml).join("");

function rowElement(prefix: string, row: number, cells: readonly { readonly xml: string }[]): string {
  return `<${prefix}row r="${row + 1}">${joinedXml(cells)}</${prefix}row>`;
}

function cellInsertions(
  text: string,
  prefix: string,
  row: RowSpan,
  cells: readonly { readonly column: number; readonly xml: string }[],
): Replacement[] {
  if (isSelfClosing(text, row.openEnd)) return [opened(row.openEnd, `${joinedXml(cells)}</${prefix}row>`)];
  return cells.map(({ column, xml }) => {
    const at = row.cells.find((cell) => cell.column > column)?.start ?? row.closeAt;
    return { start: at, end: at, by: xml };
  });
}

function rowInsertions(
  text: string,
  { prefix, data, rows }: SheetSpans,
  newRows: readonly { readonly row: number; readonly xml: string }[],
): Replacement[] {
  if (newRows.length === 0) return [];
  if (isSelfClosing(text, data.openEnd))
    return [opened(data.openEnd, `${joinedXml(newRows)}</${prefix}sheetData>`)];
  return newRows.map(({ row, xml }) => {
    const at = rows.find((each) => each.row > row)?.start ?? data.closeAt;
    return { start: at, end: at, by: xml };
  });
}

/** Gives an element that closes itself a content and an end tag. */
function opened(openEnd: number, contentAndEnd: string): Replacement {
  return { start: openEnd - 2, end: openEnd, by: `>${contentAndEnd}` };
}
