/** What a return would have published: every answer in words, wherever it stands, but for the cover. */

import { answerCells } from "./answers";
import type { RowCellPlace } from "./finding";
import { cellByKey, type Return } from "../return/return";

export interface PublishedText {
  readonly place: RowCellPlace;
  /** The action that the row is about; null for a new action, which has no number yet. */
  readonly action: number | null;
  readonly text: string;
}

const textsOf = new WeakMap<Return, readonly PublishedText[]>();

/** Every filled text cell, in the order of the workbook. The cover stays with those who asked for the return. */
export function publishedTexts(returned: Return): readonly PublishedText[] {
  const known = textsOf.get(returned);
  if (known) return known;
  const texts = answerCells(returned).flatMap(({ place, type }): PublishedText[] => {
    if ("item" in place || place.cell.value === null) return [];
    if (type !== "text" && type !== "bullets" && type !== "due") return [];
    const action = cellByKey(place.row, "action")?.value;
    return [{ place, action: typeof action === "number" ? action : null, text: place.cell.text }];
  });
  textsOf.set(returned, texts);
  return texts;
}
