/** What is said of where actions and milestones came from, held against the plan that says it. */

import { flattened } from "./compare/match-milestones";
import type { ActionLineage, Bullet, Plan, PlanAction, Predecessor } from "./plan";

/** Kinds by which an action came out of another one, as a whole: it cannot also be where that one came from. */
const cameOut: ReadonlySet<ActionLineage["kind"]> = new Set(["introduced", "split", "merged"]);
/** Kinds that make no sense without the other action. */
const needsOther: ReadonlySet<ActionLineage["kind"]> = new Set([
  "split",
  "merged",
  "handed-over",
  "taken-over",
]);

type ByNumber = ReadonlyMap<number, PlanAction>;

/** A number that the plan has lost, below its highest, was an action once: that is for the merge to find. */
const isLost = (number: number, byNumber: ByNumber) => number < Math.max(...byNumber.keys());

function* actionFaults(at: string, action: PlanAction, plan: Plan, byNumber: ByNumber): Generator<string> {
  for (const [i, { edition, kind, action: other, title }] of (action.lineage ?? []).entries()) {
    const here = `${at}.lineage[${i}]`;
    if (edition > plan.edition) {
      yield `${here}.edition: ${edition} is later than the plan’s own edition, ${plan.edition}`;
    }
    if (kind === "renamed" && title === undefined) {
      yield `${here}.title: is missing: the title that action ${action.number} had before it was renamed`;
    }
    if (other === null) {
      if (needsOther.has(kind)) yield `${here}.action: null: “${kind}” needs the number of the other action`;
      continue;
    }
    const found = byNumber.get(other);
    if (other === action.number) {
      yield `${here}.action: ${other} is the action itself`;
    } else if (!found && !isLost(other, byNumber)) {
      yield `${here}.action: ${other} is not an action of the plan`;
    } else if (found && cameOut.has(kind) && found.introducedIn >= edition) {
      yield `${here}.action: ${other} came into the plan in ${found.introducedIn}, so nothing of ${edition} can have come from it`;
    }
  }
}

/** Within one edition, actions that came out of one another in a circle. Work may be exchanged: that is no circle. */
function* circles(plan: Plan, byNumber: ByNumber): Generator<string> {
  const from = ({ lineage = [] }: PlanAction, edition: number) =>
    lineage.flatMap((one) => (one.edition === edition && cameOut.has(one.kind) ? (one.action ?? []) : []));
  const told = new Set<string>();
  for (const [index, action] of plan.actions.entries()) {
    for (const [i, { edition, kind, action: first }] of (action.lineage ?? []).entries()) {
      if (!cameOut.has(kind) || first === null || first === action.number) continue;
      const seen = new Set<number>();
      const open = [first];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        const other = byNumber.get(next);
        if (other) open.push(...from(other, edition));
      }
      if (!seen.has(action.number)) continue;
      const circle = JSON.stringify([edition, [...seen].sort((a, b) => a - b)]);
      if (told.has(circle)) continue;
      told.add(circle);
      yield `actions[${index}].lineage[${i}].action: ${first} itself came from action ${action.number} in ${edition}: one of the two must be wrong`;
    }
  }
}

/** Ids of the last edition’s milestones by action; none for an action whose list does not give them all. */
function lastIds(plan: Plan): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    plan.actions.flatMap(({ number, lastMilestones }) => {
      const ids = flattened(lastMilestones).map(({ id }) => id);
      const known = ids.filter((id) => id !== undefined);
      return ids.length > 0 && known.length === ids.length ? [[number, new Set(known)]] : [];
    }),
  );
}

interface Known {
  readonly plan: Plan;
  readonly byNumber: ByNumber;
  readonly editions: ReadonlySet<number>;
  /** The edition before the plan's own. */
  readonly last: number;
  readonly lastIds: ReadonlyMap<number, ReadonlySet<string>>;
}

function* predecessorFaults(at: string, history: readonly Predecessor[], known: Known): Generator<string> {
  const { plan, byNumber, editions, last } = known;
  const seen = new Set<string>();
  for (const [i, { edition, id }] of history.entries()) {
    const here = `${at}.history[${i}]`;
    const key = `${edition} ${id}`;
    const number = Number(id.split(".")[0]);
    const action = byNumber.get(number);
    if (edition >= plan.edition) {
      const what =
        edition === plan.edition ? "is the plan’s own edition" : "is later than the plan’s own edition";
      yield `${here}.edition: ${edition} ${what}: what a milestone came from is of an earlier one`;
    } else if (!editions.has(edition)) {
      yield `${here}.edition: ${edition} is none of the plan’s editions`;
    }
    if (!action && !isLost(number, byNumber)) {
      yield `${here}.id: "${id}" belongs to no action of the plan`;
    } else if (action && action.introducedIn > edition) {
      yield `${here}.id: "${id}" was not promised in ${edition}: action ${number} came into the plan in ${action.introducedIn}`;
    } else if (edition === last && known.lastIds.get(number)?.has(id) === false) {
      yield `${here}.id: "${id}" is none of the milestones that action ${number} had in ${edition}`;
    }
    if (seen.has(key)) yield `${here}: milestone ${id} of ${edition} is there twice`;
    seen.add(key);
  }
}

function* bulletFaults(at: string, bullets: readonly Bullet[], known: Known): Generator<string> {
  for (const [i, { history = [], children = [] }] of bullets.entries()) {
    yield* predecessorFaults(`${at}[${i}]`, history, known);
    yield* bulletFaults(`${at}[${i}].children`, children, known);
  }
}

/**
 * Predecessors that cannot be: unknown ones, ones of the same or a later edition, circles. Milestones cannot come from
 * one another in a circle, because each names only those of earlier editions.
 */
export function* lineageFaults(plan: Plan): Generator<string> {
  const byNumber = new Map(plan.actions.map((action) => [action.number, action]));
  const earlier = plan.editions.map(({ year }) => year).filter((one) => one < plan.edition);
  const known: Known = {
    plan,
    byNumber,
    editions: new Set(plan.editions.map(({ year }) => year)),
    last: Math.max(...earlier),
    lastIds: lastIds(plan),
  };
  for (const [index, action] of plan.actions.entries()) {
    yield* actionFaults(`actions[${index}]`, action, plan, byNumber);
    yield* bulletFaults(`actions[${index}].nextMilestones`, action.nextMilestones, known);
  }
  yield* circles(plan, byNumber);
}
