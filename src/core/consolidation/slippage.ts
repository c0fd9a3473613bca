/** Where a milestone goes on: its new due date, and by how much that is later than the one that was published. */

import type { Consolidation, ConsolidatedRow } from "./consolidation";
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

type Parts = Pick<Consolidation, "plan" | "cycle" | "rows">;

const lastDay = (dues: readonly Due[]) => (dues.length === 0 ? null : latestEnd(dues));

function ofNextMilestone(
  { returned }: ConsolidatedRow<"nextMilestones">,
  context: Parameters<typeof readDues>[1],
): GoesOn[] {
  if (!returned) return [];
  const { due, milestone } = returned.cells;
  const reading = readDueCell(due.text, context);
  const own = reading.kind === "read" ? reading.dues : [];
  const dues = own.length > 0 ? own : readDues(milestone.text, context);
  return [{ due: due.text.trim() || dues.map(({ text }) => text).join("; "), end: lastDay(dues) }];
}

/** By milestone id, what returns that are merged say of its going on: as it stands, or as a next milestone. */
export function goingOn({ plan, cycle, rows }: Parts): ReadonlyMap<string, readonly GoesOn[]> {
  const context = dueContextFor(plan, cycle.year);
  const found = new Map<string, GoesOn[]>();
  const add = (id: string, ones: readonly GoesOn[]) =>
    ones.length > 0 && found.set(id, [...(found.get(id) ?? []), ...ones]);
  for (const { state, milestone, returned } of rows.milestones) {
    const cell = returned?.cells.newDue;
    if (state !== "merged" || milestone === null || cell?.value == null) continue;
    const reading = readDueCell(cell.text, context);
    const end = reading.kind === "read" ? lastDay(reading.dues) : null;
    add(milestone, [{ due: cell.text.trim(), end }]);
  }
  for (const row of rows.nextMilestones) {
    const id = row.returned?.cells.continues.value;
    if (row.state === "merged" && id != null) add(id, ofNextMilestone(row, context));
  }
  return found;
}

/** Days from the published last day to the latest new one; null where either is not known, 0 where it is not later. */
export function slippedBy(published: string | null, goesOn: readonly GoesOn[]): number | null {
  const ends = goesOn.flatMap(({ end }) => end ?? []).sort();
  const last = ends[ends.length - 1];
  return published === null || last === undefined ? null : Math.max(0, daysBetween(published, last));
}
