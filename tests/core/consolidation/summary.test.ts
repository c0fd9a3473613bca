import { describe, expect, it } from "vitest";

import type { LabelCounts } from "#src/core/consolidation/summary";
import { summaryOf } from "#src/core/consolidation/summary";
import { allReceived, merged, received } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const inWords = ({ total, byLabel, unsettled }: LabelCounts) =>
  [
    total,
    ...[...byLabel].flatMap(([label, count]) => (count > 0 ? [`${count} ${label}`] : [])),
    `${unsettled} open`,
  ].join(", ");

describe("the summary", () => {
  it("counts each action once in the plan and once for each owner", () => {
    const lines = summaryOf(merged(allReceived()));
    expect(lines.map(({ group, item, actions }) => `${group} | ${item} | ${inWords(actions)}`)).toEqual([
      "Plan | All actions | 8, 6 extended, 2 concluded, 0 open",
      "Priority | 1. Faster answers | 4, 3 extended, 1 concluded, 0 open",
      "Priority | 2. Joined-up help | 4, 3 extended, 1 concluded, 0 open",
      "Delivery partner | Alpha Agency | 4, 3 extended, 1 concluded, 0 open",
      "Delivery partner | Beta Board | 2, 2 extended, 0 open",
      "Delivery partner | Beta Board (laboratories) | 1, 1 extended, 0 open",
      "Delivery partner | Gamma Group | 3, 2 extended, 1 concluded, 0 open",
    ]);
    expect(inWords(lines[0]?.milestones ?? { total: 0, byLabel: new Map(), unsettled: 0 })).toBe(
      "15, 15 met, 0 open",
    );
  });

  it("settles nothing that is held, missing or disputed", () => {
    const alpha = received("alpha", {
      answers: { actions: { "2": { Status: "ongoing" } }, milestones: { "1.1": { Outcome: "nearly" } } },
    });
    const beta = received("beta", {
      answers: { milestones: { "2.2": { Outcome: "condition not met", "Date met": null } } },
    });
    const [plan, , , ofAlpha] = summaryOf(merged([alpha, beta]));
    expect(plan && inWords(plan.actions)).toBe("8, 3 extended, 1 concluded, 4 open");
    expect(plan && inWords(plan.milestones)).toBe("15, 9 met, 6 open");
    expect(ofAlpha && inWords(ofAlpha.actions)).toBe("4, 2 extended, 1 concluded, 1 open");
    expect(ofAlpha && inWords(ofAlpha.milestones)).toBe("6, 5 met, 1 open");
  });

  it("has a line for actions without a priority, where there are any", () => {
    const plan = {
      ...samplePlan,
      actions: samplePlan.actions.map((action) =>
        action.number === 8 ? { ...action, priority: null } : action,
      ),
    };
    const items = summaryOf(merged([], { plan })).map(({ item }) => item);
    expect(items).toContain("No priority");
    expect(summaryOf(merged([])).map(({ item }) => item)).not.toContain("No priority");
  });
});
