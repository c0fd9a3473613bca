import { describe, expect, it } from "vitest";

import { parseCycle, periodCovered } from "#src/core/plan/cycle";
import { samplePlan } from "#tests/core/sample-plan";

describe("parseCycle", () => {
  it("reads the annual return and progress reports", () => {
    expect(parseCycle(samplePlan, "2025-annual")).toMatchObject({
      year: 2025,
      number: null,
      title: "Annual return 2025",
    });
    expect(parseCycle(samplePlan, "2024-progress-2")).toMatchObject({
      number: 2,
      title: "Progress report 2 of 2024",
    });
  });

  it.each(["2025", "annual-2025", "2025-progress", "2025-progress-0", "25-annual", "2025-annual-1", ""])(
    "knows no %s",
    (name) => {
      expect(parseCycle(samplePlan, name)).toBeUndefined();
    },
  );

  it("covers the time from the plan's publication", () => {
    const cycle = parseCycle(samplePlan, "2025-annual");
    expect(cycle && periodCovered(samplePlan, cycle)).toEqual({ start: "2024-02-29", end: "2025-01-31" });
  });
});
