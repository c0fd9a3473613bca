/** What a return would have published: every answer in words, wherever it stands, but for the cover. */

import { answerCells } from "./answers";
import type { RowCellPlace } from "./finding";
import { rememberingFor } from "../remember";
import { cellByKey, type Return } from "../return/return";

export interface PublishedText {
  readonly place: RowCellPlace;
  /** The action that the row is about; null for a new action, which has no number yet. */
  readonly action: number | null;
  readonly text: string;
}

/** Every filled text cell, in the order of the workbook. The cover stays with those who asked for the return. */
export const publishedTexts = rememberingFor((returned: Return): readonly PublishedText[] =>
  answerCells(returned).flatMap(({ place, type }): PublishedText[] => {
    if ("item" in place || place.cell.value === null) return [];
    if (type !== "text" && type !== "bullets" && type !== "due") return [];
    const action = cellByKey(place.row, "action")?.value;
    return [{ place, action: typeof action === "number" ? action : null, text: place.cell.text }];
  }),
);

const textsByAction = rememberingFor((returned: Return) => {
  const byAction = new Map<number | null, PublishedText[]>();
  for (const text of publishedTexts(returned)) {
    const same = byAction.get(text.action);
    if (same) same.push(text);
    else byAction.set(text.action, [text]);
  }
  return byAction;
});

/** Those of them that are about one action. */
export function publishedTextsOn(returned: Return, action: number): readonly PublishedText[] {
  return textsByAction(returned).get(action) ?? [];
}
