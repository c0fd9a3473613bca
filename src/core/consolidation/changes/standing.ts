/** How things stood at the end of a merge, in the shortest form that the next one can compare itself with. */

import type { ConflictState } from "../conflicts/conflict";
import type { Consolidation, ConsolidatedRow, FileVerdict, RowState } from "../consolidation";
import type { DataTable } from "../data-tables";

export interface StoodFile {
  /** The name that it came under. */
  readonly file: string;
  readonly sha256: string | null;
  readonly partner: string | null;
  readonly verdict: FileVerdict;
  /** True for the return that counted for its partner. */
  readonly used: boolean;
}

export interface Standing {
  readonly files: readonly StoodFile[];
  /** Ids by table and state. */
  readonly rows: Readonly<Partial<Record<DataTable, Readonly<Partial<Record<RowState, readonly string[]>>>>>>;
  readonly conflicts: readonly (readonly [id: string, state: ConflictState])[];
}

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
