/** The words that rules look for are the plan's: other words are followed, and without any the rules are silent. */

import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import type { ReturnRule } from "#src/core/findings/rule";
import { outcomeEvidenced } from "#src/core/findings/rules/outcome-evidenced";
import type { Plan } from "#src/core/plan/plan";
import { ruleSettingsSchema, type RuleSettings } from "#src/core/plan/rule-settings";
import { contextFor, type Situation } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

const planWith = (settings: Partial<RuleSettings>): Plan => ({
  ...samplePlan,
  ruleSettings: { ...samplePlan.ruleSettings, ...settings },
});

const messages = (rule: ReturnRule, situation: Omit<Situation, "name">) =>
  checkReturn(contextFor({ name: "", ...situation }), [rule]).findings.map(({ message }) => message);

/** What a plan file says that gives no words at all. */
const none = ruleSettingsSchema.parse({});

describe("placeholders", () => {
  const edit = (text: string) => ({ milestones: { "1.1": { Outcome: "met", Progress: text } } });

  it("are those of the plan", () => {
    const plan = planWith({ placeholders: ["watch this space"] });
    expect(messages(outcomeEvidenced, { plan, edit: edit("Watch this space.") })).toEqual([
      "Milestone 1.1 is “met” but its Progress cell has no answer, only “Watch this space.”.",
    ]);
    expect(messages(outcomeEvidenced, { plan, edit: edit("TBC") })).toEqual([]);
  });

  it("are only marks where the plan gives none", () => {
    const plan = planWith({ placeholders: none.placeholders });
    expect(messages(outcomeEvidenced, { plan, edit: edit("TBC") })).toEqual([]);
    expect(messages(outcomeEvidenced, { plan, edit: edit("–") })).toHaveLength(1);
  });
});
