/** What hosts and core exchange when a workbook is read: values and where they stand, nothing about looks. */

/** One cell. Rows and columns count from 0; letters exist only in what people read. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included, counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * What a cell holds. Dates are ISO ("2025-01-31", with "T13:00:00" when there is a time of day), because a
 * spreadsheet date has no time zone. `error` is a spreadsheet error value such as "#REF!".
 */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string };

export const blank: CellContent = { kind: "blank" };

/** A cell as read. `formula` is its text without "=", present when the content is a stored result. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly formula?: string;
}

/** An Excel table. `range` includes the heading row. */
export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Cells that hold something, by row then column; a sheet is sparse and never a full grid. */
  readonly cells: readonly SheetCell[];
  readonly tables: readonly SheetTable[];
}

/** `refersTo` is the text of the definition without "=". */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Custom document properties, as text. */
  readonly properties: ReadonlyMap<string, string>;
  /** True where the file carries macros or links to other workbooks: told to people, never followed. */
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
  /** When the file says it was last saved (its core properties), ISO; null when it does not say. */
  readonly modified: string | null;
}

/** A new value for one cell; null empties it. Text is always text, never a formula. */
export interface CellEdit {
  readonly at: CellRef;
  readonly value: string | number | boolean | { readonly date: string } | null;
}

/** A place workbooks live. Hosts move values in and out; they know nothing of plans or rules. */
export interface WorkbookHost {
  /** Reads the values of every worksheet. */
  read(): Promise<Workbook>;
  /** Present when a person has the workbook open in front of them. */
  readonly live?: LiveWorkbook;
}

export interface LiveWorkbook {
  /** Selects the cell and scrolls it into view. */
  reveal(cell: CellRef): Promise<void>;
  /** Changes single cells in place. */
  edit(edits: readonly CellEdit[]): Promise<void>;
  /** Calls back after each change; returns the unsubscribe function. */
  onChange(listener: () => void): () => void;
}

/** What a cell of the workbook holds. */
export function contentAt({ sheets }: Workbook, at: CellRef): CellContent {
  const cells = sheets.find(({ name }) => name === at.sheet)?.cells ?? [];
  return cells.find(({ row, column }) => row === at.row && column === at.column)?.content ?? blank;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address as people write it, without the sheet: row 4, column 2 → "C5". */
export function cellAddress(cell: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** The range as people write it, without the sheet: "A1:N41". */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

const maximumRows = 1_048_576;
const maximumColumns = 16_384;

/** Reads "C5" (or "$C$5"); null when it is not an address that Excel has. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= maximumRows && column <= maximumColumns ? { row: row - 1, column: column - 1 } : null;
}

/** Reads "A1:N41" or a single address; null when it is neither. */
export function parseRangeAddress(address: string): CellRange | null {
  const [first = "", second = first, ...more] = address.split(":");
  const from = parseCellAddress(first);
  const to = parseCellAddress(second);
  if (!from || !to || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
