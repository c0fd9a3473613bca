import { expect, it } from "vitest";

import { unequalParts } from "#src/core/findings/measures/parts";
import { samplePlan } from "#tests/core/sample-plan";

const nobody = () => false;

it("reads the parts of a total once, and none of them as a total again", () => {
  const [first, ...others] = unequalParts(
    samplePlan,
    "We saw 12 clinics, 12 clinics, 12 clinics and 12 clinics",
    nobody,
  );
  expect([first?.makes, others]).toEqual(["36", []]);
});

it("reads a long hostile text in one go", () => {
  expect(unequalParts(samplePlan, "5 cats (1 ginger, 2 black, ".repeat(1_200), nobody)).toHaveLength(1);
  expect(
    unequalParts(samplePlan, "3 of 2 and the remaining 7. ".repeat(1_100), nobody).length,
  ).toBeGreaterThan(1_000);
  expect(unequalParts(samplePlan, "12, ".repeat(8_000), nobody)).toEqual([]);
});
