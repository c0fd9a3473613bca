/** Answers that are not as they were sealed, as people read them. */

import {
  placeNow,
  layout,
  tableKeys,
  type CellRef,
  type ChangedPlace,
  type Return,
} from "#src/core/index";

export interface ChangedInWords {
  readonly words: string;
  /** Null where the answer has gone, or stands in a row that people added. */
  readonly cell: CellRef | null;
}

/** "Milestones 18.2, Progress"; "Start here, Approved by"; "Progress, Progress report of an added row". */
export function changedInWords(place: ChangedPlace, returned: Return): ChangedInWords {
  const { table, row, column, now } = place;
  const key = tableKeys.find((candidate) => layout[candidate].name === table);
  const sheet = key === undefined ? table : layout[key].sheet;
  const cell = placeNow(returned, place);
  if (key === "cover") return { words: `${sheet}, ${row}`, cell };
  if (row !== "") return { words: `${sheet} ${row}, ${column}`, cell };
  return {
    words: `${sheet}, ${column} of a row that is ${now ? "new or changed" : "gone or changed"}`,
    cell,
  };
}

/** Each once, in the order in which they come. */
export function allChangedInWords(places: readonly ChangedPlace[], returned: Return): ChangedInWords[] {
  const all = places.map((place) => changedInWords(place, returned));
  return [...new Map(all.map((one) => [one.words, one])).values()];
}
