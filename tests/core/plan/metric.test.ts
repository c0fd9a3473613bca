import { describe, expect, it } from "vitest";

import { metricOf } from "#src/core/plan/compare/metric";
import { milestonesOf } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans";

const asked = (text: string) =>
  Object.entries(metricOf(embeddedPlan(), text))
    .filter(([, is]) => is)
    .map(([what]) => what)
    .join(" ");

describe("metricOf", () => {
  it.each([
    ["number of clinics that use the guide", "number"],
    ["number clinics sharing data, as misprinted", "number cumulative"],
    ["the total number of visits", "number cumulative"],
    ["Increased number of trusts sharing data", "number cumulative"],
    ["number of people who have self-registered", "number cumulative"],
    ["number of requests considered", "number cumulative"],
    ["identify the number of families affected", "number"],
    ["report on the number of trials opened in spring 2025", "number"],
    ["monitoring of numbers and examples of shared plans", "number example"],
    ["usage numbers reported in the next plan", "number"],
    ["count how many nurses take the course", "number"],
    ["proportion of new patients seen within 18 weeks", "proportion"],
    ["track the percentage of letters sent in time", "proportion"],
    ["examples of good practice in shared care", "example"],
    ["publish a guide", ""],
    ["roll out to a small number of hospitals", ""],
    ["hold a number of webinars", ""],
    ["extend the pilot to the number of sites agreed", ""],
    ["call services if the number of patients is too low", ""],
    ["publish the analysis (for example, percentage of positive answers)", ""],
    ["write outputs, for example maps of demand", ""],
  ])("%s: %s", (text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it("asks of the England plan's milestones for what their published words ask", () => {
    const milestones = embeddedPlan().actions.flatMap(milestonesOf);
    const found = milestones.map(({ id, text }) => [id, asked(text)]).filter(([, what]) => what !== "");
    expect(found).toEqual([
      ["21.1", "number example"],
      ["22.1", "number cumulative"],
      ["30.2", "number"],
      ["31.2", "number"],
      ["33.1", "number"],
      ["33.2", "number"],
      ["34.1", "proportion"],
    ]);
  });
});
