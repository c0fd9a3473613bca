/** What a return answers, laid beside what the plan asked: the views that rules share. */

import type { RowCellPlace, CoverPlace } from "./finding";
import { cellAt, coverAt } from "./place";
import type { ReturnContext } from "./rule";
import {
  milestonesOf,
  type Milestone,
  type Outcome,
  type Plan,
  type PlanAction,
  type Status,
} from "../plan/plan";
import { actionsOf } from "../return/issued-rows";
import { columnsOf, coverInputs, layout, tableKeys, type Column, type TableKey } from "../return/layout";
import type { Return, ReturnCell, ReturnRow } from "../return/return";
import { comparable, quote } from "../text";

type Answered = Pick<ReturnContext, "plan" | "returned" | "partner">;

/** Whether the return was issued from this edition of this plan. Where it was not, its rows cannot be held against it. */
export function isOfPlan({ plan, returned }: Pick<ReturnContext, "plan" | "returned">): boolean {
  const { identity } = returned;
  return identity !== null && identity.plan === plan.id && identity.edition === plan.edition;
}

/** Whether any listed action is the partner's. Where none is, the identity is another return's. */
export function hasPartnersRows({ plan, returned }: Pick<ReturnContext, "plan" | "returned">): boolean {
  const { identity, tables } = returned;
  if (!identity) return true;
  const listed = tables.actions.rows.flatMap(({ cells }) => cells.action.value ?? []);
  return (
    listed.length === 0 || actionsOf(plan, identity.partner).some(({ number }) => listed.includes(number))
  );
}

/** The actions that were issued: the partner's or, where the partner is not known, all that there are. */
export function issuedActions({
  plan,
  partner,
}: Pick<ReturnContext, "plan" | "partner">): readonly PlanAction[] {
  const own = partner === null ? [] : actionsOf(plan, partner);
  return own.length > 0 ? own : plan.actions;
}

/** The status an action was published with; null for an action that is new in the plan. */
export function lastStatusOf(plan: Plan, action: PlanAction): Status | null {
  const label = action.status.value;
  return (
    plan.statuses.find((status) => label !== null && comparable(status.label) === comparable(label)) ?? null
  );
}

export interface ActionAnswer {
  readonly action: PlanAction;
  readonly row: ReturnRow<"actions">;
  readonly lastStatus: Status | null;
  /** Null where the status is blank or cannot be read. */
  readonly status: Status | null;
}

interface Views {
  readonly plan: Plan;
  readonly partner: string | null;
  actions?: readonly ActionAnswer[];
  milestones?: readonly MilestoneAnswer[];
}

/** Dozens of rules look at the same return from the same side. */
const viewsByReturn = new WeakMap<Return, Views>();

function viewsOf({ returned, plan, partner }: Answered): Views {
  const known = viewsByReturn.get(returned);
  if (known?.plan === plan && known.partner === partner) return known;
  const made: Views = { plan, partner };
  viewsByReturn.set(returned, made);
  return made;
}

/** The first row of each issued action. Repeated and invented rows are `rows-complete`'s concern alone. */
export function actionAnswers(context: Answered): readonly ActionAnswer[] {
  return (viewsOf(context).actions ??= findActionAnswers(context));
}

function findActionAnswers(context: Answered): ActionAnswer[] {
  const issued = new Map(issuedActions(context).map((action) => [action.number, action]));
  return context.returned.tables.actions.rows.flatMap((row) => {
    const action = issued.get(row.cells.action.value ?? NaN);
    if (!action) return [];
    issued.delete(action.number);
    return [
      {
        action,
        row,
        lastStatus: lastStatusOf(context.plan, action),
        status: row.cells.status.value?.status ?? null,
      },
    ];
  });
}

export interface MilestoneAnswer {
  readonly milestone: Milestone;
  readonly row: ReturnRow<"milestones">;
  /** Null where the outcome is blank or cannot be read. */
  readonly outcome: Outcome | null;
}

/** The first row of each issued milestone and item. */
export function milestoneAnswers(context: Answered): readonly MilestoneAnswer[] {
  return (viewsOf(context).milestones ??= findMilestoneAnswers(context));
}

function findMilestoneAnswers(context: Answered): MilestoneAnswer[] {
  const issued = new Map(
    issuedActions(context)
      .flatMap(milestonesOf)
      .map((milestone) => [milestone.id, milestone]),
  );
  return context.returned.tables.milestones.rows.flatMap((row) => {
    const milestone = issued.get(row.cells.milestone.value ?? "");
    if (!milestone) return [];
    issued.delete(milestone.id);
    return [{ milestone, row, outcome: row.cells.outcome.value }];
  });
}

/** The next milestones that a return promises for an action, reworded and new ones. */
export function promisesFor(returned: Return, action: number): ReturnRow<"nextMilestones">[] {
  return returned.tables.nextMilestones.rows.filter(
    ({ cells }) => cells.action.value === action && !isNoAnswer(cells.milestone),
  );
}

/** True for a cell that is blank or holds only a placeholder such as "-" or "TBC". "No change" is an answer. */
export function isNoAnswer({ state, value, text, isPlaceholder }: ReturnCell): boolean {
  return state === "blank" || isPlaceholder === true || (value !== null && !/[\p{L}\p{N}]/u.test(text));
}

/** The placeholder, to follow what a message says is not there: ", only “TBC”"; "" for a blank cell. */
export function butOnly({ state, text }: ReturnCell): string {
  return state === "blank" ? "" : `, only ${quote(text)}`;
}

/** "is empty", "has no answer, only “TBC”". */
export function emptyInWords(cell: ReturnCell): string {
  return cell.state === "blank" ? "is empty" : `has no answer${butOnly(cell)}`;
}

/** An answer cell with its column; `type` is the cover's own for items of the cover. */
export interface AnswerCell {
  readonly place: RowCellPlace | CoverPlace;
  readonly type: Column["type"];
}

function cellsOfTable<K extends TableKey>(returned: Return, key: K): AnswerCell[] {
  const columns = columnsOf(key).filter(({ column }) => column.input);
  return returned.tables[key].rows.flatMap((row: ReturnRow<K>) =>
    columns.map(({ key: column, column: { type } }) => ({ place: cellAt(row, column), type })),
  );
}

/** Every cell that people answer in, on the cover and in all tables. */
export function answerCells(returned: Return): readonly AnswerCell[] {
  const known = cellsByReturn.get(returned);
  if (known) return known;
  const cover = coverInputs.map((item): AnswerCell => ({
    place: coverAt(returned, item),
    type: item === "dateApproved" ? "date" : layout.cover.columns.answer.type,
  }));
  const cells = [
    ...cover,
    ...tableKeys.filter((key) => key !== "cover").flatMap((key) => cellsOfTable(returned, key)),
  ];
  cellsByReturn.set(returned, cells);
  return cells;
}

const cellsByReturn = new WeakMap<Return, readonly AnswerCell[]>();
