/** What is to be decided by a person: co-owners who answer differently, and two returns of one partner. */

import type { Provenance } from "../provenance-of-row";
import type { ConflictPolicy } from "../../plan/rule-settings";

/** One side. `when`: the date approved or else last saved, ISO; null when neither is known. */
export interface ConflictAnswer extends Provenance {
  readonly partner: string;
  readonly answer: string;
  /** Who completed the return; null where its cover does not say. */
  readonly sender: string | null;
  readonly when: string | null;
}

export interface Proposal {
  readonly answer: string;
  readonly policy: ConflictPolicy;
  /** Why, as a clause: "it is the more cautious answer". */
  readonly why: string;
}

export interface DecisionWords {
  readonly answer: string;
  readonly reason: string;
  /** Who decided. */
  readonly by: string;
}

/** A decision with the answers between which it was made: it counts as long as they are given. */
export interface ConflictDecision extends DecisionWords {
  /** The conflict's id. */
  readonly conflict: string;
  /** ISO; "" when nobody gave a day. */
  readonly on: string;
  /** The answers, as a text to compare. */
  readonly basis: string;
  /** The answers, as a text to read: "Alpha Agency: extended; Beta Board: ongoing". */
  readonly between: string;
}

/** `reopened`: it was decided, and one of the answers has changed since. */
export type ConflictState = "to-decide" | "decided" | "reopened";

/** The columns of a consolidated table that a conflict is about. */
export type DisputedColumn = "status" | "outcome" | "value" | "newDue" | "due" | "version";

/** What is disputed, before anybody decides. */
export interface Dispute {
  /** Stable from one consolidation to the next: "18 Status", "18.2 Outcome". */
  readonly id: string;
  /** Null where it is about a return as a whole. */
  readonly action: number | null;
  readonly milestone: string | null;
  /** "Status": the column's heading, or what else is asked. */
  readonly question: string;
  readonly column: DisputedColumn;
  readonly answers: readonly ConflictAnswer[];
  readonly proposal: Proposal | null;
  readonly basis: string;
  readonly between: string;
}

export interface Conflict extends Dispute {
  readonly state: ConflictState;
  /** In effect when the state is `decided`; else what somebody began to enter. */
  readonly decision: ConflictDecision | null;
  /** What is wanting before a decision that somebody entered counts; null where nothing is. */
  readonly wanting: string | null;
  /** What was decided between answers that are no longer given. */
  readonly before: ConflictDecision | null;
}
