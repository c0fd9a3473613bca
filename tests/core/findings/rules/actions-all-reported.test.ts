import { describe, expect, it } from "vitest";

import { actionsAllReported } from "#src/core/findings/rules/actions-all-reported";
import { foundAtMerge, type Changes } from "#tests/core/findings/merge-context";

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
});
