/** What the open workbook is. */

import {
  checkWorkbook,
  consolidationIdentity,
  findPartner,
  parseCycle,
  type CheckedReturn,
  type CheckRequest,
  type ConsolidationIdentity,
  type Workbook,
} from "#src/core/index";

export interface RecognisedReturn {
  readonly kind: "return";
  readonly workbook: Workbook;
  readonly checked: CheckedReturn;
  /** The partner's name and the cycle's title; as the workbook says where the plan does not know them. */
  readonly partner: string;
  readonly cycle: string;
}

export interface RecognisedConsolidation {
  readonly kind: "consolidation";
  readonly workbook: Workbook;
  readonly identity: ConsolidationIdentity;
}

export type Recognised =
  RecognisedReturn | RecognisedConsolidation | { readonly kind: "neither"; readonly workbook: Workbook };

/** Reads and checks a workbook that has anything of a return in it. */
export function recogniseWorkbook(workbook: Workbook, request: CheckRequest): Recognised {
  const identity = consolidationIdentity(workbook);
  if (identity) return { kind: "consolidation", workbook, identity };
  const checked = checkWorkbook(workbook, request);
  const { tables } = checked.returned;
  const hasTable = tables.cover.found || tables.actions.found || tables.milestones.found;
  if (checked.partner === null && !hasTable) return { kind: "neither", workbook };
  return {
    kind: "return",
    workbook,
    checked,
    partner: partnerInWords(checked.partner, request),
    cycle: cycleInWords(checked.cycle, request),
  };
}

function partnerInWords(partner: string | null, { plan }: CheckRequest): string {
  if (partner === null) return "A return of an unknown delivery partner";
  return findPartner(plan, partner)?.name ?? partner;
}

function cycleInWords(cycle: string | null, { plan }: CheckRequest): string {
  if (cycle === null) return "unknown reporting cycle";
  return parseCycle(plan, cycle)?.title ?? cycle;
}
