/** What is said to go on in the coming year, and what keeps it from doing so. */

import { milestoneAnswers } from "./answers";
import { dueContext, saysWhen } from "./due-answers";
import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import { readDueCell, readDues } from "../plan/due";
import { milestonesOf } from "../plan/plan";
import type { ReturnCell, ReturnRow } from "../return/return";
import { quote } from "../text";

type Asked = Pick<ReturnContext, "plan" | "partner" | "cycle" | "returned">;

/** One attempt to carry a published milestone on: by its New due cell, or by a next milestone that continues it. */
export interface Carrying {
  readonly milestone: string;
  readonly by: "newDue" | "nextMilestone";
  readonly place: RowCellPlace;
  /** Why it does not count, as words after a colon; null where it counts. */
  readonly fault: string | null;
}

/** Cells without a usable value are `cell-has-value`'s: what they would say is not known. */
function dueFault({ state, text }: ReturnCell, context: Asked): string | null {
  if (state === "unusable" || state === "absent") return null;
  const reading = readDueCell(text, dueContext(context));
  if (reading.kind === "unreadable")
    return `${quote(text)} cannot be read as a date, because ${reading.reason}`;
  const isSomeDay = reading.dues.every(({ kind }) => kind === "unspecified-future");
  return isSomeDay ? `${quote(text)} does not say when` : null;
}

/** What keeps a next milestone from carrying a published one on in time; null where nothing does. */
export function undated(
  { cells }: ReturnRow<"nextMilestones">,
  subject: string,
  context: Asked,
): string | null {
  if (saysWhen(readDues(cells.milestone.text, dueContext(context)))) return null;
  if (cells.due.state === "blank") return `${subject} but has no due date`;
  const fault = dueFault(cells.due, context);
  return fault && `${subject}, but its due date ${fault}`;
}

function nextFault(next: ReturnRow<"nextMilestones">, id: string, context: Asked): string | null {
  const { row, cells } = next;
  const subject = `the next milestone in row ${row + 1} continues it`;
  const action = context.plan.actions.find((one) =>
    milestonesOf(one).some((milestone) => milestone.id === id),
  );
  if (cells.action.value !== action?.number) {
    return `${subject} but is about ${cells.action.value === null ? "no action" : `action ${cells.action.value}`}`;
  }
  return undated(next, subject, context);
}

/** Every attempt, those that count and those that do not. */
export function carryings(context: Asked): Carrying[] {
  const asTheyStand = milestoneAnswers(context)
    .filter(({ row }) => row.cells.newDue.value !== null)
    .map(({ milestone, row }): Carrying => {
      const fault = dueFault(row.cells.newDue, context);
      return {
        milestone: milestone.id,
        by: "newDue",
        place: cellAt(row, "newDue"),
        fault: fault && `the new due date ${fault}`,
      };
    });
  const reworded = context.returned.tables.nextMilestones.rows.flatMap((row): Carrying[] => {
    const milestone = row.cells.continues.value;
    if (milestone === null) return [];
    const fault = nextFault(row, milestone, context);
    return [{ milestone, by: "nextMilestone", place: cellAt(row, "continues"), fault }];
  });
  return [...asTheyStand, ...reworded];
}

/** Ids of published milestones that go on in the coming year. */
export function carriedForward(all: readonly Carrying[]): ReadonlySet<string> {
  return new Set(all.filter(({ fault }) => fault === null).map(({ milestone }) => milestone));
}
