import { describe, expect, it } from "vitest";

import { textInPlace } from "#src/core/findings/rules/text-in-place";
import type { Plan } from "#src/core/plan/plan";
import { foundAtMerge, mergeContext } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

/** Points on the Progress sheet, each about its action. */
type Point = readonly [action: number, text: string];
const points = (...texts: readonly Point[]) => ({
  progress: texts.map(([Action, text]) => ({ Action, "Progress report": text })),
});

// Twelve words; action 4 belongs to Beta, action 7 to Gamma and Alpha.
const twelve = "the workshop brought families and nurses together and agreed one consent form";
const ofAction7 = "both boards have agreed one consent form and use it from May on";
const eleven = "workshop brought families and nurses together and agreed one consent form";

testRule(textInPlace, {
  accepts: [
    { name: "a ready return" },
    { name: "eleven words twice", edit: points([1, eleven], [2, eleven]) },
    { name: "the same action twice, which is another rule's", edit: points([1, twelve], [1, twelve]) },
    {
      name: "the published words of the action itself",
      edit: points([
        1,
        "We did publish a guide to referral by June 2024, as was promised in the plan for all.",
      ]),
    },
    {
      name: "a text that says itself what action it speaks of",
      edit: points([1, twelve], [2, `As reported under action 1, ${twelve}.`]),
    },
    {
      name: "a long name",
      edit: points(
        [
          1,
          "We met the National Congenital Anomaly And Rare Disease Registration Service Board Of The North East.",
        ],
        [
          2,
          "Nobody met the National Congenital Anomaly And Rare Disease Registration Service Board Of The North East.",
        ],
      ),
    },
  ],
  rejects: [
    {
      name: "twelve words under two actions, at the one that they fit less well",
      edit: points([2, `In May ${ofAction7}.`], [7, `By now ${ofAction7}.`]),
      finding: {
        message:
          "“both boards have agreed one consent form and use it from May on.” also stands under action 7, in row 4 of “Progress”, word for word.",
        cell: "B3",
        action: 2,
        fix: null,
      },
    },
    {
      name: "capitals, another kind of space and quotes",
      edit: points(
        [1, twelve.toUpperCase().replace(/ /g, "\u00A0")],
        [2, `“${twelve.replace("families", "‘families’")}”`],
      ),
      finding: { message: /also stands under action 2, in row 4 of “Progress”/, action: 1 },
    },
    {
      name: "a next milestone that a new action has as an output",
      edit: {
        nextMilestones: [{ Action: 1, Milestone: `${twelve} by June 2025`, Due: "by June 2025" }],
        newActions: [
          { Title: "Consent for families: one form agreed with nurses at workshops", Outputs: twelve },
        ],
      },
      finding: { message: /also stands under the new action “Consent for families/, cell: "B3" },
    },
    {
      name: "a milestone's own progress beside a point of another action",
      edit: { ...points([2, twelve]), milestones: { "1.1": { Progress: twelve } } },
      finding: { message: /also stands under action 2, in row 3 of “Progress”, word for word/, cell: "F3" },
    },
  ],
});

/** The sample plan with these texts as printed progress. */
function printed(progress: Readonly<Record<number, string>>): Plan {
  return {
    ...samplePlan,
    actions: samplePlan.actions.map((action) => {
      const text = progress[action.number];
      return text === undefined ? action : { ...action, progress: [{ text }] };
    }),
  };
}

describe("text-in-place at the merge", () => {
  const found = (edits: Readonly<Record<string, ReturnType<typeof points>>>, plan = samplePlan) =>
    foundAtMerge(textInPlace, { plan, edits });

  it("accepts one action that two owners report in the same words", () => {
    expect(found({ alpha: points([2, twelve]), beta: points([2, twelve]) })).toEqual([]);
  });

  it("warns of the text that fits less well, and says whose return has it too", () => {
    expect(found({ alpha: points([7, twelve]), beta: points([4, twelve]) })).toMatchObject([
      {
        partner: "beta",
        file: "2025-annual-beta.xlsx",
        severity: "warning",
        action: 4,
        cell: "B3",
        message:
          "“the workshop brought families and nurses together and agreed one cons…” also stands under action 7, in row 3 of “Progress” of the return from Alpha Agency, word for word.",
      },
    ]);
  });

  it("does not say again what the partner was told", () => {
    const both = points([4, twelve], [2, twelve]);
    expect(found({ alpha: points([7, twelve]), beta: both }).map(({ partner }) => partner)).not.toContain(
      "alpha",
    );
    expect(found({ beta: both })).toEqual([]);
  });
});

describe("text-in-place beside the published plan", () => {
  const warned = (plan: Plan, ...texts: readonly Point[]) =>
    mergeContext({ plan, from: ["alpha"], edits: { alpha: points(...texts) }, checked: [textInPlace] })
      .returns.flatMap(({ findings }) => findings)
      .map(({ severity, action, message }) => ({ severity, action, message }));

  it("warns of what was published under another action", () => {
    expect(warned(printed({ 4: twelve }), [1, twelve])).toEqual([
      {
        severity: "warning",
        action: 1,
        message: expect.stringMatching(/also stands under action 4, in the published plan, word for word\.$/),
      },
    ]);
  });

  it("accepts what was published under its own action too", () => {
    expect(warned(printed({ 1: twelve, 4: twelve }), [1, twelve])).toEqual([]);
  });

  it("only advises where two actions go side by side, and says nothing of their promises", () => {
    const sideBySide = printed({ 1: twelve, 2: twelve });
    const same = "a centre was found to carry out the research and its contract is being written";
    expect(
      warned(sideBySide, [1, same], [2, same]).map(({ severity, action }) => `${severity} ${action}`),
    ).toEqual(["advice 1", "advice 2"]);
    const promises = {
      nextMilestones: [1, 2].map((Action) => ({ Action, Milestone: same, Due: "by June 2025" })),
    };
    expect(
      foundAtMerge(textInPlace, { plan: sideBySide, from: ["alpha"], edits: { alpha: promises } }),
    ).toEqual([]);
  });
});
