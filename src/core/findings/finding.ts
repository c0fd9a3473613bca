/** What a rule reports and what people get to see of it. */

import type { CellEdit, CellRef } from "../workbook";
import type { CoverItem, TableKey } from "../return/layout";
import type { DisclosureDecision } from "../return/record";
import type { ReturnCell, ReturnRow } from "../return/return";

/**
 * `error` must be put right before the return is ready or the row is merged; `warning` is for a person to look at;
 * `advice` helps.
 */
export type Severity = "error" | "warning" | "advice";

/** A safe fix cannot change what the partner meant; everything else is a choice for a person. */
export type Fix =
  | { readonly kind: "safe"; readonly label: string; readonly edits: readonly CellEdit[] }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] };

export interface Choice {
  readonly label: string;
  readonly edits: readonly CellEdit[];
}

/** A cell of a table's row; `column` is the column's key. */
export interface RowCellPlace {
  readonly cell: ReturnCell;
  readonly row: ReturnRow;
  readonly column: string;
}

/** An answer on the cover. */
export interface CoverPlace {
  readonly cell: ReturnCell;
  readonly item: CoverItem;
}

/**
 * A table, or a part of it that no row stands for: a missing column (`column`, its heading), a heading or an empty
 * row (`source`), a row that is gone (`action` and `milestone`).
 */
export interface TablePlace {
  readonly table: TableKey;
  readonly sheet: string;
  readonly column?: string;
  readonly source?: CellRef;
  readonly action?: number;
  readonly milestone?: string;
}

/** Where a problem is: a cell, a row, a table or a part of it, or the return as a whole. */
export type Place = RowCellPlace | CoverPlace | { readonly row: ReturnRow } | TablePlace | "return";

/** What a rule yields. `severity` and `remedy` replace the rule's own where this case differs. */
export interface Problem {
  readonly at: Place;
  readonly message: string;
  readonly severity?: Severity;
  readonly remedy?: string;
  readonly fix?: Fix;
}

/** A problem as reported: every finding can be read, and found in the workbook, on its own. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  readonly sheet: string | null;
  /** "C5" */
  readonly cell: string | null;
  /** The Excel table's name. */
  readonly table: string | null;
  /** The column's heading; for the cover, the item. */
  readonly column: string | null;
  /** The row as Excel numbers it. */
  readonly row: number | null;
  readonly action: number | null;
  readonly milestone: string | null;
  readonly fix: Fix | null;
  /** True where only a person's recorded decision clears it. */
  readonly hold: boolean;
  /** True where the rule is on trial in this cycle, and the finding therefore advice. */
  readonly trial: boolean;
  /** The waiver or decision on record for it, because of which it is advice; null where there is none. */
  readonly settled: Settlement | null;
}

/** Why a finding no longer counts: someone approved a waiver, or decided on a hold. */
export type Settlement =
  | { readonly kind: "waiver"; readonly reason: string; readonly by: string; readonly until: string }
  | {
      readonly kind: "decision";
      readonly decision: DisclosureDecision;
      /** What is to be published instead; "" where the text is published as it stands. */
      readonly wording: string;
      readonly reason: string;
      readonly by: string;
    };
