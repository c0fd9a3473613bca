import { expect, it } from "vitest";

import { countingOf } from "#src/core/findings/figures/counting";
import { unequalParts } from "#src/core/findings/measures/parts";
import { samplePlan } from "#tests/core/sample-plan";

const counting = countingOf(samplePlan);
const nobody = () => false;

it("reads the parts of a total once, and none of them as a total again", () => {
  const [first, ...others] = unequalParts(
    "We saw 12 clinics, 12 clinics, 12 clinics and 12 clinics",
    counting,
    nobody,
  );
  expect([first?.makes, others]).toEqual(["36", []]);
});

it("reads a long hostile text in one go", () => {
  expect(unequalParts("5 cats (1 ginger, 2 black, ".repeat(1_200), counting, nobody)).toHaveLength(1);
  expect(unequalParts("3 of 2 and the remaining 7. ".repeat(1_100), counting, nobody).length).toBeGreaterThan(
    1_000,
  );
  expect(unequalParts("12, ".repeat(8_000), counting, nobody)).toEqual([]);
});
