import { describe, expect, it } from "vitest";

import { actionsAllReported } from "#src/core/findings/rules/actions-all-reported";
import { inTurn, put } from "#tests/core/findings/damage";
import { foundAtMerge, type Changes } from "#tests/core/findings/merge-context";
import { samplePlan } from "#tests/core/sample-plan";

const findings = (changes: Changes) => foundAtMerge(actionsAllReported, changes);

describe("actions-all-reported", () => {
  it("accepts all returns", () => {
    expect(findings({})).toEqual([]);
  });

  it("accepts a co-owned action that one owner reports, and concluded actions that nobody does", () => {
    expect(findings({ from: ["alpha", "beta-labs", "gamma"] }).map(({ action }) => action)).toEqual([4]);
    expect(findings({ from: [] }).map(({ action }) => action)).toEqual([1, 2, 4, 5, 6, 7]);
  });

  it("rejects actions without a return, and names their owners", () => {
    expect(findings({ from: ["beta", "beta-labs", "gamma"] })).toMatchObject([
      {
        action: 1,
        severity: "error",
        message: "No return that is used gives the status of action 1, owned by Alpha Agency.",
      },
    ]);
    expect(findings({ from: ["beta-labs"] }).find(({ action }) => action === 7)?.message).toMatch(
      /owned by Gamma Group and Alpha Agency\.$/,
    );
  });

  it("rejects a status that is blank or cannot be read", () => {
    const edits = {
      alpha: { actions: { "1": { Status: null } } },
      gamma: { actions: { "6": { Status: "green" } } },
    };
    expect(findings({ edits }).map(({ action }) => action)).toEqual([1, 6]);
  });

  it("takes a blank status in a progress report for no change", () => {
    const edits = { alpha: { actions: { "1": { Status: null } } } };
    expect(findings({ cycle: "2025-progress-1", edits })).toEqual([]);
    expect(
      findings({ cycle: "2025-progress-1", from: ["beta", "beta-labs", "gamma"] }).map(
        ({ action }) => action,
      ),
    ).toEqual([1]);
  });

  it("says whose return it is, where one partner owns the action, and points at the status", () => {
    expect(findings({ from: ["beta", "beta-labs", "gamma"] })).toMatchObject([
      { partner: "alpha", file: null },
    ]);
    expect(findings({ edits: { alpha: { actions: { "1": { Status: null } } } } })).toMatchObject([
      { partner: "alpha", file: "2025-annual-alpha.xlsx", table: "Actions", column: "Status", cell: "F3" },
    ]);
  });
});

describe("actions-all-reported on concluded actions", () => {
  // Alpha's concluded action 3 stands in the third row of the table, sheet row 5.
  const changed = (column: number, text: string) =>
    findings({ damage: { alpha: put("Actions", 4, column, text) } });

  it("accepts other words of the heading and other names of the owner", () => {
    expect(changed(1, "sample action 3, reworded")).toEqual([]);
    expect(changed(3, "Alpha Agency")).toEqual([]);
    expect(changed(3, "AA, Beta Board")).toEqual([]);
  });

  it("rejects a heading, owner or status that is gone", () => {
    expect(changed(1, "")).toMatchObject([
      {
        severity: "error",
        action: 3,
        partner: "alpha",
        cell: "B5",
        message:
          "Action 3 was published as “concluded”, and this return does not keep its heading, “Sample action 3”.",
      },
    ]);
    expect(changed(1, "Another thing altogether")).toMatchObject([{ cell: "B5" }]);
    expect(changed(3, "Gamma Group")).toMatchObject([
      { cell: "D5", message: /does not keep its owner, “ALPHA”\.$/ },
    ]);
    expect(changed(5, "")).toMatchObject([{ cell: "F5", message: /does not keep its status\.$/ }]);
  });

  it("leaves rows whose ids have changed places to rows-complete", () => {
    const swap = inTurn(put("Actions", 4, 0, 1), put("Actions", 2, 0, 3));
    expect(findings({ damage: { alpha: swap } }).map(({ action }) => action)).toEqual([1]);
  });
});

describe("actions-all-reported on the plan", () => {
  const without = (number: number, introducedIn = 2023) => ({
    ...samplePlan,
    actions: samplePlan.actions
      .filter((action) => action.number !== number)
      .map((action) => ({ ...action, introducedIn })),
  });

  it("rejects a number that is gone", () => {
    expect(findings({ plan: without(3) })).toMatchObject([
      { action: 3, severity: "error", message: "Action 3 is not in the plan, though later actions are." },
    ]);
  });

  it("leaves the numbers of new actions to numbers-continue, and knows nothing beyond the last", () => {
    expect(findings({ plan: without(3, 2024) })).toEqual([]);
    expect(findings({ plan: without(8) })).toEqual([]);
  });
});
