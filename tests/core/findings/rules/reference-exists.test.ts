import { describe, expect, it } from "vitest";

import { referenceExists } from "#src/core/findings/rules/reference-exists";
import type { Plan } from "#src/core/plan/plan";
import { foundAtMerge, mergeContext } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

/** The sample plan has actions 1 to 8 and annexes A and B. */
const point = (text: string) => ({ progress: [{ Action: 1, "Progress report": text }] });

testRule(referenceExists, {
  accepts: [
    ...[
      "This goes with action 2, and with actions 3 to 5.",
      "See annex B.",
      "We annex a copy of the guide.",
      "Scotland has an action 40 and an annex Q of its own.",
      "Action 12 months after the call is planned.",
      "The 2025 action plan, of 2024 to 2025",
      "It is action 45 of the minutes.",
    ].map((text) => ({ name: text, edit: point(text) })),
    {
      name: "a new action of the same return",
      edit: { ...point("This leads to action 9."), newActions: [{ Title: "Publish a toolkit" }] },
    },
  ],
  rejects: [
    {
      name: "an action that is not there",
      edit: point("This is done under ACTION\u00A045."),
      finding: { message: "This refers to action 45, which the plan does not have.", cell: "B3", action: 1 },
    },
    {
      name: "one of several",
      edit: point("See actions 2, 3 and 19."),
      finding: { message: "This refers to action 19, which the plan does not have." },
    },
    {
      name: "an annex that is not there",
      edit: point("The outcomes are published in Annex Q."),
      finding: { message: "This refers to annex Q, which the plan does not have." },
    },
  ],
});

/** Milestone 1.1 hands its work over to an action. */
function handingTo(number: number): Plan {
  const text = `the altmetric scores of papers as part of work that continues under action ${number}`;
  const actions = samplePlan.actions.map((action) =>
    action.number === 1 ? { ...action, nextMilestones: [{ text }] } : action,
  );
  return { ...samplePlan, actions };
}

const silent = { milestones: { "1.1": { Outcome: null, Progress: null, "Date met": null } } };

describe("reference-exists on what is handed over", () => {
  const handed = handingTo(6);
  const point6 = (text: string) => ({ progress: [{ Action: 6, "Progress report": text }] });

  it("rejects at the merge what nobody takes up", () => {
    expect(foundAtMerge(referenceExists, { plan: handed, edits: { alpha: silent } })).toMatchObject([
      {
        partner: "alpha",
        milestone: "1.1",
        severity: "error",
        message: "Milestone 1.1 hands its work over to action 6, and nothing there takes it up.",
      },
    ]);
  });

  it("accepts what has arrived, what the row itself tells, and what cannot be known yet", () => {
    const gamma = point6("The altmetric scores of all papers were published.");
    expect(foundAtMerge(referenceExists, { plan: handed, edits: { alpha: silent, gamma } })).toEqual([]);
    const alpha = {
      milestones: { "1.1": { Progress: "The altmetric scores of all papers were published." } },
    };
    expect(foundAtMerge(referenceExists, { plan: handed, edits: { alpha } })).toEqual([]);
    expect(
      foundAtMerge(referenceExists, { plan: handed, from: ["alpha"], edits: { alpha: silent } }),
    ).toEqual([]);
  });

  it("tells the partner that owns both, and does not repeat it at the merge", () => {
    const plan = handingTo(3);
    const { returns } = mergeContext({
      plan,
      from: ["alpha"],
      edits: { alpha: silent },
      checked: [referenceExists],
    });
    expect(returns[0]?.findings).toMatchObject([{ milestone: "1.1", severity: "error", column: "Progress" }]);
    expect(foundAtMerge(referenceExists, { plan, edits: { alpha: silent } })).toEqual([]);
  });
});
