/** The state of a return's seal, for people and for programs. */

import type { SealState } from "./seal";
import { firstInWords } from "../text";
import { cellAddress } from "../workbook";

export interface SealReport {
  readonly state: "sealed" | "changed-after-sealing" | "unsealed";
  /** The code that was given at sealing, and all that the seal says; null for a return that was never sealed. */
  readonly receipt: string | null;
  /** ISO date; "" when nobody gave one. */
  readonly on: string | null;
  readonly by: string | null;
  readonly ruleSet: string | null;
  readonly verdict: "ready" | "not-ready" | null;
  /** What is not as it was sealed. `cell` is null for a row that is gone. */
  readonly changed: readonly {
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly table: string;
    readonly row: string;
    readonly column: string;
  }[];
}

export function sealReport(state: SealState): SealReport {
  if (state.state === "unsealed") {
    const none = { receipt: null, on: null, by: null, ruleSet: null, verdict: null };
    return { state: "unsealed", ...none, changed: [] };
  }
  const { receipt, on, by, ruleSet, verdict } = state.seal;
  const changed = state.state === "changed" ? state.places : [];
  return {
    state: state.state === "changed" ? "changed-after-sealing" : "sealed",
    receipt,
    on,
    by,
    ruleSet,
    verdict,
    changed: changed.map(({ cell, table, row, column }) => ({
      sheet: cell?.sheet ?? null,
      cell: cell && cellAddress(cell),
      table,
      row,
      column,
    })),
  };
}

/** "sealed", "changed after sealing", "not sealed". */
export function sealInWords({ state }: Pick<SealReport, "state">): string {
  return state === "unsealed" ? "not sealed" : state.replace(/-/g, " ");
}

const mostNamed = 6;

/** "Milestones!F7 and a row of Progress that is gone"; for a change in no cell, what it is. */
export function changesInWords(changed: SealReport["changed"]): string {
  if (changed.length === 0) return "its waivers or decisions";
  const named = changed.map(({ sheet, cell, table }) =>
    cell === null ? `a row of ${table} that is gone` : `${sheet}!${cell}`,
  );
  return firstInWords([...new Set(named)], mostNamed);
}
