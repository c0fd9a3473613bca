import { describe, expect, it } from "vitest";

import { countsIn, proportionsIn } from "#src/core/findings/figures/counts-in-text";
import { countingOf } from "#src/core/findings/figures/counting";
import { samplePlan } from "#tests/core/sample-plan";

const counting = countingOf(samplePlan);

describe("countsIn", () => {
  it.each<[string, readonly number[]]>([
    ["47 plans have been considered", [47]],
    ["Over 1,200 people answered, 40 of them nurses.", [1200, 40]],
    ["8 services in 2023 and 9 services in 2024", [8, 9]],
    ["agreed on 27 March 2023 and published in May 2024", []],
    ["by the 3rd of June, in tier 2 and phase 1 of action 22", []],
    ["in quarter 4, 2024 to 2025", []],
    ["45% of clinics, 12 per cent of patients", []],
    ["a 2-stage process, version 1.2, from 9:30, on 03/04/2024", []],
    ["COVID-19 and Core20PLUS5", []],
    ["none", []],
    ["twenty-nine clinics, two dozen trusts and a couple of regions", [29, 24, 2]],
    ["one of the reasons, 1 clinic", [1]],
    ["12 may have registered, and 17 May is the day", [12]],
    ["10 to 20 visits", []],
    ["milestones 3 and box 4", []],
  ])("%s: %j", (text, expected) => {
    expect(countsIn(text, counting)).toEqual(expected);
  });

  it("takes no time over a long and hostile text", () => {
    expect(countsIn("1,".repeat(16_000), counting)).toEqual([]);
    expect(countsIn(`${"9".repeat(16_000)} x`, counting)).toEqual([]);
  });
});

describe("proportionsIn", () => {
  it.each<[string, readonly (readonly [number, number])[]]>([
    ["in 13 of 16 cases", [[13, 16]]],
    [
      "9 out of the 10 drugs, and 1,100 of 2,000 visits",
      [
        [9, 10],
        [1100, 2000],
      ],
    ],
    ["nine out of the ten, and 40% of 50", [[9, 10]]],
    ["44 awards, of which 23 went on", []],
    ["on 12 of 2024", []],
    ["in 20 of 10", []],
  ])("%s", (text, expected) => {
    expect(proportionsIn(text).map(({ part, whole }) => [part, whole])).toEqual(expected);
  });
});
