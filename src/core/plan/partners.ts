/** Delivery partners under all the names they go by. */

import { rememberingFor } from "../remember";
import { comparable } from "../text";
import type { DeliveryPartner, Plan } from "./plan";

type PartnersOf = Pick<Plan, "partners">;

export type NameKind = "current" | "alias" | "former";

interface Named {
  readonly partner: DeliveryPartner;
  readonly known: NameKind;
}

interface PartnerIndex {
  readonly byCode: ReadonlyMap<string, DeliveryPartner>;
  /** By name as compared. */
  readonly byName: ReadonlyMap<string, Named>;
}

/**
 * A plan's partners are looked up for every row of every return. Where two partners have one name or code, the first in
 * the plan's order has it.
 */
const indexOf = rememberingFor((partners: PartnersOf["partners"]): PartnerIndex => {
  const byCode = new Map<string, DeliveryPartner>();
  const byName = new Map<string, Named>();
  for (const partner of partners) {
    const add = (kind: NameKind, names: readonly string[]) => {
      for (const name of names.map(comparable)) {
        if (!byName.has(name)) byName.set(name, { partner, known: kind });
      }
    };
    if (!byCode.has(partner.code)) byCode.set(partner.code, partner);
    add("current", [partner.name, partner.code]);
    add("alias", partner.aliases);
    for (const former of partner.predecessors) add("former", [former.name, ...former.aliases]);
  }
  return { byCode, byName };
});

export function findPartner(plan: PartnersOf, code: string): DeliveryPartner | undefined {
  return indexOf(plan.partners).byCode.get(code);
}

/**
 * Who is meant by a name, and whether it is the current one. Compares without case, spaces or dash forms.
 * Former names are those of bodies merged into the partner (Health Education England, for one).
 */
export function partnerByName(plan: PartnersOf, name: string): Named | undefined {
  return indexOf(plan.partners).byName.get(comparable(name));
}

/** The partners that own at least one action, in the order of the plan's list. */
export const owningPartners = rememberingFor((plan: Plan): readonly DeliveryPartner[] => {
  const owners = new Set(plan.actions.flatMap((action) => action.owners));
  return plan.partners.filter((partner) => owners.has(partner.code));
});
