/** Whether a return belongs to this consolidation. */

import type { Asked } from "./expected";
import type { ReportingCycle } from "../plan/cycle";
import { findPartner, partnerByName } from "../plan/partners";
import type { Plan } from "../plan/plan";
import { partnerByActions } from "../return/read/recognise";
import type { Return } from "../return/return";
import { quote } from "../text";

interface Consolidated {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  readonly asked: Asked;
}

/** The partner a return is from, or why it is no part of this consolidation and what to do about it. */
export function belonging(
  returned: Return,
  consolidated: Consolidated,
): { readonly partner: string } | { readonly reason: string } {
  const { identity } = returned;
  const reason = whyNotPart(returned, consolidated);
  return identity && reason === null ? { partner: identity.partner } : { reason: reason ?? unknown };
}

const unknown =
  "Nothing in it says which delivery partner and reporting cycle it is for. Ask whoever sent it, and have the answers put into the return that was issued.";

/**
 * What is stored out of sight names one partner, and what stands in the cover and in the rows another: answers were put
 * into somebody else's file. Either alone may be a slip, which rules report.
 */
function whySwapped(
  { identity, identityFrom, cover, tables }: Return,
  { plan }: Consolidated,
): string | null {
  if (!identity || identityFrom !== "stored") return null;
  const rowsOf = partnerByActions(plan, tables);
  const named = partnerByName(plan, cover.partner.cell.text)?.partner.code;
  if (rowsOf === null || rowsOf === identity.partner || named === identity.partner) return null;
  const [stored, filled] = [identity.partner, rowsOf].map((code) => findPartner(plan, code)?.name ?? code);
  return `It was issued to ${stored}, but its cover and its rows are those of ${filled}: two returns were mixed up. Ask both for their own return, and use neither before.`;
}

function whyNotPart(returned: Return, consolidated: Consolidated): string | null {
  const { plan, cycle, asked } = consolidated;
  const { identity } = returned;
  if (!identity) return unknown;
  if (identity.plan !== plan.id) {
    return `It is a return for another plan, ${quote(identity.plan)}, not for ${quote(plan.id)}. Consolidate it with that plan.`;
  }
  if (identity.edition !== plan.edition) {
    return `It was issued from the ${identity.edition} edition of the plan, not from the ${plan.edition} edition. Consolidate it with that edition, or ask for the return that was issued from this one.`;
  }
  if (identity.cycle !== cycle.name) {
    return `It is a return for the reporting cycle ${quote(identity.cycle)}, not for ${cycle.name}. Ask for the return for ${cycle.name}.`;
  }
  const partner = findPartner(plan, identity.partner);
  if (!partner) return `It is from ${quote(identity.partner)}, which is no delivery partner of the plan.`;
  if (asked.partners.includes(partner.code)) return whySwapped(returned, consolidated);
  const why =
    asked.from === "register" ? "the issue register does not name it" : "it owns no action of the plan";
  return `${partner.name} was not asked for a return for ${cycle.name}: ${why}.`;
}
