/** Changing cells of the open workbook: looked at first, then written all together or not at all. */

import type { CellEdit, CellRef } from "#src/core/index";
import type { BookReader } from "./book-reader";
import { contentOf, formulaOf, type HandedCell } from "./cell-content";
import { holds, inputFor } from "./cell-input";
import { HostError, type HostErrorKind } from "./host-error";
import { lookAt, placesInWords, sheetIdIn, type Look } from "./looked-cells";
import { puttingBack, replaceCells, type Write, type Writer, type WrittenCell } from "./write-cells";

/**
 * Puts back what an edit replaced, formulas and formats too.
 * @throws HostError, having changed nothing, where somebody has changed one of the cells since.
 */
export type Undo = () => Promise<void>;

export interface Editing extends Writer {
  readonly reader: BookReader;
  /** Whether a sheet is one of ours. */
  readonly mayEdit: (sheet: string) => boolean;
}

function refuse(kind: HostErrorKind, places: readonly CellRef[], why: (words: string) => string): void {
  const verb = places.length === 1 ? "is" : "are";
  if (places.length > 0) throw new HostError(kind, why(`${placesInWords(places)} ${verb}`));
}

function refuseOtherSheets(places: readonly CellRef[], mayEdit: Editing["mayEdit"]): void {
  refuse(
    "not-ours",
    places.filter(({ sheet }) => !mayEdit(sheet)),
    (cellsAre) =>
      `Nothing was changed, because ${cellsAre} not part of the return: make that change in Excel yourself.`,
  );
}

function refuseLocked({ cells }: Look): void {
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

function writesOf(edits: readonly CellEdit[], { cells }: Look): Write[] {
  return edits.flatMap(({ value }, index): Write[] => {
    const cell = cells[index];
    if (!cell) return [];
    if (value === null || value === "") return [{ cell, value: "" }];
    const input = inputFor(value, cell);
    if (input) return [{ cell, ...input }];
    throw new HostError(
      "not-kept",
      `Nothing was changed, because Excel has no such date for ${placesInWords([cell.at])}.`,
    );
  });
}

const rowOf = ({ sheet, row }: CellRef) => `${row},${sheet}`;

/** Of several edits of one cell the last. */
function lastOfEach(edits: readonly CellEdit[]): CellEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.at.column},${rowOf(edit.at)}`, edit])).values()];
}

/** Two syncs: one looks, one writes. An edit that would fail half-way is refused by the first. */
export async function editCells(asked: readonly CellEdit[], editing: Editing): Promise<Undo> {
  const edits = lastOfEach(asked);
  if (edits.length === 0) return async () => {};
  const { ask, reader, mayEdit } = editing;
  const places = edits.map(({ at }) => at);
  refuseOtherSheets(places, mayEdit);
  const before = await ask((context) => lookAt(context, places, reader.sheetKey));
  refuse(
    "changed",
    unseen(before, reader),
    (cellsAre) =>
      `Nothing was changed, because ${cellsAre} no longer what was checked: check the return again.`,
  );
  refuseLocked(before);

  const written = await replaceCells(before, writesOf(edits, before), editing, (after) => {
    const lost = after.filter((now, index) => !holds(edits[index]?.value ?? null, now));
    if (lost.length === 0) return null;
    const words = placesInWords(lost.map(({ cell }) => cell.at));
    return new HostError(
      "not-kept",
      `Nothing was changed, because Excel does not keep such a value in ${words}: check the format of the cell.`,
    );
  });
  reader.forget(places);

  return () => takeBackEdit(before, written, editing);
}

/** Looks again first: what somebody has changed since is no longer ours to take back. */
async function takeBackEdit(before: Look, written: readonly WrittenCell[], editing: Editing): Promise<void> {
  const places = before.cells.map(({ at }) => at);
  const now = await editing.ask((context) => lookAt(context, places, (name) => sheetIdIn(before, name)));
  // Where the edit itself changed the start of a row, the start says nothing.
  const startsEdited = new Set(places.filter(({ column }) => column === 0).map(rowOf));
  const others = now.cells.filter(({ at, value, rowStart }, index) => {
    const isMoved = !startsEdited.has(rowOf(at)) && rowStart.value !== before.cells[index]?.rowStart.value;
    return isMoved || value !== written[index]?.value;
  });
  refuse(
    "changed",
    others.map(({ at }) => at),
    (cellsAre) => `Nothing was taken back, because ${cellsAre} no longer as the change left it.`,
  );
  refuseLocked(now);
  const undoing = before.cells.map((cell, index) =>
    puttingBack(cell, now.cells[index]?.numberFormat ?? cell.numberFormat),
  );
  await replaceCells(now, undoing, editing, () => null);
  editing.reader.forget(places);
}
