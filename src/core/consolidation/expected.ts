/** What a consolidation waits for: the cycle, and the partners that were asked. */

import { parseCycle, type ReportingCycle } from "../plan/cycle";
import { owningPartners } from "../plan/partners";
import type { Plan } from "../plan/plan";
import type { IssueRegister, IssuedReturn } from "../return/issue-register";
import type { Return } from "../return/return";

export interface Asked {
  /** Partner codes, in the plan's order; those the plan does not know come last. */
  readonly partners: readonly string[];
  readonly from: "register" | "plan";
  /** The register's entries for the cycle; null where the plan is counted instead. */
  readonly entries: readonly IssuedReturn[] | null;
}

/** The register's word, where it was kept for this plan and edition. */
function registerOf(plan: Plan, register: IssueRegister | null): IssueRegister | null {
  return register?.plan === plan.id && register.edition === plan.edition ? register : null;
}

/** Who was asked: the partners in the register for that cycle or, without one, every partner that owns an action. */
export function askedPartners(plan: Plan, cycle: ReportingCycle, register: IssueRegister | null): Asked {
  const entries = registerOf(plan, register)?.issued.filter((entry) => entry.cycle === cycle.name) ?? [];
  if (entries.length === 0) {
    return { partners: owningPartners(plan).map(({ code }) => code), from: "plan", entries: null };
  }
  const named = new Set(entries.map(({ partner }) => partner));
  const known = plan.partners.map(({ code }) => code);
  const partners = [
    ...known.filter((code) => named.has(code)),
    ...[...named].filter((code) => !known.includes(code)).sort(),
  ];
  return { partners, from: "register", entries };
}

/** Later years first, the annual return before progress reports: which cycle wins where counts are equal. */
function latestFirst(a: ReportingCycle, b: ReportingCycle): number {
  return b.year - a.year || (a.number ?? 0) - (b.number ?? 0);
}

/** The cycle that follows the plan's edition: with nothing received and no register, the one that would be asked for. */
function nextCycle(plan: Plan): ReportingCycle {
  const year = plan.edition + 1;
  const cycle = parseCycle(plan, `${year}-annual`) ?? parseCycle(plan, `${year}-progress-1`);
  if (!cycle) throw new RangeError(`The plan has no reporting cycle for ${year}.`);
  return cycle;
}

/**
 * The cycle a set of returns is about: the register's or, without one, the one that most returns of this plan and
 * edition belong to.
 * @throws RangeError for a plan of the year 2099, whose next cycle cannot be named.
 */
export function cycleOfReturns(
  plan: Plan,
  register: IssueRegister | null,
  returns: readonly Return[],
): ReportingCycle {
  const own = registerOf(plan, register);
  const registered = own ? parseCycle(plan, own.cycle) : undefined;
  if (registered) return registered;

  const counts = new Map<string, { cycle: ReportingCycle; count: number }>();
  for (const { identity } of returns) {
    if (identity?.plan !== plan.id || identity.edition !== plan.edition) continue;
    const cycle = parseCycle(plan, identity.cycle);
    if (cycle) counts.set(cycle.name, { cycle, count: (counts.get(cycle.name)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || latestFirst(a.cycle, b.cycle));
  return most?.cycle ?? nextCycle(plan);
}
