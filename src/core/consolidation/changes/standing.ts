/** How things stand at the end of a merge. */

import type { Standing } from "./stood";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import type { DataTable } from "../data-tables";
import type { RowState } from "../states";

export function allRows(rows: Consolidation["rows"]): readonly ConsolidatedRow<DataTable>[] {
  return Object.values<readonly ConsolidatedRow<DataTable>[]>(rows).flat();
}

export function standingOf({
  files,
  rows,
  conflicts,
}: Pick<Consolidation, "files" | "rows" | "conflicts">): Standing {
  const used = new Set(allRows(rows).flatMap(({ source }) => source?.file ?? []));
  const byState: Partial<Record<DataTable, Partial<Record<RowState, string[]>>>> = {};
  for (const { table, state, id } of allRows(rows)) ((byState[table] ??= {})[state] ??= []).push(id);
  return {
    files: files.map(({ file, receivedAs, sha256, partner, verdict }) => ({
      file: receivedAs,
      sha256,
      partner,
      verdict,
      used: used.has(file),
    })),
    rows: byState,
    conflicts: conflicts.map(({ id, state }) => [id, state]),
  };
}
