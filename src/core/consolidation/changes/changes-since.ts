/** What a merge changed against the one whose workbook it goes on from. */

import { changedAnswers, rowsBefore, type ChangedAnswer } from "./changed-answers";
import { wordsOf } from "./row-in-words";
import { allRows, standingOf } from "./standing";
import type { Standing, StoodFile } from "./stood";
import type { ConflictState } from "../conflicts/conflict";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import type { DataTable } from "../data-tables";
import type { FileVerdict, RowState } from "../states";
import type { ChangedSincePublication } from "../desk/publication";
import { dataTables } from "../consolidated-layout";
import type { KeptConsolidation } from "../keep/kept-consolidation";
import { layout } from "../../return/layout";

export interface ReplacedReturn {
  readonly partner: string;
  /** The file that counted before. */
  readonly before: string;
  /** The one that counts now; null where none does. */
  readonly now: string | null;
}

export interface ChangedRow {
  readonly partner: string;
  /** The Excel table's name. */
  readonly table: string;
  /** The row's id, as in the column Row. */
  readonly row: string;
  readonly action: number | null;
  readonly milestone: string | null;
  /** What a row that the partner added says; "" for one that was issued, or where it is not known any more. */
  readonly words: string;
  /** Null where it was not there, or is there no more. */
  readonly before: RowState | null;
  readonly now: RowState | null;
}

export interface Changes {
  /** Files that came for the first time. */
  readonly received: readonly {
    readonly file: string;
    readonly partner: string | null;
    readonly verdict: FileVerdict;
  }[];
  /** Partners of which another return counts than before. */
  readonly replaced: readonly ReplacedReturn[];
  readonly withdrawn: readonly { readonly file: string; readonly by: string; readonly reason: string }[];
  readonly rows: readonly ChangedRow[];
  readonly answers: readonly ChangedAnswer[];
  /** `before` is null for a conflict that was not there, `now` for one that is there no more. */
  /** What is no longer as it was published, whichever merge changed it. */
  readonly sincePublication: readonly ChangedSincePublication[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly before: ConflictState | null;
    readonly now: ConflictState | null;
  }[];
}

const keyOf = ({ file, sha256 }: Pick<StoodFile, "file" | "sha256">) => JSON.stringify([file, sha256]);

function usedByPartner({ files }: Standing): ReadonlyMap<string, StoodFile> {
  return new Map(
    files.flatMap((file) => (file.used && file.partner !== null ? [[file.partner, file] as const] : [])),
  );
}

/** @param formerly the rows of the returns that no longer count. */
function changedRows(
  before: Standing,
  consolidation: Consolidation,
  formerly: readonly ConsolidatedRow<DataTable>[],
): ChangedRow[] {
  const was = new Map<string, RowState>();
  for (const table of dataTables) {
    for (const [state, ids] of Object.entries(before.rows[table] ?? {}) as [RowState, string[]][])
      for (const id of ids) was.set(JSON.stringify([table, id]), state);
  }
  const now = allRows(consolidation.rows).flatMap((row): ChangedRow[] => {
    const { table, id, partner, action, milestone, state, returned } = row;
    const key = JSON.stringify([table, id]);
    const old = was.get(key) ?? null;
    was.delete(key);
    if (old === state) return [];
    const words = wordsOf(table, returned);
    const about = { partner, table: layout[table].name, row: id, action, milestone, words };
    return [{ ...about, before: old, now: state }];
  });
  const known = new Map(formerly.map((row) => [JSON.stringify([row.table, row.id]), row]));
  const gone = [...was].map(([key, state]): ChangedRow => {
    const [table = "actions", id = ""] = JSON.parse(key) as [keyof typeof before.rows, string];
    const [partner = ""] = id.split(" ");
    const { action = null, milestone = null, returned = null } = known.get(key) ?? {};
    const words = wordsOf(table, returned);
    const about = { partner, table: layout[table].name, row: id, action, milestone, words };
    return { ...about, before: state, now: null };
  });
  return [...now, ...gone];
}

function changedConflicts(before: Standing, { conflicts }: Consolidation): Changes["conflicts"] {
  const was = new Map(before.conflicts);
  const now = conflicts
    .filter(({ id, state }) => was.get(id) !== state)
    .map(({ id, state }) => ({ id, before: was.get(id) ?? null, now: state }));
  const known = new Set(conflicts.map(({ id }) => id));
  const gone = before.conflicts
    .filter(([id]) => !known.has(id))
    .map(([id, state]) => ({ id, before: state, now: null }));
  return [...now, ...gone];
}

/**
 * What changed since the workbook that was merged into was written; null for a first merge. It is told of one merge
 * and not kept: the event log keeps what happened.
 */
export function changesSince(
  into: KeptConsolidation | null,
  consolidation: Consolidation,
  digest: (text: string) => string,
): Changes | null {
  const before = into?.standing ?? null;
  if (!before) return null;
  const now = standingOf(consolidation);
  const known = new Map(before.files.map((file) => [keyOf(file), file]));
  const [usedBefore, usedNow] = [usedByPartner(before), usedByPartner(now)];
  const replaced = [...new Set([...usedBefore.keys(), ...usedNow.keys()])].flatMap((partner) => {
    const [was, is] = [usedBefore.get(partner), usedNow.get(partner)];
    return was && (!is || keyOf(was) !== keyOf(is)) ? [{ partner, was, is }] : [];
  });
  const kept = new Map(consolidation.kept.map((file) => [keyOf(file), file]));
  const formerly = new Map(
    replaced.map(({ partner, was }) => [
      partner,
      rowsBefore(kept.get(keyOf(was)), partner, consolidation, digest),
    ]),
  );
  return {
    received: now.files
      .filter((file) => !known.has(keyOf(file)))
      .map(({ file, partner, verdict }) => ({ file, partner, verdict })),
    replaced: replaced.map(({ partner, was, is }) => ({
      partner,
      before: was.file,
      now: is?.file ?? null,
    })),
    withdrawn: consolidation.withdrawals
      .filter((one) => known.get(keyOf(one))?.verdict !== "withdrawn")
      .map(({ file, by, reason }) => ({ file, by, reason })),
    rows: changedRows(before, consolidation, [...formerly.values()].flat()),
    answers: replaced.flatMap(({ partner, is }) =>
      is ? changedAnswers(partner, formerly.get(partner) ?? [], consolidation) : [],
    ),
    sincePublication: consolidation.publications.changed,
    conflicts: changedConflicts(before, consolidation),
  };
}
