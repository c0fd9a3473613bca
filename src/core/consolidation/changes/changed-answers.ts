/** Answers that a corrected return gives otherwise than the one before it. */

import { wordsOf } from "./row-in-words";
import { allRows } from "./standing";
import { accountForReturn, withHolds } from "../account/issued-tables";
import { freeRowsOf } from "../account/free-tables";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import type { DataTable } from "../data-tables";
import { keptReturn } from "../keep/kept-content";
import type { KeptFile } from "../received-file";
import { findPartner } from "../../plan/partners";
import { columnsOf, layout } from "../../return/layout";
import { cellByKey, type ReturnRow } from "../../return/return";
import { sealState } from "../../return/seal";

export interface ChangedAnswer {
  readonly partner: string;
  /** The Excel table's name. */
  readonly table: string;
  /** The row's id, as in the column Row. */
  readonly row: string;
  readonly action: number | null;
  readonly milestone: string | null;
  /** What a row that the partner added says; "" for one that was issued. */
  readonly words: string;
  /** The column's heading. */
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

type Row = ConsolidatedRow<DataTable>;

/** The rows of a return that counted at an earlier merge; none where it is no longer kept. */
export function rowsBefore(
  kept: KeptFile | undefined,
  partner: string,
  { plan }: Consolidation,
  digest: (text: string) => string,
): Row[] {
  if (kept?.content.kind !== "kept") return [];
  const { file, sha256, content } = kept;
  const returned = keptReturn(content, plan);
  const used = { file, receivedAs: file, sha256, returned, seal: sealState(returned, digest), partner };
  const checked = withHolds(used, []);
  const name = findPartner(plan, partner)?.name ?? partner;
  const { actions, milestones } = accountForReturn(plan, checked, name, digest);
  const { progress, nextMilestones, newActions } = freeRowsOf(checked, digest);
  return [...actions, ...milestones, ...progress, ...nextMilestones, ...newActions];
}

const textIn = (row: ReturnRow<DataTable> | null, key: string) =>
  (row && cellByKey(row, key)?.text.trim()) ?? "";

/** @param before the rows of the partner's return that counted before. */
export function changedAnswers(
  partner: string,
  before: readonly ConsolidatedRow<DataTable>[],
  consolidation: Consolidation,
): ChangedAnswer[] {
  const keyOf = ({ table, id }: Row) => JSON.stringify([table, id]);
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return allRows(consolidation.rows).flatMap((row): ChangedAnswer[] => {
    const old = row.partner === partner ? known.get(keyOf(row)) : undefined;
    if (!old?.returned || !row.returned) return [];
    const { table, id, action, milestone, returned } = row;
    return columnsOf(table)
      .filter(({ column }) => column.input)
      .flatMap(({ key, column }): ChangedAnswer[] => {
        const [was, now] = [textIn(old.returned, key), textIn(returned, key)];
        if (was === now) return [];
        const words = wordsOf(table, returned);
        const about = { partner, table: layout[table].name, row: id, action, milestone, words };
        return [{ ...about, column: column.heading, before: was, now }];
      });
  });
}
