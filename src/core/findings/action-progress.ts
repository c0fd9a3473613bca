/** How far each action of a return has come. */

import type { Finding } from "./finding";
import { columnsOf, layout, type TableKey } from "../return/layout";
import { cellByKey, isUnanswered, type Return, type ReturnRow } from "../return/return";

/** `ready`: nothing about the action must be put right; `not-started`: nothing of it is answered yet. */
export type ActionState = "not-started" | "in-progress" | "ready";

export interface ActionProgress {
  readonly action: number;
  readonly title: string;
  readonly state: ActionState;
}

function isAnswered(row: ReturnRow): boolean {
  return columnsOf(row.table).some(({ key, column }) => {
    const cell = column.input && key !== layout[row.table].key ? cellByKey(row, key) : undefined;
    return cell !== undefined && !isUnanswered(cell);
  });
}

const answeredTables = [
  "actions",
  "milestones",
  "progress",
  "nextMilestones",
] as const satisfies readonly TableKey[];

/** The actions about which the partner has answered anything in the tables; what is issued filled in counts. */
export function actionsAnswered({ tables }: Return): ReadonlySet<number> {
  const actions = answeredTables
    .flatMap((key): readonly ReturnRow[] => tables[key].rows)
    .filter(isAnswered)
    .map((row) => cellByKey(row, "action")?.value);
  return new Set(actions.filter((action) => typeof action === "number"));
}

/** The actions of the return in their order, each once. An action issued with its answers is ready from the start. */
export function actionProgress(returned: Return, findings: readonly Finding[]): ActionProgress[] {
  const blocked = new Set(
    findings.filter(({ severity }) => severity === "error").map(({ action }) => action),
  );
  const begun = actionsAnswered(returned);
  const titles = new Map(
    returned.tables.actions.rows.flatMap(({ cells }) =>
      cells.action.value === null ? [] : [[cells.action.value, cells.title.text] as const],
    ),
  );
  return [...titles].map(([action, title]) => ({
    action,
    title,
    state: !blocked.has(action) ? "ready" : begun.has(action) ? "in-progress" : "not-started",
  }));
}
