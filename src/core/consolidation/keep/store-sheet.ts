/** A very hidden sheet of a consolidated workbook, one thing it keeps a row: facts first, then long text in chunks. */

import { checksum } from "./checksum";
import { chunksOf, textOfChunks } from "./chunks";
import { ConsolidatedError } from "./consolidated-error";
import { contentText } from "../../return/cell-types";
import { comparable } from "../../text";
import type { Workbook } from "../../workbook";
import type { DraftCell, SheetDraft } from "../../workbook-draft";

export interface StoredRow {
  readonly facts: readonly string[];
  readonly text: string;
}

const cell = (value: string): DraftCell => ({ value: value === "" ? null : value, style: "text" });

/** Rows of one line: nobody looks at them, and measuring their text would take longer than writing it. */
const rowHeight = 15;

export function storeSheet(
  name: string,
  headings: readonly string[],
  rows: readonly StoredRow[],
): SheetDraft {
  return {
    name,
    visibility: "very-hidden",
    widths: headings.map(() => 16),
    rows: [
      [...headings, "Checksum", "Kept"].map(cell),
      ...rows.map(({ facts, text }) => [...facts, checksum(text), ...chunksOf(text)].map(cell)),
    ],
    heights: new Map(Array.from({ length: rows.length + 1 }, (_, index) => [index, rowHeight])),
    tables: [],
    validations: [],
    marks: [],
    frozenRows: 0,
    protection: { rowsMayChange: false },
  };
}

/** A row as it is read: `isWhole` is false where its text was changed since it was written. */
export interface ReadRow extends StoredRow {
  readonly isWhole: boolean;
}

/** What the sheet keeps, changed or not; null where it is not there. */
export function readStoredRows(workbook: Workbook, name: string, factCount: number): ReadRow[] | null {
  const sheet = workbook.sheets.find((candidate) => comparable(candidate.name) === name);
  if (!sheet) return null;
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, content } of sheet.cells) {
    if (row === 0) continue;
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, contentText(content)));
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, texts]) => {
      const facts = Array.from({ length: factCount }, (_, column) => texts.get(column) ?? "");
      const chunks = [...texts].filter(([column]) => column > factCount).sort(([a], [b]) => a - b);
      const text = textOfChunks(chunks.map(([, chunk]) => chunk));
      return { facts, text, isWhole: checksum(text) === texts.get(factCount) };
    });
}

/**
 * What the sheet keeps; null where it is not there.
 * @throws ConsolidatedError where a text was changed since it was written.
 */
export function readStoreSheet(workbook: Workbook, name: string, factCount: number): StoredRow[] | null {
  const rows = readStoredRows(workbook, name, factCount);
  const changed = rows?.find(({ isWhole }) => !isWhole);
  if (changed) {
    throw new ConsolidatedError(
      `A hidden sheet of the consolidated workbook, “${name}”, was changed at ${changed.facts[0] ?? "a row"}. Use the copy of the workbook from before, or merge all returns anew.`,
    );
  }
  return rows?.map(({ facts, text }) => ({ facts, text })) ?? null;
}
