/** Reading a draft by headings, as people do. */

import type { DraftValue, SheetDraft, WorkbookDraft } from "#src/core/workbook-draft";

export function sheetNamed({ sheets }: WorkbookDraft, name: string): SheetDraft {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

/** The rows of the sheet's table, values by heading. */
export function recordsOf(draft: WorkbookDraft, name: string): ReadonlyMap<string, DraftValue>[] {
  const { tables, rows } = sheetNamed(draft, name);
  const [table] = tables;
  if (!table) throw new Error(`No table on ${name}`);
  const { top, bottom, left, right } = table.range;
  const headings = (rows[top] ?? []).slice(left, right + 1).map((cell) => String(cell?.value));
  return rows
    .slice(top + 1, bottom + 1)
    .map((row) => new Map(headings.map((heading, index) => [heading, row[left + index]?.value ?? null])));
}

/** Some columns of the sheet's rows, in the order asked for. */
export function columnsOfSheet(
  draft: WorkbookDraft,
  name: string,
  headings: readonly string[],
): (DraftValue | undefined)[][] {
  return recordsOf(draft, name).map((record) => headings.map((heading) => record.get(heading)));
}
