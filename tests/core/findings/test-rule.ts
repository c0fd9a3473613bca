/** A table of cases for one rule, each run through a real template: issued, filled, perhaps damaged, and read. */

import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import type { Finding } from "#src/core/findings/finding";
import type { ReturnContext, ReturnRule } from "#src/core/findings/rule";
import type { Plan } from "#src/core/plan/plan";
import type { IssuedReturn } from "#src/core/return/issue-register";
import { readReturn } from "#src/core/return/read-return";
import type { CellEdit, Workbook } from "#src/core/workbook";
import { digest, fill, issueInMemory, readyAnswers, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

export interface Situation {
  readonly name: string;
  /** The sample plan where nothing else is said. */
  readonly plan?: Plan;
  /** Alpha where nothing else is said: actions 1, 2, 3 (concluded) and 7. */
  readonly partner?: string;
  readonly cycle?: string;
  readonly asAt?: string;
  readonly register?: readonly IssuedReturn[];
  /** Laid over answers that make the return ready. */
  readonly edit?: Answers;
  /** What another program or a slip did to the filled workbook. */
  readonly damage?: (workbook: Workbook) => Workbook;
}

export interface ExpectedFinding {
  readonly message: string | RegExp;
  readonly severity?: Finding["severity"];
  readonly sheet?: string;
  readonly cell?: string | null;
  readonly column?: string;
  readonly row?: number;
  readonly action?: number;
  readonly milestone?: string;
  /** The one value that a safe fix puts in, the values that a choice offers, or null for none. */
  readonly fix?: CellEdit["value"] | readonly CellEdit["value"][];
}

export interface Rejected extends Situation {
  readonly finding: ExpectedFinding | readonly ExpectedFinding[];
  /** True where the full check leaves the finding out, because another explains it. */
  readonly explained?: boolean;
}

/** The context of a rule for the situation. */
export function contextFor({
  plan = samplePlan,
  partner = "alpha",
  cycle = "2025-annual",
  ...situation
}: Situation): ReturnContext {
  const ready = readyAnswers(plan, partner);
  const { nextMilestones, ...withoutNextYear } = ready;
  const base = cycle.endsWith("annual")
    ? { ...withoutNextYear, nextMilestones: nextMilestones ?? [] }
    : withoutNextYear;
  const issued = issueInMemory({ plan, partner, cycle });
  const filled = fill(issued, withAnswers(base, situation.edit ?? {}));
  const workbook = situation.damage ? situation.damage(filled) : filled;
  return contextOf(readReturn(workbook, plan), {
    plan,
    asAt: situation.asAt ?? null,
    register: situation.register ?? null,
    digest,
  });
}

function fixValues({ fix }: Finding): ExpectedFinding["fix"] {
  if (fix === null) return null;
  if (fix.kind === "choice") return fix.choices.flatMap(({ edits }) => edits.map(({ value }) => value));
  return fix.edits[0]?.value ?? null;
}

function expectFinding(finding: Finding, rule: ReturnRule, { message, fix, ...expected }: ExpectedFinding) {
  if (typeof message === "string") expect(finding.message).toBe(message);
  else expect(finding.message).toMatch(message);
  expect(finding).toMatchObject({ severity: rule.severity, ...expected });
  if (fix !== undefined) expect(fixValues(finding)).toEqual(fix);
}

export function testRule(
  rule: ReturnRule,
  { accepts, rejects }: { readonly accepts: readonly Situation[]; readonly rejects: readonly Rejected[] },
) {
  describe(rule.id, () => {
    it.each(accepts)("accepts $name", (situation) => {
      expect(checkReturn(contextFor(situation), [rule]).findings).toEqual([]);
    });

    it.each(rejects)("rejects $name", ({ finding, explained = false, ...situation }) => {
      const expected = "message" in finding ? [finding] : finding;
      const context = contextFor(situation);
      const { findings } = checkReturn(context, [rule]);
      expect(findings.map(({ message }) => message)).toHaveLength(expected.length);
      for (const [index, one] of expected.entries()) {
        const found = findings[index];
        if (found) expectFinding(found, rule, one);
      }
      const all = checkReturn(context).findings.filter((candidate) => candidate.rule === rule.id);
      expect(all).toEqual(explained ? [] : findings);
    });
  });
}
