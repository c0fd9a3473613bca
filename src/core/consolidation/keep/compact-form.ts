/** A workbook as JSON, short enough to keep hundreds of them in a sheet, and back. */

import {
  blank,
  parseRangeAddress,
  rangeAddress,
  type CellContent,
  type Sheet,
  type SheetCell,
  type SheetTable,
  type Workbook,
} from "../../workbook";

/** Text, numbers and booleans stand for themselves; null for a cell between others that holds nothing. */
type CompactCell =
  | string
  | number
  | boolean
  | null
  | { readonly d: string }
  | { readonly e: string }
  | { readonly f: string; readonly v: CompactCell };

/** A stretch of cells side by side: row and first column, then the cells. */
type CompactRun = readonly [row: number, column: number, ...cells: CompactCell[]];

interface CompactSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly tables: readonly (readonly [name: string, range: string])[];
  readonly runs: readonly CompactRun[];
}

interface CompactWorkbook {
  readonly sheets: readonly CompactSheet[];
  readonly names: readonly (readonly [name: string, refersTo: string])[];
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly macros: boolean;
  readonly links: boolean;
  readonly modified: string | null;
}

function compactContent(content: CellContent): CompactCell {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "date":
      return { d: content.date };
    case "error":
      return { e: content.error };
  }
}

function compactCell({ content, formula }: SheetCell): CompactCell {
  const value = compactContent(content);
  return formula === undefined ? value : { f: formula, v: value };
}

/** Gaps wider than this begin a new run. */
const widestGap = 3;

function compactRuns(cells: readonly SheetCell[]): CompactRun[] {
  const runs: [number, number, ...CompactCell[]][] = [];
  let run: [number, number, ...CompactCell[]] | undefined;
  for (const cell of cells) {
    const gap = run && run[0] === cell.row ? cell.column - (run[1] + run.length - 2) : -1;
    if (!run || gap < 0 || gap > widestGap) runs.push((run = [cell.row, cell.column]));
    else for (let blanks = 0; blanks < gap; blanks++) run.push(null);
    run.push(compactCell(cell));
  }
  return runs;
}

/**
 * What no cell can hold as it is, and what a writer of cells would take for an escape. JSON's own escapes see to
 * control characters, line ends and halves of surrogate pairs.
 */
const unsafeInCells = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]|_(?=x)/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Any value as JSON that a cell gives back letter for letter, whichever program saves it. */
export function cellSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafeInCells, escaped);
}

export function compactForm({
  sheets,
  names,
  properties,
  hasMacros,
  hasExternalLinks,
  modified,
}: Workbook): string {
  const compact: CompactWorkbook = {
    sheets: sheets.map(({ name, visibility, tables, cells }) => ({
      name,
      visibility,
      tables: tables.map((table) => [table.name, rangeAddress(table.range)]),
      runs: compactRuns(cells),
    })),
    names: names.map(({ name, refersTo }) => [name, refersTo]),
    properties: [...properties],
    macros: hasMacros,
    links: hasExternalLinks,
    modified,
  };
  return cellSafeJson(compact);
}

function contentOf(cell: CompactCell): CellContent {
  if (cell === null) return blank;
  if (typeof cell === "string") return { kind: "text", text: cell };
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (typeof cell === "boolean") return { kind: "boolean", boolean: cell };
  if ("d" in cell) return { kind: "date", date: cell.d };
  return "e" in cell ? { kind: "error", error: cell.e } : contentOf(cell.v);
}

function cellsOf([row, first, ...cells]: CompactRun): SheetCell[] {
  return cells.flatMap((cell, index): SheetCell[] => {
    if (cell === null) return [];
    const formula = typeof cell === "object" && "f" in cell ? { formula: cell.f } : {};
    return [{ row, column: first + index, content: contentOf(cell), ...formula }];
  });
}

function tableOf([name, address]: readonly [string, string]): SheetTable[] {
  const range = parseRangeAddress(address);
  return range ? [{ name, range }] : [];
}

/**
 * The workbook of a compact form.
 * @throws SyntaxError or TypeError where the text is no such form: check its digest first.
 */
export function workbookOfCompactForm(json: string): Workbook {
  // The text is what `compactForm` made: its digest is kept beside it.
  const compact = JSON.parse(json) as CompactWorkbook;
  return {
    sheets: compact.sheets.map(({ name, visibility, tables, runs }) => ({
      name,
      visibility,
      cells: runs.flatMap(cellsOf),
      tables: tables.flatMap(tableOf),
    })),
    names: compact.names.map(([name, refersTo]) => ({ name, refersTo })),
    properties: new Map(compact.properties),
    hasMacros: compact.macros,
    hasExternalLinks: compact.links,
    modified: compact.modified,
  };
}
