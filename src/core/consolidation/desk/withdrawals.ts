/** Returns that whoever sent them has taken back: they are kept, and no longer used. */

import type { DatedWithdrawal, Withdrawal } from "./desk";
import type { ReceivedFile } from "../received-file";
import { formatDate, isIsoDate } from "../../plan/calendar";

type Named = Pick<ReceivedFile, "file" | "sha256">;

const keyOf = ({ file, sha256 }: Named) => sha256 ?? `name ${file}`;

/** Withdrawals of earlier merges and of this one, by file; of two of one file the earlier stands. */
export function withdrawalsTogether(
  before: readonly DatedWithdrawal[],
  added: readonly Withdrawal[],
  on: string,
): DatedWithdrawal[] {
  const all = new Map<string, DatedWithdrawal>();
  for (const one of [
    ...before,
    ...added.map(({ file, sha256, by, reason }) => ({ file, sha256, by, reason, on })),
  ]) {
    if (!all.has(keyOf(one))) all.set(keyOf(one), one);
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Looks up whether a file was withdrawn. */
export function withdrawnBy(
  withdrawals: readonly DatedWithdrawal[],
): (file: Named) => DatedWithdrawal | undefined {
  const all = new Map(withdrawals.map((one) => [keyOf(one), one]));
  return (file) => all.get(keyOf(file));
}

/** "It was withdrawn by Sam Example on 30 January 2025: the figures were those of last year." */
export function withdrawnInWords({ by, reason, on }: DatedWithdrawal): string {
  const who = by === "" ? "" : ` by ${by}`;
  const day = isIsoDate(on) ? ` on ${formatDate(on)}` : "";
  return `It was withdrawn${who}${day}${reason === "" ? "." : `: ${reason}`}`;
}

/** Fewest characters of a fingerprint that tell one file. */
const shortestFingerprint = 8;

/** The files that are meant by a name or by the beginning of a fingerprint: one, where it is clear. */
export function filesMeant<F extends Named>(files: readonly F[], wanted: string): F[] {
  const digits = wanted.toLowerCase();
  const isFingerprint = digits.length >= shortestFingerprint && /^[0-9a-f]+$/.test(digits);
  const meant = files.filter(
    ({ file, sha256 }) => file === wanted || (isFingerprint && sha256?.startsWith(digits)),
  );
  return [...new Map(meant.map((file) => [keyOf(file), file])).values()];
}
