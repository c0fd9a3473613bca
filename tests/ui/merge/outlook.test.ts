import { describe, expect, it } from "vitest";

import { movementOf, type Plan } from "#src/core/index";
import { countSegments, segmentWords } from "#src/ui/merge/count-segments";
import { raisedPoints } from "#src/ui/merge/raised-points";
import { allReceived, merged } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

describe("the bars", () => {
  const counts = {
    total: 8,
    byLabel: new Map([
      ["ongoing", 2],
      ["extended", 0],
      ["concluded", 4],
    ]),
    unsettled: 2,
  };

  it("lay their parts end to end, noughts left out, each with its words", () => {
    const segments = countSegments(counts, 16);
    expect(segments.map(({ from, width, look }) => [from, width, look])).toEqual([
      [0, 0.125, 0],
      [0.125, 0.25, 2],
      [0.375, 0.125, 3],
    ]);
    expect(segmentWords(segments)).toEqual(["2 ongoing", "4 concluded", "2 not settled"]);
  });

  it("are empty where nothing is counted", () => {
    expect(countSegments({ total: 0, byLabel: new Map([["ongoing", 0]]), unsettled: 0 }, 0)).toEqual([]);
  });
});

describe("what is raised", () => {
  it("is nothing when all is well, and each action and milestone that nobody answers when nothing came", () => {
    expect(raisedPoints(movementOf(merged(allReceived())))).toEqual([]);
    const points = raisedPoints(movementOf(merged([])));
    expect(points.slice(0, 2)).toEqual([
      { about: "Action 1", text: "No return gives its status.", origin: "" },
      { about: "Milestone 1.1", text: "Nobody says what came of it.", origin: "" },
    ]);
  });

  it("says where it came from, and what became of the action", () => {
    const plan: Plan = {
      ...samplePlan,
      actions: samplePlan.actions.map((action) =>
        action.number === 1
          ? {
              ...action,
              lineage: [{ edition: 2024, kind: "taken-over", action: 2, note: "Said so." }],
              nextMilestones: [
                {
                  text: "publish a guide",
                  history: [{ edition: 2023, id: "2.4", kind: "handed-over", due: "", end: null }],
                },
              ],
            }
          : action,
      ),
    };
    const points = raisedPoints(movementOf(merged([], { plan })));
    expect(points.slice(0, 2).map(({ origin }) => origin)).toEqual([
      "Took work over from action 2 in 2024.",
      "Came from 2.4 of 2023 (handed over).",
    ]);
  });
});
