/** The words that rules look for are the plan's: other words are followed, and without any the rules are silent. */

import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import type { ReturnRule } from "#src/core/findings/rule";
import { oneFactOneValue } from "#src/core/findings/rules/one-fact-one-value";
import { outcomeEvidenced } from "#src/core/findings/rules/outcome-evidenced";
import { partsSum } from "#src/core/findings/rules/parts-sum";
import { smallNumbersHeld } from "#src/core/findings/rules/small-numbers-held";
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

describe("words around numbers", () => {
  const counting = (words: Partial<RuleSettings["counting"]>) =>
    planWith({ counting: { ...samplePlan.ruleSettings.counting, ...words } });
  const twice = (first: string, second: string) => ({
    progress: [
      { Action: 1, "Progress report": `The survey had ${first} responses from nurses.` },
      { Action: 1, "Progress report": `The survey had ${second} responses from nurses.` },
    ],
  });

  it("bound it as the plan says", () => {
    const edit = twice("no fewer than 200", "223");
    expect(messages(oneFactOneValue, { plan: counting({ atLeast: ["over"] }), edit })).toHaveLength(1);
    expect(messages(oneFactOneValue, { plan: counting({ atLeast: ["no fewer than"] }), edit })).toEqual([]);
  });

  it("are one list for all rules", () => {
    const edit = { progress: [{ Action: 1, "Progress report": "Not beyond 20 patients were seen." }] };
    const plan = counting({ atMost: ["not beyond"] });
    expect(messages(smallNumbersHeld, { edit })).toHaveLength(1);
    expect(messages(smallNumbersHeld, { plan, edit })).toEqual([]);
  });

  it("are read as a whole: “no more than” is no “more than”", () => {
    expect(messages(oneFactOneValue, { edit: twice("no more than 200", "223") })).toHaveLength(1);
    expect(messages(oneFactOneValue, { edit: twice("no more than 223", "200") })).toEqual([]);
  });

  it("tell what is numbered from what is counted", () => {
    const edit = twice("wave 12", "wave 14");
    expect(messages(oneFactOneValue, { edit })).toEqual([]);
    expect(messages(oneFactOneValue, { plan: counting({ numbered: [] }), edit })).toHaveLength(1);
  });

  it("leave the numbers of texts alone where the plan gives none", () => {
    const plan = planWith({ counting: none.counting });
    const parts = {
      progress: [{ Action: 1, "Progress report": "All 13 centres (9 adult and 3 paediatric)." }],
    };
    expect(messages(oneFactOneValue, { edit: twice("200", "223") })).toHaveLength(1);
    expect(messages(oneFactOneValue, { plan, edit: twice("200", "223") })).toEqual([]);
    expect(messages(partsSum, { edit: parts })).toHaveLength(1);
    expect(messages(partsSum, { plan, edit: parts })).toEqual([]);
  });
});
