/** Issued rows whose ids have changed places: each has the wording that was issued under the other's id. */

import { actionAnswers, milestoneAnswers } from "./answers";
import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import type { ReturnRow } from "../return/return";
import { tidySpaces } from "../text";

interface IssuedRow {
  readonly id: string | number;
  /** The cell of the id. */
  readonly place: RowCellPlace;
  readonly issued: string;
  readonly found: string;
}

export interface SwappedIds {
  readonly noun: "actions" | "milestones";
  readonly rows: readonly [IssuedRow, IssuedRow];
}

function pairs(noun: SwappedIds["noun"], rows: readonly IssuedRow[]): SwappedIds[] {
  const changed = rows.filter(({ issued, found }) => issued !== found);
  return changed.flatMap((one, index) => {
    const other = changed
      .slice(index + 1)
      .find(({ issued, found }) => issued === one.found && found === one.issued);
    return other ? [{ noun, rows: [one, other] }] : [];
  });
}

export function swappedIds(context: Pick<ReturnContext, "plan" | "returned" | "partner">): SwappedIds[] {
  const actions = actionAnswers(context).map(({ action, row }) => ({
    id: action.number,
    place: cellAt(row, "action"),
    issued: tidySpaces(action.title),
    found: tidySpaces(row.cells.title.text),
  }));
  const milestones = milestoneAnswers(context).map(({ milestone, row }) => ({
    id: milestone.id,
    place: cellAt(row, "milestone"),
    issued: tidySpaces(milestone.text),
    found: tidySpaces(row.cells.published.text),
  }));
  return [...pairs("actions", actions), ...pairs("milestones", milestones)];
}

/** The rows concerned, for rules that would otherwise hold them against the wrong baseline. */
export function rowsWithSwappedIds(
  context: Pick<ReturnContext, "plan" | "returned" | "partner">,
): ReadonlySet<ReturnRow> {
  return new Set(swappedIds(context).flatMap(({ rows }) => rows.map(({ place }) => place.row)));
}
