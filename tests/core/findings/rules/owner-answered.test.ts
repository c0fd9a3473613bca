import { describe, expect, it } from "vitest";

import { ownerAnswered } from "#src/core/findings/rules/owner-answered";
import { put } from "#tests/core/findings/damage";
import { foundAtMerge, type Changes } from "#tests/core/findings/merge-context";
import { samplePlan } from "#tests/core/sample-plan";

const found = (changes: Changes = {}) => foundAtMerge(ownerAnswered, changes);

/** Beta leaves all of action 2 open, which alpha owns too. */
const silent = {
  actions: {
    "2": { Status: null, "Reason for status": null, "How people with rare conditions took part": null },
  },
  milestones: {
    "2.1": { Outcome: null, Progress: null, "Date met": null },
    "2.2": { Outcome: null, Progress: null, "Date met": null },
  },
  nextMilestones: [{ Action: 4, Milestone: "Publish the next report", Due: "by June 2025" }],
};

/** The owner line as printed in the plan. */
const printed = (ownerText: string) => ({
  ...samplePlan,
  actions: samplePlan.actions.map((action) => (action.number === 2 ? { ...action, ownerText } : action)),
});

const alphaSays = (reason: string) => ({
  edits: { beta: silent, alpha: { actions: { "2": { "Reason for status": reason } } } },
});

describe("owner-answered", () => {
  it("accepts owners who all answered, if only in part", () => {
    expect(found()).toEqual([]);
    const partly = { ...silent, milestones: { ...silent.milestones, "2.1": { Outcome: "met" } } };
    expect(found({ edits: { beta: partly } })).toEqual([]);
    const onProgress = { ...silent, progress: [{ Action: 2, "Progress report": "The workshop was held." }] };
    expect(found({ edits: { beta: onProgress } })).toEqual([]);
  });

  it("accepts an action that nobody answered, which actions-all-reported says, or that was concluded before", () => {
    expect(found({ from: [] })).toEqual([]);
    expect(found({ from: ["beta-labs"] })).toEqual([]);
  });

  it("accepts a progress report that leaves the action as it is", () => {
    const { nextMilestones, ...thisYear } = silent;
    expect(nextMilestones).toHaveLength(1);
    expect(found({ cycle: "2025-progress-1", edits: { beta: thisYear } })).toEqual([]);
  });

  it.each([
    "Alpha Agency (lead), Beta Board",
    "ALPHA (lead owner) and BETA",
    "Beta Board and AA (lead, with its regions)",
    "Led by the Alpha Agency, with Beta Board",
    "Lead: Alpha Agency; Beta Board",
  ])("accepts the lead that the plan names: %s", (owners) => {
    expect(found({ plan: printed(owners), edits: { beta: silent } })).toEqual([]);
  });

  it.each([
    "Alpha Agency leads on this action and answers for both.",
    "AA is the lead.",
    "This is led by ALPHA.",
  ])("accepts the lead that a reason for the status names: %s", (reason) =>
    expect(found(alphaSays(reason))).toEqual([]),
  );

  it("accepts the lead that an owner cell names", () => {
    const damage = { alpha: put("Actions", 3, 3, "Alpha Agency (lead), BETA") };
    expect(found({ edits: { beta: silent }, damage })).toEqual([]);
  });

  it("warns of an owner who left the action open, at its status", () => {
    expect(found({ edits: { beta: silent } })).toMatchObject([
      {
        severity: "warning",
        action: 2,
        partner: "beta",
        file: "2025-annual-beta.xlsx",
        column: "Status",
        cell: "F3",
        message: "Alpha Agency has answered for action 2, and Beta Board, which owns it too, has not.",
      },
    ]);
  });

  it("warns of an owner without a return", () => {
    expect(found({ from: ["alpha", "beta-labs", "gamma"] })).toMatchObject([
      {
        action: 2,
        partner: "beta",
        file: null,
        message: /and Beta Board, which owns it too, has not: no return of its own is used\.$/,
      },
    ]);
  });

  it.each([
    "Alpha Agency, Beta Board (lead)",
    "Alpha Agency (co-lead), Beta Board (co-lead)",
    "Alpha Agency (leading-edge work), Beta Board",
  ])("warns where the lead is the one who did not answer, or nobody alone: %s", (owners) => {
    expect(found({ plan: printed(owners), edits: { beta: silent } })).toHaveLength(1);
  });

  it.each([
    "Two leaders of services were appointed.",
    "The lead nurse of the region helps.",
    "Alpha Agency appoints a lead.",
  ])("warns where a reason speaks of leads of another kind: %s", (reason) =>
    expect(found(alphaSays(reason))).toHaveLength(1),
  );
});
