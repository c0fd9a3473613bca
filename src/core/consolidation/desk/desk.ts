/** What DHSC has put into a consolidated workbook, which every later merge keeps. */

import type { ConflictDecision } from "../conflicts/conflict";
import type { FindingDecision } from "./finding-decisions";
import type { Publication } from "./publication";
import type { SignOff } from "./sign-off";
import type { DataTable } from "../data-tables";
import type { DraftValue } from "../../workbook-draft";

/** What a row said when an edit was last seen beside it: for finding it again when it is gone. */
export interface EditedRow {
  /** The partner's name. */
  readonly partner: string;
  readonly action: string;
  readonly milestone: string;
  /** What tells the row from others of its table, in the partner's words. */
  readonly words: string;
}

/** DHSC's own wording beside an answer, or its note on a row. */
export interface Edit {
  readonly table: DataTable;
  /** The row's id, which is no position: see `rowIds`. */
  readonly row: string;
  /** The column's key, or `noteKey`. */
  readonly column: string;
  readonly value: Exclude<DraftValue, null>;
  /** The answer beside which it was made, as shown. */
  readonly answered: string;
  readonly about: EditedRow;
  /** Who made it, and why, where somebody says so on the sheet Edits: of this wording alone. */
  readonly by?: string;
  readonly why?: string;
}

/** `changed`: the answer is no longer that beside which it was made; `set-aside`: its row is gone. */
export type EditState = "stands" | "changed" | "set-aside";

export interface StandingEdit extends Edit {
  readonly state: EditState;
  /** The answer as shown now; "" where the row is gone. */
  readonly answer: string;
}

/** Stands for a column where a note on the row as a whole is meant. */
export const noteKey = "note";

/** That a file is no longer to be used. It is known by its fingerprint or, where it has none, by its name. */
export interface Withdrawal {
  readonly file: string;
  readonly sha256: string | null;
  /** Who took it back, and why; "" where nobody said. */
  readonly by: string;
  readonly reason: string;
}

export interface DatedWithdrawal extends Withdrawal {
  /** ISO; "" when nobody gave a day. */
  readonly on: string;
}

export interface Desk {
  readonly edits: readonly Edit[];
  /** In the order in which they were made. */
  readonly decisions: readonly ConflictDecision[];
  readonly withdrawals: readonly DatedWithdrawal[];
  /** On findings that hold rows, by their ids. */
  readonly findingDecisions: readonly FindingDecision[];
  /** Of the reconciliation, in the order in which they were made. */
  readonly signOffs: readonly SignOff[];
  /** What was published, in the order in which it was entered. */
  readonly publications: readonly Publication[];
}

/** Tells an edit's place from all others. */
export function editPlace({ table, row, column }: Pick<Edit, "table" | "row" | "column">): string {
  return JSON.stringify([table, row, column]);
}
