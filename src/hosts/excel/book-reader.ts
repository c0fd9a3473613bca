/** Keeps what was read last, so that reading again takes one sync and an edit can tell what it would overwrite. */

import {
  blank,
  type CellContent,
  type CellRef,
  type Sheet,
  type SheetCell,
  type Workbook,
} from "#src/core/index";
import type { Ask } from "./ask";
import { HostError } from "./host-error";
import { readAgain, readWhole, type Reading } from "./read-workbook";

/** A cell as it was read last. */
export type SeenCell = { readonly content: CellContent; readonly formula?: string };

export interface BookReader {
  read(): Promise<Workbook>;
  /** What to ask Excel for: the sheet's id, which survives renaming, or its name when it was never read. */
  sheetKey(name: string): string;
  /** Null for a sheet that was never read. */
  sheetName(id: string): string | null;
  /** The names of the tables on a sheet; none for one that was never read. */
  tables(name: string): readonly string[];
  visibility(name: string): Sheet["visibility"] | null;
  /** Null where nothing is known: never read, or forgotten since. */
  seen(at: CellRef): SeenCell | null;
  /** For cells that the host itself has changed. */
  forget(cells: readonly CellRef[]): void;
}

const keyOf = ({ sheet, row, column }: CellRef) => `${row},${column},${sheet}`;

export function createBookReader(ask: Ask): BookReader {
  let last: Reading | null = null;
  let cells = new Map<string, SheetCell>();
  let forgotten = new Set<string>();

  const remember = (reading: Reading): Workbook => {
    last = reading;
    forgotten = new Set();
    cells = new Map(
      reading.workbook.sheets.flatMap((sheet) =>
        sheet.cells.map((cell): [string, SheetCell] => [keyOf({ ...cell, sheet: sheet.name }), cell]),
      ),
    );
    return reading.workbook;
  };

  const readOnceMore = async (before: Reading): Promise<Reading | null> => {
    try {
      return await ask((context) => readAgain(context, before), { waits: true });
    } catch (error) {
      // Something is gone, or has grown beyond one sync: everything has to be read anew.
      if (error instanceof HostError && (error.kind === "not-found" || error.kind === "too-large"))
        return null;
      throw error;
    }
  };

  const framed = (name: string) => last?.frame.sheets.find((sheet) => sheet.name === name);

  return {
    async read() {
      const again = last ? await readOnceMore(last) : null;
      return remember(again ?? (await ask(readWhole, { waits: true })));
    },
    sheetKey: (name) => framed(name)?.id ?? name,
    sheetName: (id) => last?.frame.sheets.find((sheet) => sheet.id === id)?.name ?? null,
    tables: (name) => framed(name)?.tables.map((table) => table.name) ?? [],
    visibility: (name) => framed(name)?.visibility ?? null,
    seen(at) {
      if (!framed(at.sheet) || forgotten.has(keyOf(at))) return null;
      return cells.get(keyOf(at)) ?? { content: blank };
    },
    forget(changed) {
      for (const at of changed) forgotten.add(keyOf(at));
    },
  };
}
