import { describe, expect, it } from "vitest";

import { nextPlan } from "#src/core/consolidation/next-plan";
import { parsePlan } from "#src/core/plan/parse-plan";
import { findAction, milestonesOf } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans";
import { owningPartners } from "#src/core/plan/partners";
import { allReceived, merged, received } from "#tests/core/consolidation/received";

const proposal = {
  Title: "Publish a toolkit for transition clinics",
  Priority: "1. Faster answers",
  Owner: "Gamma Group and Alpha Agency",
  Problem: "Young people are lost between clinics",
  Outputs: "A toolkit",
  Outcomes: "Fewer missed appointments",
  "Monitoring and evaluation": "number of clinics that use it by June 2026\nreport in the 2026 action plan",
  Assumptions: "Clinics take part",
  "External factors": "Staffing",
};

const files = [
  received("alpha", {
    answers: {
      actions: { "7": { Status: "concluded", "Where the work lives now": "The consent office" } },
      milestones: {
        "1.1": { Outcome: "not met", Reason: "Staff left.", "New due": "by June 2025", "Date met": null },
        "1.2": { Outcome: "partly met", Reason: "Slow start.", "Date met": null },
      },
      progress: [{ Action: 1, "Progress report": "Two clinics helped to write the guide." }],
      nextMilestones: [
        {
          Action: 1,
          Milestone: "Count the clinics that use the guide",
          Due: "by March 2025",
          Measure: "number of clinics",
          Continues: "1.2",
        },
        { Action: 1, Milestone: "Publish the second guide by June 2025", Due: "by June 2025" },
        { Action: 2, Milestone: "Hold a second workshop", Due: "by June 2025" },
      ],
    },
  }),
  received("gamma", {
    answers: {
      actions: { "7": { Status: "concluded", "Where the work lives now": "The consent office" } },
      nextMilestones: [{ Action: 6, Milestone: "Train the nurses", Due: "by June 2025" }],
      newActions: [proposal],
    },
  }),
];
const consolidation = merged(files);
const plan = nextPlan({ consolidation });
const action = (number: number) => {
  const found = findAction(plan, number);
  if (!found) throw new Error(`No action ${number}`);
  return found;
};

describe("the next plan", () => {
  it("is a plan, of the edition that the cycle leads to", () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.edition).toBe(2025);
    expect(plan.editions.at(-1)).toEqual({ year: 2025, published: "2025-02-28" });
    expect(nextPlan({ consolidation, published: "2025-02-27" }).editions.at(-1)?.published).toBe(
      "2025-02-27",
    );
  });

  it("makes this year's promises last year's, and what was reported the progress", () => {
    expect(action(1).lastMilestones.map(({ text }) => text)).toContain(
      "publish a guide to referral by June 2024",
    );
    expect(action(1).progress.map(({ text }) => text)).toEqual([
      expect.stringContaining("milestone 1.1"),
      expect.stringContaining("milestone 1.2"),
      expect.stringContaining("milestone 1.3"),
      "Two clinics helped to write the guide.",
    ]);
  });

  it("carries on what goes on, with its history, and adds what is promised anew", () => {
    expect(milestonesOf(action(1)).map(({ id, text, history }) => [id, text, history?.[0]?.id])).toEqual([
      ["1.1", "publish a guide to referral by June 2025", "1.1"],
      ["1.2", "Count the clinics that use the guide (measure: number of clinics), by March 2025", "1.2"],
      ["1.3", "Publish the second guide by June 2025", undefined],
    ]);
    expect(milestonesOf(action(1))[0]).toMatchObject({
      due: [{ text: "by June 2025", end: "2025-06-30" }],
      history: [{ edition: 2024, due: "by June 2024", end: "2024-06-30", outcome: "not met" }],
    });
  });

  it("folds what is concluded, now or before, to heading, owner and status", () => {
    expect(action(7)).toMatchObject({
      status: { value: "concluded", qualifier: null },
      nextMilestones: [],
      lineage: [{ kind: "concluded", edition: 2025, note: "The consent office" }],
    });
    expect(action(3).status).toEqual({ value: "concluded", qualifier: "in 2023 action plan" });
    expect(action(8).status).toEqual({ value: "concluded", qualifier: "in 2024 action plan" });
  });

  it("tells of work that is handed to another action, at both ends and once", () => {
    const home = (words: string) => ({ actions: { "2": { "Where the work lives now": words } } });
    const words = "The pilot is over. Recruitment continues under action 6. See action 1.";
    const next = nextPlan({
      consolidation: merged([
        received("alpha", { answers: home(words) }),
        received("beta", { answers: home("It is handed over to action 6, and moved to action 99.") }),
      ]),
    });
    const lineage = (number: number) => findAction(next, number)?.lineage ?? [];
    expect(lineage(2)).toEqual([
      {
        edition: 2025,
        kind: "handed-over",
        action: 6,
        note: "“Recruitment continues under action 6.”",
      },
    ]);
    expect(lineage(6)).toEqual([{ ...lineage(2)[0], kind: "taken-over", action: 2 }]);
    expect(lineage(1)).toEqual([]);
    expect(parsePlan(JSON.parse(JSON.stringify(next)))).toEqual(next);
  });

  it("numbers a new action on, with its monitoring as milestones", () => {
    expect(action(9)).toMatchObject({
      title: "Publish a toolkit for transition clinics",
      owners: ["gamma", "alpha"],
      priority: 1,
      introducedIn: 2025,
      status: { value: null },
    });
    expect(milestonesOf(action(9)).map(({ id, text }) => [id, text])).toEqual([
      ["9.1", "number of clinics that use it by June 2026"],
      ["9.2", "report in the 2026 action plan"],
    ]);
  });

  it("drops nothing in silence: what is not settled, not answered or held is listed and stays promised", () => {
    const codes = plan.findings.filter((one) => one.action === 4).map(({ code }) => code);
    expect(codes).toContain("status-not-settled");
    expect(codes).toContain("milestone-unanswered");
    expect(action(4).nextMilestones).toHaveLength(milestonesOf(action(4)).length);
    expect(milestonesOf(action(4)).map(({ text }) => text)).toContain("a page for carers");
  });

  it("carries the embedded plan on, cycle after cycle", () => {
    const england = embeddedPlan();
    const answers = owningPartners(england).map(({ code }) => received(code, { plan: england }));
    const next = nextPlan({ consolidation: merged(answers, { plan: england, asAt: "2025-01-28" }) });
    expect(next.actions).toHaveLength(36);
    expect(parsePlan(JSON.parse(JSON.stringify(next))).edition).toBe(2025);
    const again = owningPartners(next).map(({ code }) =>
      received(code, { plan: next, cycle: "2026-annual", savedAt: "2026-01-21T09:00:00Z" }),
    );
    const after = merged(again, { plan: next, asAt: "2026-01-28" });
    expect(after.total.issued).toBe(after.total.merged + after.total.held + after.total.missing);
    expect(nextPlan({ consolidation: after }).edition).toBe(2026);
  });
});

describe("the sample's own returns", () => {
  it("leave nothing unsettled when all have come", () => {
    expect(nextPlan({ consolidation: merged(allReceived()) }).findings).toEqual([]);
  });
});
