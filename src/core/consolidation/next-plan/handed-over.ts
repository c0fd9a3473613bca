/** Work that one action hands to another, as its owners say: "it continues under action 31", or by Continues. */

import { continuedBy } from "../continued-by";
import { effectiveAnswers } from "../effective-answers";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { handOversInText } from "../../findings/handed-over";
import { milestonesOf, type ActionLineage, type Plan } from "../../plan/plan";
import { quote } from "../../text";

/** What merged rows say of where the work goes: of the action, of its milestones, and in its points of progress. */
function textsOf({ rows, ...consolidation }: Consolidation): [action: number, text: string][] {
  const answers = effectiveAnswers(consolidation);
  const merged = <R extends ConsolidatedRow>(all: readonly R[]) =>
    all.filter(({ state }) => state === "merged");
  const said = (row: ConsolidatedRow, ...texts: (string | null)[]) =>
    texts.flatMap((text): [number, string][] =>
      text === null || row.action === null ? [] : [[row.action, text]],
    );
  return [
    ...merged(rows.actions).flatMap((row) =>
      said(row, answers.text(row, "home"), answers.text(row, "statusReason")),
    ),
    ...merged(rows.milestones).flatMap((row) =>
      said(row, answers.text(row, "progress"), answers.text(row, "reason")),
    ),
    ...merged(rows.progress).flatMap((row) => said(row, answers.text(row, "report"))),
  ];
}

/** The action of each published milestone. */
function actionOf(plan: Plan): ReadonlyMap<string, number> {
  return new Map(plan.actions.flatMap(milestonesOf).map(({ id, action }) => [id, action.number]));
}

/** Milestones that a next milestone of another action continues. */
function continuedElsewhere(consolidation: Consolidation): { id: string; from: number; to: number }[] {
  const { plan, rows } = consolidation;
  const owning = actionOf(plan);
  const answers = effectiveAnswers(consolidation);
  return rows.nextMilestones.flatMap((row) => {
    const { state, action } = row;
    if (state !== "merged" || action === null) return [];
    return continuedBy(row, answers, plan).flatMap((id) => {
      const from = owning.get(id);
      return from === undefined || from === action ? [] : [{ id, from, to: action }];
    });
  });
}

const longestNote = 300;

/** Both ends of each hand-over, by the number of the action: once for two owners who say the same. */
export function handOvers(consolidation: Consolidation): ReadonlyMap<number, readonly ActionLineage[]> {
  const { plan, cycle } = consolidation;
  const lineage = new Map<number, ActionLineage[]>();
  const add = (number: number, kind: ActionLineage["kind"], other: number, note: string) => {
    const known = lineage.get(number) ?? [];
    if (known.some((one) => one.kind === kind && one.action === other)) return;
    lineage.set(number, [...known, { edition: cycle.year, kind, action: other, note }]);
  };
  const both = (from: number, to: number, note: string) => {
    add(from, "handed-over", to, note);
    add(to, "taken-over", from, note);
  };
  for (const [from, text] of textsOf(consolidation)) {
    for (const { to, sentence } of handOversInText(text, plan, from)) {
      both(from, to, quote(sentence, longestNote));
    }
  }
  for (const { id, from, to } of continuedElsewhere(consolidation)) {
    both(from, to, `Milestone ${id} goes on under action ${to}.`);
  }
  return lineage;
}
