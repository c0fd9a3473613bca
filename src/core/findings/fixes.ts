/** Fixes as values: what to put into which cell, to be spread into a problem. */

import type { Choice, Fix, Problem } from "./finding";
import { formatDate } from "../plan/calendar";
import type { Plan } from "../plan/plan";
import { priorityLabel, type CellType } from "../return/cell-types";
import type { ReturnCell } from "../return/return";
import { listInWords, quote } from "../text";
import type { CellEdit } from "../workbook";

type Value = NonNullable<CellEdit["value"]>;
type WithFix = Pick<Problem, "fix">;

/** "31 March 2025", “met”, 12. */
export function valueInWords(value: Value): string {
  if (typeof value === "object") return formatDate(value.date);
  return typeof value === "string" ? quote(value, 60) : String(value);
}

/** "Change to 31 March 2025"; "Choose: “met” or “partly met”". */
export function fixInWords(fix: Fix): string {
  if (fix.kind === "safe") return fix.label;
  return `Choose: ${listInWords(
    fix.choices.map(({ label }) => label),
    "or",
  )}`;
}

/** One new value for the cell that cannot change what the partner meant. */
export function safeFix(cell: ReturnCell, value: Value, label = `Change to ${valueInWords(value)}`): WithFix {
  return cell.source ? { fix: { kind: "safe", label, edits: [{ at: cell.source, value }] } } : {};
}

/** Values for the cell that a person chooses from. Nothing to choose, no fix. */
export function choiceFix(cell: ReturnCell, values: readonly Value[]): WithFix {
  const at = cell.source;
  if (!at || values.length === 0) return {};
  const choices = values.map((value) => ({ label: valueInWords(value), edits: [{ at, value }] }));
  return { fix: { kind: "choice", choices } };
}

/** One thing that a person may choose to do: empty these cells. */
export function emptyingChoice(label: string, cells: readonly ReturnCell[]): Choice {
  const filled = cells.flatMap(({ state, source }) => (state !== "blank" && source ? [source] : []));
  return { label, edits: filled.map((at) => ({ at, value: null })) };
}

/** What to type so that a cell of this type holds this value as asked; null where the value is none of its kind. */
export function asTyped(type: CellType, value: unknown, plan: Plan): Value | null {
  switch (type) {
    case "date":
      return typeof value === "string" ? { date: value } : null;
    case "number":
    case "action":
      return typeof value === "number" ? value : null;
    case "priority": {
      const priority = plan.priorities.find(({ number }) => number === value);
      return priority ? priorityLabel(priority) : null;
    }
    case "outcome":
      return plan.outcomes.find((outcome) => outcome === value)?.label ?? null;
    case "milestone":
    case "text":
    case "due":
      return typeof value === "string" ? value : null;
    case "status":
    case "bullets":
      return null;
  }
}
