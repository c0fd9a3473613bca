/** Edits laid over a consolidation: whether the answer beside each is still the one it was made beside. */

import { editPlace, noteKey, type Edit, type StandingEdit } from "./desk";
import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";
import { answerCell } from "../sheets/answer-cell";
import { draftText, isSameShown } from "../sheets/shown";

const keyOf = (table: DataTable, id: string) => `${table} ${id}`;

/** Each edit with what became of the answer beside it. None is dropped. */
export function standingEdits(edits: readonly Edit[], rows: ConsolidatedRows): StandingEdit[] {
  const known = new Map(
    Object.values<readonly ConsolidatedRow[]>(rows)
      .flat()
      .map((row) => [keyOf(row.table, row.id), row]),
  );
  return edits.map((edit): StandingEdit => {
    const row = known.get(keyOf(edit.table, edit.row));
    if (!row) return { ...edit, state: "set-aside", answer: "" };
    if (edit.column === noteKey) return { ...edit, state: "stands", answer: "" };
    const answer = draftText(answerCell(row, edit.column).value);
    return { ...edit, state: isSameShown(answer, edit.answered) ? "stands" : "changed", answer };
  });
}

/** Looks edits up by row and column. */
export function editsByPlace(
  edits: readonly StandingEdit[],
): (row: ConsolidatedRow, column: string) => StandingEdit | undefined {
  const places = new Map(edits.map((edit) => [editPlace(edit), edit]));
  return ({ table, id }, column) => places.get(editPlace({ table, row: id, column }));
}
