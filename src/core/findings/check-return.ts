/** All rules on one return, in one pass. */

import type { Finding, Place, Problem } from "./finding";
import { gravity } from "./gravity";
import { locate, positionOf } from "./place";
import type { ReturnContext, ReturnRule } from "./rule";
import { returnRules } from "./rules";
import { settlements } from "./settle";
import { isOnTrial } from "./trial";
import { formatDate, isIsoDate } from "../plan/calendar";

export interface Checked {
  /** `not-ready` when at least one finding is an error. */
  readonly verdict: "ready" | "not-ready";
  /** Causes before what follows from them, then in the order of the workbook. */
  readonly findings: readonly Finding[];
}

interface Reported {
  readonly finding: Finding;
  readonly rule: ReturnRule;
  readonly position: readonly number[];
}

/** True where a column is not in the workbook: its absence is one finding, not one a cell. */
function isAbsent(place: Place): boolean {
  return place !== "return" && "cell" in place && place.cell.state === "absent";
}

type Settle = ReturnType<typeof settlements>;

function report(rule: ReturnRule, problem: Problem, context: ReturnContext, settle: Settle): Finding {
  const location = locate(problem.at, context.returned);
  const { settled, expired } = settle({ rule, at: problem.at, action: location.action });
  const trial = isOnTrial(context.plan, rule.id, context.cycle);
  const remedy = problem.remedy ?? rule.remedy;
  return {
    rule: rule.id,
    severity: trial || settled ? "advice" : (problem.severity ?? rule.severity),
    message: problem.message,
    why: rule.why,
    remedy: expired
      ? `${remedy} The waiver that ${expired.by} approved ran out on ${dayOf(expired)}.`
      : remedy,
    ...location,
    fix: problem.fix ?? null,
    hold: rule.hold ?? false,
    trial,
    settled,
  };
}

const dayOf = ({ until }: { readonly until: string }) => (isIsoDate(until) ? formatDate(until) : until);

const scopes = ["table", "column", "row", "action", "milestone"] as const satisfies (keyof Finding)[];
type Scope = (typeof scopes)[number];

const keyOf = (rule: string, finding: Finding, within: readonly Scope[]) =>
  JSON.stringify([rule, ...scopes.map((scope) => (within.includes(scope) ? finding[scope] : null))]);

/**
 * Tells whether a finding of a named rule, no less grave, stands at the same place or at a wider one that holds it.
 * Causes are looked up by place, so that a workbook with a hundred thousand faults is still checked in a moment.
 */
function explanations(causes: readonly Finding[]): (candidate: Reported) => boolean {
  const gravest = new Map<string, number>();
  const widths = new Map<string, readonly Scope[]>();
  for (const cause of causes) {
    const within = scopes.filter((scope) => cause[scope] !== null);
    widths.set(within.join(), within);
    const key = keyOf(cause.rule, cause, within);
    gravest.set(key, Math.max(gravest.get(key) ?? 0, gravity[cause.severity]));
  }
  return ({ finding, rule: { explainedBy = [] } }) =>
    explainedBy.some((rule) =>
      [...widths.values()].some(
        (within) => (gravest.get(keyOf(rule, finding, within)) ?? -1) >= gravity[finding.severity],
      ),
    );
}

function inOrder(a: Reported, b: Reported): number {
  for (const [index, value] of a.position.entries()) {
    const difference = value - (b.position[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function withoutRepeats(reported: readonly Reported[]): Reported[] {
  const seen = new Set<string>();
  return reported.filter(({ finding }) => {
    const same = JSON.stringify(finding);
    return !seen.has(same) && seen.add(same);
  });
}

/**
 * Checks a return against all rules, or those given. What another finding explains is left out. Nothing is changed:
 * fixes are values for a host to apply.
 */
export function checkReturn(context: ReturnContext, rules: readonly ReturnRule[] = returnRules): Checked {
  const { tables, record } = context.returned;
  const settle = settlements(record, context.asAt);
  const reported = rules.flatMap((rule, index) => {
    if (rule.needs?.some((table) => !tables[table].found)) return [];
    return [...rule.check(context)]
      .filter(({ at }) => !isAbsent(at))
      .map((problem) => ({
        finding: report(rule, problem, context, settle),
        rule,
        position: [index, ...positionOf(problem.at)],
      }));
  });
  const isExplained = explanations(reported.map(({ finding }) => finding));
  const findings = withoutRepeats(reported)
    .filter((candidate) => !isExplained(candidate))
    .sort(inOrder)
    .map(({ finding }) => finding);
  return { verdict: findings.some(({ severity }) => severity === "error") ? "not-ready" : "ready", findings };
}
