/** What an action promises next: milestones that go on as they stand, then those that are new or reworded. */

import { effectiveAnswers, type EffectiveAnswers } from "../effective-answers";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { publishedEnd } from "../slippage";
import { readDueCell, readDues } from "../../plan/due";
import {
  milestonesOf,
  publicationDates,
  type Bullet,
  type Milestone,
  type Plan,
  type PlanAction,
} from "../../plan/plan";
import { dueWords, publishedDues } from "../../return/issued-rows";
import { comparable } from "../../text";

type Before = NonNullable<Bullet["history"]>[number];

interface NextPromise {
  readonly text: string;
  readonly due: string | null;
  readonly continues: string | null;
}

/** Where the milestone was promised so far, with what was said of it this time. */
function historyOf(milestone: Milestone, consolidation: Consolidation): Before[] {
  const { plan, rows } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const row = rows.milestones.find((one) => one.milestone === milestone.id && one.state === "merged");
  const outcome = row ? answers.outcome(row) : undefined;
  const progress = row ? answers.text(row, "progress") : null;
  return [
    {
      edition: plan.edition,
      id: milestone.id,
      due: dueWords(plan, milestone),
      end: publishedEnd(plan, milestone),
      ...(outcome === undefined ? {} : { outcome }),
      ...(progress === null ? {} : { progress }),
    },
    ...(milestone.history ?? []),
  ];
}

/** The due in the milestone's own words or, where it stands in a cell of its own, read from there. */
function duesOf(text: string, due: string | null, { plan, cycle }: Consolidation): Bullet["due"] {
  const context = { edition: cycle.year, publications: publicationDates(plan) };
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
      : [{ text: redated(milestone, dues[0], plan), due: dues[0], continues: milestone.id }];
  });
}

/** With its measure, where it has one: a reader of the plan sees how it will be counted. */
function reworded(
  rows: readonly ConsolidatedRow<"nextMilestones">[],
  answers: EffectiveAnswers,
): NextPromise[] {
  return rows.flatMap((row): NextPromise[] => {
    const text = row.state === "merged" ? answers.text(row, "milestone") : null;
    if (text === null) return [];
    const measure = answers.text(row, "measure");
    return [
      {
        text: measure === null ? text : `${text} (measure: ${measure})`,
        due: answers.text(row, "due"),
        continues: row.returned?.cells.continues.value ?? null,
      },
    ];
  });
}

/** Owners of one action often promise the same: it is printed once. */
function once(promises: readonly NextPromise[]): NextPromise[] {
  const seen = new Set<string>();
  return promises.filter(({ text, due }) => {
    const key = `${comparable(text)} | ${comparable(due ?? "")}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Nobody has said what came of it: it stays promised until somebody does. */
function unanswered(action: PlanAction, rows: readonly ConsolidatedRow<"milestones">[]): NextPromise[] {
  const answered = new Set(
    rows
      .filter(({ state, returned }) => state === "merged" && returned?.cells.outcome.value)
      .map(({ milestone }) => milestone),
  );
  return milestonesOf(action)
    .filter(({ id }) => !answered.has(id))
    .map(({ id, text }) => ({ text, due: null, continues: id }));
}

export function nextMilestones(action: PlanAction, consolidation: Consolidation): Bullet[] {
  const answers = effectiveAnswers(consolidation);
  const { rows } = consolidation;
  const own = <R extends { readonly action: number | null }>(all: readonly R[]) =>
    all.filter((row) => row.action === action.number);
  const published = new Map(milestonesOf(action).map((milestone) => [milestone.id, milestone]));
  const stated = [
    ...asTheyStand(action, own(rows.milestones), answers, consolidation.plan),
    ...reworded(own(rows.nextMilestones), answers),
  ];
  const carried = new Set(stated.map(({ continues }) => continues));
  const open = unanswered(action, own(rows.milestones)).filter(({ continues }) => !carried.has(continues));
  return once([...stated, ...open]).map(({ text, due, continues }, index): Bullet => {
    const before = continues === null ? undefined : published.get(continues);
    return {
      id: `${action.number}.${index + 1}`,
      text: due === null || comparable(text).includes(comparable(due)) ? text : `${text}, ${due}`,
      due: duesOf(text, due, consolidation),
      ...(before ? { history: historyOf(before, consolidation) } : {}),
    };
  });
}
