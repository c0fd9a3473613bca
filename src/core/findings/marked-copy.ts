/** Findings written beside the rows they are about, so that a copy of a return shows what is to be put right. */

import type { Finding } from "./finding";
import { layout, tableKeys, type TableKey } from "../return/layout";
import type { Return } from "../return/return";
import { cellAddress, type CellEdit } from "../workbook";

const words: { readonly [S in Finding["severity"]]: string } = {
  error: "Put right",
  warning: "Please check",
  advice: "Advice",
};

/** One column is left free, so that nobody takes the notes for a column of the table. */
const gap = 2;

function noteOf({ severity, cell, message, remedy, settled }: Finding): string | null {
  if (settled) return null;
  return `${words[severity]}${cell === null ? "" : ` (${cell})`}: ${message} ${remedy}`;
}

/** As many characters as a cell holds. */
const longest = 32_000;

/**
 * The edits that write each finding to the right of the table it stands in, on its row or, where it has none, beside the headings. Nothing
 * the partner entered is touched. Findings on the return as a whole stand on the first sheet.
 */
export function markedCopyEdits(returned: Return, findings: readonly Finding[]): CellEdit[] {
  const places = new Map<string, { at: CellEdit["at"]; notes: string[] }>();
  const note = (key: TableKey, row: number, text: string) => {
    const { sheet, columns } = returned.tables[key];
    const at = { sheet, row, column: Math.max(0, ...columns.values()) + gap };
    const id = `${sheet}!${cellAddress(at)}`;
    const place = places.get(id) ?? { at, notes: [] };
    place.notes.push(text);
    places.set(id, place);
  };
  for (const finding of findings) {
    const text = noteOf(finding);
    const named = tableKeys.find((key) => layout[key].name === finding.table && returned.tables[key].found);
    const key = named ?? tableKeys.find((candidate) => returned.tables[candidate].found);
    if (text === null || key === undefined) continue;
    const heading = returned.tables[key].headingRow ?? 0;
    note(key, named && finding.row !== null ? finding.row - 1 : heading, text);
  }
  return [...places.values()].map(({ at, notes }) => ({ at, value: notes.join("\n").slice(0, longest) }));
}
