/** What is said to go on in the coming year, and what keeps it from doing so. */

import { milestoneAnswers } from "./answers";
import { dueContext, saysWhen } from "./due-answers";
import type { RowCellPlace } from "./finding";
import { handOversInText } from "./handed-over";
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

/** Whether the milestone's row, or that of its action, says that the other action takes the work on. */
function isHandedOver(id: string, from: number, to: number, { plan, returned }: Asked): boolean {
  const { actions, milestones } = returned.tables;
  const texts = [
    ...milestones.rows
      .filter(({ cells }) => cells.milestone.value === id)
      .flatMap(({ cells }) => [cells.reason.text, cells.progress.text]),
    ...actions.rows
      .filter(({ cells }) => cells.action.value === from)
      .flatMap(({ cells }) => [cells.home.text, cells.statusReason.text]),
  ];
  return texts.some((text) => handOversInText(text, plan, from).some((one) => one.to === to));
}

function nextFault(next: ReturnRow<"nextMilestones">, id: string, context: Asked): string | null {
  const { row, cells } = next;
  const subject = `the next milestone in row ${row + 1} continues it`;
  const action = context.plan.actions.find((one) =>
    milestonesOf(one).some((milestone) => milestone.id === id),
  );
  const number = cells.action.value;
  if (action && number !== null && number !== action.number) {
    if (!isHandedOver(id, action.number, number, context)) {
      return `${subject} but is about action ${number}, and nothing says that it is handed over to it`;
    }
  } else if (number !== action?.number) {
    return `${subject} but is about no action`;
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

/** Ids of published milestones that a next milestone of another action takes on, and whose owners say so. */
export function handedOver(context: Asked): ReadonlySet<string> {
  const carried = carriedForward(carryings(context));
  const ids = context.returned.tables.nextMilestones.rows.flatMap(({ cells }) => {
    const id = cells.continues.value;
    const isOther = id !== null && Number(id.split(".")[0]) !== cells.action.value;
    return isOther && carried.has(id) ? [id] : [];
  });
  return new Set(ids);
}
