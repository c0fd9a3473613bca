/** What each next milestone came from: what it continues, how, and what was said of that. */

import { effectiveAnswers } from "../effective-answers";
import type { Consolidation } from "../consolidation";
import { publishedEnd } from "../slippage";
import { sameWords, withoutDues } from "../../plan/compare/same-words";
import { dueContextFor, readDues } from "../../plan/due";
import { historiesTogether } from "../../plan/lineage";
import { milestonesOf, type Milestone, type Plan, type Predecessor } from "../../plan/plan";
import { dueWords, publishedDues } from "../../return/issued-rows";
import { comparable } from "../../text";

export interface NextPromise {
  readonly action: number;
  readonly text: string;
  readonly due: string | null;
  /** Ids of the milestones that it carries on; several where they were merged into one. */
  readonly continues: readonly string[];
}

/** Whether the words are those that were published, dates aside: a new date alone carries a milestone on. */
function isAsPublished(milestone: Milestone, text: string, { plan, cycle }: Consolidation): boolean {
  if (comparable(text) === comparable(milestone.text)) return true;
  const dues = readDues(text, dueContextFor(plan, cycle.year));
  return sameWords(
    withoutDues(milestone.text, publishedDues(plan, milestone)),
    withoutDues(text, dues),
    plan.partners,
  );
}

/** What was promised, with what was said of it this time. */
function promised(milestone: Milestone, consolidation: Consolidation): Omit<Predecessor, "kind" | "text"> {
  const { plan, rows } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const row = rows.milestones.find((one) => one.milestone === milestone.id && one.state === "merged");
  const outcome = row ? answers.outcome(row) : undefined;
  const progress = row ? answers.text(row, "progress") : null;
  return {
    edition: plan.edition,
    id: milestone.id,
    due: dueWords(plan, milestone),
    end: publishedEnd(plan, milestone),
    ...(outcome === undefined ? {} : { outcome }),
    ...(progress === null ? {} : { progress }),
  };
}

const milestonesById = (plan: Plan): ReadonlyMap<string, Milestone> =>
  new Map(plan.actions.flatMap(milestonesOf).map((milestone) => [milestone.id, milestone]));

/**
 * The predecessors of a promise, by all that is promised: what several promises continue was split, and one that
 * continues several merges them. Each earlier promise is there once, whatever ways lead to it.
 */
export function predecessorsOf(
  all: readonly NextPromise[],
  consolidation: Consolidation,
): (promise: NextPromise) => Predecessor[] {
  const published = milestonesById(consolidation.plan);
  const heirs = new Map<string, number>();
  for (const id of all.flatMap(({ continues }) => continues)) heirs.set(id, (heirs.get(id) ?? 0) + 1);
  const kindOf = (promise: NextPromise, milestone: Milestone, asPublished: boolean): Predecessor["kind"] => {
    if (promise.continues.length > 1) return "merged";
    if ((heirs.get(milestone.id) ?? 0) > 1) return "split";
    if (milestone.action.number !== promise.action) return "handed-over";
    return asPublished ? "carried" : "reworded";
  };
  return (promise) => {
    const own = promise.continues.flatMap((id) => published.get(id) ?? []);
    return historiesTogether([
      own.map((milestone) => {
        const asPublished = isAsPublished(milestone, promise.text, consolidation);
        return {
          ...promised(milestone, consolidation),
          kind: kindOf(promise, milestone, asPublished),
          ...(asPublished ? {} : { text: milestone.text }),
        };
      }),
      own.flatMap(({ history }) => history ?? []),
    ]);
  };
}
