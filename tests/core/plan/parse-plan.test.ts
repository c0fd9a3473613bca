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
