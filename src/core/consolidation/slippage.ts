/** Where a milestone goes on: its new due date, and by how much that is later than the one that was published. */

import type { Consolidation } from "./consolidation";
import { continuedBy } from "./continued-by";
import { effectiveAnswers } from "./effective-answers";
import { daysBetween } from "../plan/calendar";
import { dueContextFor, latestEnd, readDueCell, readDues, type Due } from "../plan/due";
import type { Milestone, Plan } from "../plan/plan";
import { publishedDues } from "../return/issued-rows";

/** The last day of what was published; null where it names none, or has an open end. */
export function publishedEnd(plan: Plan, milestone: Milestone): string | null {
  const dues = publishedDues(plan, milestone);
  return dues.length === 0 ? null : latestEnd(dues);
}

export interface GoesOn {
  /** The new due in the partner's words; "" where the next milestone gives none. */
  readonly due: string;
  /** ISO; null where the words name no last day. */
  readonly end: string | null;
}

type Parts = Pick<Consolidation, "plan" | "cycle" | "rows" | "edits">;

const lastDay = (dues: readonly Due[]) => (dues.length === 0 ? null : latestEnd(dues));

/** By milestone id, what merged rows say of its going on: as it stands, or as a next milestone. DHSC’s words count first. */
export function goingOn(consolidation: Parts): ReadonlyMap<string, readonly GoesOn[]> {
  const { plan, cycle, rows } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const context = dueContextFor(plan, cycle.year);
  const found = new Map<string, GoesOn[]>();
  const add = (id: string, one: GoesOn) => found.set(id, [...(found.get(id) ?? []), one]);
  const duesOf = (text: string) => {
    const reading = readDueCell(text, context);
    return reading.kind === "read" ? reading.dues : [];
  };
  for (const row of rows.milestones) {
    const due = row.state === "merged" ? answers.text(row, "newDue") : null;
    if (row.milestone !== null && due !== null) add(row.milestone, { due, end: lastDay(duesOf(due)) });
  }
  for (const row of rows.nextMilestones) {
    if (row.state !== "merged") continue;
    const due = answers.text(row, "due") ?? "";
    const own = duesOf(due);
    const dues = own.length > 0 ? own : readDues(answers.text(row, "milestone") ?? "", context);
    const goes = { due: due || dues.map(({ text }) => text).join("; "), end: lastDay(dues) };
    for (const id of continuedBy(row, answers, plan)) add(id, goes);
  }
  return found;
}

/** Days from the published last day to the latest new one; null where either is not known, 0 where it is not later. */
export function slippedBy(published: string | null, goesOn: readonly GoesOn[]): number | null {
  const ends = goesOn.flatMap(({ end }) => end ?? []).sort();
  const last = ends[ends.length - 1];
  return published === null || last === undefined ? null : Math.max(0, daysBetween(published, last));
}
