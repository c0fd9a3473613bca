/** How things stood at the end of a merge, in the shortest form that the next one can compare itself with. */

import type { ConflictState } from "../conflicts/conflict";
import type { DataTable } from "../data-tables";
import type { FileVerdict, RowState } from "../states";

export interface StoodFile {
  /** The name that it came under. */
  readonly file: string;
  readonly sha256: string | null;
  readonly partner: string | null;
  readonly verdict: FileVerdict;
  /** True for the return that counted for its partner. */
  readonly used: boolean;
}

export interface Standing {
  readonly files: readonly StoodFile[];
  /** Ids by table and state. */
  readonly rows: Readonly<Partial<Record<DataTable, Readonly<Partial<Record<RowState, readonly string[]>>>>>>;
  readonly conflicts: readonly (readonly [id: string, state: ConflictState])[];
}
