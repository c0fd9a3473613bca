/** Workbook → findings: the whole check of one file, as the pane, the page and the command line run it. */

import { checkReturn } from "./check-return";
import type { Finding } from "./finding";
import type { ReturnContext } from "./rule";
import { parseCycle } from "../plan/cycle";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";
import { baselineDigest } from "../return/identity";
import { baselineText } from "../return/issued-rows";
import type { IssuedReturn } from "../return/issue-register";
import { readReturn } from "../return/read-return";
import type { Return } from "../return/return";
import { sealState, type SealState } from "../return/seal";
import type { Workbook } from "../workbook";

export interface CheckRequest {
  readonly plan: Plan;
  /** The day of the check, ISO; null when nobody gave one. */
  readonly asAt: string | null;
  readonly register: readonly IssuedReturn[] | null;
  /** Hexadecimal digest of a text; hashing is the host's. */
  readonly digest: (text: string) => string;
}

export interface CheckedReturn {
  readonly returned: Return;
  /** The partner's code and the cycle's name, null where they could not be told. */
  readonly partner: string | null;
  readonly cycle: string | null;
  readonly verdict: "ready" | "not-ready";
  readonly findings: readonly Finding[];
  readonly seal: SealState;
}

/** Everything the rules may look at, for one return. */
export function contextOf(returned: Return, { plan, asAt, register, digest }: CheckRequest): ReturnContext {
  const partner = returned.identity ? findPartner(plan, returned.identity.partner) : undefined;
  return {
    plan,
    returned,
    cycle: (returned.identity && parseCycle(plan, returned.identity.cycle)) ?? null,
    partner: partner?.code ?? null,
    asAt,
    register,
    seal: sealState(returned, digest),
    baseline: partner ? baselineDigest(digest, baselineText(plan, partner.code)) : null,
  };
}

/** Reads and checks one workbook. */
export function checkWorkbook(workbook: Workbook, request: CheckRequest): CheckedReturn {
  const returned = readReturn(workbook, request.plan);
  const context = contextOf(returned, request);
  const { verdict, findings } = checkReturn(context);
  const { partner = null, cycle = null } = returned.identity ?? {};
  return { returned, partner, cycle, verdict, findings, seal: context.seal };
}
