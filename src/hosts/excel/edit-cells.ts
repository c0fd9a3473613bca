/** Changing cells of the open workbook: looked at first, then written all together or not at all. */

import type { CellEdit, CellRef } from "#src/core/index";
import { addedRows, areAs, emptied, type AddedRows } from "./added-rows";
import type { BookReader } from "./book-reader";
import { holds, inputFor } from "./cell-input";
import { HostError } from "./host-error";
import { lookAt, placesInWords, sheetIdIn, type Look } from "./looked-cells";
import { refuse, refuseLocked, refuseOtherSheets, refuseUnseen, type OurSheets } from "./refuse-edit";
import { puttingBack, replaceCells, type Write, type Writer, type Written } from "./write-cells";

/**
 * Puts back what an edit replaced, formulas and formats too.
 * @throws HostError, having changed nothing, where somebody has changed one of the cells since.
 */
export type Undo = () => Promise<void>;

export interface Editing extends Writer {
  readonly reader: BookReader;
  readonly ours: OurSheets;
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
  const { ask, reader, ours } = editing;
  const added = addedRows(asked.filter(({ at }) => ours.isRecord(at.sheet)));
  const edits = lastOfEach(asked.filter(({ at }) => !ours.isRecord(at.sheet)));
  if (edits.length === 0 && !added) return async () => {};
  const places = edits.map(({ at }) => at);
  refuseOtherSheets(places, ours, reader);
  const before = await ask((context) => lookAt(context, { cells: places, added }, reader.sheetKey));
  refuseUnseen(before, reader);
  refuseLocked(before);

  const writes = { cells: writesOf(edits, before), added };
  const written = await replaceCells(before, writes, editing, ({ cells, rows }) => {
    const lost = cells.filter((now, index) => !holds(edits[index]?.value ?? null, now));
    if (lost.length === 0 && (!added || !rows || areAs(rows, added))) return null;
    const words = placesInWords(lost.map(({ cell }) => cell.at));
    return new HostError(
      "not-kept",
      `Nothing was changed, because Excel does not keep such a value in ${words}: check the format of the cell.`,
    );
  });
  reader.forget(places);

  return () => takeBackEdit(before, { written, added }, editing);
}

interface Made {
  readonly written: Written;
  readonly added: AddedRows | null;
}

/** Looks again first: what somebody has changed since is no longer ours to take back. */
async function takeBackEdit(before: Look, { written, added }: Made, editing: Editing): Promise<void> {
  const places = before.cells.map(({ at }) => at);
  const now = await editing.ask((context) =>
    lookAt(context, { cells: places, added }, (name) => sheetIdIn(before, name)),
  );
  // Where the edit itself changed the start of a row, the start says nothing.
  const startsEdited = new Set(places.filter(({ column }) => column === 0).map(rowOf));
  const others = now.cells.filter(({ at, value, rowStart }, index) => {
    const isMoved = !startsEdited.has(rowOf(at)) && rowStart.value !== before.cells[index]?.rowStart.value;
    return isMoved || value !== written.cells[index]?.value;
  });
  refuse(
    "changed",
    others.map(({ at }) => at),
    (cellsAre) => `Nothing was taken back, because ${cellsAre} no longer as the change left it.`,
  );
  if (added && now.rows && !areAs(now.rows, added))
    throw new HostError("changed", "Nothing was taken back, because the return’s record was changed since.");
  refuseLocked(now);
  const undoing = before.cells.map((cell, index) =>
    puttingBack(cell, now.cells[index]?.numberFormat ?? cell.numberFormat),
  );
  await replaceCells(now, { cells: undoing, added: added && emptied(added) }, editing, () => null);
  editing.reader.forget(places);
}
