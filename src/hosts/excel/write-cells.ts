/** Writing cells in one request; when it fails half-way, what it did is taken back. */

import { cellAddress, rangeAddress } from "#src/core/index";
import { areFree, emptied, writeRows, type AddedRows, type LookedRows } from "./added-rows";
import type { Ask } from "./ask";
import { contentOf, formulaOf } from "./cell-content";
import { textInput, type CellInput } from "./cell-input";
import { HostError } from "./host-error";
import { lookAt, only, placesInWords, sheetIdIn, type Look, type LookedCell } from "./looked-cells";
import type { OwnWrites } from "./own-writes";

export interface Write extends CellInput {
  readonly cell: LookedCell;
  /** Written by `formulas`; as a value, what begins with "=" is text. */
  readonly isFormula?: boolean;
}

/** What one request writes. */
export interface Writes {
  readonly cells: readonly Write[];
  readonly added: AddedRows | null;
}

export interface WrittenCell {
  readonly cell: LookedCell;
  /** What the cell holds after it was written. */
  readonly value: unknown;
  readonly numberFormat: string;
}

export interface Written {
  readonly cells: readonly WrittenCell[];
  readonly rows: Pick<LookedRows, "values"> | null;
}

export interface Writer {
  readonly ask: Ask;
  readonly ownWrites: OwnWrites;
}

async function writeAll(
  context: Excel.RequestContext,
  { cells: writes, added }: Writes,
  { rows: looked }: Look,
  ownWrites: OwnWrites,
): Promise<Written> {
  const asked = writes.map(({ cell, value, numberFormat, isFormula = false }) => {
    const range = context.workbook.worksheets.getItem(cell.sheetId).getCell(cell.at.row, cell.at.column);
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    if (isFormula) range.formulas = [[value]];
    else range.values = [[value]];
    const echo = typeof value === "string" ? value.replace(/^'/, "") : value;
    ownWrites.expect(cell.sheetId, cellAddress(cell.at), echo);
    return { cell, range: range.load("values,numberFormat") };
  });
  if (added && looked) ownWrites.expectBlock(looked.sheetId, rangeAddress(looked.range));
  const rows = added && looked ? writeRows(context, looked, added) : () => null;
  await context.sync();
  return {
    cells: asked.map(({ cell, range }) => ({
      cell,
      value: only(range.values),
      numberFormat: String(only(range.numberFormat)),
    })),
    rows: rows(),
  };
}

/** What makes a cell again what it was when it was looked at; formats cannot be put back on a protected sheet. */
export function puttingBack(cell: LookedCell, formatNow: string): Write {
  const { value, numberFormat, isProtected } = cell;
  const format = formatNow === numberFormat || isProtected ? {} : { numberFormat };
  const formula = formulaOf(cell);
  if (formula !== undefined) return { cell, value: `=${formula}`, isFormula: true, ...format };
  if (typeof value === "number" || typeof value === "boolean") return { cell, value, ...format };
  const text = String(value ?? "");
  const isText = contentOf(cell).kind === "text";
  return { cell, value: isText ? textInput(text, numberFormat) : text, ...format };
}

/** Failures of the whole request, of which nothing was run, and silence, in which nothing can be asked. */
const nothingToTakeBack: ReadonlySet<string> = new Set(["cell-edit", "silent", "too-large"]);

/**
 * Excel does not undo what a failed request has done before it failed. This does, and then throws the failure;
 * where it cannot, the failure says which cells to look at.
 */
async function takeBack(
  before: Look,
  { added }: Writes,
  failure: unknown,
  { ask, ownWrites }: Writer,
): Promise<never> {
  if (!(failure instanceof HostError) || nothingToTakeBack.has(failure.kind)) throw failure;
  const places = before.cells.map(({ at }) => at);
  for (const { sheetId, at } of before.cells) ownWrites.forget(sheetId, cellAddress(at));
  try {
    const now = await ask((context) =>
      lookAt(context, { cells: places, added }, (name) => sheetIdIn(before, name)),
    );
    const undoing = before.cells.flatMap((cell, index) => {
      const found = now.cells[index];
      return found && !isAs(cell, found) ? [puttingBack(cell, found.numberFormat)] : [];
    });
    // The rows were free before, or nothing would have been written.
    const writes = { cells: undoing, added: added && now.rows && !areFree(now.rows) ? emptied(added) : null };
    if (undoing.length > 0 || writes.added)
      await ask((context) => writeAll(context, writes, now, ownWrites), { writes: true });
  } catch (second) {
    // With the one sheet gone there is nothing left to look at.
    const sheets = new Set(
      [...before.cells, ...(before.rows ? [before.rows] : [])].map(({ sheetId }) => sheetId),
    );
    if (second instanceof HostError && second.kind === "not-found" && sheets.size === 1) throw failure;
    const doubt = `Some of it may have been changed all the same: look at ${placesInWords(places)}.`;
    throw new HostError(failure.kind, `${failure.message} ${doubt}`, second);
  }
  throw failure;
}

function isAs(cell: LookedCell, found: LookedCell): boolean {
  const { value, formula, numberFormat } = found;
  return value === cell.value && formula === cell.formula && numberFormat === cell.numberFormat;
}

/** Writes all or nothing; `failureOf` may refuse what Excel made of it. */
export async function replaceCells(
  before: Look,
  writes: Writes,
  writer: Writer,
  failureOf: (written: Written) => HostError | null,
): Promise<Written> {
  try {
    const written = await writer.ask((context) => writeAll(context, writes, before, writer.ownWrites), {
      writes: true,
    });
    const failure = failureOf(written);
    if (failure) throw failure;
    return written;
  } catch (error) {
    // A workbook for reading only refuses as if the person had no right to write.
    const isReadOnly = before.readOnly && error instanceof HostError && error.kind === "refused";
    return takeBack(before, writes, isReadOnly ? readOnly(before, error) : error, writer);
  }
}

function readOnly({ cells }: Look, cause: HostError): HostError {
  const places = placesInWords(cells.map(({ at }) => at));
  return new HostError(
    "read-only",
    `${places.charAt(0).toUpperCase()}${places.slice(1)} could not be changed, because the workbook is open for reading only: choose to edit it, or save a copy and work in that.`,
    cause,
  );
}
