/** Answers that are not as they were sealed, as people read them. */

import { layout, tableKeys, type CellRef, type ChangedPlace } from "#src/core/index";

export interface ChangedInWords {
  readonly words: string;
  /** Null where the answer has gone. */
  readonly cell: CellRef | null;
}

/** "Milestones 18.2, Progress"; "Start here, Approved by"; "Progress, Progress report of a row that is new or changed". */
function changedInWords({ table, row, column, now, cell }: ChangedPlace): ChangedInWords {
  const key = tableKeys.find((candidate) => layout[candidate].name === table);
  const sheet = key === undefined ? table : layout[key].sheet;
  if (key === "cover") return { words: `${sheet}, ${row}`, cell };
  if (row !== "") return { words: `${sheet} ${row}, ${column}`, cell };
  return {
    words: `${sheet}, ${column} of a row that is ${now ? "new or changed" : "gone or changed"}`,
    cell,
  };
}

/** Each once, in the order in which they come. */
export function allChangedInWords(places: readonly ChangedPlace[]): ChangedInWords[] {
  const byWords = new Map<string, ChangedInWords>();
  for (const one of places.map(changedInWords)) if (!byWords.has(one.words)) byWords.set(one.words, one);
  return [...byWords.values()];
}
