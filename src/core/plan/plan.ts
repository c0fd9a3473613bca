/** An action plan as data: what is promised, by whom, and the words it is reported in. */

import type { z } from "zod";

import type { Bullet, planSchema } from "./plan-schema";
import { rememberingFor } from "../remember";

export type { Bullet };

export type Plan = z.infer<typeof planSchema>;
export type PlanAction = Plan["actions"][number];
export type DeliveryPartner = Plan["partners"][number];
export type Status = Plan["statuses"][number];
export type Outcome = Plan["outcomes"][number];
export type CycleKind = Plan["cycles"][number];
/** What a milestone came from: a promise of an earlier edition. */
export type Predecessor = NonNullable<Bullet["history"]>[number];
/** What became of an action in one edition. */
export type ActionLineage = NonNullable<PlanAction["lineage"]>[number];
export type ImportFinding = Plan["findings"][number];

/** The parts of a plan that are the strategy's own, not one edition's: what an import starts from. */
export type PlanFramework = Omit<Plan, "edition" | "actions" | "findings">;

/** The action with that number, if the plan has it. */
export function findAction(plan: Plan, number: number): PlanAction | undefined {
  return actionsByNumber(plan).get(number);
}

const actionsByNumber = rememberingFor(
  ({ actions }: Plan) => new Map(actions.map((action) => [action.number, action])),
);

/** A published milestone with the action it belongs to; `parent` is set for an item that a milestone lists. */
export interface Milestone {
  readonly id: string;
  readonly text: string;
  readonly due: Bullet["due"];
  readonly action: PlanAction;
  readonly parent: string | null;
  readonly history: Bullet["history"];
}

/**
 * The milestones an action is to report on in the cycle after this edition, items after the milestone that lists
 * them. Ids are the printed ones or, where a bullet has none, its place: action 18's second milestone is 18.2.
 */
export const milestonesOf = rememberingFor((action: PlanAction): readonly Milestone[] => {
  const walk = (list: readonly Bullet[], prefix: string, parent: string | null): Milestone[] =>
    list.flatMap((bullet, index) => {
      const id = bullet.id ?? `${prefix}.${index + 1}`;
      const milestone: Milestone = {
        id,
        text: bullet.text,
        due: bullet.due,
        action,
        parent,
        history: bullet.history,
      };
      return [milestone, ...walk(bullet.children ?? [], id, id)];
    });
  return walk(action.nextMilestones, String(action.number), null);
});

/** ISO publication date by edition year. */
export function publicationDates(plan: Pick<Plan, "editions">): ReadonlyMap<number, string> {
  return new Map(plan.editions.map(({ year, published }) => [year, published]));
}
