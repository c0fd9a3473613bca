/** Changing cells of the open workbook: looked at first, then written all together or not at all. */

import type { CellEdit, CellRef } from "#src/core/index";
import type { BookReader } from "./book-reader";
import { contentOf, formulaOf } from "./cell-content";
import { holds, inputFor } from "./cell-input";
import { HostError, type HostErrorKind } from "./host-error";
import { lookAt, placesInWords, type Look } from "./looked-cells";
import { puttingBack, replaceCells, type Write, type Writer } from "./write-cells";

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

function refuse(kind: HostErrorKind, places: readonly CellRef[], why: (places: string) => string): void {
  if (places.length > 0) throw new HostError(kind, why(placesInWords(places)));
}

function refuseOtherSheets(places: readonly CellRef[], mayEdit: Editing["mayEdit"]): void {
  refuse(
    "not-ours",
    places.filter(({ sheet }) => !mayEdit(sheet)),
    (words) =>
      `Nothing was changed, because ${words} is not part of the return: change it in Excel yourself.`,
  );
}

function refuseLocked({ cells }: Look): void {
  refuse(
    "locked-cell",
    cells.filter(({ locked, isProtected }) => locked && isProtected).map(({ at }) => at),
    (words) => `Nothing was changed, because ${words} is locked: it holds what was issued to you.`,
  );
}

function refuseChanged(places: readonly CellRef[]): void {
  refuse(
    "changed",
    places,
    (words) =>
      `Nothing was changed, because ${words} is no longer what was checked: it was changed since. Check the return again.`,
  );
}

function unseen({ cells }: Look, reader: BookReader): CellRef[] {
  const others = cells.filter((cell) => {
    const seen = reader.seen(cell.at);
    if (!seen) return false;
    const now = JSON.stringify([contentOf(cell), formulaOf(cell)]);
    return now !== JSON.stringify([seen.content, seen.formula]);
  });
  return others.map(({ at }) => at);
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

/** Of several edits of one cell the last. */
function lastOfEach(edits: readonly CellEdit[]): CellEdit[] {
  return [
    ...new Map(edits.map((edit) => [`${edit.at.row},${edit.at.column},${edit.at.sheet}`, edit])).values(),
  ];
}

/** Two syncs: one looks, one writes. An edit that would fail half-way is refused by the first. */
export async function editCells(asked: readonly CellEdit[], editing: Editing): Promise<Undo> {
  const edits = lastOfEach(asked);
  if (edits.length === 0) return async () => {};
  const { ask, reader, mayEdit } = editing;
  const places = edits.map(({ at }) => at);
  refuseOtherSheets(places, mayEdit);
  const look = () => ask((context) => lookAt(context, places, reader.sheetKey));
  const before = await look();
  refuseLocked(before);
  refuseChanged(unseen(before, reader));

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

  return async () => {
    const now = await look();
    refuseLocked(now);
    refuseChanged(
      now.cells.filter(({ value }, index) => value !== written[index]?.value).map(({ at }) => at),
    );
    const undoing = before.cells.map((cell, index) =>
      puttingBack(cell, now.cells[index]?.numberFormat ?? cell.numberFormat),
    );
    await replaceCells(now, undoing, editing, () => null);
    reader.forget(places);
  };
}
