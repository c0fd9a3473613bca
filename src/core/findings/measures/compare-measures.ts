/** Measures that are one, with numbers that are not. */

import type { Measure } from "./measures";
import type { Plan } from "../../plan/plan";

/** A text with thousands of numbers for one thing is compared with the first few. */
const mostCompared = 50;

export type Pair<M extends Measure> = readonly [measure: M, other: M];

/** Whether two numbers can be the same: "over 200" and 223 can. */
function agree(a: Measure, b: Measure): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whether both may be of one time: both say so, or one says nothing and the other is of the year reported on. */
function atOneTime(a: Measure, b: Measure, year: number): boolean {
  const [one, other] = a.when.length >= b.when.length ? [a.when, b.when] : [b.when, a.when];
  if (other.length > 0) return other.every((word) => one.includes(word));
  const years = one.map(Number).filter((number) => !Number.isNaN(number));
  return years.length === 0 || Math.max(...years) >= year - 1;
}

/** What stands in one cell was written at once, and is read together. */
const differ = (a: Measure, b: Measure, year: number) =>
  a.place.cell !== b.place.cell && !agree(a, b) && atOneTime(a, b, year);

function grouped<M extends Measure>(
  measures: readonly M[],
  keyOf: (measure: M) => string | null,
): Map<string, M[]> {
  const groups = new Map<string, M[]>();
  for (const measure of measures) {
    const key = keyOf(measure);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(measure);
    else if (key !== null) groups.set(key, [measure]);
  }
  return groups;
}

/**
 * Each cell once, with the first other one that reports the same measure with another number. `year`: the cycle's.
 * `beside` tells which others count: within one return those before it, between returns those of others.
 */
export function differences<M extends Measure>(
  measures: readonly M[],
  year: number,
  beside: (measure: M, other: M) => boolean,
): Pair<M>[] {
  const pairs = new Map<M["place"]["cell"], Pair<M>>();
  for (const keyOf of [({ key }: M) => key, ({ keyAnywhere }: M) => keyAnywhere]) {
    for (const group of grouped(measures, keyOf).values()) {
      const first = group.slice(0, mostCompared);
      for (const measure of group) {
        if (pairs.has(measure.place.cell)) continue;
        const other = first.find((one) => beside(measure, one) && differ(one, measure, year));
        if (other) pairs.set(measure.place.cell, [measure, other]);
      }
    }
  }
  return [...pairs.values()];
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((word) => b.has(word));

/** Whether a number in the text of an action may be what a milestone of it asks to be counted. */
function mayAnswer({ ruleSettings }: Plan, cell: Measure, text: Measure): boolean {
  if (text.key === cell.key) return false;
  if (!isWithin(cell.before, text.before) && !isWithin(text.before, cell.before)) return false;
  const shared = [...cell.around].filter((word) => text.around.has(word)).length;
  return cell.around.size > 0 && shared / cell.around.size >= ruleSettings.facts.sameCount;
}

/** Each Value with a number in the action's texts that seems to be of the same, where none of these agrees with it. */
export function unlikeTheTexts(plan: Plan, measures: readonly Measure[], year: number): Pair<Measure>[] {
  const texts = grouped(measures, ({ milestone, action, noun }) =>
    milestone === null ? `${action} ${noun}` : null,
  );
  return [...grouped(measures, ({ milestone }) => milestone).values()].flatMap((names): Pair<Measure>[] => {
    const candidates = names.flatMap((cell) =>
      (texts.get(`${cell.action} ${cell.noun}`) ?? [])
        .slice(0, mostCompared)
        .filter((text) => mayAnswer(plan, cell, text) && atOneTime(cell, text, year)),
    );
    const [cell] = names;
    const [text] = candidates;
    return cell && text && !candidates.some((one) => agree(cell, one)) ? [[cell, text]] : [];
  });
}
