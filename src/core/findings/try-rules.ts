/** What another set of rule settings would say of returns that were sent before, so that it is known before it counts. */

import { checkReturn, type Checked } from "./check-return";
import { contextOf, type CheckRequest } from "./check-workbook";
import { ruleSetVersion } from "./rule-set";
import { returnRules } from "./rules";
import type { Plan } from "../plan/plan";
import { readReturn } from "../return/read-return";
import type { Workbook } from "../workbook";

export interface TryRequest extends CheckRequest {
  /** Whose rule settings and word limit are tried. Rules that it has on trial are taken as if they counted. */
  readonly tried: Pick<Plan, "ruleSettings" | "wordLimit">;
}

export interface PastReturn {
  readonly file: string;
  readonly workbook: Workbook;
}

export interface TriedReturn {
  readonly file: string;
  readonly partner: string | null;
  readonly cycle: string | null;
  readonly now: Checked["verdict"];
  readonly then: Checked["verdict"];
  /** The rules that would stop it, and would not stop it now. */
  readonly newlyStoppedBy: readonly string[];
}

/** What one rule finds: how much, in how many returns, and which of them it stops. */
export interface RuleReach {
  readonly findings: number;
  readonly returns: number;
  /** Files with at least one error of the rule. */
  readonly stops: readonly string[];
}

export interface TriedRule {
  readonly rule: string;
  readonly now: RuleReach;
  readonly then: RuleReach;
}

export interface TriedRules {
  /** Versions of the two rule sets. */
  readonly ruleSet: { readonly now: string; readonly then: string };
  readonly returns: readonly TriedReturn[];
  /** Rules that find something now or then, in the order of causes. */
  readonly rules: readonly TriedRule[];
}

interface Both {
  readonly file: string;
  readonly partner: string | null;
  readonly cycle: string | null;
  readonly now: Checked;
  readonly then: Checked;
}

function stoppedBy({ findings }: Checked): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
}

function reachOf(
  rule: string,
  all: readonly { readonly file: string; readonly checked: Checked }[],
): RuleReach {
  const counts = all.map(({ checked }) => checked.findings.filter((finding) => finding.rule === rule).length);
  return {
    findings: counts.reduce((sum, count) => sum + count, 0),
    returns: counts.filter((count) => count > 0).length,
    stops: all.filter(({ checked }) => stoppedBy(checked).has(rule)).map(({ file }) => file),
  };
}

/** Checks each return by the plan as it is, and by the settings that are tried. */
export function tryRules(returns: readonly PastReturn[], request: TryRequest): TriedRules {
  const { plan, tried, digest } = request;
  const { ruleSettings, wordLimit } = tried;
  const triedPlan: Plan = { ...plan, wordLimit, ruleSettings: { ...ruleSettings, trial: [] } };
  const both = returns.map(({ file, workbook }): Both => {
    const returned = readReturn(workbook, plan);
    const { partner = null, cycle = null } = returned.identity ?? {};
    const check = (by: Plan) => checkReturn(contextOf(returned, { ...request, plan: by }));
    return { file, partner, cycle, now: check(plan), then: check(triedPlan) };
  });
  const rules = returnRules.map(({ id }): TriedRule => ({
    rule: id,
    now: reachOf(
      id,
      both.map(({ file, now }) => ({ file, checked: now })),
    ),
    then: reachOf(
      id,
      both.map(({ file, then }) => ({ file, checked: then })),
    ),
  }));
  return {
    ruleSet: { now: ruleSetVersion(plan, digest), then: ruleSetVersion(triedPlan, digest) },
    returns: both.map(({ file, partner, cycle, now, then }) => {
      const before = stoppedBy(now);
      const newlyStoppedBy = [...stoppedBy(then)].filter((rule) => !before.has(rule));
      return { file, partner, cycle, now: now.verdict, then: then.verdict, newlyStoppedBy };
    }),
    rules: rules.filter(({ now, then }) => now.findings + then.findings > 0),
  };
}
