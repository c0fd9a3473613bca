import { describe, expect, it } from "vitest";

import { parsePlan, PlanError } from "#src/core/plan/parse-plan";
import { embeddedPlan } from "#src/core/plan/plans/index";
import { samplePlan } from "#tests/core/sample-plan";

const [first, ...rest] = samplePlan.actions;

function problemsOf(json: unknown): readonly string[] {
  try {
    parsePlan(json);
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
  return [];
}

describe("parsePlan", () => {
  it("takes its own output back", () => {
    expect(parsePlan(JSON.parse(JSON.stringify(embeddedPlan())))).toEqual(embeddedPlan());
  });

  it.each<[string, unknown, RegExp]>([
    ["no plan at all", "hello", /^the file: has no list of actions$/],
    ["a missing part", { ...samplePlan, title: undefined }, /^title: is missing$/],
    [
      "a wrong date",
      { ...samplePlan, editions: [{ year: 2024, published: "29/02/2024" }] },
      /^editions\[0\]\.published: must be a date .*29\/02\/2024/,
    ],
    ["an unknown key", { ...samplePlan, tilte: "x" }, /tilte/],
    [
      "a status that the plan does not have",
      { ...samplePlan, actions: [{ ...first, status: { value: "done", qualifier: null } }] },
      /^actions\[0\]\.status\.value: "done"/,
    ],
    [
      "an owner that is no partner",
      { ...samplePlan, actions: [{ ...first, owners: ["delta"] }] },
      /^actions\[0\]\.owners\[0\]: "delta"/,
    ],
    [
      "a priority that is not there",
      { ...samplePlan, actions: [{ ...first, priority: 7 }] },
      /^actions\[0\]\.priority: 7/,
    ],
    [
      "an action twice",
      { ...samplePlan, actions: [first, ...rest, first] },
      /^actions\[8\]: 1 is there twice/,
    ],
    [
      "a parent that is no partner",
      { ...samplePlan, partners: samplePlan.partners.map((partner) => ({ ...partner, parent: "zeta" })) },
      /^partners\[0\]\.parent: "zeta"/,
    ],
  ])("names path and value for %s", (_name, json, problem) => {
    expect(problemsOf(json).join("\n")).toMatch(problem);
  });

  it("names every fault at once", () => {
    expect(problemsOf({ ...samplePlan, edition: "2024", title: "" })).toHaveLength(2);
  });
});

describe("where things came from", () => {
  const editions = [
    { year: 2022, published: "2022-02-28" },
    { year: 2023, published: "2023-02-28" },
    { year: 2024, published: "2024-02-29" },
  ];
  const withAction = (number: number, changes: object) => ({
    ...samplePlan,
    editions,
    actions: samplePlan.actions.map((action) => {
      const old = { ...action, introducedIn: 2022 };
      return action.number === number ? { ...old, ...changes } : old;
    }),
  });
  const from = (...history: readonly object[]) =>
    withAction(1, {
      lastMilestones: [{ id: "1.1", text: "a guide" }],
      nextMilestones: [{ text: "publish a guide", history }],
    });
  const lineage = (...entries: readonly object[]) =>
    withAction(1, { lineage: entries.map((entry) => ({ edition: 2024, note: "Said so.", ...entry })) });

  it("takes what a person states: edition, id and kind", () => {
    const plan = parsePlan(
      from({ edition: 2023, id: "1.1", kind: "merged" }, { edition: 2023, id: "2.4", kind: "merged" }),
    );
    expect(plan.actions[0]?.nextMilestones[0]?.history?.[1]).toEqual({
      edition: 2023,
      id: "2.4",
      kind: "merged",
      due: "",
      end: null,
    });
    expect(problemsOf(lineage({ kind: "split", action: 2 }, { kind: "taken-over", action: 3 }))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      "an action that nobody knows",
      from({ edition: 2023, id: "77.1" }),
      'actions[0].nextMilestones[0].history[0].id: "77.1" belongs to no action of the plan',
    ],
    [
      "an id that the action did not have",
      from({ edition: 2023, id: "1.9" }),
      'actions[0].nextMilestones[0].history[0].id: "1.9" is none of the milestones that action 1 had in 2023',
    ],
    [
      "no id at all",
      from({ edition: 2023, id: "the guide" }),
      'actions[0].nextMilestones[0].history[0].id: must be a milestone’s id, numbers joined by ".", such as 18.2 (found "the guide")',
    ],
    [
      "the same edition",
      from({ edition: 2024, id: "1.1" }),
      "actions[0].nextMilestones[0].history[0].edition: 2024 is the plan’s own edition: what a milestone came from is of an earlier one",
    ],
    [
      "a later edition",
      from({ edition: 2025, id: "1.1" }),
      "actions[0].nextMilestones[0].history[0].edition: 2025 is later than the plan’s own edition: what a milestone came from is of an earlier one",
    ],
    [
      "an edition that there was not",
      from({ edition: 2021, id: "2.1" }),
      'actions[0].nextMilestones[0].history[0].edition: 2021 is none of the plan’s editions\nactions[0].nextMilestones[0].history[0].id: "2.1" was not promised in 2021: action 2 came into the plan in 2022',
    ],
    [
      "one promise twice",
      from({ edition: 2022, id: "1.1" }, { edition: 2022, id: "1.1" }),
      "actions[0].nextMilestones[0].history[1]: milestone 1.1 of 2022 is there twice",
    ],
    [
      "an unknown other action",
      lineage({ kind: "merged", action: 77 }),
      "actions[0].lineage[0].action: 77 is not an action of the plan",
    ],
    ["itself", lineage({ kind: "split", action: 1 }), "actions[0].lineage[0].action: 1 is the action itself"],
    [
      "no other action",
      lineage({ kind: "split", action: null }),
      "actions[0].lineage[0].action: null: “split” needs the number of the other action",
    ],
    [
      "an other action of the same edition",
      lineage({ kind: "split", action: 2, edition: 2022 }),
      "actions[0].lineage[0].action: 2 came into the plan in 2022, so nothing of 2022 can have come from it",
    ],
    [
      "an edition that is still to come",
      lineage({ kind: "renamed", action: null, edition: 2026, title: "Guides" }),
      "actions[0].lineage[0].edition: 2026 is later than the plan’s own edition, 2024",
    ],
    [
      "a new name without the old one",
      lineage({ kind: "renamed", action: null }),
      "actions[0].lineage[0].title: is missing: the title that action 1 had before it was renamed",
    ],
  ])("names path and value for %s", (_name, json, problem) => {
    expect(problemsOf(json).join("\n")).toBe(problem);
  });

  it("finds actions that came from one another in a circle, once, and lets work be exchanged", () => {
    const circle = (kind: string) => {
      const entry = (action: number) => [{ edition: 2024, kind, action, note: "Said so." }];
      const came = new Map([
        [1, entry(2)],
        [2, entry(5)],
        [5, entry(1)],
      ]);
      const plan = withAction(1, {});
      return { ...plan, actions: plan.actions.map((one) => ({ ...one, lineage: came.get(one.number) })) };
    };
    expect(problemsOf(circle("merged"))).toEqual([
      "actions[0].lineage[0].action: 2 itself came from action 1 in 2024: one of the two must be wrong",
    ]);
    expect(problemsOf(circle("taken-over"))).toEqual([]);
  });
});
