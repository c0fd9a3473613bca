/** How many rows were issued, and what became of them. */

import { countIssued } from "./issued";
import type { ActionTally, ConsolidatedRow, PartnerTally, RowCounts } from "../consolidation";
import type { RowState } from "../states";
import type { IssuedTable } from "../data-tables";
import { findPartner } from "../../plan/partners";
import { milestonesOf, type Plan } from "../../plan/plan";

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

/** One tally an action, counted in the same way over the partners that were asked. */
export function actionTalliesOf(
  plan: Plan,
  partners: readonly string[],
  rows: readonly ConsolidatedRow<IssuedTable>[],
): ActionTally[] {
  const asked = new Set(partners);
  const states = new Map<number, Record<RowState, number>>();
  for (const { action, state } of rows) {
    if (action === null) continue;
    const count = states.get(action) ?? { merged: 0, held: 0, missing: 0, extra: 0 };
    count[state] += 1;
    states.set(action, count);
  }
  return [...plan.actions]
    .sort((a, b) => a.number - b.number)
    .flatMap((action) => {
      const owners = action.owners.filter((owner) => asked.has(owner)).length;
      const count = states.get(action.number) ?? { merged: 0, held: 0, missing: 0, extra: 0 };
      const issued = owners * (1 + milestonesOf(action).length);
      return issued + count.extra === 0 ? [] : [{ action: action.number, issued, ...count }];
    });
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
