/** Which consolidation a workbook is: kept in it twice, so that it is never taken for a return. */

import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";
import { contentText } from "../return/cell-types";
import type { Workbook } from "../workbook";

/** The version of the consolidated workbook's layout. Raise it when a heading, table or sheet changes. */
export const layoutVersion = 4;

const labels = {
  plan: "Consolidation plan",
  edition: "Consolidation edition",
  cycle: "Consolidation cycle",
  layoutVersion: "Consolidation layout version",
} as const;

export interface ConsolidationIdentity {
  readonly plan: string;
  readonly edition: number;
  readonly cycle: string;
  readonly layoutVersion: number;
}

/** The very hidden sheet that holds it. */
export const consolidationSheet = "_consolidation";

/** Label and value pairs for the hidden sheet and the document properties. */
export function consolidationEntries({
  plan,
  cycle,
}: {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
}): [label: string, value: string][] {
  return [
    [labels.plan, plan.id],
    [labels.edition, String(plan.edition)],
    [labels.cycle, cycle.name],
    [labels.layoutVersion, String(layoutVersion)],
  ];
}

function onSheet(workbook: Workbook): ReadonlyMap<string, string> {
  const cells = workbook.sheets.find(({ name }) => name.toLowerCase() === consolidationSheet)?.cells ?? [];
  const values = new Map(
    cells.filter(({ column }) => column === 1).map(({ row, content }) => [row, contentText(content)]),
  );
  return new Map(
    cells
      .filter(({ column }) => column === 0)
      .map(({ row, content }) => [contentText(content), values.get(row) ?? ""]),
  );
}

/** Which consolidation the workbook is; null when it is none. */
export function consolidationIdentity(workbook: Workbook): ConsolidationIdentity | null {
  for (const entries of [workbook.properties, onSheet(workbook)]) {
    const [plan, cycle] = [entries.get(labels.plan), entries.get(labels.cycle)];
    const [edition, version] = [
      Number(entries.get(labels.edition)),
      Number(entries.get(labels.layoutVersion)),
    ];
    if (plan && cycle && Number.isInteger(edition) && Number.isInteger(version)) {
      return { plan, edition, cycle, layoutVersion: version };
    }
  }
  return null;
}
