/** The open workbook as core's Workbook. */

import type { CellRange, SheetCell, SheetTable, Workbook } from "#src/core/index";
import { cellCount, groupBlocks } from "./blocks";
import { askFrame, sameParts, type BookFrame, type FramedSheet } from "./book-frame";
import { HostError } from "./host-error";
import { askCells, askExtent, askTableRange } from "./range-contents";

/** What was read, and with it what makes reading again short. */
export interface Reading {
  readonly frame: BookFrame;
  readonly workbook: Workbook;
  /** Cells of all used ranges together, empty ones included. */
  readonly cells: number;
}

/** A return has about 4,000 cells, which Excel on the web hands over in a tenth of its limit of 5 MB. */
export const cellsPerSync = 20_000;

/** As many as the reader of files takes. */
export const mostCells = 400_000;

/** "[Book.xlsx]Sheet!A1": a file in brackets before a sheet. A table's "[Column]" has no sheet after it. */
const linkToWorkbook = /\[[^[\]]+\][\w\s.'’&-]*!/;

interface SheetContents {
  readonly cells: readonly SheetCell[];
  readonly tables: readonly CellRange[];
}

function assemble(frame: BookFrame, contents: readonly SheetContents[], cells: number): Reading {
  const sheets = frame.sheets.map(({ name, visibility, tables }, index) => {
    const read = contents[index];
    return {
      name,
      visibility,
      cells: read?.cells ?? [],
      tables: tables.flatMap((table, at): SheetTable[] => {
        const range = read?.tables[at];
        return range ? [{ name: table.name, range }] : [];
      }),
    };
  });
  const formulas = sheets.flatMap((sheet) => sheet.cells.flatMap(({ formula }) => formula ?? []));
  const references = [...formulas, ...frame.names.map(({ refersTo }) => refersTo)];
  return {
    frame,
    cells,
    workbook: {
      sheets,
      names: frame.names,
      properties: frame.properties,
      hasMacros: /\.(?:xlsm|xltm|xlsb|xls)$/i.test(frame.fileName),
      hasExternalLinks: references.some((reference) => linkToWorkbook.test(reference)),
      // Office.js does not say when the file was saved, and what is open may have changed since.
      modified: null,
    },
  };
}

function askTables(sheet: Excel.Worksheet, { tables }: FramedSheet): () => CellRange[] {
  const ranges = tables.map(({ id }) => askTableRange(sheet.tables.getItem(id)));
  return () => ranges.map((range) => range());
}

/**
 * Reads everything in three syncs: what there is, how large it is, what it holds. The second is a guard: somebody
 * may open the pane beside any workbook. Larger workbooks take more syncs of `cellsPerSync` cells each.
 */
export async function readWhole(context: Excel.RequestContext): Promise<Reading> {
  const askedFrame = askFrame(context);
  await context.sync();
  const frame = askedFrame();

  const asked = frame.sheets.map((framed) => {
    const sheet = context.workbook.worksheets.getItem(framed.id);
    return { sheet, extent: askExtent(sheet), tables: askTables(sheet, framed) };
  });
  await context.sync();
  const extents = asked.map(({ extent }) => extent());
  const total = extents.reduce((sum, extent) => sum + cellCount(extent), 0);
  if (total > mostCells) {
    throw new HostError(
      "too-large",
      `This workbook has ${total.toLocaleString("en-GB")} cells in use, far more than a return or a consolidated workbook, so it was not read.`,
    );
  }

  const cells = frame.sheets.map((): SheetCell[] => []);
  for (const group of groupBlocks(extents, cellsPerSync)) {
    const blocks = group.flatMap(({ sheet: index, range: { top, left, bottom, right } }) => {
      const range = asked[index]?.sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      return range ? [{ index, read: askCells(range) }] : [];
    });
    await context.sync();
    for (const { index, read } of blocks) cells[index]?.push(...read());
  }
  const contents = asked.map(({ tables }, index) => ({ cells: cells[index] ?? [], tables: tables() }));
  return assemble(frame, contents, total);
}

/**
 * Reads again what is known from before, in one sync; null where sheets or tables have come or gone, or where the
 * workbook is too large for one.
 * @throws ItemNotFound of Office where a sheet or table is gone.
 */
export async function readAgain(context: Excel.RequestContext, before: Reading): Promise<Reading | null> {
  if (before.cells > cellsPerSync) return null;
  const askedFrame = askFrame(context);
  const asked = before.frame.sheets.map((framed) => {
    const sheet = context.workbook.worksheets.getItem(framed.id);
    return { cells: askCells(sheet.getUsedRangeOrNullObject(true)), tables: askTables(sheet, framed) };
  });
  await context.sync();
  const frame = askedFrame();
  if (!sameParts(frame, before.frame)) return null;
  const contents = asked.map(({ cells, tables }) => ({ cells: cells(), tables: tables() }));
  return assemble(frame, contents, before.cells);
}
