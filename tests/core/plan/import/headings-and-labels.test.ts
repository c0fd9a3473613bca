import { describe, expect, test } from "vitest";
import { readHeading } from "#src/core/plan/import/headings";
import { readLabel, type LabelContext } from "#src/core/plan/import/labels";
import type { PublishedLine } from "#src/core/plan/import/published-document";
import { river } from "./river-plan";

const line = (text: string, kind: PublishedLine["kind"] = "text"): PublishedLine => ({
  line: 1,
  kind,
  depth: 0,
  text,
});

describe("headings in running text", () => {
  test.each([
    [
      "Annex A: progress against actions in our 2030 strategy",
      { type: "annex", role: "progress", year: 2030 },
    ],
    ["ANNEX B – summary of actions for 2032", { type: "annex", role: "new", year: 2032 }],
    ["2. Annex C: background", { type: "annex", role: "other", year: null }],
    ["Annex A", { type: "annex", role: "progress", year: null }],
    ["Priority 2: anything at all", { type: "priority", number: 2 }],
    ["PRIORITY 1 - Cleaner water", { type: "priority", number: 1 }],
    ["Better coordination", { type: "priority", number: 2 }],
    ["Cross-cutting theme: fair access", { type: "theme", code: "fair-access" }],
    ["Cross cutting theme – Something else", { type: "theme", code: null }],
    ["Action 35 - Publish a map", { type: "action", number: 35, title: "Publish a map" }],
    ["Action 7. Dredge", { type: "action", number: 7, title: "Dredge" }],
    ["ACTION 12: dig", { type: "action", number: 12, title: "dig" }],
    ["Action\u00a03\u00a0: dig \u00a0", { type: "action", number: 3, title: "dig" }],
    ["Action 4:", { type: "action", number: 4, title: "" }],
    [
      "Action: a title that lost its number",
      { type: "action", number: null, title: "a title that lost its number" },
    ],
  ])("%s", (text, expected) => {
    expect(readHeading(line(text), river)).toEqual(expected);
  });

  test.each([
    "Action 9 was concluded last year.",
    "Annex E describes the survey.",
    "Priority 1 remains the same.",
    "Action 3 status (ongoing, extended or concluded): ongoing",
    "Action-specific monitoring and evaluation:",
    "Actions 3 to 5: see below",
    "Action 12-month review",
  ])("%s is none", (text) => {
    expect(readHeading(line(text), river)).toBeUndefined();
  });

  test("a heading needs no mark after its number, a bullet is never one", () => {
    expect(readHeading(line("Action 12 dig deep", "heading"), river)).toEqual({
      type: "action",
      number: 12,
      title: "dig deep",
    });
    expect(readHeading(line("Action 12: dig", "bullet"), river)).toBeUndefined();
  });
});

describe("labels", () => {
  const context: LabelContext = {
    title: "Clean Rivers Strategy",
    edition: 2032,
    role: "progress",
    afterStatus: false,
  };
  const after: LabelContext = { ...context, afterStatus: true };
  const begins: LabelContext = { ...context, role: "new" };

  test.each([
    ["Owner: Rivers Agency", { type: "owner", rest: "Rivers Agency" }],
    ["OWNERS : RA", { type: "owner", rest: "RA" }],
    ["Lead organisation(s): RA", { type: "owner", rest: "RA" }],
    ["Lead organisations: RA, Council", { type: "owner", rest: "RA, Council" }],
    ["Lead organization:", { type: "owner", rest: "" }],
    ["Owner – RA", { type: "owner", rest: "RA" }],
    ["Status: ongoing", { type: "status", rest: "ongoing", number: null }],
    [
      "Status (ongoing, extended or concluded): ongoing \u00a0",
      { type: "status", rest: "ongoing", number: null },
    ],
    [
      "ACTION 9 STATUS (ongoing, extended or concluded): concluded",
      { type: "status", rest: "concluded", number: 9 },
    ],
  ])("%s", (text, expected) => {
    expect(readLabel(line(text), context)).toEqual(expected);
  });

  test.each<[string, LabelContext, string]>([
    ["Metrics and milestones published in the 2031 action plan:", context, "lastMilestones"],
    ["Metrics and milestones published in 2031 action plan:", context, "lastMilestones"],
    ["Metrics and milestones from the 2031 action plan", context, "lastMilestones"],
    ["METRICS & MILESTONES published in the 2031 Action Plan:", context, "lastMilestones"],
    ["Metrics and milestones:", context, "lastMilestones"],
    ["Metrics and milestones:", after, "nextMilestones"],
    ["Metrics and milestones for 2032:", context, "nextMilestones"],
    ["Metrics and milestones for the 2032 action plan:", after, "nextMilestones"],
    ["Metrics and Milestones for 2032 to 2033", after, "nextMilestones"],
    ["Metrics and milestones for 2031:", context, "lastMilestones"],
    ["Action-specific monitoring and evaluation from the 2031 action plan:", context, "lastMilestones"],
    ["Action-specific monitoring and evaluation:", context, "monitoring"],
    ["Action\u2011specific monitoring & evaluation:", begins, "monitoring"],
    ["Action specific monitoring and evaluation:", begins, "monitoring"],
    ["Monitoring and evaluation", begins, "monitoring"],
    ["Progress report:", context, "progress"],
    ["PROGRESS REPORT", context, "progress"],
    ["Progress update:", context, "progress"],
    ["Original 2030 outputs:", context, "outputs"],
    ["Outputs: \u00a0", begins, "outputs"],
    ["Outcomes:", begins, "outcomes"],
    ["Problem:", begins, "problem"],
    ["Assumptions:", begins, "assumptions"],
    ["External factors:", begins, "externalFactors"],
  ])("%s", (text, given, section) => {
    expect(readLabel(line(text), given)).toMatchObject({ type: "section", section });
  });

  test.each([
    ["Metrics and milestones published in the Clean Rivers Strategy 2031:", "Clean Rivers Strategy", true],
    ["Metrics and milestones for the 2031 clean river action plan:", "Clean Rivers Strategy", true],
    [
      "Metrics and milestones for the 2031 England Rare Diseases Action Plan:",
      "Clean Rivers Strategy",
      false,
    ],
    [
      "Metrics and milestones for the 2031 England Rare Diseases Action Plan:",
      "England Rare Diseases Action Plan",
      true,
    ],
    ["Metrics and milestones published in the 2031 action plan:", "The (new) action plan", true],
  ])("%s names the plan “%s”: %s", (text, title, isLabel) => {
    expect(readLabel(line(text), { ...context, title })?.type).toBe(isLabel ? "section" : undefined);
  });

  test.each([
    "Progress was slow this year.",
    "Lessons learned:",
    "Outputs of the work are late.",
    "By February 2032:",
    "Our owner: nobody knows",
  ])("%s is none", (text) => {
    expect(readLabel(line(text), context)).toBeUndefined();
  });

  test("tells which edition had the action first", () => {
    const introducedIn = (text: string) => readLabel(line(text), context);
    expect(
      introducedIn("Action-specific monitoring and evaluation from the 2031 action plan:"),
    ).toMatchObject({ introducedIn: 2031 });
    expect(introducedIn("Original 2030 outputs:")).toMatchObject({ introducedIn: 2030 });
    expect(introducedIn("Metrics and milestones published in the 2031 action plan:")).toMatchObject({
      introducedIn: null,
    });
  });
});
