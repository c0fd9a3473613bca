/** Three editions in a row: what is renamed, split, merged, handed over and carried twice is still the same promise. */

import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import { movementOf } from "#src/core/consolidation/movement";
import { nextPlan } from "#src/core/consolidation/next-plan";
import { milestoneOrigin } from "#src/core/plan/lineage";
import { parsePlan } from "#src/core/plan/parse-plan";
import { findAction, milestonesOf, type Plan } from "#src/core/plan/plan";
import { helpForCell } from "#src/core/return/cell-help";
import { readReturn } from "#src/core/return/read-return";
import { typeInto } from "#tests/core/consolidation/again";
import { columnsOfSheet } from "#tests/core/consolidation/draft-rows";
import { merged, received } from "#tests/core/consolidation/received";
import { issueInMemory, workbookOf, type Answers } from "#tests/core/sample";
import { samplePlanWith } from "#tests/core/sample-plan";

const plan2024 = samplePlanWith(1, [
  "publish a guide to referral by June 2024",
  "print the guide by July 2024",
  "publish who is seen in time by May 2024",
]);

const missed = (more: Record<string, string> = {}) => ({
  Outcome: "not met",
  Reason: "Staff left.",
  "Date met": null,
  Value: null,
  "Out of": null,
  ...more,
});
const next = (Action: number, Milestone: string, Due: string, Continues: string) => ({
  Action,
  Milestone,
  Due,
  Continues,
});

function cycle(plan: Plan, year: number, answers: Answers) {
  const file = received("alpha", {
    plan,
    cycle: `${year}-annual`,
    savedAt: `${year}-01-21T09:00:00Z`,
    answers,
  });
  return merged([file], { plan, asAt: `${year}-01-25` });
}

const in2025 = cycle(plan2024, 2025, {
  milestones: {
    "1.1": missed({ "New due": "by June 2025" }),
    "1.2": missed(),
    "1.3": missed(),
    "2.1": missed({ Reason: "No room. It continues under action 1." }),
  },
  nextMilestones: [
    next(1, "Count the clinics that use the guide", "by March 2025", "1.2"),
    next(1, "Publish the share of adults seen in time", "by May 2025", "1.3"),
    next(1, "Publish the share of children seen in time", "by August 2025", "1.3"),
    next(1, "Hold the workshop together with the guide's launch", "by July 2025", "2.1"),
  ],
});
const plan2025 = nextPlan({ consolidation: in2025 });

const in2026 = cycle(plan2025, 2026, {
  milestones: {
    "1.1": missed({ "New due": "by June 2026" }),
    "1.2": { "Date met": null },
    "1.3": missed(),
    "1.4": missed(),
    "1.5": missed({ "New due": "by July 2026" }),
  },
  nextMilestones: [
    next(1, "Publish the shares of all who are seen in time", "by August 2026", "1.3"),
    next(1, "Publish the shares of all who are seen in time", "by August 2026", "1.4"),
  ],
});
const plan2026 = nextPlan({ consolidation: in2026 });

const in2027 = cycle(plan2026, 2027, {
  milestones: {
    "1.1": missed({ "New due": "by June 2027" }),
    "1.2": missed({ "New due": "by July 2027" }),
    "1.3": missed({ "New due": "by August 2027" }),
  },
});

const promised = (plan: Plan) => {
  const action = findAction(plan, 1);
  if (!action) throw new Error("Action 1 is gone.");
  return milestonesOf(action);
};

describe("lineage over three editions", () => {
  it("names in the second what each milestone was in the first", () => {
    expect(promised(plan2025).map((one) => [one.text, milestoneOrigin(one)])).toEqual([
      ["publish a guide to referral by June 2025", "1.1 of 2024 (carried over)"],
      ["Count the clinics that use the guide, by March 2025", "1.2 of 2024 (reworded)"],
      ["Publish the share of adults seen in time, by May 2025", "1.3 of 2024 (split)"],
      ["Publish the share of children seen in time, by August 2025", "1.3 of 2024 (split)"],
      ["Hold the workshop together with the guide's launch, by July 2025", "2.1 of 2024 (handed over)"],
    ]);
    expect(promised(plan2025)[1]?.history).toMatchObject([
      { kind: "reworded", text: "print the guide by July 2024", outcome: "not met" },
    ]);
    expect(promised(plan2025)[0]?.history?.[0]).not.toHaveProperty("text");
  });

  it("leaves what another action took on no promise of the action that it came from", () => {
    const texts = findAction(plan2025, 2)?.nextMilestones.map(({ text }) => text);
    expect(texts).not.toContain("hold a workshop with families by autumn 2024");
    expect(findAction(plan2025, 2)?.lineage).toMatchObject([{ kind: "handed-over", action: 1 }]);
  });

  it("keeps in the third all that came before, a merged promise once", () => {
    expect(promised(plan2026).map((one) => [one.text, milestoneOrigin(one)])).toEqual([
      ["publish a guide to referral by June 2026", "1.1 of 2025 (carried over), 1.1 of 2024 (carried over)"],
      [
        "Hold the workshop together with the guide's launch, by July 2026",
        "1.5 of 2025 (carried over), 2.1 of 2024 (handed over)",
      ],
      [
        "Publish the shares of all who are seen in time, by August 2026",
        "1.3 and 1.4 of 2025 (merged), 1.3 of 2024 (split)",
      ],
    ]);
  });

  it.each([plan2025, plan2026])("is a plan that can be read, edition $edition", (plan) => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });
});

describe("movement in the third edition", () => {
  it("counts each carrying-over once and measures from the first promise, whatever it was called", () => {
    const moved = movementOf(in2027).milestones.filter(({ milestone }) => milestone.action.number === 1);
    expect(
      moved.map(({ slipped, slippedInAll, timesCarried }) => [slipped, slippedInAll, timesCarried]),
    ).toEqual([
      [365, 1095, 3],
      [365, 973, 3],
      // Published as a proportion, without a date, before it was split.
      [365, 1187, 3],
    ]);
    expect(moved[1]?.raise).toBe(
      "It slips by 365 days and by 973 days since it was first promised in 2024. It is carried over for the third time.",
    );
  });

  it("counts a promise that is split or merged once in the cycle in which it is", () => {
    const counts = (consolidation: typeof in2025, id: string) =>
      movementOf(consolidation).milestones.find(({ milestone }) => milestone.id === id)?.timesCarried;
    expect([counts(in2025, "1.3"), counts(in2026, "1.3"), counts(in2026, "1.4")]).toEqual([1, 2, 2]);
  });

  it("says on the sheet Movement where each came from", () => {
    const lines = columnsOfSheet(consolidatedWorkbook(in2027), "Movement", [
      "Milestone",
      "Slipped since first promised (days)",
      "Came from or went to",
    ]);
    expect(lines).toContainEqual(["1.3", 1187, "1.3 and 1.4 of 2025 (merged), 1.3 of 2024 (split)"]);
    expect(lines).toContainEqual(["1.1", 1095, "1.1 of 2025 (carried over), 1.1 of 2024 (carried over)"]);
    expect(lines.filter(([, , from]) => from === "took work over from action 2 in 2025")).toHaveLength(1);
  });

  it("shows beside the cell what was promised and said before, under its ids and in its words of then", () => {
    const issued = issueInMemory({ plan: plan2026, partner: "alpha", cycle: "2027-annual" });
    const returned = readReturn(issued, plan2026);
    const row = returned.tables.milestones.rows.find(({ cells }) => cells.milestone.value === "1.3");
    const at = row?.cells.outcome.source;
    if (!at) throw new Error("Milestone 1.3 is not asked.");
    expect(helpForCell(returned, plan2026, at)?.about).toEqual(
      expect.arrayContaining([
        { label: "Came from", text: "1.3 and 1.4 of 2025 (merged), 1.3 of 2024 (split)" },
        {
          label: "Promised in 2025 as 1.4",
          text: expect.stringMatching(/children seen in time.*, by August 2025$/),
        },
        { label: "Outcome reported of 1.4 then", text: "not met" },
        {
          label: "Promised in 2024 as 1.3",
          text: expect.stringMatching(/^publish who is seen in time by May 2024$/),
        },
      ]),
    );
  });
});

describe("what DHSC writes beside Continues", () => {
  it("counts before the partner’s choice, and may name several milestones", () => {
    const file = received("alpha", {
      plan: plan2024,
      answers: {
        milestones: { "1.1": missed(), "1.2": missed() },
        nextMilestones: [
          next(1, "Publish and print the guide", "by June 2025", "1.1"),
          next(2, "Meet", "by May 2025", ""),
        ],
      },
    });
    const first = merged([file], { plan: plan2024 });
    const [row] = first.rows.nextMilestones;
    const edited = typeInto(
      workbookOf(consolidatedWorkbook(first)),
      "Next milestones",
      row?.id ?? "",
      "Continues (DHSC edit)",
      "1.1 and 1.2",
    );
    const after = merged([], { plan: plan2024, into: readConsolidated(edited, plan2024) });
    const [one] = promised(nextPlan({ consolidation: after }));
    expect(one && milestoneOrigin(one)).toBe("1.1 and 1.2 of 2024 (merged)");
    const moved = movementOf(after).milestones.filter(({ goesOn }) => goesOn.length > 0);
    expect(moved.map(({ milestone, goesOn }) => [milestone.id, goesOn[0]?.due])).toEqual([
      ["1.1", "by June 2025"],
      ["1.2", "by June 2025"],
    ]);
  });
});
