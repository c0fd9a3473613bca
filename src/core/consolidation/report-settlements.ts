/** Waivers and decisions as the report of a consolidation lists and counts them. */

import type { ConsolidationSettlement } from "./consolidation";
import type { EntryState } from "../findings/on-record";
import type { DecisionEntry, WaiverEntry } from "../return/record";

/** What a waiver or decision is about: a cell, or with `action` alone a whole action. */
interface AboutSettlement {
  readonly file: string;
  readonly partner: string;
  readonly rule: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly action: number | null;
  readonly state: EntryState;
  /** How many findings it settles. */
  readonly findings: number;
}

export type ReportedWaiver = AboutSettlement & Pick<WaiverEntry, "reason" | "by" | "on" | "until">;
export type ReportedDecision = AboutSettlement &
  Pick<DecisionEntry, "decision" | "wording" | "reason" | "by" | "on">;

export interface ReportedSettlements<S> {
  readonly count: number;
  readonly inForce: number;
  readonly expired: number;
  readonly notNeeded: number;
  readonly list: readonly S[];
}

function counted<S extends AboutSettlement>(list: readonly S[]): ReportedSettlements<S> {
  const count = (state: EntryState) => list.filter((one) => one.state === state).length;
  return {
    count: list.length,
    inForce: count("in-force"),
    expired: count("expired"),
    notNeeded: count("not-needed"),
    list,
  };
}

function about({ file, partner, entry, state, findings }: ConsolidationSettlement): AboutSettlement {
  const { rule } = entry;
  const base = { file, partner, rule, state, findings };
  const place = entry.kind === "decision" ? entry.place : entry.about;
  if ("action" in place) return { ...base, table: null, row: null, column: null, action: place.action };
  const { table, row, column } = place;
  return { ...base, table, row, column, action: null };
}

export function reportedWaivers(
  settlements: readonly ConsolidationSettlement[],
): ReportedSettlements<ReportedWaiver> {
  const list = settlements.flatMap((one) => {
    if (one.entry.kind !== "waiver") return [];
    const { reason, by, on, until } = one.entry;
    return [{ ...about(one), reason, by, on, until }];
  });
  return counted(list);
}

export function reportedDecisions(
  settlements: readonly ConsolidationSettlement[],
): ReportedSettlements<ReportedDecision> {
  const list = settlements.flatMap((one) => {
    if (one.entry.kind !== "decision") return [];
    const { decision, wording, reason, by, on } = one.entry;
    return [{ ...about(one), decision, wording, reason, by, on }];
  });
  return counted(list);
}
