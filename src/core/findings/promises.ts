/** What a return promises for the coming year, wherever it stands. */

import type { RowCellPlace } from "./finding";
import { cellAt, rowInWords } from "./place";
import type { Return } from "../return/return";

export interface Promised {
  readonly place: RowCellPlace;
  readonly text: string;
  /** How it is to be counted, where that stands in a cell of its own. */
  readonly measure: string;
  /** The words of a due date of its own; "" where there is none. */
  readonly due: string;
  /** The id of a published milestone that it carries on; null where it says none. */
  readonly continues: string | null;
  /** Null for what a new action promises: it has no number yet. */
  readonly action: number | null;
  /** "a next milestone of action 18". */
  readonly whose: string;
}

/** Next milestones, and the monitoring of new actions line by line: in the next plan both are milestones. */
export function promisesOf({ tables }: Return): Promised[] {
  const next = tables.nextMilestones.rows
    .filter(({ cells }) => cells.milestone.value !== null)
    .map((row): Promised => ({
      place: cellAt(row, "milestone"),
      text: row.cells.milestone.text,
      measure: row.cells.measure.value ?? "",
      due: row.cells.due.value ?? "",
      continues: row.cells.continues.value,
      action: row.cells.action.value,
      whose: rowInWords(row),
    }));
  const ofNewActions = tables.newActions.rows.flatMap((row) =>
    (row.cells.monitoring.value ?? []).map((text): Promised => ({
      place: cellAt(row, "monitoring"),
      text,
      measure: "",
      due: "",
      continues: null,
      action: null,
      whose: rowInWords(row),
    })),
  );
  return [...next, ...ofNewActions];
}
