import { describe, expect, it } from "vitest";

import type { Consolidation } from "#src/core/consolidation/consolidation";
import type { Plan } from "#src/core/plan/plan";
import { merged, onSheet, received, tallyOf, withRowTwice } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const rest = [received("beta-labs"), received("gamma")];

const statusOf = (number: number, status: string) => ({
  actions: { [number]: { Status: status, "Where the work lives now": "The referral team." } },
});

const rowsOf = ({ rows }: Consolidation, action: number) =>
  rows.actions
    .filter((row) => row.action === action)
    .map(({ partner, state, reason }) => ({ partner, state, reason }));

const errorsOf = ({ findings }: Consolidation) =>
  findings
    .filter(({ file }) => file === null)
    .map(({ finding: { rule, severity, action, milestone } }) => ({ rule, severity, action, milestone }));

describe("owners who disagree on a status", () => {
  const consolidation = merged([
    ...rest,
    received("beta"),
    received("alpha", { answers: statusOf(2, "ongoing"), savedAt: null }),
  ]);

  it("make a conflict with both sides, where each stands and when it was given", () => {
    expect(consolidation.conflicts).toMatchObject([
      {
        id: "2 Status",
        action: 2,
        milestone: null,
        question: "Status",
        answers: [
          {
            partner: "alpha",
            answer: "ongoing",
            file: "2025-annual-alpha.xlsx",
            sheet: "Actions",
            cell: "F4",
            sender: "Sam Example",
            when: "2025-01-20",
          },
          {
            partner: "beta",
            answer: "extended",
            file: "2025-annual-beta.xlsx",
            sheet: "Actions",
            cell: "F3",
            when: "2025-01-20",
          },
        ],
      },
    ]);
  });

  it("have their rows held until somebody decides", () => {
    const reason = "Alpha Agency says “ongoing” and Beta Board says “extended”: decide which status stands.";
    expect(rowsOf(consolidation, 2)).toEqual([
      { partner: "alpha", state: "held", reason },
      { partner: "beta", state: "held", reason },
    ]);
    expect(tallyOf(consolidation, "alpha")).toMatchObject({ issued: 10, merged: 9, held: 1 });
    expect(tallyOf(consolidation, "beta")).toMatchObject({ issued: 9, merged: 8, held: 1 });
  });

  it("are reported as an error", () => {
    expect(errorsOf(consolidation)).toEqual([
      { rule: "owners-agree", severity: "error", action: 2, milestone: null },
    ]);
  });
});

describe("owners who disagree on an outcome", () => {
  const consolidation = merged([
    ...rest,
    received("alpha"),
    received("beta", {
      answers: { milestones: { "2.2": { Outcome: "condition not met", "Date met": null } } },
    }),
  ]);

  it("make a conflict, are warned of, and have nothing held", () => {
    expect(consolidation.conflicts.map(({ id }) => id)).toEqual(["2.2 Outcome"]);
    expect(errorsOf(consolidation)).toEqual([
      { rule: "owners-agree", severity: "warning", action: 2, milestone: "2.2" },
    ]);
    expect(consolidation.total).toMatchObject({ issued: 28, merged: 28 });
  });
});

describe("three owners", () => {
  const plan: Plan = {
    ...samplePlan,
    actions: samplePlan.actions.map((action) =>
      action.number === 2 ? { ...action, owners: ["alpha", "beta", "gamma"] } : action,
    ),
  };
  const from = (partner: string, status: string) => received(partner, { plan, answers: statusOf(2, status) });

  it("stand side by side, those who agree as well", () => {
    const files = [from("alpha", "extended"), from("beta", "ongoing"), from("gamma", "extended")];
    const consolidation = merged(files, { plan });
    expect(consolidation.conflicts).toHaveLength(1);
    expect(consolidation.conflicts[0]?.answers.map(({ partner, answer }) => `${partner} ${answer}`)).toEqual([
      "alpha extended",
      "beta ongoing",
      "gamma extended",
    ]);
    expect(rowsOf(consolidation, 2).map(({ state }) => state)).toEqual(["held", "held", "held"]);
  });

  it("disagree where two have answered, and the row of the third is still missing", () => {
    const consolidation = merged([from("alpha", "extended"), from("beta", "ongoing")], { plan });
    expect(consolidation.conflicts[0]?.answers).toHaveLength(2);
    expect(rowsOf(consolidation, 2).map(({ state }) => state)).toEqual(["held", "held", "missing"]);
  });
});

describe("no conflict", () => {
  it.each([
    { where: "owners agree but for what they add to the status", status: "extended in the 2025 action plan" },
    { where: "one has not answered", status: null },
    { where: "one answer cannot be read", status: "sort of done" },
  ])("is made where $where", ({ status }) => {
    const { conflicts } = merged([
      ...rest,
      received("beta"),
      received("alpha", { answers: { actions: { "2": { Status: status } } } }),
    ]);
    expect(conflicts).toEqual([]);
  });

  it("is made of a row that its partner has answered twice", () => {
    const alpha = received("alpha", {
      answers: statusOf(2, "ongoing"),
      then: (workbook) => onSheet(workbook, "actions", (sheet) => withRowTwice(sheet, 3)),
    });
    expect(merged([...rest, received("beta"), alpha]).conflicts).toEqual([]);
  });
});
