import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { movementOf, statusMatrix } from "#src/core/consolidation/movement";
import type { Plan } from "#src/core/plan/plan";
import { columnsOfSheet, sheetNamed } from "#tests/core/consolidation/draft-rows";
import { allReceived, merged, received } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const actionMoved = (number: number, consolidation = merged(allReceived())) =>
  movementOf(consolidation).actions.find(({ action }) => action.number === number);
const milestoneMoved = (id: string, consolidation = merged(allReceived())) =>
  movementOf(consolidation).milestones.find(({ milestone }) => milestone.id === id);

const delayed = received("alpha", {
  answers: {
    milestones: {
      "1.1": { Outcome: "not met", Reason: "Staff left.", "New due": "by June 2025", "Date met": null },
      "1.2": { Outcome: "partly met", Reason: "Slow start.", "Date met": null },
    },
    nextMilestones: [
      {
        Action: 1,
        Milestone: "Count the clinics that use the guide",
        Due: "by March 2025",
        Continues: "1.2",
      },
      { Action: 1, Milestone: "Publish the second guide", Due: "by June 2025" },
      { Action: 2, Milestone: "Hold a second workshop", Due: "by June 2025" },
      { Action: 7, Milestone: "Print the consent form", Due: "by June 2025" },
    ],
  },
});

describe("movement of actions", () => {
  it.each([
    [1, "changed", "ongoing", "extended"],
    [2, "unchanged", "extended", "extended"],
    [3, "unchanged", "concluded in 2023 action plan", "concluded"],
    [6, "first-status", "new in 2024", "extended"],
  ])("action %i is %s", (number, change, last, now) => {
    expect(actionMoved(number)).toMatchObject({ change, last, now: { label: now }, raise: null });
  });

  it("raises what was concluded and is open again, what is not settled and what did not come", () => {
    const [, beta, labs, gamma] = allReceived();
    const files = [
      received("alpha", { answers: { actions: { "2": { Status: "ongoing" } } } }),
      beta,
      gamma,
    ].filter((file) => file !== undefined);
    const consolidation = merged(files);
    expect(labs).toBeDefined();
    expect(actionMoved(2, consolidation)).toMatchObject({ change: "not-settled", raise: expect.any(String) });
    expect(actionMoved(5, consolidation)).toMatchObject({
      change: "not-reported",
      raise: expect.any(String),
    });
  });

  it("takes a blank status of a progress report for no change", () => {
    const alpha = received("alpha", {
      cycle: "2025-progress-1",
      answers: { actions: { "1": { Status: null } } },
    });
    expect(actionMoved(1, merged([alpha]))).toMatchObject({ change: "unchanged", now: null, raise: null });
  });
});

describe("movement of milestones", () => {
  it("tells what was met, what slipped and by how much", () => {
    const consolidation = merged([delayed]);
    expect(milestoneMoved("1.1", consolidation)).toMatchObject({
      change: "unmet",
      due: "by June 2024",
      goesOn: [{ due: "by June 2025", end: "2025-06-30" }],
      slipped: 365,
      timesCarried: 1,
      raise: "It slips by 365 days.",
    });
    expect(milestoneMoved("1.3", consolidation)).toMatchObject({ change: "met", slipped: null, raise: null });
  });

  it("follows a milestone that is reworded, and measures nothing where no date was published", () => {
    expect(milestoneMoved("1.2", merged([delayed]))).toMatchObject({
      change: "unmet",
      goesOn: [{ due: "by March 2025" }],
      slipped: null,
      timesCarried: 1,
    });
  });

  it("counts how often a milestone has been carried over", () => {
    const before = [{ edition: 2023, id: "1.3", due: "by June 2023", end: "2023-06-30" }];
    const plan: Plan = {
      ...samplePlan,
      actions: samplePlan.actions.map((action) =>
        action.number === 1
          ? { ...action, nextMilestones: action.nextMilestones.map((one) => ({ ...one, history: before })) }
          : action,
      ),
    };
    const again = received("alpha", {
      plan,
      answers: {
        milestones: {
          "1.1": {
            Outcome: "not met",
            Reason: "Staff left.",
            "New due": "by January 2025",
            "Date met": null,
          },
        },
      },
    });
    expect(milestoneMoved("1.1", merged([again], { plan }))).toMatchObject({
      slipped: 215,
      timesCarried: 2,
      slippedInAll: 581,
      origin: "1.3 of 2023",
      raise:
        "It slips by 215 days and by 581 days since it was first promised in 2023. It is carried over for the second time.",
    });
  });

  it("names what nobody answers", () => {
    const silent = received("alpha", { answers: { milestones: { "1.1": { Outcome: null } } } });
    expect(milestoneMoved("1.1", merged([silent]))).toMatchObject({ change: "unanswered" });
    expect(milestoneMoved("5.1", merged([silent]))).toMatchObject({ change: "unanswered" });
  });
});

describe("the sheets on movement", () => {
  const draft = consolidatedWorkbook(merged([delayed]));

  it("give each action and milestone a line", () => {
    const lines = columnsOfSheet(draft, "Movement", ["Action", "Milestone", "Movement", "Slipped by (days)"]);
    expect(lines.slice(0, 3)).toEqual([
      [1, null, "changed", null],
      [1, "1.1", "missed, slipped", 365],
      [1, "1.2", "missed", null],
    ]);
  });

  it("count every action once in the status matrix", () => {
    const consolidation = merged(allReceived());
    const matrix = statusMatrix(samplePlan, movementOf(consolidation));
    const total = matrix.last.flatMap((last) => matrix.now.map((now) => matrix.count(last, now)));
    expect(total.reduce((sum, count) => sum + count, 0)).toBe(samplePlan.actions.length);
    expect(matrix.count("ongoing", "extended")).toBe(3);
    expect(matrix.count("none", "extended")).toBe(1);
  });

  it("put what matters to the delivery group on one page, a partner that did not answer on one line", () => {
    const lines = columnsOfSheet(draft, "Delivery group", ["Action", "Who", "What to raise"]);
    expect(lines.filter(([, who]) => who === "Gamma Group")).toEqual([
      [null, "Gamma Group", "No return is used: 7 rows are missing."],
    ]);
    expect(sheetNamed(draft, "Delivery group").print).toMatchObject({ onePage: true });
  });

  it("chart the summary and the matrix", () => {
    const titles = draft.sheets.flatMap(({ charts = [] }) => charts.map(({ title }) => title));
    expect(titles).toEqual([
      "Actions by priority and status",
      "Milestones by delivery partner and outcome",
      "Actions by last status, and their status now",
    ]);
  });
});
