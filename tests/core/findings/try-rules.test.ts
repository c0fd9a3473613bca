import { describe, expect, it } from "vitest";

import { tryRules } from "#src/core/findings/try-rules";
import type { Plan } from "#src/core/plan/plan";
import { digest, fill, issueInMemory, readyAnswers, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const trial = [{ rule: "outcome-present", cycle: "2025-annual" }];
const onTrial: Plan = { ...samplePlan, ruleSettings: { ...samplePlan.ruleSettings, trial } };

function past(partner: string, changes: Answers = {}) {
  const answers = withAnswers(readyAnswers(samplePlan, partner), changes);
  return { file: `${partner}.xlsx`, workbook: fill(issueInMemory({ plan: samplePlan, partner }), answers) };
}

const returns = [
  past("alpha", { milestones: { "1.1": { Outcome: null }, "1.2": { Outcome: null } } }),
  past("beta", { actions: { "4": { Status: null } }, milestones: { "4.1": { Outcome: null } } }),
  past("gamma"),
];

describe("trying rules on past returns", () => {
  const tried = tryRules(returns, { plan: onTrial, tried: onTrial, asAt: null, register: null, digest });

  it("takes rules on trial as if they counted, and says which returns they would stop", () => {
    expect(tried.returns).toEqual([
      {
        file: "alpha.xlsx",
        partner: "alpha",
        cycle: "2025-annual",
        now: "ready",
        then: "not-ready",
        newlyStoppedBy: ["outcome-present"],
      },
      {
        file: "beta.xlsx",
        partner: "beta",
        cycle: "2025-annual",
        now: "not-ready",
        then: "not-ready",
        newlyStoppedBy: ["outcome-present"],
      },
      {
        file: "gamma.xlsx",
        partner: "gamma",
        cycle: "2025-annual",
        now: "ready",
        then: "ready",
        newlyStoppedBy: [],
      },
    ]);
  });

  it("counts by rule", () => {
    expect(tried.rules.find(({ rule }) => rule === "outcome-present")).toEqual({
      rule: "outcome-present",
      now: { findings: 3, returns: 2, stops: [] },
      then: { findings: 3, returns: 2, stops: ["alpha.xlsx", "beta.xlsx"] },
    });
    expect(tried.rules.find(({ rule }) => rule === "status-present")).toMatchObject({
      now: { stops: ["beta.xlsx"] },
      then: { stops: ["beta.xlsx"] },
    });
  });

  it("tells the two rule sets apart", () => {
    expect(tried.ruleSet.now).not.toBe(tried.ruleSet.then);
  });

  it("tries another plan's thresholds on the actions of this one", () => {
    const strict = { ...samplePlan, actions: [], wordLimit: 3 };
    const { rules } = tryRules(returns, {
      plan: samplePlan,
      tried: strict,
      asAt: null,
      register: null,
      digest,
    });
    const fits = rules.find(({ rule }) => rule === "text-fits");
    expect(fits?.now.findings).toBe(0);
    expect(fits?.then.returns).toBe(3);
  });
});
