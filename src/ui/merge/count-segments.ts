import type { LabelCounts } from "#src/core/index";

/** A part of a bar: `from` and `width` are shares of the longest bar, 0 to 1; `look` is the label's place in its list. */
export interface Segment {
  readonly label: string;
  readonly count: number;
  readonly look: number;
  readonly from: number;
  readonly width: number;
}

const notSettled = "not settled";

/** The counts that are not nought, in the order of their labels. */
export function countSegments({ byLabel, unsettled }: LabelCounts, longest: number): Segment[] {
  const all = [...byLabel, [notSettled, unsettled] as const];
  let from = 0;
  return all.flatMap(([label, count], look): Segment[] => {
    if (count === 0 || longest === 0) return [];
    const segment = { label, count, look, from, width: count / longest };
    from += segment.width;
    return [segment];
  });
}

/** "3 ongoing, 2 extended and 1 not settled" is said by whoever lists these. */
export function segmentWords(segments: readonly Segment[]): string[] {
  return segments.map(({ count, label }) => `${count} ${label}`);
}
