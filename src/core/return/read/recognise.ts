/** Telling which return a workbook is when its hidden identity is lost: by its cover, and by the rows it holds. */

import { templateVersion, type Identity } from "../identity";
import { actionsOf } from "../issued-rows";
import type { Return } from "../return";
import { parseCycle } from "../../plan/cycle";
import { owningPartners, partnerByName } from "../../plan/partners";
import type { Plan } from "../../plan/plan";

/** The partner whose actions are just those in the return; null when none or several fit. */
export function partnerByActions(plan: Plan, tables: Return["tables"]): string | null {
  const numbers = tables.actions.rows
    .map(({ cells }) => cells.action.value)
    .filter((number) => number !== null);
  if (numbers.length === 0) return null;
  const listed = new Set(numbers);
  const fitting = owningPartners(plan).filter(({ code }) => {
    const own = actionsOf(plan, code).map(({ number }) => number);
    return own.length === listed.size && own.every((number) => listed.has(number));
  });
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

/**
 * Of stored copies that disagree, the one that most of what can be seen bears out: the rows, the cover's partner and
 * cycle, and the plan. Where they are borne out alike, the first.
 */
export function mostBorneOut<C extends { readonly identity: Identity }>(
  copies: readonly C[],
  plan: Plan,
  cover: Return["cover"],
  tables: Return["tables"],
): C | undefined {
  const [first, ...others] = copies;
  if (others.every(({ identity }) => JSON.stringify(identity) === JSON.stringify(first?.identity)))
    return first;
  const owner = partnerByActions(plan, tables);
  const named = partnerByName(plan, cover.partner.cell.text)?.partner.code;
  const cycle = cover.cycle.cell.text.trim();
  const support = ({ identity }: C) =>
    [
      identity.partner === owner,
      identity.partner === named,
      identity.cycle === cycle,
      identity.plan === plan.id && identity.edition === plan.edition,
    ].filter(Boolean).length;
  return copies.toSorted((a, b) => support(b) - support(a))[0];
}

/** `file name` is no evidence: people rename files. */
export function recognise(plan: Plan, cover: Return["cover"], tables: Return["tables"]): Identity | null {
  const named = partnerByName(plan, cover.partner.cell.text)?.partner.code;
  const partner = named ?? partnerByActions(plan, tables);
  const cycle = parseCycle(plan, cover.cycle.cell.text.trim());
  if (!partner || !cycle) return null;
  const version = Number(cover.templateVersion.cell.text);
  return {
    plan: plan.id,
    edition: plan.edition,
    cycle: cycle.name,
    partner,
    templateVersion: Number.isInteger(version) && version > 0 ? version : templateVersion,
    baseline: "",
  };
}
