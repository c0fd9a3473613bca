/** Files that could be read as workbooks. */

import type { Return } from "../return/return";
import type { SealState } from "../return/seal";

/** A workbook, whether or not it is a return of this consolidation. */
export interface Arrival {
  /** As it is shown. */
  readonly file: string;
  /** The name that it came under. */
  readonly receivedAs: string;
  readonly sha256: string | null;
  readonly returned: Return;
  readonly seal: SealState;
}

/** The return that counts for a partner. */
export interface UsedReturn extends Arrival {
  /** The partner's code. */
  readonly partner: string;
}
