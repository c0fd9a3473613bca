/** The very hidden sheet on which a consolidated workbook keeps its event log, entry by entry. */

import { readStoredRows, storeSheet } from "./store-sheet";
import type { LogEntry } from "../log/event";
import type { Workbook } from "../../workbook";
import type { SheetDraft } from "../../workbook-draft";

const sheetName = "_events";

export function logStoreSheet(entries: readonly LogEntry[]): SheetDraft {
  return storeSheet(
    sheetName,
    ["Hash"],
    entries.map(({ text, hash }) => ({ facts: [hash], text })),
  );
}

/** The entries as they stand, changed or not: the chain tells. */
export function readLogStore(workbook: Workbook): LogEntry[] {
  const rows = readStoredRows(workbook, sheetName, 1) ?? [];
  return rows.map(({ facts: [hash = ""], text }) => ({ text, hash }));
}
