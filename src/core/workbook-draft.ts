/** What core asks a host to write: a new workbook, described by meaning (an input cell, a heading), not by looks. */

import type { CellRange } from "./workbook";

/** How a cell is meant. The host that writes decides fonts and colours; each also differs in words or shape. */
export type CellStyle =
  | "title"
  | "heading"
  | "label"
  | "text"
  | "note"
  | "input"
  | "input-date"
  | "input-number"
  /** An input kept as text by the spreadsheet, so that a milestone's id 18.10 does not become the number 18.1. */
  | "input-id"
  | "edit"
  /** As `input-id`, for an edit. */
  | "edit-id"
  | "text-date"
  | "text-number";

/** Text is always written as text: it never becomes a formula, a link or markup. */
export type DraftValue = string | number | boolean | { readonly date: string } | null;

export interface DraftCell {
  readonly value: DraftValue;
  readonly style: CellStyle;
}

export interface DraftTable {
  /** The Excel table name, unique in the workbook. The first row of `range` holds the headings. */
  readonly name: string;
  readonly range: CellRange;
  /** Filter buttons on the headings; present unless false. */
  readonly filter?: boolean;
}

/** What a cell accepts. Formulas are Excel formulas without "=", relative to the top left cell of `ranges[0]`. */
export type DraftValidationKind =
  | { readonly kind: "list"; readonly name: string }
  | { readonly kind: "date"; readonly from: string; readonly to: string }
  | { readonly kind: "number"; readonly atLeast: number }
  | { readonly kind: "text-length"; readonly atMost: number }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "any" };

export interface DraftValidation {
  readonly ranges: readonly CellRange[];
  readonly accepts: DraftValidationKind;
  /** Shown when the cell is selected: title at most 32 characters, text at most 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when a value is refused; "warning" lets the person keep it. */
  readonly alert?: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" };
}

/** Marks cells where `formula` (without "=", relative to the top left cell of `range`) is true. */
export interface DraftMark {
  readonly range: CellRange;
  readonly formula: string;
  readonly look: "error" | "warning" | "advice";
}

export interface DraftProtection {
  /** True where people may add and delete rows. Protection carries no password: it guards against slips only. */
  readonly rowsMayChange: boolean;
}

export interface DraftPrint {
  readonly orientation: "portrait" | "landscape";
  readonly repeatRows: number;
  /** True where all of it is to go on one page; else it is one page wide and as long as it needs. */
  readonly onePage?: boolean;
}

export type DraftChart = {
  readonly kind: "bar" | "column";
  readonly title: string;
  /** Where the chart stands, in cells. */
  readonly at: CellRange;
  /** One column of words and one column of numbers per series, on the same sheet. */
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange }[];
};

export interface SheetDraft {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Widths in characters, one per column from A. */
  readonly widths: readonly number[];
  /** Rows from row 1, cells from column A; null leaves a cell unwritten. */
  readonly rows: readonly (readonly (DraftCell | null)[])[];
  /** Heights in points by row number from 0; other rows are as high as their text needs. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly tables: readonly DraftTable[];
  readonly validations: readonly DraftValidation[];
  readonly marks: readonly DraftMark[];
  readonly charts?: readonly DraftChart[];
  /** Rows that stay in view when scrolling. */
  readonly frozenRows: number;
  readonly protection?: DraftProtection;
  /** Cells below a table that stay free for more rows, when the sheet is protected. */
  readonly unlocked?: readonly { readonly range: CellRange; readonly style: CellStyle }[];
  readonly print?: DraftPrint;
}

export interface WorkbookDraft {
  readonly title: string;
  /** Date in the document's properties, ISO; given from outside, because the clock is not core's. */
  readonly createdOn: string;
  readonly sheets: readonly SheetDraft[];
  /** Names for drop-downs (`range` on `sheet`) or for constants (`text`). */
  readonly names: readonly (
    | { readonly name: string; readonly sheet: string; readonly range: CellRange }
    | { readonly name: string; readonly text: string }
  )[];
  readonly properties: ReadonlyMap<string, string>;
}
