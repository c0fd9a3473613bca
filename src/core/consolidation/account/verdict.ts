/** What became of a used return as a whole. */

import { reasonText } from "./holds";
import type { CheckedReturn } from "./issued-tables";
import type { ConsolidatedRow } from "../consolidation";
import type { FileVerdict, RowState } from "../states";
import type { DataTable } from "../data-tables";
import { layout } from "../../return/layout";
import { counted, listInWords } from "../../text";

/** "8 of 10 issued rows merged, 1 held and 1 missing"; null when there are none. */
function shareInWords(noun: string, rows: readonly ConsolidatedRow<DataTable>[]): string | null {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  if (rows.length === 0) return null;
  const rest = (["held", "missing"] as const).flatMap((state) =>
    count(state) > 0 ? [`${count(state)} ${state}`] : [],
  );
  return listInWords([`${count("merged")} of ${counted(rows.length, noun)} merged`, ...rest]);
}

/** `rows` are all rows of the return's partner, those that people added included. */
export function verdictOf(
  { findings, holds }: CheckedReturn,
  rows: readonly ConsolidatedRow<DataTable>[],
): { readonly verdict: FileVerdict; readonly reason: string } {
  const extra = rows.filter(({ state }) => state === "extra").length;
  const accounted = rows.filter(({ state }) => state !== "extra");
  if (accounted.some(({ state }) => state === "held") && accounted.every(({ state }) => state !== "merged")) {
    const why =
      reasonText(holds.whole.map(({ message }) => message)) ??
      "Each has something to put right: see Findings.";
    return { verdict: "held", reason: `None of its rows is merged. ${why}` };
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const parts = [
    shareInWords(
      "issued row",
      accounted.filter(({ table }) => layout[table].rows === "issued"),
    ),
    shareInWords(
      "added row",
      accounted.filter(({ table }) => layout[table].rows === "free"),
    ),
    extra > 0 ? `${counted(extra, "row")} extra, issued to nobody or there twice` : null,
    errors > 0 ? `${counted(errors, "finding")} to put right` : null,
  ].filter((part) => part !== null);
  const whole = extra === 0 && errors === 0 && accounted.every(({ state }) => state === "merged");
  return {
    verdict: whole ? "merged" : "partly-merged",
    reason: `${parts.join("; ") || "No row was issued"}.`,
  };
}
