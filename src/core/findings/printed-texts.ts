/** What is printed of each action, in the order in which readers meet it: what was issued, then the partner's answers. */

import { issuedActions, isNoAnswer } from "./answers";
import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import { milestonesOf, type PlanAction } from "../plan/plan";
import type { ReturnRow } from "../return/return";
import { columnsOf, type ColumnKey, type TableKey } from "../return/layout";

export interface PrintedText {
  readonly text: string;
  /** Where the partner wrote it; null for what was issued. */
  readonly place: RowCellPlace | null;
}

export interface PrintedAction {
  /** Null for a new action, which has no number yet. */
  readonly action: PlanAction | null;
  /** The row on which the partner answers for the action as a whole; null where it is gone. */
  readonly row: ReturnRow<"actions" | "newActions"> | null;
  readonly texts: readonly PrintedText[];
}

function answers<K extends TableKey>(row: ReturnRow<K>, columns: readonly ColumnKey<K>[]): PrintedText[] {
  return columns
    .map((column) => cellAt(row, column))
    .filter(({ cell }) => !isNoAnswer(cell) && cell.value !== null && cell.content.kind === "text")
    .map((place) => ({ text: place.cell.text, place }));
}

const issued = (text: string): PrintedText => ({ text, place: null });

function ofAction(action: PlanAction, { returned }: Pick<ReturnContext, "returned">): PrintedAction {
  const { actions, milestones, progress, nextMilestones } = returned.tables;
  const rowsOf = <K extends "actions" | "milestones" | "progress" | "nextMilestones">(
    rows: readonly ReturnRow<K>[],
  ) => rows.filter(({ cells }) => cells.action.value === action.number);
  const [row = null] = rowsOf(actions.rows);
  return {
    action,
    row,
    texts: [
      ...[action.title, action.ownerText, ...milestonesOf(action).map(({ text }) => text)].map(issued),
      ...rowsOf(milestones.rows).flatMap((one) =>
        answers(one, ["progress", "reason", "agreedBy", "evidence"]),
      ),
      ...rowsOf(progress.rows).flatMap((one) => answers(one, ["report"])),
      ...(row ? answers(row, ["statusReason", "home", "patientVoice"]) : []),
      ...rowsOf(nextMilestones.rows).flatMap((one) => answers(one, ["milestone", "measure"])),
    ],
  };
}

const printedByReturn = new WeakMap<object, readonly PrintedAction[]>();

/** Every issued action, then every new one. */
export function printedActions(
  context: Pick<ReturnContext, "plan" | "partner" | "returned">,
): readonly PrintedAction[] {
  const known = printedByReturn.get(context);
  if (known) return known;
  // Owners are chosen from a list, under whatever names it has.
  const columns = columnsOf("newActions").filter(
    ({ key, column: { type } }) => key !== "owner" && (type === "text" || type === "bullets"),
  );
  const printed = [
    ...issuedActions(context).map((action) => ofAction(action, context)),
    ...context.returned.tables.newActions.rows.map((row): PrintedAction => {
      const own = columns.map(({ key }) => key);
      return { action: null, row, texts: [issued(row.cells.owner.text), ...answers(row, own)] };
    }),
  ];
  printedByReturn.set(context, printed);
  return printed;
}
