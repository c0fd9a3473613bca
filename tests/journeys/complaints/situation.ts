/** A situation that users of other systems complained of, rebuilt in a return of ours. */

import type { Finding } from "#src/core/findings/finding";
import type { Workbook } from "#src/core/workbook";

export interface Expected {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly sheet: string | null;
  /** "J3"; null where no one cell is at fault. */
  readonly cell: string | null;
  readonly fix: "safe" | "choice" | null;
}

interface Told {
  /** Where it was told, such as "FAC #2374". */
  readonly told: string;
  /** What happened there, in our words, and what was done to our return. */
  readonly situation: string;
}

/** One return: what is found in it, cause first, and what puts it right. */
export interface ReturnSituation extends Told {
  readonly damage: (workbook: Workbook) => Workbook;
  /** In the order of the list; empty where nothing is wrong and nothing may be found. */
  readonly expected: readonly Expected[];
  /** Where it is not one: what is answered may ask for more. */
  readonly passes?: number;
  /**
   * What a person does who follows the list from top to bottom, once. Left out where the cells that it names are typed
   * again as they should be, and nothing else.
   */
  readonly correct?: (workbook: Workbook) => Workbook;
}

/** Several returns at the merge: `check` throws where it goes wrong. */
export interface MergeSituation extends Told {
  readonly outcome: string;
  readonly check: () => void;
}
