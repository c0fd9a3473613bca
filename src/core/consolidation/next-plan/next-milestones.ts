/** What an action promises next: milestones that go on as they stand, then those that are new or reworded. */

import { continuedBy } from "../continued-by";
import { effectiveAnswers, type EffectiveAnswers } from "../effective-answers";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { predecessorsOf, type NextPromise } from "./predecessors";
import { dueContextFor, readDueCell, readDues } from "../../plan/due";
import { byMilestoneId } from "../../plan/lineage";
import { milestonesOf, type Bullet, type Milestone, type Plan, type PlanAction } from "../../plan/plan";
import { publishedDues } from "../../return/issued-rows";
import { comparable } from "../../text";

/** The due in the milestone's own words or, where it stands in a cell of its own, read from there. */
function duesOf(text: string, due: string | null, { plan, cycle }: Consolidation): Bullet["due"] {
  const context = dueContextFor(plan, cycle.year);
  const reading = due === null ? null : readDueCell(due, context);
  const dues = reading?.kind === "read" ? reading.dues : readDues(text, context);
  return dues.map(({ text: words, start, end, kind }) => ({ text: words, start, end, kind }));
}

/** The published words with the new due in place of the old one, where they hold just one; else with it after them. */
function redated(milestone: Milestone, due: string, plan: Plan): string {
  const [only, ...others] = publishedDues(plan, milestone);
  if (!only || others.length > 0 || !milestone.text.includes(only.text)) return milestone.text;
  return milestone.text.replace(only.text, () => due);
}

function asTheyStand(
  action: PlanAction,
  rows: readonly ConsolidatedRow<"milestones">[],
  answers: EffectiveAnswers,
  plan: Plan,
): NextPromise[] {
  return milestonesOf(action).flatMap((milestone): NextPromise[] => {
    const dues = rows
      .filter((row) => row.milestone === milestone.id && row.state === "merged")
      .flatMap((row) => answers.text(row, "newDue") ?? []);
    return dues[0] === undefined
      ? []
      : [
          {
            action: action.number,
            text: redated(milestone, dues[0], plan),
            due: dues[0],
            continues: [milestone.id],
          },
        ];
  });
}

/** With its measure, where it has one: a reader of the plan sees how it will be counted. */
function reworded(
  { number }: PlanAction,
  rows: readonly ConsolidatedRow<"nextMilestones">[],
  answers: EffectiveAnswers,
  plan: Plan,
): NextPromise[] {
  return rows.flatMap((row): NextPromise[] => {
    const text = row.state === "merged" ? answers.text(row, "milestone") : null;
    if (text === null) return [];
    const measure = answers.text(row, "measure");
    return [
      {
        action: number,
        text: measure === null ? text : `${text} (measure: ${measure})`,
        due: answers.text(row, "due"),
        continues: continuedBy(row, answers, plan),
      },
    ];
  });
}

/**
 * Owners of one action often promise the same: it is printed once. Where the same words continue several milestones,
 * these are merged into one.
 */
function once(promises: readonly NextPromise[]): NextPromise[] {
  const found = new Map<string, NextPromise>();
  for (const one of promises) {
    const key = `${comparable(one.text)} | ${comparable(one.due ?? "")}`;
    const same = found.get(key);
    const continues = [...new Set([...(same?.continues ?? []), ...one.continues])].sort(byMilestoneId);
    found.set(key, { ...(same ?? one), continues });
  }
  return [...found.values()];
}

/** Nobody has said what came of it: it stays promised until somebody does, or another action carries it on. */
function unanswered(
  action: PlanAction,
  rows: readonly ConsolidatedRow<"milestones">[],
  carried: ReadonlySet<string>,
): NextPromise[] {
  const answered = new Set(
    rows
      .filter(({ state, returned }) => state === "merged" && returned?.cells.outcome.value)
      .map(({ milestone }) => milestone),
  );
  return milestonesOf(action)
    .filter(({ id }) => !answered.has(id) && !carried.has(id))
    .map(({ id, text }) => ({ action: action.number, text, due: null, continues: [id] }));
}

const ofAction = <R extends { readonly action: number | null }>(rows: readonly R[], { number }: PlanAction) =>
  rows.filter((row) => row.action === number);

/** By the number of the action, what each of the open actions promises next, with what it came from. */
export function nextMilestones(
  open: readonly PlanAction[],
  consolidation: Consolidation,
): ReadonlyMap<number, readonly Bullet[]> {
  const answers = effectiveAnswers(consolidation);
  const { rows, plan } = consolidation;
  const stated = open.flatMap((action) => [
    ...asTheyStand(action, ofAction(rows.milestones, action), answers, plan),
    ...reworded(action, ofAction(rows.nextMilestones, action), answers, plan),
  ]);
  const carried = new Set(stated.flatMap(({ continues }) => continues));
  const byAction = new Map(
    open.map((action) => [
      action.number,
      once([...ofAction(stated, action), ...unanswered(action, ofAction(rows.milestones, action), carried)]),
    ]),
  );
  const historyOf = predecessorsOf([...byAction.values()].flat(), consolidation);
  return new Map(
    [...byAction].map(([number, promises]) => [
      number,
      promises.map((promise, index): Bullet => {
        const { text, due } = promise;
        const history = historyOf(promise);
        return {
          id: `${number}.${index + 1}`,
          text: due === null || comparable(text).includes(comparable(due)) ? text : `${text}, ${due}`,
          due: duesOf(text, due, consolidation),
          ...(history.length > 0 ? { history } : {}),
        };
      }),
    ]),
  );
}
