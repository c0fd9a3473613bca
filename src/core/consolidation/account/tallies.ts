/** How many rows were issued, and what became of them. */

import { countIssued } from "./issued";
import type { ConsolidatedRow, PartnerTally, RowCounts, RowState } from "../consolidation";
import type { IssuedTable } from "../data-tables";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";

/**
 * One tally a partner. What was issued is counted from the plan, what became of it from the rows as they stand in
 * the tables, so that a row lost on the way shows.
 */
export function talliesOf(
  plan: Plan,
  partners: readonly string[],
  rows: readonly ConsolidatedRow<IssuedTable>[],
): PartnerTally[] {
  const counts = new Map(
    partners.map((partner) => [
      partner,
      { merged: 0, held: 0, missing: 0, extra: 0 } satisfies Record<RowState, number>,
    ]),
  );
  for (const { partner, state } of rows) {
    const count = counts.get(partner);
    if (count) count[state] += 1;
  }
  return [...counts].map(([partner, count]) => ({
    partner,
    name: findPartner(plan, partner)?.name ?? partner,
    issued: countIssued(plan, partner),
    ...count,
  }));
}

export function totalOf(tallies: readonly PartnerTally[]): RowCounts {
  const sum = (key: keyof RowCounts) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    issued: sum("issued"),
    merged: sum("merged"),
    held: sum("held"),
    missing: sum("missing"),
    extra: sum("extra"),
  };
}
