import { describe, expect, it } from "vitest";

import { ownersKnown } from "#src/core/findings/rules/owners-known";
import { inTurn, issuedAs, put } from "#tests/core/findings/damage";
import { foundAtMerge } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

/** The owner cells of alpha's actions 1 (Alpha) and 2 (Alpha and Beta). */
const owner = (action: 1 | 2, text: string) => put("Actions", action + 1, 3, text);

testRule(ownersKnown, {
  accepts: [
    { name: "owners as issued" },
    {
      name: "the same owners in another order and under other current names",
      damage: owner(2, "Beta Board and AA"),
    },
    {
      name: "a remark in brackets",
      damage: owner(2, "Alpha Agency (lead, in addition to its wider work), BETA"),
    },
    { name: "an emptied cell, which baseline-unchanged says", damage: owner(1, " ") },
    {
      name: "rows whose ids have changed places, which rows-complete says",
      damage: inTurn(put("Actions", 2, 0, 2), put("Actions", 3, 0, 1)),
    },
    {
      name: "rows of which none is the partner's, which return-recognised says",
      damage: inTurn(owner(1, "Nobody"), issuedAs({ partner: "beta-labs" })),
    },
  ],
  rejects: [
    {
      name: "a partner that is gained",
      damage: owner(1, "ALPHA and Gamma Group"),
      finding: {
        severity: "warning",
        message: "Action 1 gains Gamma Group as owner: it was published under “ALPHA”.",
        cell: "D3",
        action: 1,
        fix: null,
      },
    },
    {
      name: "a partner that is lost",
      damage: owner(2, "Beta Board"),
      finding: {
        severity: "warning",
        message: "Action 2 loses Alpha Agency as owner: it was published under “ALPHA, BETA”.",
        cell: "D4",
      },
    },
    {
      name: "a division in the place of the whole",
      damage: owner(2, "Alpha Agency, Beta Board (laboratories)"),
      finding: {
        severity: "warning",
        message: /^Action 2 gains Beta Board \(laboratories\) and loses Beta Board as owner/,
      },
    },
    {
      name: "a body under its former name",
      damage: owner(2, "Alpha Agency, Old Beta"),
      finding: {
        severity: "advice",
        message: "The owner of action 2 is given as “Old Beta”, which is now Beta Board.",
      },
    },
    {
      name: "a body that is no partner",
      damage: owner(1, "ALPHA and Delta Trust"),
      finding: {
        message:
          "The owner of action 1 is given as “ALPHA and Delta Trust”, but “Delta Trust” is no delivery partner of the plan.",
        cell: "D3",
      },
    },
    {
      name: "no partner at all",
      damage: owner(1, "to be confirmed"),
      finding: { message: /but “to be confirmed” is no delivery partner of the plan\.$/ },
    },
    {
      name: "a bracket that does not close",
      damage: owner(2, "ALPHA, Beta Board (laboratories"),
      finding: [
        {
          message:
            /^The owner of action 2 is given as “ALPHA, Beta Board \(laboratories”: its brackets do not match/,
        },
        { severity: "warning", message: /^Action 2 gains Beta Board \(laboratories\) and loses Beta Board/ },
      ],
    },
    {
      name: "a bracket that closes nothing",
      damage: owner(1, "ALPHA)"),
      finding: { message: /its brackets do not match/ },
    },
  ],
});

describe("owners-known at the merge", () => {
  const printed = (ownerText: string, owners = ["alpha", "beta"]) => ({
    ...samplePlan,
    actions: samplePlan.actions.map((action) =>
      action.number === 2 ? { ...action, ownerText, owners } : action,
    ),
  });

  it("accepts the plan's owners", () => {
    expect(foundAtMerge(ownersKnown)).toEqual([]);
    expect(foundAtMerge(ownersKnown, { plan: printed("Alpha Agency (lead), Beta Board") })).toEqual([]);
  });

  it("rejects what the plan itself has printed, which no partner can put right", () => {
    expect(foundAtMerge(ownersKnown, { plan: printed("ALPHA, Beta Board (laboratories") })).toMatchObject([
      { action: 2, severity: "warning", file: null, message: /its brackets do not match/ },
    ]);
    expect(foundAtMerge(ownersKnown, { plan: printed("ALPHA, BETA and Delta Trust") })).toMatchObject([
      { action: 2, severity: "warning", message: /“Delta Trust” is no delivery partner/ },
    ]);
  });

  it("points out a former name where no owner's return has done so", () => {
    const plan = printed("Old Beta", ["beta"]);
    expect(foundAtMerge(ownersKnown, { plan, from: ["alpha", "gamma"] })).toMatchObject([
      { action: 2, severity: "advice", message: /“Old Beta”, which is now Beta Board/ },
    ]);
    expect(foundAtMerge(ownersKnown, { plan, from: ["alpha", "beta"] })).toEqual([]);
  });

  it("does not repeat what a return has said", () => {
    const edits = {};
    expect(foundAtMerge(ownersKnown, { plan: printed("Old Beta", ["beta"]), edits })).toEqual([]);
  });
});
