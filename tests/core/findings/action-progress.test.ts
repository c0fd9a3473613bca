import { describe, expect, it } from "vitest";

import { actionProgress } from "#src/core/findings/action-progress";
import { checkWorkbook } from "#src/core/findings/check-workbook";
import { digest, fill, issueInMemory, readyAnswers, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

function statesOf(answers: Answers) {
  const workbook = fill(issueInMemory({ plan: samplePlan, partner: "alpha" }), answers);
  const request = { plan: samplePlan, asAt: null, register: null, digest };
  const { returned, findings } = checkWorkbook(workbook, request);
  return Object.fromEntries(actionProgress(returned, findings).map(({ action, state }) => [action, state]));
}

const ready = readyAnswers(samplePlan, "alpha");

describe("actionProgress", () => {
  it("takes a return as issued for not started, but for what was issued with its answer", () => {
    expect(statesOf({})).toEqual({ 1: "not-started", 2: "not-started", 3: "ready", 7: "not-started" });
  });

  it("takes an action for ready when nothing about it must be put right", () => {
    expect(statesOf(ready)).toEqual({ 1: "ready", 2: "ready", 3: "ready", 7: "ready" });
  });

  it.each<[string, Answers]>([
    ["a status", { actions: { 1: { Status: "extended" } } }],
    ["a milestone's outcome", { milestones: { "1.2": { Outcome: "met" } } }],
    ["a point of progress", { progress: [{ Action: 1, "Progress report": "The guide is drafted." }] }],
    [
      "a next milestone",
      { nextMilestones: [{ Action: 1, Milestone: "Print the guide", Due: "by May 2025" }] },
    ],
  ])("takes an action for begun with %s", (_what, answers) => {
    expect(statesOf(answers)).toMatchObject({ 1: "in-progress", 2: "not-started" });
  });

  it("does not take a row that only names its action for an answer", () => {
    expect(statesOf({ progress: [{ Action: 1 }] })).toMatchObject({ 1: "not-started" });
  });

  it("lets one fault hold back its own action alone", () => {
    const answers = withAnswers(ready, { milestones: { "2.1": { Outcome: "nearly" } } });
    expect(statesOf(answers)).toEqual({ 1: "ready", 2: "in-progress", 3: "ready", 7: "ready" });
  });
});
