/** What decisions on findings do to the rows, and how they are listed. */

import { asOnRecord, wantingIn, type FindingDecision, type FindingDesk } from "./finding-decisions";
import { onEachRow } from "../account/each-row";
import type { CheckedReturn } from "../account/issued-tables";
import type { ConsolidatedRows } from "../consolidation";
import type { MergeFinding } from "../../findings/check-merge";
import type { Finding } from "../../findings/finding";
import type { SettlementOnRecord } from "../../findings/on-record";
import { columnsOf, layout } from "../../return/layout";

/** The decisions that count for a partner, each with how many findings it settles. */
export function settledOnDesk(
  partner: string,
  decisions: readonly FindingDecision[],
  desk: ReadonlyMap<Finding, FindingDesk>,
): SettlementOnRecord[] {
  const count = new Map<string, number>();
  for (const [finding, { id }] of desk) if (finding.settled) count.set(id, (count.get(id) ?? 0) + 1);
  return decisions
    .filter((one) => one.partner === partner && wantingIn(one) === null)
    .map((one) => asOnRecord(one, count.get(one.id) ?? 0));
}

/**
 * Puts on the rows what is published instead of a text that was suppressed or rounded, whoever decided it. A text that
 * was suppressed without other words is blank.
 */
export function withWordings(
  rows: ConsolidatedRows,
  returns: readonly CheckedReturn[],
  found: readonly MergeFinding[],
): ConsolidatedRows {
  const wordings = new Map<string, Map<string, string>>();
  const add = (file: string | null, { settled, table, row, column }: Finding) => {
    if (settled?.kind !== "decision" || settled.decision === "publish" || column === null) return;
    const place = JSON.stringify([file, table, row]);
    wordings.set(place, (wordings.get(place) ?? new Map<string, string>()).set(column, settled.wording));
  };
  for (const { file, findings } of returns) for (const finding of findings) add(file, finding);
  for (const { file, finding } of found) add(file, finding);
  if (wordings.size === 0) return rows;
  return onEachRow(rows, (row) => {
    if (!row.returned || !row.source) return row;
    const place = JSON.stringify([row.source.file, layout[row.table].name, row.returned.row + 1]);
    const own = wordings.get(place);
    if (!own) return row;
    const decided = columnsOf(row.table).flatMap(({ key, column }) => {
      const wording = own.get(column.heading);
      return wording === undefined ? [] : [[key, wording] as const];
    });
    return { ...row, decided: new Map([...decided, ...row.decided]) };
  });
}
