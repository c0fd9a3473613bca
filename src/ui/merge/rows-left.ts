/** Rows that are not merged, those with one reason together: a list of forty is not read. */

import { findPartner, type ConsolidationReport, type Plan } from "#src/core/index";

type Row = ConsolidationReport["rows"][number];

export interface LeftRows {
  readonly head: string;
  readonly reason: string;
  readonly ids: readonly string[];
}

const nameOf = ({ milestone, action, sheet, cell }: Row) =>
  milestone ?? (action === null ? `${sheet ?? ""} ${cell ?? ""}`.trim() : `action ${action}`);

export function rowsLeft(rows: readonly Row[], plan: Plan): LeftRows[] {
  const groups = new Map<string, { head: string; reason: string; ids: string[] }>();
  for (const row of rows) {
    const { partner, state, reason } = row;
    const key = JSON.stringify([partner, state, reason]);
    const head = `${findPartner(plan, partner)?.name ?? partner}, ${state}`;
    const group = groups.get(key) ?? { head, reason, ids: [] };
    groups.set(key, group);
    group.ids.push(nameOf(row));
  }
  return [...groups.values()];
}
