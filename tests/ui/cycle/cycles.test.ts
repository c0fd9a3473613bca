import { expect, it } from "vitest";

import { cyclesOf } from "#src/ui/cycle/cycles";
import { samplePlan } from "#tests/core/sample-plan";

it("offers the annual return after the edition, and a progress report for every 16 weeks", () => {
  expect(cyclesOf(samplePlan).map(({ name }) => name)).toEqual([
    "2025-annual",
    "2025-progress-1",
    "2025-progress-2",
    "2025-progress-3",
  ]);
});

it("offers only the kinds of cycle that the plan has", () => {
  const annual = samplePlan.cycles.filter(({ kind }) => kind === "annual");
  expect(cyclesOf({ ...samplePlan, cycles: annual }).map(({ name }) => name)).toEqual(["2025-annual"]);
});
