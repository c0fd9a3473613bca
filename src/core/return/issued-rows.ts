/** What is issued to a partner: its own actions, co-owned ones included, and their published milestones. */

import { priorityLabel } from "./cell-types";
import type { ColumnKey, TableKey } from "./layout";
import { comparable } from "../text";
import { milestonesOf, type Milestone, type Plan, type PlanAction } from "../plan/plan";
import { rememberingFor, rememberingForBoth } from "../remember";
import { dueContextFor, readDues } from "../plan/due";
import type { DraftValue } from "../workbook-draft";

/** To look through all actions for each partner of a large plan takes longer than all else that is done for it. */
const actionsByPartner = rememberingFor(({ actions }: Plan) => {
  const byPartner = new Map<string, PlanAction[]>();
  for (const action of actions.toSorted((a, b) => a.number - b.number)) {
    for (const owner of new Set(action.owners)) {
      const own = byPartner.get(owner);
      if (own) own.push(action);
      else byPartner.set(owner, [action]);
    }
  }
  return byPartner;
});

/** The actions a partner owns, by number. */
export function actionsOf(plan: Plan, partner: string): readonly PlanAction[] {
  return actionsByPartner(plan).get(partner) ?? [];
}

/** The milestones a partner is asked about, in the order of its actions. */
export function milestonesFor(plan: Plan, partner: string): Milestone[] {
  return actionsOf(plan, partner).flatMap(milestonesOf);
}

/** Reading words is the dear part of issuing and checking, and a plan's words do not change. */
const duesInWords = rememberingForBoth(
  (plan: Plan, { text: words }: Milestone): NonNullable<Milestone["due"]> => {
    return readDues(words, dueContextFor(plan, plan.edition)).map(({ text, start, end, kind }) => ({
      text,
      start,
      end,
      kind,
    }));
  },
);

/** The published due of a milestone: as imported or, where the plan keeps only the words, read from them. */
export function publishedDues(plan: Plan, milestone: Milestone): NonNullable<Milestone["due"]> {
  return milestone.due ?? duesInWords(plan, milestone);
}

/** The issued wording of a milestone's Due column. */
export function dueWords(plan: Plan, milestone: Milestone): string {
  return publishedDues(plan, milestone)
    .map(({ text }) => text)
    .join("; ");
}

/** "concluded in 2023 action plan"; for an action that has no status yet, where it comes from. */
export function lastStatusWords(action: PlanAction): string {
  if (action.status.value === null) return `new in ${action.introducedIn}`;
  return [action.status.value, action.status.qualifier].filter((part) => part !== null).join(" ");
}

/** The locked cells of an action's row, by column key. */
export function actionFacts(plan: Plan, action: PlanAction): IssuedFacts<"actions"> {
  const priority = plan.priorities.find(({ number }) => number === action.priority);
  return {
    action: action.number,
    title: action.title,
    priority: priority ? priorityLabel(priority) : null,
    owner: action.ownerText,
    lastStatus: lastStatusWords(action),
  };
}

/** The locked cells of a milestone's row, by column key. */
export function milestoneFacts(plan: Plan, milestone: Milestone): IssuedFacts<"milestones"> {
  return {
    milestone: milestone.id,
    action: milestone.action.number,
    published: milestone.text,
    due: dueWords(plan, milestone),
  };
}

type IssuedFacts<K extends TableKey> = { readonly [C in ColumnKey<K>]?: DraftValue };

/** True for an action that was closed in the last edition: its status is filled in for the partner. */
export function isClosed(plan: Plan, action: PlanAction): boolean {
  const status = plan.statuses.find(
    ({ label }) => comparable(label) === comparable(action.status.value ?? ""),
  );
  return status !== undefined && !status.open;
}

/**
 * The issued facts of a partner as one text, for a digest that tells whether the plan has changed since. Order and
 * spacing are fixed; wording of guidance is left out, because changing it changes no promise.
 */
export function baselineText(plan: Plan, partner: string): string {
  const facts = actionsOf(plan, partner).map((action) => [
    action.number,
    action.title,
    action.ownerText,
    lastStatusWords(action),
    milestonesOf(action).map((milestone) => [milestone.id, milestone.text, dueWords(plan, milestone)]),
  ]);
  return JSON.stringify([plan.id, plan.edition, partner, facts]);
}
