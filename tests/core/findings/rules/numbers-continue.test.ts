import { describe, expect, it } from "vitest";

import { numbersContinue } from "#src/core/findings/rules/numbers-continue";
import { foundAtMerge } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

/** The sample plan goes up to action 8. */
const proposing = (...titles: string[]) => ({ newActions: titles.map((Title) => ({ Title })) });

testRule(numbersContinue, {
  accepts: [
    ...[
      "Publish a toolkit for transition clinics",
      "Action on transition: a toolkit",
      "Action 2 follow-up: extend the workshop to carers",
      "24-hour helpline for carers",
      "24/7 helpline",
      "3 new clinics in the north",
      "1. ",
      "5.5 per cent more clinics",
      "Build on the work in action 2",
      "2025 survey of carers",
    ].map((title) => ({ name: `the title ${title}`, edit: proposing(title) })),
    { name: "the next numbers", edit: proposing("Action 9: a toolkit", "Action 10: a survey") },
    { name: "a number further on, as others may propose too", edit: proposing("Action 12: a toolkit") },
  ],
  rejects: [
    {
      name: "a number that an action has",
      edit: proposing("A survey", "Action 2: publish a toolkit"),
      finding: {
        message: "This new action is numbered 2, which is the number of “Sample action 2”.",
        cell: "A4",
        fix: ["publish a toolkit"],
      },
    },
    {
      name: "a number alone",
      edit: proposing("Action 8"),
      finding: { message: /^This new action is numbered 8/, fix: null },
    },
    ...[
      "ACTION 3 – a toolkit",
      "New action 3. A toolkit",
      "3. A toolkit",
      "3) A toolkit",
      "action\u00A0no. 3: a toolkit",
    ].map((title) => ({
      name: `the title ${title}`,
      edit: proposing(title),
      finding: { message: /^This new action is numbered 3, which is the number of “Sample action 3”/ },
    })),
    {
      name: "one number for two",
      edit: proposing("Action 9: a toolkit", "Action 9: a survey"),
      finding: {
        message: "This new action is numbered 9, as is one above it.",
        cell: "A4",
        fix: ["a survey"],
      },
    },
    {
      name: "0",
      edit: proposing("Action 0: a toolkit"),
      finding: { message: /but numbers up to 8 have been used\.$/ },
    },
  ],
});

describe("numbers-continue at the merge", () => {
  const found = (edits: Readonly<Record<string, ReturnType<typeof proposing>>>) =>
    foundAtMerge(numbersContinue, { edits });

  it("accepts numbers that go on, also where two owners propose one action", () => {
    expect(found({})).toEqual([]);
    expect(
      found({ alpha: proposing("Action 9: a toolkit"), beta: proposing("A survey", "Action 10: a map") }),
    ).toEqual([]);
    expect(
      found({ alpha: proposing("Action 9: a toolkit"), beta: proposing("Action 9: A toolkit") }),
    ).toEqual([]);
  });

  it("rejects a gap, at the cell", () => {
    expect(found({ alpha: proposing("Action 11: a toolkit"), beta: proposing("a survey") })).toMatchObject([
      {
        file: "2025-annual-alpha.xlsx",
        partner: "alpha",
        table: "NewActions",
        column: "Title",
        cell: "A3",
        action: 11,
        severity: "error",
        message: "This new action is numbered 11, but the next numbers are 9 to 10.",
      },
    ]);
    expect(found({ gamma: proposing("Action 10: a toolkit") })).toMatchObject([
      { message: "This new action is numbered 10, but the next number is 9." },
    ]);
  });

  it("rejects one number for two, once for each", () => {
    expect(
      found({ alpha: proposing("Action 9: a toolkit"), beta: proposing("Action 9: a survey") }),
    ).toMatchObject([
      { partner: "alpha", message: "This new action is numbered 9, and so is “a survey”." },
      { partner: "beta", message: "This new action is numbered 9, and so is “a toolkit”." },
    ]);
  });

  it("does not say again what the return has said", () => {
    expect(found({ alpha: proposing("Action 2: a toolkit") })).toEqual([]);
  });

  it("rejects a gap in the numbers of the plan's own new actions", () => {
    const actions = samplePlan.actions.map((action) =>
      action.number === 8 ? { ...action, number: 10, introducedIn: 2024 } : action,
    );
    const old = actions.map((action) => (action.number < 10 ? { ...action, introducedIn: 2023 } : action));
    expect(foundAtMerge(numbersContinue, { plan: { ...samplePlan, actions: old } })).toMatchObject([
      {
        action: 8,
        message: "No action of the plan has the number 8, but the new actions of 2024 go up to 10.",
      },
      { action: 9 },
    ]);
  });
});
