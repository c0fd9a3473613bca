/** The due dates that a return promises, read. */

import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import { dueContextFor, readDueCell, type Due, type DueCellReading, type DueContext } from "../plan/due";

/** What words such as "over the next year" count from: the edition that the promise will be printed in. */
export function dueContext({ plan, cycle }: Pick<ReturnContext, "plan" | "cycle">): DueContext {
  return dueContextFor(plan, cycle?.year ?? plan.edition + 1);
}

export interface DueAnswer {
  readonly place: RowCellPlace;
  readonly reading: DueCellReading;
}

/** Each filled cell that holds a due date: New due of published milestones, Due of next ones. */
export function dueAnswers(context: Pick<ReturnContext, "plan" | "cycle" | "returned">): DueAnswer[] {
  const { milestones, nextMilestones } = context.returned.tables;
  const words = dueContext(context);
  return [
    ...milestones.rows.map((row) => cellAt(row, "newDue")),
    ...nextMilestones.rows.map((row) => cellAt(row, "due")),
  ]
    .filter(({ cell }) => cell.value !== null)
    .map((place) => ({ place, reading: readDueCell(place.cell.text, words) }));
}

/** The dues of a reading; none where the words could not be read. */
export function duesOf(reading: DueCellReading): readonly Due[] {
  return reading.kind === "read" ? reading.dues : [];
}

/** True where at least one due says when: going on, or some day, is no date to be held to. */
export function saysWhen(dues: readonly Due[]): boolean {
  return dues.some(({ kind }) => kind !== "continuing" && kind !== "unspecified-future");
}
