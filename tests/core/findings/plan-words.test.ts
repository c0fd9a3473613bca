/** The words that rules look for are the plan's: other words are followed, and without any the rules are silent. */

import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { conditionOf } from "#src/core/findings/conditions";
import { contractorsIn, saysSigned } from "#src/core/findings/contractors";
import { tellingWords } from "#src/core/findings/evidence";
import { metricOf } from "#src/core/plan/compare/metric";
import { leadsNamed } from "#src/core/findings/leads";
import { namedItems } from "#src/core/findings/named-items";
import { oldNamesIn } from "#src/core/findings/names";
import type { ReturnRule } from "#src/core/findings/rule";
import { baselineGiven } from "#src/core/findings/rules/baseline-given";
import { conditionAnswered } from "#src/core/findings/rules/condition-answered";
import { duePresent } from "#src/core/findings/rules/due-present";
import { latenessTold } from "#src/core/findings/rules/lateness-told";
import { metricAnswered } from "#src/core/findings/rules/metric-answered";
import { milestonePromises } from "#src/core/findings/rules/milestone-promises";
import { oneFactOneValue } from "#src/core/findings/rules/one-fact-one-value";
import { outcomeEvidenced } from "#src/core/findings/rules/outcome-evidenced";
import { partsSum } from "#src/core/findings/rules/parts-sum";
import { personalDataHeld } from "#src/core/findings/rules/personal-data-held";
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

describe("what milestones ask for", () => {
  const metrics = (words: Partial<RuleSettings["metrics"]>) =>
    planWith({ metrics: { ...samplePlan.ruleSettings.metrics, ...words } });

  it("is told by the plan's words", () => {
    const asks = "tally of clinics that use the guide";
    expect(metricOf(samplePlan, asks).number).toBe(false);
    expect(metricOf(metrics({ number: ["tally"] }), asks).number).toBe(true);
    expect(metricOf(metrics({ example: ["story"] }), "story of a patient").example).toBe(true);
  });

  it("is nothing where the plan has no words for it", () => {
    const edit = { milestones: { "1.2": { Value: null } } };
    expect(messages(metricAnswered, { edit })).toHaveLength(1);
    expect(messages(metricAnswered, { plan: planWith({ metrics: none.metrics }), edit })).toEqual([]);
    const next = { nextMilestones: [{ Action: 1, Milestone: "Open a clinic", Measure: "what nurses say" }] };
    expect(messages(duePresent, { edit: next })).toHaveLength(1);
    expect(messages(duePresent, { plan: planWith({ metrics: none.metrics }), edit: next })).toEqual([]);
  });
});

describe("words about people", () => {
  const people = (words: Partial<RuleSettings["smallNumbers"]>) =>
    planWith({ smallNumbers: { ...samplePlan.ruleSettings.smallNumbers, ...words } });
  const said = (text: string) => ({ progress: [{ Action: 1, "Progress report": text }] });

  it.each<[text: string, words: Partial<RuleSettings["smallNumbers"]>]>([
    ["12 children trialled the therapy", { receivingVerbs: ["trialled"] }],
    ["1 patient emigrated in May", { onePersonVerbs: ["emigrated"] }],
    ["90 patients, of whom 12 left for France", { peopleVerbs: ["left"] }],
    ["The number of patients treated totted 12.", { amountVerbs: ["totted"] }],
    ["12 lupus-pernios patients", { singulars: ["lupus-pernios"] }],
  ])("are those of the plan: %s", (text, words) => {
    expect(messages(smallNumbersHeld, { edit: said(text) })).toEqual([]);
    expect(messages(smallNumbersHeld, { plan: people(words), edit: said(text) })).toHaveLength(1);
  });

  it("take those who sit on a body out of the count", () => {
    const edit = said("12 patients infiltrated our board.");
    expect(messages(smallNumbersHeld, { edit })).toHaveLength(1);
    expect(messages(smallNumbersHeld, { plan: people({ memberVerbs: ["infiltrated"] }), edit })).toEqual([]);
    expect(messages(smallNumbersHeld, { plan: people(none.smallNumbers), edit })).toEqual([]);
  });
});

describe("words that show whose a number, a date or a place is", () => {
  const { personalData } = samplePlan.ruleSettings;

  it.each<[list: keyof RuleSettings["personalData"], words: string, text: string, what: string]>([
    ["birthWords", "came into the world on", "Came into the world on 3 April 2019.", "a date of birth"],
    ["streetWords", "wynd", "Leave it at 12 Elm Wynd, Leeds LS1 4AB.", "a person’s postcode"],
    ["nhsNumberWords", "patient code", "grant or patient code 9434765919", "an NHS number"],
  ])("are the plan’s %s", (list, words, text, what) => {
    const edit = { milestones: { "1.1": { Progress: text } } };
    const plan = planWith({ personalData: { ...personalData, [list]: [words] } });
    expect(messages(personalDataHeld, { edit }).join()).not.toContain(what);
    expect(messages(personalDataHeld, { plan, edit }).join()).toContain(what);
  });

  it("leave dates, numbers and streets alone where the plan gives none", () => {
    const plan = planWith({ personalData: { ...personalData, birthWords: [], streetWords: [] } });
    const said = (Progress: string) =>
      messages(personalDataHeld, { plan, edit: { milestones: { "1.1": { Progress } } } }).join();
    expect(said("Date of birth: 3 April 2019.")).toBe("");
    expect(said("Leave it at 12 Elm Road, Leeds LS1 4AB.")).not.toContain("a person’s postcode");
  });
});

describe("other words of the plan", () => {
  it("say what comes before a list that is promised as a whole", () => {
    const milestone = "publish guides, to wit cardiology, primary care and endocrinology";
    expect(namedItems(samplePlan, milestone)).toEqual([]);
    expect(namedItems(planWith({ listOpeners: ["to wit"] }), milestone)).toHaveLength(3);
    expect(namedItems(planWith({ listOpeners: [] }), milestone)).toEqual([]);
  });

  it("say that a condition asks", () => {
    const asks = "ponder if funding is needed";
    const { notConditions } = samplePlan.ruleSettings;
    expect(conditionOf(samplePlan, asks)).not.toBeNull();
    const plan = planWith({ notConditions: { ...notConditions, asking: ["ponder"] } });
    expect(conditionOf(plan, asks)).toBeNull();
  });

  it("say that a contract is signed", () => {
    const signed = "The contract was inked in May.";
    const { contracts } = samplePlan.ruleSettings;
    expect(saysSigned(signed, samplePlan)).toBe(false);
    expect(saysSigned(signed, planWith({ contracts: { ...contracts, signedWords: ["inked"] } }))).toBe(true);
    expect(saysSigned("The contract was signed.", planWith({ contracts: none.contracts }))).toBe(false);
  });

  it("say that a name is an old one", () => {
    const text = "The DPB, as it used to be called, met.";
    expect(oldNamesIn(text, samplePlan)).toHaveLength(1);
    expect(oldNamesIn(text, planWith({ formerNameWords: ["used to be"] }))).toEqual([]);
  });

  it("are of every text, and tell none from another", () => {
    expect([...tellingWords(samplePlan, "publish a guide")]).toHaveLength(2);
    expect([...tellingWords(planWith({ commonWords: ["guide"] }), "publish a guide")]).toHaveLength(1);
  });

  it("say that a milestone tells of what is to come", () => {
    const edit = { nextMilestones: [{ Action: 1, Milestone: "The clinic is mooted", Measure: "5 rooms" }] };
    const { intentions } = samplePlan.ruleSettings;
    const plan = planWith({ intentions: { ...intentions, aimed: ["mooted"] } });
    expect(messages(milestonePromises, { edit })).toHaveLength(1);
    expect(messages(milestonePromises, { plan, edit })).toEqual([]);
    expect(messages(milestonePromises, { plan: planWith({ intentions: none.intentions }), edit })).toEqual(
      [],
    );
  });

  it("say that a condition did not come true", () => {
    const edit = {
      milestones: { "2.2": { Outcome: "not met", Progress: null, Reason: "The funding petered out." } },
    };
    const failed = "condition not met";
    expect(messages(conditionAnswered, { edit }).join()).not.toContain("seems not to have come true");
    const plan = planWith({ cameToNothing: ["petered out"] });
    expect(messages(conditionAnswered, { plan, edit })).toEqual([
      "Milestone 2.2 depends on “if funding is agreed”, which seems not to have come true (“The funding petered out”), but its outcome is “not met”.",
    ]);
    expect(
      checkReturn(contextFor({ name: "", plan, edit }), [conditionAnswered]).findings[0]?.remedy,
    ).toContain(failed);
  });

  it.each<[list: "baselines" | "current", text: string]>([
    ["baselines", "Increased number of clinics: 14, measured against"],
    ["current", "Increased number of clinics: 14 for the time being"],
  ])("say what a number grows from: growth.%s", (list, Milestone) => {
    const { growth } = samplePlan.ruleSettings;
    const edit = { nextMilestones: [{ Action: 1, Milestone, Due: "by June 2025", Measure: null }] };
    const plan = planWith({ growth: { ...growth, [list]: ["measured against", "for the time being"] } });
    expect(messages(baselineGiven, { edit }).join()).toMatch(/gives no baseline\.$/);
    expect(messages(baselineGiven, { plan, edit }).join()).not.toMatch(/gives no baseline\.$/);
  });

  it("lead up to a name or a lead in as many words as the plan likes", () => {
    const { contracts } = samplePlan.ruleSettings;
    const text = "The work went at last and after talks to Ipsos.";
    expect(contractorsIn(text, samplePlan)).toEqual([]);
    const cues = ["went at last and after talks to"];
    expect(contractorsIn(text, planWith({ contracts: { ...contracts, cues } }))).toHaveLength(1);
    const [action] = samplePlan.actions.filter(({ number }) => number === 2);
    const owners = "AA, and all of it in the hands of Beta Board";
    expect(action && leadsNamed(samplePlan, action, owners)).toEqual([]);
    const plan = planWith({ leads: ["all of it in the hands of"] });
    expect(action && leadsNamed(plan, action, owners)).toEqual(["beta"]);
  });

  it("say that something was late", () => {
    const edit = { milestones: { "1.1": { "Date met": { date: "2024-09-20" } } } };
    expect(messages(latenessTold, { edit })).toHaveLength(1);
    expect(messages(latenessTold, { plan: planWith({ timeliness: [] }), edit })).toEqual([]);
  });
});

it("a plan without any words finds a ready return ready", () => {
  const { findings } = checkReturn(contextFor({ name: "", plan: planWith(none) }));
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
