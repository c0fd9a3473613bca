/** What an edit is refused for before anything is written. */

import type { CellRef } from "#src/core/index";
import { areFree } from "./added-rows";
import type { BookReader } from "./book-reader";
import { contentOf, formulaOf, type HandedCell } from "./cell-content";
import { HostError, type HostErrorKind } from "./host-error";
import { placesInWords, type Look } from "./looked-cells";

/** Which sheets of the workbook are ours. Nothing is ever changed on any other. */
export interface OurSheets {
  /** Whether answers are given on it; told by its name and those of the tables on it. */
  mayEdit(sheet: string, tables: readonly string[]): boolean;
  /** Whether it keeps the return's record: free rows of it are filled, and nothing else is done to it. */
  isRecord(sheet: string): boolean;
}

export function refuse(
  kind: HostErrorKind,
  places: readonly CellRef[],
  why: (words: string) => string,
): void {
  const verb = places.length === 1 ? "is" : "are";
  if (places.length > 0) throw new HostError(kind, why(`${placesInWords(places)} ${verb}`));
}

export function refuseOtherSheets(places: readonly CellRef[], ours: OurSheets, reader: BookReader): void {
  refuse(
    "not-ours",
    places.filter(({ sheet }) => !ours.mayEdit(sheet, reader.tables(sheet))),
    (cellsAre) =>
      `Nothing was changed, because ${cellsAre} not part of the return: make that change in Excel yourself.`,
  );
}

export function refuseLocked({ cells, rows }: Look): void {
  if (rows?.isLocked)
    throw new HostError(
      "locked-cell",
      "Nothing was changed, because the hidden sheet that keeps the return’s record is protected: work in the workbook as you were sent it.",
    );
  refuse(
    "locked-cell",
    cells.filter(({ locked, isProtected }) => locked && isProtected).map(({ at }) => at),
    (cellsAre) => `Nothing was changed, because ${cellsAre} locked: locked cells hold what was issued.`,
  );
}

/** Cells that differ from what was read, or stand in another row by now, because rows were put in or sorted. */
function unseen({ cells }: Look, reader: BookReader): CellRef[] {
  const differs = (at: CellRef, handed: HandedCell) => {
    const seen = reader.seen(at);
    if (!seen) return false;
    return (
      JSON.stringify([contentOf(handed), formulaOf(handed)]) !== JSON.stringify([seen.content, seen.formula])
    );
  };
  return cells
    .filter((cell) => differs(cell.at, cell) || differs({ ...cell.at, column: 0 }, cell.rowStart))
    .map(({ at }) => at);
}

/** What was checked is no longer what stands there: its findings and fixes are of yesterday. */
export function refuseUnseen(before: Look, reader: BookReader): void {
  refuse(
    "changed",
    unseen(before, reader),
    (cellsAre) =>
      `Nothing was changed, because ${cellsAre} no longer what was checked: check the return again.`,
  );
  if (before.rows && !areFree(before.rows))
    throw new HostError(
      "changed",
      "Nothing was changed, because the return’s record has grown since it was checked: check the return again.",
    );
}
