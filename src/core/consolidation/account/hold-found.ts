/** Rows held by what shows only when the returns lie beside each other. */

import { reasonText } from "./holds";
import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";
import type { MergeFinding } from "../../findings/check-merge";
import { layout, type TableKey } from "../../return/layout";

const keyOf = (file: string | null, table: string | null, row: number | null) =>
  JSON.stringify([file, table, row]);

/** Holds the rows at which the merge found an error. Rows that are missing or extra stay what they are. */
export function holdFound(rows: ConsolidatedRows, found: readonly MergeFinding[]): ConsolidatedRows {
  const reasons = new Map<string, string[]>();
  for (const { file, finding } of found) {
    if (finding.severity !== "error" || file === null || finding.row === null) continue;
    const key = keyOf(file, finding.table, finding.row);
    reasons.set(key, [...(reasons.get(key) ?? []), finding.message]);
  }
  const hold = <K extends DataTable>(row: ConsolidatedRow<K>): ConsolidatedRow<K> => {
    if (!row.returned || !row.source || (row.state !== "merged" && row.state !== "held")) return row;
    const { name } = layout[row.table satisfies TableKey];
    const own = reasons.get(keyOf(row.source.file, name, row.returned.row + 1)) ?? [];
    const reason = reasonText([...(row.reason === null ? [] : [row.reason]), ...own]);
    return own.length === 0 ? row : { ...row, state: "held", reason };
  };
  return {
    actions: rows.actions.map(hold),
    milestones: rows.milestones.map(hold),
    progress: rows.progress.map(hold),
    nextMilestones: rows.nextMilestones.map(hold),
    newActions: rows.newActions.map(hold),
  };
}
