/** The log of fixes: what each changed, before and after, as entries of the return's record. */

import type { FixEntry } from "../return/record";
import { recordedCell } from "../return/record-place";
import type { Return } from "../return/return";
import type { CellEdit } from "../workbook";

export interface MadeFix {
  readonly rule: string;
  readonly edits: readonly CellEdit[];
  /** ISO date; "" when nobody gave one. */
  readonly on: string;
}

function textOf(value: CellEdit["value"]): string {
  if (value === null) return "";
  return typeof value === "object" ? value.date : String(value);
}

/** An entry for each cell that a fix changes, taken from the return as it was before. Only answers are noted. */
export function fixEntries(returned: Return, { rule, edits, on }: MadeFix): FixEntry[] {
  return edits.flatMap(({ at, value }): FixEntry[] => {
    const cell = recordedCell(returned, at);
    if (!cell) return [];
    return [{ kind: "fix", rule, place: cell.place, before: cell.text, after: textOf(value), on }];
  });
}
