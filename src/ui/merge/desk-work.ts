/** What a person enters beside a dry run: kept in the consolidated workbook that comes of it. */

import type { Conflict, ConflictDecision, FileRecord, SignOffWords, Withdrawal } from "#src/core/index";

export interface Entered {
  readonly decide: readonly ConflictDecision[];
  readonly withdraw: readonly Withdrawal[];
  /** Of the reconciliation as it is shown: whatever changes it takes this away. */
  readonly signOff: SignOffWords | null;
}

export const nothingEntered: Entered = { decide: [], withdraw: [], signOff: null };

export interface DeskWork {
  readonly entered: Entered;
  readonly isBusy: boolean;
  /** Who gave a name last: whoever decides ten conflicts types it once. */
  readonly by: string;
  /** Reconciles anew with what is entered; `words` say what was done. */
  enter(next: Entered, words: string, by?: string): void;
}

const isOf = ({ id, basis }: Conflict, one: ConflictDecision) => one.conflict === id && one.basis === basis;

export function withDecision(
  { decide, withdraw }: Entered,
  conflict: Conflict,
  words: { readonly answer: string; readonly reason: string; readonly by: string },
): Entered {
  const { id, basis, between } = conflict;
  const others = decide.filter((one) => !isOf(conflict, one));
  return {
    decide: [...others, { conflict: id, basis, between, on: "", ...words }],
    withdraw,
    signOff: null,
  };
}

export function withoutDecision({ decide, withdraw }: Entered, conflict: Conflict): Entered {
  return { decide: decide.filter((one) => !isOf(conflict, one)), withdraw, signOff: null };
}

export function isEntered({ decide }: Entered, conflict: Conflict): boolean {
  return decide.some((one) => isOf(conflict, one));
}

const isFile = ({ receivedAs, sha256 }: FileRecord, one: Withdrawal) =>
  one.file === receivedAs && one.sha256 === sha256;

export function withWithdrawal(
  { decide, withdraw }: Entered,
  record: FileRecord,
  words: { readonly reason: string; readonly by: string },
): Entered {
  const { receivedAs: file, sha256 } = record;
  return { decide, withdraw: [...withdraw, { file, sha256, ...words }], signOff: null };
}

export function withoutWithdrawal({ decide, withdraw }: Entered, record: FileRecord): Entered {
  return { decide, withdraw: withdraw.filter((one) => !isFile(record, one)), signOff: null };
}

export function isWithdrawn({ withdraw }: Entered, record: FileRecord): boolean {
  return withdraw.some((one) => isFile(record, one));
}
