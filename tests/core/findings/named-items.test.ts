import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import { namedItems } from "#src/core/findings/named-items";
import { outcomePresent } from "#src/core/findings/rules/outcome-present";
import { parsePlan } from "#src/core/plan/parse-plan";
import { digest, readyAnswers, sampleReturn, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

describe("namedItems", () => {
  it.each<[string, readonly string[]]>([
    [
      "launch in 2024, including: cardiology, primary care and eye care",
      ["cardiology", "primary care", "eye care"],
    ],
    [
      "cover three fields: women’s and children’s health, hearing, and sight. More follow",
      ["women’s and children’s health", "hearing", "sight"],
    ],
    ["publish a guide, including its index and annex", []],
    ["write outputs, for example maps, tables and charts", []],
    ["fields such as hearing, sight and speech", []],
    ["hold workshops in May, June and July", []],
    ["three steps:", []],
    ["agree the plan, including how all of the regions will take part, who pays and what comes next", []],
  ])("%s", (text, items) => {
    expect(namedItems(samplePlan, text)).toEqual(items);
  });

  it("takes no time over a long list", () => {
    expect(namedItems(samplePlan, `including: ${"a, ".repeat(10_000)}b and c`)).toHaveLength(10_002);
  });
});

describe("a milestone that names things in its sentence", () => {
  const plan = parsePlan({
    ...samplePlan,
    actions: samplePlan.actions.map((action) =>
      action.number === 7
        ? {
            ...action,
            nextMilestones: [{ text: "open clinics by May 2024, including: hearing, sight and speech" }],
          }
        : action,
    ),
  });
  const told = (edit: Answers) => {
    const answers = withAnswers(readyAnswers(plan, "gamma"), edit);
    const returned = sampleReturn({ plan, partner: "gamma" }, answers);
    const { findings } = checkReturn(contextOf(returned, { plan, asAt: null, register: null, digest }), [
      outcomePresent,
    ]);
    return findings.map(({ severity, message, cell }) => [severity, cell, message]);
  };
  const progress = (text: string, outcome = "met") => ({
    milestones: { "7.1": { Outcome: outcome, Progress: text } },
  });

  it("is answered where each is told of, in the row or elsewhere", () => {
    expect(told(progress("The clinics for hearing, sight and speech are open."))).toEqual([]);
    expect(
      told({
        ...progress("Hearing and sight clinics are open."),
        progress: [{ Action: 7, "Progress report": "The speech clinic found no rooms." }],
      }),
    ).toEqual([]);
    expect(told(progress("No rooms were found.", "not met"))).toEqual([]);
  });

  it("is pointed at where one of them is nowhere", () => {
    expect(told(progress("The clinics for hearing and speech are open.", "partly met"))).toEqual([
      [
        "warning",
        expect.stringMatching(/^F/),
        "Milestone 7.1 is “partly met”. It names “sight”, of which the return says nothing.",
      ],
    ]);
  });
});
