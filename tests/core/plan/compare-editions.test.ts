import { describe, expect, test } from "vitest";
import { compareEditions } from "#src/core/plan/compare-editions";
import { sameWords } from "#src/core/plan/compare/same-words";
import { contentWords, plainWords } from "#src/core/plan/compare/words";
import { importAnnex } from "#src/core/plan/import-annex";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import type { Plan, PlanFramework } from "#src/core/plan/plan";
import type { RuleSettings } from "#src/core/plan/rule-settings";
import { river } from "./import/river-plan";
import { asPlainText, page } from "./import/same-page";

/** What asks for a number, and what answers everything at once, in the words of this plan. */
const { metrics, blanket } = river.ruleSettings;
const framework: PlanFramework = {
  ...river,
  ruleSettings: {
    ...river.ruleSettings,
    metrics: { ...metrics, number: ["number"] },
    blanket: { ...blanket, everything: ["all"], done: ["met"], filler: ["milestones"] },
  },
};

const read = (edition: number, notation: string): Plan =>
  importAnnex(linesOfPlainText(asPlainText(page(notation))), { edition, framework });

const before = read(
  2031,
  `# Annex A: progress against actions in the 2030 strategy
## Priority 1: Cleaner water
### Action 1: clean the upper river
Owner: RA
Status: extended
Metrics and milestones for 2031:
- new weir built at the old mill by June 2031
- survey of salmon and trout in the gravel beds
- number of otters counted
- wardens meet twice a year
- painted signs at every landing stage
### Action 2: talk to farmers
Owner: DoWL
Status: concluded
### Action 3: map the springs
Owner: RA
Status: ongoing
Metrics and milestones for 2031:
- map printed
`,
);

const after = (
  progress: string,
  more: { last?: string; status?: string; owner?: string; title?: string; second?: string } = {},
): Plan =>
  read(
    2032,
    `# Annex A: progress against actions in the 2030 strategy
## Priority 1: Cleaner water
### Action 1: ${more.title ?? "clean the upper river"}
Owner: ${more.owner ?? "Rivers Agency"}
Metrics and milestones published in the 2031 action plan:
${more.last ?? "- new weir built at the old mill by June 2031\n- survey of salmon and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year\n- painted signs at every landing stage"}
Progress report:
${progress}
Status: ongoing
### Action 2: talk to farmers
Owner: DoWL
Status: ${more.second ?? "concluded"}
### Action 3: map the springs
Owner: RA
Metrics and milestones published in the 2031 action plan:
- map printed
Progress report:
- the map was printed
Status: concluded
`,
  );

const all =
  "- the weir at the old mill is built\n- salmon and trout in the gravel beds were surveyed\n- 12 otters were counted\n- wardens met in May\n- the landing stages have painted signs";
const found = (plan: Plan) =>
  compareEditions(before, plan).map(({ code, severity, action, message }) => [
    code,
    severity,
    action,
    /ilestone (\d\.\d)/.exec(message)?.[1] ?? null,
  ]);

describe("an edition beside the one before", () => {
  test("that reprints and answers everything leaves nothing to say", () => {
    expect(found(after(all))).toEqual([]);
  });

  test.each<[string, Plan, unknown[]]>([
    [
      "a milestone without an answer",
      after(all.replace(/\n- the landing.*/, "")),
      [["milestone-unanswered", "warning", 1, "1.5"]],
    ],
    [
      "a number that is not given",
      after(all.replace("12 otters", "otters")),
      [["milestone-unanswered", "warning", 1, "1.3"]],
    ],
    [
      "a year is no number",
      after(all.replace("12 otters were counted", "otters were counted in 2031")),
      [["milestone-unanswered", "warning", 1, "1.3"]],
    ],
    [
      "how often is not said",
      after(all.replace("wardens met in May", "wardens have new boats")),
      [["milestone-unanswered", "warning", 1, "1.4"]],
    ],
    [
      "one sentence for all",
      after("- all milestones of the 2031 plan were met"),
      [["blanket-answer", "advice", 1, null]],
    ],
    [
      "a milestone that is not reprinted",
      after(all, {
        last: "- new weir built at the old mill by June 2031\n- survey of salmon and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year",
      }),
      [["milestone-dropped", "warning", 1, "1.5"]],
    ],
    [
      "a milestone that was not published",
      after(all, {
        last: "- new weir built at the old mill by June 2031\n- survey of salmon and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year\n- painted signs at every landing stage\n- a ferry for sheep",
      }),
      [["milestone-added", "warning", 1, null]],
    ],
    [
      "other words",
      after(all, {
        last: "- new weir built at the old mill by June 2031\n- survey of salmon, eels and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year\n- painted signs at every landing stage",
      }),
      [["milestone-changed", "advice", 1, "1.2"]],
    ],
    [
      "another date",
      after(all, {
        last: "- new weir built at the old mill by December 2031\n- survey of salmon and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year\n- painted signs at every landing stage",
      }),
      [["milestone-changed", "warning", 1, "1.1"]],
    ],
    ["another title", after(all, { title: "clean the lower river" }), [["title-changed", "advice", 1, null]]],
    ["owners gained and lost", after(all, { owner: "DoWL" }), [["owner-changed", "warning", 1, null]]],
    [
      "a concluded action that is open again",
      after(all, { second: "ongoing" }),
      [["status-reopened", "error", 2, null]],
    ],
  ])("%s", (_, plan, expected) => {
    expect(found(plan)).toEqual(expected);
  });

  const told = (plan: Plan, settings: Partial<RuleSettings>) => {
    const ruleSettings = { ...plan.ruleSettings, ...settings };
    return found({ ...plan, ruleSettings }).map(([code]) => code);
  };
  const own = framework.ruleSettings;

  test("is read by the plan's words", () => {
    const noNumber = after(all.replace("12 otters", "otters"));
    expect(told(noNumber, { metrics: { ...own.metrics, number: ["tally"] } })).toEqual([]);
    const atOnce = after("- the whole lot is in the bag");
    const words = { everything: ["the whole lot"], done: ["in the bag"], filler: [] };
    expect(told(atOnce, {})).not.toContain("blanket-answer");
    expect(told(atOnce, { blanket: { ...own.blanket, ...words } })).toEqual(["blanket-answer"]);
    const noMeeting = after(all.replace("wardens met in May", "wardens convened in May"));
    expect(told(noMeeting, {})).toEqual(["milestone-unanswered"]);
    expect(told(noMeeting, { frequency: { ...own.frequency, tookPlace: ["convened"] } })).toEqual([]);
    const nothing = after("- the wardens have new boots");
    expect(told(nothing, {})).toHaveLength(5);
    expect(told(nothing, { keptByReport: { what: ["wardens"], how: ["twice a year"] } })).toHaveLength(4);
    expect(told(nothing, { keptByReport: { what: ["twice a year"], how: ["wardens"] } })).toHaveLength(5);
  });

  test("is held against the one before by the plan's thresholds", () => {
    const settings = (values: Partial<RuleSettings["likeness"]>) => ({
      likeness: { ...own.likeness, ...values },
    });
    expect(told(after(all), settings({ answered: 0.95 }))).toContain("milestone-unanswered");
    const reworded = after(all, {
      last: "- new weir built at the old mill by June 2031\n- survey of salmon, eels and trout in the gravel beds\n- number of otters counted\n- wardens meet twice a year\n- painted signs at every landing stage",
    });
    expect(told(reworded, {})).toEqual(["milestone-changed"]);
    expect(told(reworded, settings({ reprinted: 0.99, reprintedWhole: 99 })).sort()).toEqual([
      "milestone-added",
      "milestone-dropped",
    ]);
    const longer = after(all, {
      last: "- new weir built at the old mill by June 2031\n- survey of salmon and trout in the gravel beds\n- number of otters counted on every bank of the upper river and at the mouths of all its becks\n- wardens meet twice a year\n- painted signs at every landing stage",
    });
    expect(told(longer, {})).toEqual(["milestone-changed"]);
    expect(told(longer, settings({ reprintedWhole: 9 })).sort()).toEqual([
      "milestone-added",
      "milestone-dropped",
    ]);
  });

  test("an action that is gone", () => {
    const plan = after(all);
    const without: Plan = { ...plan, actions: plan.actions.filter(({ number }) => number !== 3) };
    expect(
      compareEditions(before, without).map(({ code, message }) => [code, message.includes("Action 3 ")]),
    ).toEqual([["action-dropped", true]]);
  });

  test("findings point to the reprinted milestone, or to where the action begins", () => {
    const plan = after(all.replace(/\n- the landing.*/, ""), {
      last: "- new weir built at the old mill by June 2031\n- painted signs at every landing stage",
    });
    const lines = new Map([[1, 5]]);
    const findings = compareEditions(before, plan, lines);
    expect(
      new Set(findings.filter(({ code }) => code === "milestone-dropped").map(({ line }) => line)),
    ).toEqual(new Set([5]));
    const signs = plan.actions[0]?.lastMilestones[1];
    expect(findings.find(({ code }) => code === "milestone-unanswered")?.line).toBe(signs?.line);
  });

  test("an edition is not compared with itself or a later one", () => {
    expect(compareEditions(after(all), before).map(({ code }) => code)).toEqual(["previous-not-earlier"]);
  });
});

describe("wordings", () => {
  test.each([
    ["better co-ordination in spring/summer", "better coordination in spring or summer"],
    ["the two-stage process", "the 2-stage process"],
    ["number of fish kill reports (FKRs)", "number of FKRs"],
    ["RA maps", "Rivers Agency maps"],
    ["a group of the Upper River Wardens (URW) meets", "a group of the URW meets"],
    ["the UK Otter Screening Panel (UK OSP) meets", "the UK OSP meets"],
    ["published on the Flow Scotland (FSL) website", "published on the Flow Scotland website"],
    ["work with the Association of the Bank Owners (ABO)", "work with ABO"],
    ["number banks that are mapped", "the number of banks which are mapped"],
  ])("%j says the same as %j", (a, b) => {
    expect(sameWords(a, b, river.partners)).toBe(true);
  });

  test.each([
    ["number of fish", "number of birds"],
    ["maps by June 2031", "maps by July 2031"],
    ["the pilot (north) starts", "the pilot starts"],
    ["the OSP pilot starts", "the OSP clinic pilot starts"],
    ["the ABO leads meet", "the OSP leads meet"],
  ])("%j says other than %j", (a, b) => {
    expect(sameWords(a, b, river.partners)).toBe(false);
  });

  test("words come in one form", () => {
    expect(plainWords("Co-ordinating 1,000 “rivers’s” banks – twice")).toEqual([
      "coordinating",
      "1000",
      "rivers",
      "banks",
      "twice",
    ]);
    const none = { words: new Set<string>(), stems: new Set<string>() };
    expect([...contentWords("The surveys of 2031 were surveyed and mapped", none)]).toEqual([
      ...contentWords("survey mapping", none),
    ]);
  });
});
