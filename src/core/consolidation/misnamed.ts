import type { UsedReturn } from "./arrival";
import type { Asked } from "./expected";
import { namedAs } from "./issued-names";
import type { ReportingCycle } from "../plan/cycle";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";

interface Known {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  readonly asked: Asked;
}

/** Says of a return that has the name of another partner's whose it is, so that two swapped names are noticed; else "". */
export function misnamed({ receivedAs, partner }: UsedReturn, { plan, cycle, asked }: Known): string {
  const named = namedAs(receivedAs, { cycle, asked });
  if (named === null || named === partner) return "";
  const [says, is] = [named, partner].map((code) => findPartner(plan, code)?.name ?? code);
  return ` It has the name of the return from ${says} and is that from ${is}.`;
}
