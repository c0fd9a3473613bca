/** Milestones whose number is more or less than the numbers of the items that they list. */

import { milestoneAnswers } from "../answers";
import type { RowCellPlace } from "../finding";
import { metricOf } from "../metric";
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

const wholeWords = /^(?:total|all|overall|altogether)\b/i;

/** Each total whose items all have a number, and another sum. Of two values of a milestone the first counts. */
export function unequalItems(plan: Plan, values: readonly ReportedValue[]): ItemSum[] {
  const reported = new Map(values.toReversed().map((value) => [value.milestone, value]));
  return plan.actions.map(milestonesOf).flatMap((milestones) =>
    milestones.flatMap(({ id, text }): ItemSum[] => {
      const listed = milestones.filter(({ parent }) => parent === id);
      const overall = listed.find((item) => wholeWords.test(item.text));
      const parts = listed.filter((item) => item !== overall);
      const total = reported.get(overall?.id ?? id);
      const items = parts.flatMap((part) => reported.get(part.id) ?? []);
      if (!total || parts.length < 2 || items.length < parts.length) return [];
      // Items that ask for numbers of their own count other things than their milestone does.
      if (!metricOf(text).number || parts.some((part) => metricOf(part.text).number)) return [];
      const sum = items.reduce((made, { value }) => made + value, 0);
      return sum === total.value ? [] : [{ total, items, sum }];
    }),
  );
}
