/** What the owners of a shared milestone report as its number. */

import { milestoneAnswers } from "../answers";
import type { RowCellPlace } from "../finding";
import { cellAt } from "../place";
import type { MergeContext, ReceivedReturn } from "../rule";

export interface OwnersValue {
  readonly milestone: string;
  readonly received: ReceivedReturn;
  readonly place: RowCellPlace;
  readonly value: number;
  readonly outOf: number | null;
  readonly asAt: string | null;
}

function valuesOf({ plan, returns }: MergeContext): OwnersValue[] {
  return returns.flatMap((received) =>
    milestoneAnswers({ plan, ...received }).flatMap(({ milestone, row }): OwnersValue[] => {
      const { value, outOf, asAt } = row.cells;
      if (value.value === null) return [];
      return [
        {
          milestone: milestone.id,
          received,
          place: cellAt(row, "value"),
          value: value.value,
          outOf: outOf.value,
          asAt: asAt.value,
        },
      ];
    }),
  );
}

const isSame = (a: OwnersValue, b: OwnersValue) =>
  a.value === b.value && (a.outOf === null || b.outOf === null || a.outOf === b.outOf);

/** A count without its day may be of any day. */
const mayBeOfOneDay = (a: OwnersValue, b: OwnersValue) =>
  a.asAt === null || b.asAt === null || a.asAt === b.asAt;

/** Each owner's number with that of the first owner who reports another one for the same day. */
export function ownersWhoDiffer(context: MergeContext): (readonly [one: OwnersValue, other: OwnersValue])[] {
  const all = valuesOf(context);
  const ofMilestone = new Map<string, OwnersValue[]>();
  for (const one of all) {
    const same = ofMilestone.get(one.milestone);
    if (same) same.push(one);
    else ofMilestone.set(one.milestone, [one]);
  }
  return all.flatMap((one) => {
    const other = ofMilestone
      .get(one.milestone)
      ?.find((candidate) => !isSame(one, candidate) && mayBeOfOneDay(one, candidate));
    return other ? [[one, other] as const] : [];
  });
}
