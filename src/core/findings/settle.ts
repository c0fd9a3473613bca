/** What the return's record says of a finding: waived, decided, or neither. */

import type { Place, Settlement } from "./finding";
import { recordPlace } from "./place";
import type { ReturnContext, ReturnRule } from "./rule";
import type { DecisionEntry, RecordPlace, ReturnRecord, WaiverEntry } from "../return/record";
import { layout } from "../return/layout";
import { tidySpaces } from "../text";

/** What a settlement is looked up by. */
export interface Settled {
  readonly rule: Pick<ReturnRule, "id" | "hold" | "waivable">;
  readonly at: Place;
  readonly action: number | null;
}

interface Spot {
  readonly place: RecordPlace;
  readonly text: string;
}

const sameText = (a: string, b: string) => tidySpaces(a.normalize("NFC")) === tidySpaces(b.normalize("NFC"));

/** A row that people added is known by its text alone: its number changes when rows are sorted or deleted. */
function isAt(spot: Spot | null, place: RecordPlace, text: string): boolean {
  if (!spot || spot.place.table !== place.table || spot.place.column !== place.column) return false;
  const free = Object.values(layout).some(({ name, rows }) => name === place.table && rows === "free");
  return (free || spot.place.row === place.row) && sameText(spot.text, text);
}

function spotOf(at: Place): Spot | null {
  const place = recordPlace(at);
  return place && at !== "return" && "cell" in at ? { place, text: at.cell.text } : null;
}

function covers({ about, text }: WaiverEntry, spot: Spot | null, action: number | null): boolean {
  return "action" in about ? about.action === action : isAt(spot, about, text);
}

const runsOn = (until: string, asAt: string | null) => until === "" || asAt === null || asAt <= until;

/** Looks through the record once for all findings of a return. */
export function settlements(
  record: ReturnRecord,
  asAt: ReturnContext["asAt"],
): (settled: Settled) => { readonly settled: Settlement | null; readonly expired: WaiverEntry | null } {
  const entries = record.entries
    .filter(
      (entry): entry is WaiverEntry | DecisionEntry => entry.kind === "waiver" || entry.kind === "decision",
    )
    .reverse();
  if (entries.length === 0) return () => ({ settled: null, expired: null });
  return ({ rule, at, action }) => {
    const spot = spotOf(at);
    let expired: WaiverEntry | null = null;
    for (const entry of entries) {
      if (entry.rule !== rule.id) continue;
      if (entry.kind === "decision" && rule.hold && isAt(spot, entry.place, entry.text)) {
        const { kind, decision, wording, reason, by } = entry;
        return { settled: { kind, decision, wording, reason, by }, expired: null };
      }
      if (entry.kind !== "waiver" || rule.hold || rule.waivable === false) continue;
      if (!covers(entry, spot, action)) continue;
      const { kind, reason, by, until } = entry;
      if (runsOn(until, asAt)) return { settled: { kind, reason, by, until }, expired: null };
      expired ??= entry;
    }
    return { settled: null, expired };
  };
}
