/** That a person vouches for the reconciliation: it stands as long as the same returns count and every row stands as it did. */

import type { Conflict } from "../conflicts/conflict";
import type { RowState } from "../states";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { quote } from "../../text";

export interface SignOffWords {
  /** Who signs; "" where nobody is named. */
  readonly by: string;
  /** ISO or, where it is no day, as typed; "" where none is given. */
  readonly on: string;
}

/** How the reconciliation stands. */
export interface Reconciled {
  /** A digest of what a person vouches for. */
  readonly basis: string;
  /** "412 rows issued: 400 merged, 5 held and 7 missing" */
  readonly stood: string;
}

export interface SignOff extends SignOffWords, Reconciled {}

export interface SignOffs {
  /** Every one, in the order in which they were made. */
  readonly all: readonly SignOff[];
  /** How it stands now. */
  readonly reconciled: Reconciled;
}

/** What the sign-off of a consolidation amounts to. */
export interface SignOffState {
  /** `changed`: it was signed, and does not stand any more as it did then. */
  readonly state: "unsigned" | "signed" | "changed";
  /** What was entered for the reconciliation as it stands now; null where nothing. */
  readonly now: SignOff | null;
  /** The last one of the reconciliation as it stood before; null where there is none, or one that stands. */
  readonly before: SignOff | null;
  /** What is wanting before what was entered counts; null where nothing is. */
  readonly wanting: string | null;
}

export interface Reconciling {
  /** The returns that count. */
  readonly returns: readonly { readonly file: string; readonly sha256: string | null }[];
  /** By table. */
  readonly rows: Readonly<Record<string, readonly { readonly id: string; readonly state: RowState }[]>>;
  readonly conflicts: readonly Conflict[];
  readonly total: Readonly<Record<"issued" | "merged" | "held" | "missing", number>>;
}

/** DHSC's own words beside the answers are no part of it: they change what is said, and not what became of a row. */
export function reconciledAs(
  { returns, rows, conflicts, total }: Reconciling,
  digest: (text: string) => string,
): Reconciled {
  const { issued, merged, held, missing } = total;
  const basis = digest(
    JSON.stringify([
      returns.map(({ file, sha256 }) => sha256 ?? file).sort(),
      Object.entries(rows).map(([table, all]) => [table, all.map(({ id, state }) => [id, state])]),
      conflicts.map(({ id, basis: between, state, decision }) => [
        id,
        between,
        state === "decided" ? (decision?.answer ?? "") : state,
      ]),
    ]),
  );
  return { basis, stood: `${issued} rows issued: ${merged} merged, ${held} held and ${missing} missing` };
}

/** What is wanting before a sign-off counts; null where nothing is. */
export function wantingInSignOff({ by, on }: SignOffWords): string | null {
  if (by === "") return "Give the name of whoever signs.";
  return on === "" || isIsoDate(on)
    ? null
    : `${quote(on)} is no day: give the day of signing, such as 11 February 2025.`;
}

/** Those from before with one that was made since: of one reconciliation, the last one made stands. */
export function signOffsTogether(before: readonly SignOff[], added: SignOff | null): SignOff[] {
  return added ? [...before.filter(({ basis }) => basis !== added.basis), added] : [...before];
}

export function signOffState({ all, reconciled }: SignOffs): SignOffState {
  const now = all.findLast(({ basis }) => basis === reconciled.basis) ?? null;
  const wanting = now && wantingInSignOff(now);
  if (now && wanting === null) return { state: "signed", now, before: null, wanting };
  const before = all.findLast((one) => one !== now && wantingInSignOff(one) === null) ?? null;
  return { state: before ? "changed" : "unsigned", now, before, wanting };
}

/** "Ash Example on 11 February 2025" */
export function signedBy({ by, on }: SignOffWords): string {
  return isIsoDate(on) ? `${by} on ${formatDate(on)}` : by;
}

/** The state in a sentence or two, with what to do where something is to be done. */
export function signOffInWords(signOffs: SignOffs): string {
  const { state, now, before, wanting } = signOffState(signOffs);
  const { stood } = signOffs.reconciled;
  if (state === "signed" && now) return `Signed off by ${signedBy(now)}: ${stood}.`;
  const changed = before
    ? `Signed off by ${signedBy(before)} as ${before.stood}. The reconciliation has changed since: ${stood}. Look at it again, and sign it off anew.`
    : "Not signed off.";
  return wanting === null ? changed : `${changed} ${wanting}`;
}
