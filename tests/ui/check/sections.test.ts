import { describe, expect, it } from "vitest";

import type { ActionProgress } from "#src/core/index";
import { filterFindings, noFilter, sectionsOf } from "#src/ui/check/sections";
import { finding } from "./finding";

const action = (number: number): ActionProgress => ({
  action: number,
  title: `Title ${number}`,
  state: "in-progress",
});
const actions = [action(18), action(2)];

describe("sectionsOf", () => {
  it("puts the whole return first, then actions in the return's order, then others", () => {
    const findings = [2, 99, null, 18].map((number) =>
      finding({ action: number, message: `about ${number}` }),
    );
    expect(sectionsOf(findings, actions).map(({ title }) => title)).toEqual([
      "The return as a whole",
      "Action 18: Title 18",
      "Action 2: Title 2",
      "Action 99",
    ]);
  });

  it("keeps causes first within an action, and counts what is grouped", () => {
    const findings = [
      finding({ action: 2, rule: "cause", message: "Action 2 has no status." }),
      finding({ action: 2, rule: "effect", milestone: "2.1", message: "Milestone 2.1 has no outcome." }),
      finding({ action: 2, rule: "effect", milestone: "2.2", message: "Milestone 2.2 has no outcome." }),
    ];
    const [section] = sectionsOf(findings, actions);
    expect(section?.groups.map(({ rule, findings: own }) => [rule, own.length])).toEqual([
      ["cause", 1],
      ["effect", 2],
    ]);
    expect(section?.count).toBe(3);
  });

  it("has no section without findings", () => {
    expect(sectionsOf([], actions)).toEqual([]);
  });
});

describe("filterFindings", () => {
  const findings = [
    finding({ severity: "error", action: 2 }),
    finding({ severity: "advice", action: 2 }),
    finding({ severity: "error", action: 18 }),
    finding({ severity: "error" }),
    finding({ severity: "error", hold: true }),
    finding({ severity: "advice", hold: true }),
  ];

  it.each([
    [noFilter, 6],
    [{ kind: "error", action: "all" } as const, 3],
    [{ kind: "all", action: 2 } as const, 2],
    [{ kind: "error", action: 2 } as const, 1],
    [{ kind: "warning", action: 18 } as const, 0],
    [{ kind: "hold", action: "all" } as const, 1],
  ])("%j leaves %i", (filter, count) => {
    expect(filterFindings(findings, filter)).toHaveLength(count);
  });
});
