/** The workbook that is open in Excel, through Office.js. */

import type { CellEdit, CellRef, LiveWorkbook, WorkbookHost } from "#src/core/index";
import { askWithin, type Ask } from "./ask";
import { createBookReader, type BookReader } from "./book-reader";
import { documentSettings, type DocumentSettings } from "./document-settings";
import { editCells, type Undo } from "./edit-cells";
import { fileBytes } from "./file-bytes";
import { HostError } from "./host-error";
import { listen } from "./live-events";
import { openWorkbook } from "./open-workbook";
import { rememberOwnWrites } from "./own-writes";
import type { OurSheets } from "./refuse-edit";

export interface ExcelLive extends LiveWorkbook {
  /** As `edit`, giving back what takes it back. */
  editWithUndo(edits: readonly CellEdit[]): Promise<Undo>;
  /** The active cell. */
  selection(): Promise<CellRef>;
  /** Calls back with the first cell of each new selection on a sheet that was read. */
  onSelection(listener: (cell: CellRef) => void): () => void;
}

/** All of it throws HostError, whose message is a sentence for the person at the workbook. */
export interface ExcelHost extends WorkbookHost {
  readonly live: ExcelLive;
  readonly settings: DocumentSettings;
  /** Opens an .xlsx file as a new, unsaved workbook beside this one. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  /** The open workbook as a file; null where Excel does not give it. */
  fileBytes(): Promise<Uint8Array | null>;
  /** Stops listening to Excel. */
  close(): Promise<void>;
}

export interface ExcelHostOptions {
  readonly ours: OurSheets;
  /** Milliseconds to wait for an answer of Excel. */
  readonly limit?: number;
}

const ordinaryLimit = 30_000;

/** Begins to listen to the open workbook; `whenReady` must have said that this is Excel. One sync. */
export async function openExcelHost({ ours, limit = ordinaryLimit }: ExcelHostOptions): Promise<ExcelHost> {
  const ask = askWithin(limit);
  const reader = createBookReader(ask);
  const ownWrites = rememberOwnWrites();
  const events = await listen(ask, { ownWrites, sheetName: reader.sheetName });
  const editing = { ask, ownWrites, reader, ours };
  const editWithUndo = (edits: readonly CellEdit[]) => editCells(edits, editing);

  return {
    read: () => reader.read(),
    live: {
      reveal: (cell) => reveal(cell, ask, reader),
      edit: async (edits) => void (await editWithUndo(edits)),
      editWithUndo,
      onChange: (listener) => events.onChange(listener),
      selection: () => ask(activeCell, { waits: true }),
      onSelection: (listener) => events.onSelection(listener),
    },
    settings: documentSettings,
    openWorkbook: (bytes) => openWorkbook(bytes, limit),
    fileBytes,
    close: () => events.close(),
  };
}

async function reveal({ sheet: name, row, column }: CellRef, ask: Ask, reader: BookReader): Promise<void> {
  const visibility = reader.visibility(name) ?? "visible";
  if (visibility !== "visible") {
    throw new HostError(
      "hidden-sheet",
      `The sheet “${name}” is hidden, so Excel cannot show the cell: unhide the sheet first.`,
    );
  }
  await ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(reader.sheetKey(name));
    sheet.activate();
    sheet.getCell(row, column).select();
    await context.sync();
  });
}

async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  await context.sync();
  return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
