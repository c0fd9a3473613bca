/** Rows held by what shows only when the returns lie beside each other. */

import { reasonOf, reasonText, type HoldReason } from "./holds";
import { onEachRow } from "./each-row";
import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";
import type { MergeFinding } from "../../findings/check-merge";
import { layout, type TableKey } from "../../return/layout";

const keyOf = (file: string | null, table: string | null, row: number | null) =>
  JSON.stringify([file, table, row]);

/** Holds the rows at which the merge found an error. Rows that are missing or extra stay what they are. */
export function holdFound(rows: ConsolidatedRows, found: readonly MergeFinding[]): ConsolidatedRows {
  const reasons = new Map<string, HoldReason[]>();
  for (const { file, finding } of found) {
    if (finding.severity !== "error" || file === null || finding.row === null) continue;
    const key = keyOf(file, finding.table, finding.row);
    reasons.set(key, [...(reasons.get(key) ?? []), reasonOf(finding)]);
  }
  const hold = <K extends DataTable>(row: ConsolidatedRow<K>): ConsolidatedRow<K> => {
    if (!row.returned || !row.source || (row.state !== "merged" && row.state !== "held")) return row;
    const { name } = layout[row.table satisfies TableKey];
    const own = reasons.get(keyOf(row.source.file, name, row.returned.row + 1)) ?? [];
    if (own.length === 0) return row;
    const together = (before: string | null, more: readonly string[]) =>
      reasonText([...(before === null ? [] : [before]), ...more]);
    return {
      ...row,
      state: "held",
      reason: together(
        row.reason,
        own.map(({ message }) => message),
      ),
      release: together(
        row.release,
        own.map(({ remedy }) => remedy),
      ),
    };
  };
  return onEachRow(rows, hold);
}
