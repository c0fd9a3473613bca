/** What people do in the workbook while the pane is open. */

import { parseRangeAddress, type CellRef } from "#src/core/index";
import type { Ask } from "./ask";
import type { OwnWrites } from "./own-writes";

export interface LiveEvents {
  onChange(listener: () => void): () => void;
  onSelection(listener: (cell: CellRef) => void): () => void;
  /** Lets go of the events in Excel. */
  close(): Promise<void>;
}

interface Heard {
  readonly ownWrites: OwnWrites;
  /** The name of a sheet by its id; null for a sheet not read yet. */
  readonly sheetName: (id: string) => string | null;
}

/** Calls a listener once for all events that Excel delivers together. */
function gathering(call: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      call();
    }, 0);
  };
}

/** "C5", "C5:D9" or "C5,E7": where it begins. */
function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const [first = ""] = address.split(",");
  const range = parseRangeAddress(first);
  return range && { row: range.top, column: range.left };
}

/**
 * Listens from one sync on. A change of cells, of rows, of tables and of sheets all count as a change: sorting and
 * removing are not among the changes that `onChanged` tells of.
 */
export async function listen(ask: Ask, { ownWrites, sheetName }: Heard): Promise<LiveEvents> {
  const changeListeners = new Set<() => void>();
  const selectionListeners = new Set<(cell: CellRef) => void>();
  const changed = gathering(() => {
    for (const listener of [...changeListeners]) listener();
  });
  const moved = async ({ worksheetId }: { readonly worksheetId: string }) => {
    ownWrites.forget(worksheetId, "");
    changed();
  };

  const registered = await ask(async (context) => {
    const { worksheets, tables } = context.workbook;
    const results = [
      worksheets.onChanged.add(async ({ worksheetId, address, details }) => {
        const value: unknown = details?.valueAfter;
        if (!ownWrites.isEcho({ sheetId: worksheetId, address, value })) changed();
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = sheetName(worksheetId);
        const cell = firstCell(address);
        if (sheet === null || cell === null) return;
        for (const listener of [...selectionListeners]) listener({ sheet, ...cell });
      }),
      worksheets.onRowSorted.add(moved),
      worksheets.onColumnSorted.add(moved),
      worksheets.onAdded.add(moved),
      worksheets.onDeleted.add(moved),
      tables.onAdded.add(moved),
      tables.onDeleted.add(moved),
    ];
    await context.sync();
    return { context, results };
  });

  const added = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  return {
    onChange: (listener) => added(changeListeners, () => listener()),
    onSelection: (listener) => added(selectionListeners, (cell) => listener(cell)),
    async close() {
      changeListeners.clear();
      selectionListeners.clear();
      // Handlers leave by the context they came in.
      await ask(async () => {
        for (const result of registered.results) result.remove();
        await registered.context.sync();
      });
    },
  };
}
