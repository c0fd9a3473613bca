import { describe, expect, it } from "vitest";

import { promiseTracked } from "#src/core/findings/rules/promise-tracked";
import { foundAtMerge, type Changes } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";

/** Points about action 1, which is Alpha's alone, and its next milestone. */
const points = (next: string, ...reports: string[]) => ({
  progress: reports.map((report) => ({ Action: 1, "Progress report": report })),
  nextMilestones: [1, 2, 7].map((Action) => ({
    Action,
    Milestone: Action === 1 ? next : `Print the form of action ${Action}`,
    Due: "by June 2025",
  })),
});

const survey = "A survey of carers will be sent out in spring.";

testRule(promiseTracked, {
  accepts: [
    { name: "nothing still to come", edit: points("Publish a map", "A survey of carers was sent out.") },
    {
      name: "a next milestone that takes it up in other words",
      edit: points("Send the carers’ survey to all regions", survey),
    },
    {
      name: "an effect, which nobody has to do",
      edit: points("Publish a map", "The guide is out. This will help carers in all regions."),
    },
    {
      name: "a missed milestone, of which its outcome says what becomes",
      edit: {
        ...points("Publish a map", "The guide to referral will be published late."),
        milestones: { "1.1": { Outcome: "not met" } },
      },
    },
    {
      name: "a milestone that goes on as it stands",
      edit: {
        ...points("Publish a map"),
        milestones: { "1.1": { Progress: survey, "New due": "by June 2025" } },
      },
    },
    {
      name: "a progress report, which asks for no next milestones",
      cycle: "2025-progress-1",
      edit: { progress: [{ Action: 1, "Progress report": survey }] },
    },
    {
      name: "an action closed earlier",
      edit: { progress: [{ Action: 3, "Progress report": survey }] },
    },
  ],
  rejects: [
    {
      name: "a point whose work is in no next milestone",
      edit: points("Publish a map", survey),
      finding: {
        message:
          "“A survey of carers will be sent out in spring.” tells of work that goes on, but no next milestone of action 1 is about it.",
        sheet: "Progress",
        cell: "B3",
        action: 1,
      },
    },
    {
      name: "a milestone’s progress, in one of its sentences",
      edit: {
        ...points("Publish a map"),
        milestones: { "1.1": { Progress: `The guide to referral is published. ${survey}` } },
      },
      finding: { message: /^“A survey of carers will/, cell: "F3", milestone: "1.1" },
    },
    {
      name: "work promised by an action that is concluded",
      edit: {
        ...points("Publish a map", "The effect on waiting times will be monitored."),
        actions: { "1": { Status: "concluded" } },
        nextMilestones: [],
      },
      finding: { message: /but action 1 is “concluded”, and nobody will report on it\.$/ },
    },
    {
      name: "work on a shared action, which another owner may promise, as advice",
      edit: { progress: [{ Action: 2, "Progress report": survey }] },
      finding: {
        message:
          "“A survey of carers will be sent out in spring.” tells of work that goes on, and none of the next milestones for action 2 in this return is about it. Another owner may promise it.",
        severity: "advice",
        action: 2,
      },
    },
    {
      name: "work on a shared action that is concluded",
      edit: {
        progress: [{ Action: 2, "Progress report": survey }],
        actions: { "2": { Status: "concluded" } },
        nextMilestones: [1, 7].map((Action) => ({ Action, Milestone: "Publish a map", Due: "by June 2025" })),
      },
      finding: { message: /but action 2 is “concluded”, and nobody/, severity: "warning", action: 2 },
    },
    {
      name: "as long a text as a cell can hold",
      edit: points("Publish a map", `The carers will ${"wait, ".repeat(5000)}and see`),
      finding: { message: /^“The carers will wait, .*…” tells of work/ },
    },
  ],
});

describe("promise-tracked at the merge", () => {
  const point = { progress: [{ Action: 2, "Progress report": survey }] };
  const found = (changes: Changes) => foundAtMerge(promiseTracked, changes).map(({ message }) => message);

  it("points at what no owner of a shared action promises", () => {
    expect(found({ edits: { alpha: point } })).toEqual([
      expect.stringMatching(
        /^“A survey of carers .*” tells of work that goes on, but no next milestone of action 2/,
      ),
    ]);
  });

  it("is content where another owner promises it", () => {
    const promise = {
      nextMilestones: [
        { Action: 2, Milestone: "Send the survey of carers to all regions", Due: "by June 2025" },
        { Action: 4, Milestone: "Print the form", Due: "by June 2025" },
      ],
    };
    expect(found({ edits: { alpha: point, beta: promise } })).toEqual([]);
  });
});
