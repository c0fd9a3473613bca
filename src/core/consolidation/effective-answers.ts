/** Answers as they count: what was decided between owners, else DHSC's own wording, else the partner's. */

import type { ConsolidatedRow, Consolidation } from "./consolidation";
import type { DataTable } from "./data-tables";
import { editsByPlace } from "./desk/standing-edits";
import { draftText } from "./sheets/shown";
import { bulletLines, priorityLabel } from "../return/cell-types";
import type { ColumnKey, layout } from "../return/layout";
import { cellByKey } from "../return/return";
import { comparable, tidySpaces } from "../text";

type NewActionColumns = typeof layout.newActions.columns;

/** The columns whose cells hold one point a line. */
export type BulletColumn = {
  [C in keyof NewActionColumns]: NewActionColumns[C]["type"] extends "bullets" ? C : never;
}[keyof NewActionColumns];

export interface EffectiveAnswers {
  /** White space tidied; null where neither side says anything. */
  text<K extends DataTable>(row: ConsolidatedRow<K>, column: ColumnKey<K>): string | null;
  /** One of the plan's labels; undefined where the answer is none of them. */
  status(row: ConsolidatedRow<"actions">): string | undefined;
  outcome(row: ConsolidatedRow<"milestones">): string | undefined;
  /** The lines of a cell of a new action. */
  bullets(row: ConsolidatedRow<"newActions">, column: BulletColumn): readonly string[];
  /** The number of the priority of a new action; null where the answer is none of the plan's. */
  priority(row: ConsolidatedRow<"newActions">): number | null;
}

export function effectiveAnswers({ plan, edits }: Pick<Consolidation, "plan" | "edits">): EffectiveAnswers {
  const editOf = editsByPlace(edits);
  const editedLines = (row: ConsolidatedRow, column: string): string => {
    const value = editOf(row, column)?.value;
    return value === undefined ? "" : draftText(value);
  };
  const edited = (row: ConsolidatedRow, column: string) => tidySpaces(editedLines(row, column));
  const standing = (row: ConsolidatedRow, column: string) => row.decided.get(column) ?? edited(row, column);
  const labelled = (text: string, labels: readonly { readonly label: string }[]) =>
    labels.find(({ label }) => comparable(label) === comparable(text))?.label;
  return {
    text(row, column) {
      if (row.decided.has(column)) return row.decided.get(column) || null;
      const own = edited(row, column);
      if (own !== "") return own;
      const text = row.returned ? tidySpaces(cellByKey(row.returned, column)?.text ?? "") : "";
      return text === "" ? null : text;
    },
    status: (row) =>
      labelled(standing(row, "status"), plan.statuses) ?? row.returned?.cells.status.value?.status.label,
    outcome: (row) =>
      labelled(standing(row, "outcome"), plan.outcomes) ?? row.returned?.cells.outcome.value?.label,
    bullets(row, column) {
      const decided = row.decided.get(column);
      if (decided !== undefined) return bulletLines(decided);
      const own = bulletLines(editedLines(row, column));
      return own.length > 0 ? own : (row.returned?.cells[column].value ?? []);
    },
    priority(row) {
      const own = comparable(edited(row, "priority"));
      const chosen = plan.priorities.find((priority) => comparable(priorityLabel(priority)) === own);
      return chosen?.number ?? row.returned?.cells.priority.value ?? null;
    },
  };
}
