/** A return as read: every cell keeps what was typed, what it means and where it stands. */

import type { CellType, CellValues } from "./cell-types";
import type { Identity } from "./identity";
import type { ColumnKey, CoverItem, Layout, TableKey } from "./layout";
import type { ReturnRecord } from "./record";
import type { CellContent, CellRef } from "../workbook";

/**
 * One answer. `state`: `blank`; `exact` or `inexact` (it has a value); `unreadable` (it has none, see `candidates`);
 * `unusable` (an error value, or a formula without a stored result); `absent` (its column is not in the workbook).
 */
export interface ReturnCell<V = unknown> {
  readonly state: "blank" | "exact" | "inexact" | "unreadable" | "unusable" | "absent";
  readonly content: CellContent;
  /** What a person sees in the cell, as typed; "" when blank. */
  readonly text: string;
  readonly value: V | null;
  readonly candidates: readonly V[];
  /** Where it stands; null only when `absent`. */
  readonly source: CellRef | null;
  /** Present when the cell holds a formula. */
  readonly formula?: string;
  /** Present when it holds nothing but what the plan calls a placeholder, such as "TBC". */
  readonly isPlaceholder?: true;
}

type CellsOf<K extends TableKey> = {
  readonly [C in ColumnKey<K>]: ReturnCell<
    Layout[K]["columns"][C] extends { readonly type: infer T extends CellType } ? CellValues[T] : never
  >;
};

/** A row of a table: its cells by column key, and the sheet row they stand in (from 0). */
export interface ReturnRow<K extends TableKey = TableKey> {
  readonly table: K;
  readonly row: number;
  readonly cells: CellsOf<K>;
}

export interface FoundTable<K extends TableKey = TableKey> {
  readonly key: K;
  readonly found: boolean;
  /** The sheet it was found on; the sheet it should be on when it was not found. */
  readonly sheet: string;
  /** The row of its headings, from 0; null when it was not found. */
  readonly headingRow: number | null;
  /** Column numbers from 0 of the columns that are there. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ReturnRow<K>[];
  /** Columns that stand among its own and are none of them: what is in them is not read as answers. */
  readonly otherColumns: readonly OtherColumn[];
}

export interface OtherColumn {
  readonly heading: string;
  /** Where the heading stands. */
  readonly at: CellRef;
  /** True where an older version of the template asked it. */
  readonly askedBefore: boolean;
  /** Its filled cells in the table's rows. */
  readonly cells: readonly { readonly source: CellRef; readonly text: string }[];
}

/** Something the reader took for granted or could not find. A rule reports it; reading never fails on content. */
export interface Assumption {
  readonly kind:
    | "table-missing"
    | "table-twice"
    | "table-by-headings"
    | "sheet-renamed"
    | "column-missing"
    | "column-twice"
    | "column-by-likeness"
    | "columns-moved"
    | "column-extra"
    | "row-blank"
    | "identity-partly-lost"
    | "identity-lost"
    | "identity-differs";
  readonly table: TableKey | null;
  readonly sheet: string | null;
  readonly cell: CellRef | null;
  /** What a message needs to say: headings, names or copies concerned. */
  readonly words: readonly string[];
}

export interface CoverAnswer {
  readonly cell: ReturnCell<string>;
  readonly row: number | null;
}

export interface Return {
  /** As stored, or recognised from what the tables say where the hidden copies are lost; null when neither. */
  readonly identity: Identity | null;
  /** `tables`: the hidden copies are lost and the identity is what the cover and the rows say. */
  readonly identityFrom: "stored" | "tables" | null;
  readonly cover: { readonly [I in CoverItem]: CoverAnswer };
  readonly tables: { readonly [K in TableKey]: FoundTable<K> };
  /** The version of the template whose headings the tables have: nearly always the identity's. */
  readonly templateRead: number;
  readonly assumptions: readonly Assumption[];
  readonly record: ReturnRecord;
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
  /** When the workbook says it was last saved, ISO; null when it does not say. */
  readonly savedAt: string | null;
}

/** A row's cell by its column's key; undefined for a key that its table does not have. */
export function cellByKey(row: ReturnRow, key: string): ReturnCell | undefined {
  const cells: Readonly<Record<string, ReturnCell>> = row.cells;
  return Object.hasOwn(cells, key) ? cells[key] : undefined;
}

/** True where the partner has put nothing: a blank cell, or a column that is not there. */
export function isUnanswered(cell: ReturnCell): boolean {
  return cell.state === "blank" || cell.state === "absent";
}
