/** What the plan's policy would decide. A proposal decides nothing: a person does, with a reason. */

import type { ConflictAnswer, Proposal } from "./conflict";
import type { Side } from "./matters";
import { leadsNamed } from "../../findings/leads";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { findPartner } from "../../plan/partners";
import type { Plan, PlanAction } from "../../plan/plan";
import type { ConflictPolicy } from "../../plan/rule-settings";

/** A side as it is compared and as it is shown. */
export interface Weighed {
  readonly side: Side;
  readonly answer: ConflictAnswer;
}

/** The sides with the most of something; null where different answers have as much of it. */
function most(sides: readonly Weighed[], of: (weighed: Weighed) => string | number): Weighed | null {
  const [first] = [...sides].sort((a, b) => (of(a) < of(b) ? 1 : of(a) > of(b) ? -1 : 0));
  if (!first) return null;
  const alike = sides.filter((one) => of(one) === of(first));
  return alike.some(({ side }) => side.same !== first.side.same) ? null : first;
}

type Propose = (
  sides: readonly Weighed[],
  plan: Plan,
  action: PlanAction,
) => { readonly from: Weighed; readonly why: string } | null;

const policies: { readonly [P in ConflictPolicy]: Propose } = {
  "lead-owner": (sides, plan, action) => {
    const [named, other] = leadsNamed(plan, action, action.ownerText);
    const lead = named !== undefined && other === undefined ? named : action.owners[0];
    const from = sides.find(({ side }) => side.partner === lead);
    if (!from || lead === undefined) return null;
    const name = findPartner(plan, lead)?.name ?? lead;
    const why = lead === named ? `${name} is named as lead` : `${name} is the first of the owners`;
    return { from, why };
  },
  newest: (sides) => {
    const from = most(sides, ({ answer }) => answer.when ?? "");
    const day = from?.answer.when?.slice(0, 10) ?? "";
    return from && isIsoDate(day) ? { from, why: `it was given last, on ${formatDate(day)}` } : null;
  },
  "more-cautious": (sides) => {
    const from = most(sides, ({ side }) => side.caution);
    return from ? { from, why: "it is the more cautious answer" } : null;
  },
};

export function propose(
  policy: ConflictPolicy,
  sides: readonly Weighed[],
  plan: Plan,
  action: PlanAction,
): Proposal | null {
  const proposed = policies[policy](sides, plan, action);
  return proposed ? { answer: proposed.from.answer.answer, policy, why: proposed.why } : null;
}
