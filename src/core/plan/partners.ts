/** Delivery partners under all the names they go by. */

import { comparable } from "../text";
import type { DeliveryPartner, Plan } from "./plan";

type PartnersOf = Pick<Plan, "partners">;

export function findPartner(plan: PartnersOf, code: string): DeliveryPartner | undefined {
  return plan.partners.find((partner) => partner.code === code);
}

export type NameKind = "current" | "alias" | "former";

/**
 * Who is meant by a name, and whether it is the current one. Compares without case, spaces or dash forms.
 * Former names are those of bodies merged into the partner (Health Education England, for one).
 */
export function partnerByName(
  plan: PartnersOf,
  name: string,
): { readonly partner: DeliveryPartner; readonly known: NameKind } | undefined {
  const wanted = comparable(name);
  const has = (names: readonly string[]) => names.some((candidate) => comparable(candidate) === wanted);
  for (const partner of plan.partners) {
    if (has([partner.name, partner.code])) return { partner, known: "current" };
    if (has(partner.aliases)) return { partner, known: "alias" };
    if (partner.predecessors.some((former) => has([former.name, ...former.aliases]))) {
      return { partner, known: "former" };
    }
  }
  return undefined;
}

/** The partners that own at least one action, in the order of the plan's list. */
export function owningPartners(plan: Plan): DeliveryPartner[] {
  const owners = new Set(plan.actions.flatMap((action) => action.owners));
  return plan.partners.filter((partner) => owners.has(partner.code));
}
