/** From where on a rule speaks is the plan's: another number changes what is found, and nothing else does. */

import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import type { ReturnRule } from "#src/core/findings/rule";
import { abbreviationExpanded } from "#src/core/findings/rules/abbreviation-expanded";
import { actionsAllReported } from "#src/core/findings/rules/actions-all-reported";
import { conditionAnswered } from "#src/core/findings/rules/condition-answered";
import { delayCarriedForward } from "#src/core/findings/rules/delay-carried-forward";
import { dueOrder } from "#src/core/findings/rules/due-order";
import { evidenceOwn } from "#src/core/findings/rules/evidence-own";
import { metricAnswered } from "#src/core/findings/rules/metric-answered";
import { milestoneUnique } from "#src/core/findings/rules/milestone-unique";
import { oneFactOneValue } from "#src/core/findings/rules/one-fact-one-value";
import { outcomePresent } from "#src/core/findings/rules/outcome-present";
import { partsSum } from "#src/core/findings/rules/parts-sum";
import { progressFresh } from "#src/core/findings/rules/progress-fresh";
import { promiseTracked } from "#src/core/findings/rules/promise-tracked";
import { textInPlace } from "#src/core/findings/rules/text-in-place";
import { parsePlan } from "#src/core/plan/parse-plan";
import type { Plan } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans";
import { ruleSettingsSchema, type RuleSettings } from "#src/core/plan/rule-settings";
import { put } from "#tests/core/findings/damage";
import { foundAtMerge } from "#tests/core/findings/merge-context";
import { contextFor } from "#tests/core/findings/test-rule";
import type { Answers } from "#tests/core/sample";
import { samplePlan, samplePlanWith } from "#tests/core/sample-plan";

const own = samplePlan.ruleSettings;
const withSettings = (plan: Plan, settings: Partial<RuleSettings>): Plan => ({
  ...plan,
  ruleSettings: { ...plan.ruleSettings, ...settings },
});
const likeness = (values: Partial<RuleSettings["likeness"]>) => ({
  likeness: { ...own.likeness, ...values },
});

const messages = (rule: ReturnRule, plan: Plan, edit: Answers) =>
  checkReturn(contextFor({ name: "", plan, edit }), [rule]).findings.map(({ message }) => message);

const point = (...texts: readonly string[]): Answers => ({
  progress: texts.map((text) => ({ Action: 1, "Progress report": text })),
});
const next = (...rows: readonly (readonly [milestone: string, due: string])[]): Answers => ({
  nextMilestones: rows.map(([Milestone, Due]) => ({ Action: 1, Milestone, Due })),
});
const missed: Answers = {
  milestones: { "1.1": { Outcome: "not met", Progress: null, Reason: "No staff." } },
  ...next(["Print the referral map", "by June 2025"]),
};

interface Case {
  readonly setting: string;
  readonly rule: ReturnRule;
  readonly plan?: Plan;
  readonly edit: Answers;
  /** The value with which the rule is silent, and the one with which it speaks; one of them is today's. */
  readonly silent: Partial<RuleSettings>;
  readonly speaks: Partial<RuleSettings>;
}

const cases: readonly Case[] = [
  {
    setting: "likeness.repeated",
    rule: evidenceOwn,
    edit: { milestones: { "1.1": { Progress: "The guide to referral." } } },
    silent: likeness({ repeated: 0.9 }),
    speaks: likeness({ repeated: 0.3 }),
  },
  {
    setting: "likeness.condition",
    rule: conditionAnswered,
    plan: samplePlanWith(1, ["if national ring-fenced funding is agreed, the pilot opens in late 2024"]),
    edit: {
      milestones: {
        "1.1": {
          Outcome: "not met",
          Value: null,
          "As at": null,
          Progress: null,
          Reason: "Funding came late.",
        },
      },
    },
    silent: likeness({ condition: 0.2 }),
    speaks: likeness({ condition: 0.5 }),
  },
  {
    setting: "likeness.takenUp",
    rule: promiseTracked,
    edit: {
      ...point("A survey of carers will be sent to every clinic in spring."),
      nextMilestones: [1, 2, 7].map((Action) => ({
        Action,
        Milestone: Action === 1 ? "Publish what carers say in the survey" : `Print form ${Action}`,
        Due: "by June 2025",
      })),
    },
    silent: likeness({ takenUp: 0.15 }),
    speaks: likeness({ takenUp: 0.95 }),
  },
  {
    setting: "likeness.repeatedWords, in last year's report",
    rule: progressFresh,
    edit: { progress: [{ Action: 7, "Progress report": "The forms group met twice." }] },
    silent: likeness({ repeatedWords: 6 }),
    speaks: likeness({ repeatedWords: 5 }),
  },
  {
    setting: "likeness.repeatedWords, within a longer text",
    rule: milestoneUnique,
    edit: point("A guide to referral", "A guide to referral came out in May."),
    silent: likeness({ repeatedWords: 5 }),
    speaks: likeness({ repeatedWords: 4 }),
  },
  {
    setting: "metrics.shortestExample",
    rule: metricAnswered,
    plan: samplePlanWith(1, ["examples of good practice in shared care"]),
    edit: {
      milestones: { "1.1": { Value: null, "As at": null, Progress: "For example, Leeds." } },
    },
    silent: { metrics: { ...own.metrics, shortestExample: 3 } },
    speaks: { metrics: { ...own.metrics, shortestExample: 4 } },
  },
  {
    setting: "counting.aboutWithin",
    rule: oneFactOneValue,
    edit: point("About 200 nurses answered the survey.", "The survey was answered by 230 nurses."),
    silent: { counting: { ...own.counting, aboutWithin: 0.2 } },
    speaks: { counting: { ...own.counting, aboutWithin: 0.1 } },
  },
  {
    setting: "lists.fewestItems",
    rule: partsSum,
    edit: point("We run 5 working groups: nephrology, dermatology and mental health."),
    silent: { lists: { ...own.lists, fewestItems: 4 } },
    speaks: { lists: { ...own.lists, fewestItems: 3 } },
  },
  {
    setting: "blanket.longestEmpty",
    rule: evidenceOwn,
    edit: { milestones: { "1.1": { Progress: "All milestones were completed as planned." } } },
    silent: { blanket: { ...own.blanket, longestEmpty: 30 } },
    speaks: { blanket: { ...own.blanket, longestEmpty: 300 } },
  },
  {
    setting: "copiedOwnWords",
    rule: textInPlace,
    edit: {
      progress: [1, 2].map((Action) => ({
        Action,
        "Progress report":
          "The National Congenital Anomaly And Rare Disease Registration Service Board Of Leeds answered.",
      })),
    },
    silent: { copiedOwnWords: 4 },
    speaks: { copiedOwnWords: 1 },
  },
  {
    setting: "abbreviations.shortest",
    rule: abbreviationExpanded,
    edit: { milestones: { "1.1": { Progress: "The QX team met." } } },
    silent: { abbreviations: { ...own.abbreviations, shortest: 3 } },
    speaks: { abbreviations: { ...own.abbreviations, shortest: 2 } },
  },
  {
    setting: "abbreviations.longest",
    rule: abbreviationExpanded,
    edit: { milestones: { "1.1": { Progress: "The QXYZUVWKR team met families and nurses in May." } } },
    silent: { abbreviations: { ...own.abbreviations, longest: 8 } },
    speaks: { abbreviations: { ...own.abbreviations, longest: 9 } },
  },
  {
    setting: "longestDeadline",
    rule: dueOrder,
    edit: next(["pilot the form", "by 31 March 2025"], ["roll out the form", "in 2024 to 2025"]),
    silent: { longestDeadline: 400 },
    speaks: { longestDeadline: 31 },
  },
];

it.each(cases)("$setting", ({ rule, plan = samplePlan, edit, silent, speaks }) => {
  expect(messages(rule, withSettings(plan, silent), edit)).toEqual([]);
  expect(messages(rule, withSettings(plan, speaks), edit)).toHaveLength(1);
});

it("likeness.answered: which point on the Progress sheet is about a milestone", () => {
  const edit: Answers = {
    ...point("The first guide came out, and nurses from 3 regions helped with it."),
    milestones: { "1.1": { Outcome: null, Progress: null } },
  };
  const said = (answered: number) =>
    messages(outcomePresent, withSettings(samplePlan, likeness({ answered })), edit).join();
  expect(said(0.1)).not.toBe(said(0.9));
});

it.each([
  ["continued", { continued: 0.05, wordsInCommon: 1 }, { continued: 0.9, wordsInCommon: 1 }],
  ["wordsInCommon", { continued: 0.05, wordsInCommon: 1 }, { continued: 0.05, wordsInCommon: 2 }],
])("likeness.%s: which next milestone seems to go on with a missed one", (_, seems, seemsNot) => {
  const said = (values: Partial<RuleSettings["likeness"]>) =>
    messages(delayCarriedForward, withSettings(samplePlan, likeness(values)), missed).join();
  expect(said(seems)).toMatch(/“Print the referral map”, seems to carry it on/);
  expect(said(seemsNot)).not.toMatch(/seems to carry it on/);
});

it("facts.sameCount: which number in a text is the one that a milestone asks for", () => {
  const plan = samplePlanWith(1, ["number of regional clinics that follow the referral guide"]);
  const edit: Answers = {
    milestones: { "1.1": { Value: 14, "As at": { date: "2024-12-31" }, Progress: "It is used." } },
    ...point("The referral guide reached 20 regional clinics."),
  };
  const found = (sameCount: number) =>
    messages(oneFactOneValue, withSettings(plan, { facts: { ...own.facts, sameCount } }), edit);
  expect(found(0.5)).toHaveLength(1);
  expect(found(1)).toEqual([]);
});

it("facts.qualifiers: what a number must tell before other actions are searched for it", () => {
  const edit: Answers = {
    progress: [1, 2].map((Action) => ({ Action, "Progress report": `The team has ${40 + Action} nurses.` })),
  };
  const found = (qualifiers: number) =>
    messages(oneFactOneValue, withSettings(samplePlan, { facts: { ...own.facts, qualifiers } }), edit);
  expect(found(2)).toEqual([]);
  expect(found(1)).toHaveLength(1);
});

it("likeness.heading: which heading a concluded action keeps", () => {
  const found = (heading: number) =>
    foundAtMerge(actionsAllReported, {
      plan: withSettings(samplePlan, likeness({ heading })),
      // Alpha's concluded action 3 stands in the third row of the table.
      damage: { alpha: put("Actions", 4, 1, "Sample deed 9") },
    }).map(({ message }) => message);
  expect(found(0.5)).toEqual([]);
  expect(found(1)).toHaveLength(1);
});

describe("a plan from before these settings", () => {
  it("has the values by which England's plan was checked before they could be changed", () => {
    const before = ruleSettingsSchema.parse({});
    const { likeness: shares, lists, copiedOwnWords, longestDeadline } = embeddedPlan().ruleSettings;
    expect({ likeness: shares, lists, copiedOwnWords, longestDeadline }).toEqual({
      likeness: before.likeness,
      lists: before.lists,
      copiedOwnWords: before.copiedOwnWords,
      longestDeadline: before.longestDeadline,
    });
  });

  it("is told what a share is", () => {
    const plan = { ...samplePlan, ruleSettings: { ...own, ...likeness({ answered: 21 }) } };
    expect(() => parsePlan(JSON.parse(JSON.stringify(plan)))).toThrow(/must be from 0 to 1/);
  });
});
