/** Milestones whose number is more or less than the numbers of the items that they list. */

import { milestoneAnswers } from "../answers";
import type { RowCellPlace } from "../finding";
import { isTotal } from "../figures/counting";
import { metricOf } from "../../plan/compare/metric";
import { cellAt } from "../place";
import type { ReceivedReturn } from "../rule";
import { milestonesOf, type Plan } from "../../plan/plan";
import type { Return } from "../../return/return";

/** A milestone's Value; `received` is the return it stands in, null where there is only one. */
export interface ReportedValue {
  readonly milestone: string;
  readonly value: number;
  readonly place: RowCellPlace;
  readonly received: ReceivedReturn | null;
}

export interface ItemSum {
  readonly total: ReportedValue;
  readonly items: readonly ReportedValue[];
  readonly sum: number;
}

export function reportedValues(
  plan: Plan,
  returned: Return,
  partner: string | null,
  received: ReceivedReturn | null = null,
): ReportedValue[] {
  return milestoneAnswers({ plan, returned, partner }).flatMap(({ milestone, row }) => {
    const value = row.cells.value.value;
    return value === null ? [] : [{ milestone: milestone.id, value, place: cellAt(row, "value"), received }];
  });
}

/** A milestone that lists items, whose number one milestone gives: itself, or the item that stands for all. */
interface Listing {
  /** Its place among the plan's listings. */
  readonly order: number;
  readonly totalId: string;
  readonly parts: readonly string[];
}

const listingsByPlan = new WeakMap<Plan, ReadonlyMap<string, readonly Listing[]>>();

/** By the milestone that gives the total. What a plan lists is told once, not for each return. */
function listingsOf(plan: Plan): ReadonlyMap<string, readonly Listing[]> {
  const known = listingsByPlan.get(plan);
  if (known) return known;
  const byTotal = new Map<string, Listing[]>();
  let order = 0;
  for (const milestones of plan.actions.map(milestonesOf)) {
    for (const { id, text } of milestones) {
      const listed = milestones.filter(({ parent }) => parent === id);
      const overall = listed.find((item) => isTotal(plan, item.text));
      const parts = listed.filter((item) => item !== overall);
      if (parts.length < 2) continue;
      // Items that ask for numbers of their own count other things than their milestone does.
      if (!metricOf(plan, text).number || parts.some((part) => metricOf(plan, part.text).number)) continue;
      const totalId = overall?.id ?? id;
      const listing = { order: (order += 1), totalId, parts: parts.map((part) => part.id) };
      byTotal.set(totalId, [...(byTotal.get(totalId) ?? []), listing]);
    }
  }
  listingsByPlan.set(plan, byTotal);
  return byTotal;
}

/** Each total whose items all have a number, and another sum. Of two values of a milestone the first counts. */
export function unequalItems(plan: Plan, values: readonly ReportedValue[]): ItemSum[] {
  const listings = listingsOf(plan);
  const reported = new Map(values.toReversed().map((value) => [value.milestone, value]));
  return [...reported.keys()]
    .flatMap((id) => listings.get(id) ?? [])
    .sort((a, b) => a.order - b.order)
    .flatMap(({ totalId, parts }): ItemSum[] => {
      const total = reported.get(totalId);
      const items = parts.flatMap((part) => reported.get(part) ?? []);
      if (!total || items.length < parts.length) return [];
      const sum = items.reduce((made, { value }) => made + value, 0);
      return sum === total.value ? [] : [{ total, items, sum }];
    });
}
