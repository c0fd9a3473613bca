/** Reporting cycles, named "2025-annual" or "2025-progress-2". */

import type { CycleKind, Plan } from "./plan";

export interface ReportingCycle {
  readonly name: string;
  /** The year of the edition that the annual return leads to. */
  readonly year: number;
  readonly kind: CycleKind;
  /** Which of the year's progress reports; null for the annual return. */
  readonly number: number | null;
  readonly title: string;
}

/** Reads a cycle's name; undefined when the plan has no such cycle. */
export function parseCycle(plan: Pick<Plan, "cycles">, name: string): ReportingCycle | undefined {
  const match = /^(20\d{2})-(annual|progress-([1-9]))$/.exec(name);
  if (!match?.[1]) return undefined;
  const number = match[3] ? Number(match[3]) : null;
  const kind = plan.cycles.find((candidate) => candidate.kind === (number === null ? "annual" : "progress"));
  if (!kind) return undefined;
  const year = Number(match[1]);
  return {
    name,
    year,
    kind,
    number,
    title: number === null ? `${kind.title} ${year}` : `${kind.title} ${number} of ${year}`,
  };
}

/**
 * What a cycle reports on, both days included: from the publication of the plan's edition to the day before the
 * next one, or to the end of January of the cycle's year where that is not known yet. Returns are asked for in
 * January so that the plan can be published on Rare Disease Day, the last of February.
 */
export function periodCovered(
  plan: Pick<Plan, "edition" | "editions">,
  cycle: ReportingCycle,
): { start: string; end: string } {
  const published = plan.editions.find(({ year }) => year === plan.edition)?.published;
  return { start: published ?? `${plan.edition}-03-01`, end: `${cycle.year}-01-31` };
}
