/** The waivers and decisions on a return's record, and what became of each. */

import type { Finding } from "./finding";
import { formatDate, isIsoDate } from "../plan/calendar";
import type { DecisionEntry, ReturnRecord, WaiverEntry } from "../return/record";

/** `in-force`: a finding is settled by it; `expired`: its last day is past; `not-needed`: nothing is left to settle. */
export type EntryState = "in-force" | "expired" | "not-needed";

export interface SettlementOnRecord {
  readonly entry: WaiverEntry | DecisionEntry;
  readonly state: EntryState;
  /** How many findings it settles. */
  readonly findings: number;
}

function settles(entry: WaiverEntry | DecisionEntry, { rule, settled }: Finding): boolean {
  if (settled === null || rule !== entry.rule || settled.kind !== entry.kind) return false;
  if (settled.reason !== entry.reason || settled.by !== entry.by) return false;
  return settled.kind === "waiver"
    ? entry.kind === "waiver" && settled.until === entry.until
    : entry.kind === "decision" && settled.decision === entry.decision && settled.wording === entry.wording;
}

/** In the order of the record; `findings` are those of the return as checked on `asAt`. */
export function settlementsOnRecord(
  { entries }: ReturnRecord,
  findings: readonly Finding[],
  asAt: string | null,
): SettlementOnRecord[] {
  return entries.flatMap((entry): SettlementOnRecord[] => {
    if (entry.kind !== "waiver" && entry.kind !== "decision") return [];
    const settled = findings.filter((finding) => settles(entry, finding)).length;
    const isOver = entry.kind === "waiver" && entry.until !== "" && asAt !== null && entry.until < asAt;
    return [
      { entry, state: settled > 0 ? "in-force" : isOver ? "expired" : "not-needed", findings: settled },
    ];
  });
}

/** What was settled, by whom and why. */
export function settlementInWords(settled: NonNullable<Finding["settled"]>): string {
  const { by, reason } = settled;
  if (settled.kind === "waiver") {
    const until = isIsoDate(settled.until) ? ` until ${formatDate(settled.until)}` : "";
    return `Waived by ${by}${until}: ${reason}`;
  }
  const decided = { publish: "Publish as it stands", suppress: "Suppress", round: "Round" }[settled.decision];
  const wording = settled.wording === "" ? "" : ` (published as “${settled.wording}”)`;
  return `${decided}${wording}, decided by ${by}: ${reason}`;
}
