import type { RecordEntry, Return } from "#src/core/index";

/** What the forms need to put a decision or a waiver on record. */
export interface Settling {
  readonly returned: Return;
  /** ISO. */
  readonly today: string;
  readonly isBusy: boolean;
  /** Puts it on record; false where that was refused, which is said elsewhere. */
  onSettle(entry: RecordEntry, words: string): Promise<boolean>;
}
