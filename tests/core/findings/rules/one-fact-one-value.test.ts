import { describe, expect, it } from "vitest";

import { oneFactOneValue } from "#src/core/findings/rules/one-fact-one-value";
import { foundAtMerge } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";

/** Points on the Progress sheet, all about action 1 where nothing else is said. */
const points = (...texts: (string | [action: number, text: string])[]) => ({
  progress: texts.map((text) =>
    typeof text === "string"
      ? { Action: 1, "Progress report": text }
      : { Action: text[0], "Progress report": text[1] },
  ),
});

/** 1.2 asks for the number of clinics that use the guide, 1.3 for a proportion of new referrals. */
const counted = (Value: number, ...texts: string[]) => ({
  ...points(...texts),
  milestones: { "1.2": { Value } },
});

const pairs: readonly (readonly [string, string])[] = [
  ["Over 200 conditions were published.", "The list of 223 conditions was published."],
  ["About 200 conditions were published.", "210 conditions were published."],
  ["7 clinics were opened.", "Seven clinics were opened."],
  ["7 clinics were opened.", "8 clinics were closed."],
  ["7 clinics were opened in the north.", "8 clinics were opened in the south."],
  ["7 adult clinics were opened.", "8 clinics for children were opened."],
  ["To date 7 specialities were launched.", "5 further specialities will be launched."],
  ["7 clinics were opened in 2023.", "8 clinics were opened in 2024."],
  ["7 clinics were opened in May 2024.", "8 clinics were opened in June 2024."],
  ["8 clinics were opened.", "In 2019, 3 clinics were opened."],
  ["44 passports were awarded.", "23 of these passports were awarded early."],
  ["In 13 of 16 cases uptake was as planned.", "In 9 of 10 drugs it was."],
  ["2 pilots ran for 4 weeks.", "2 pilots ran for 6 weeks."],
  ["A 2-stage process was run in phase 2.", "A 3-stage process was run in phase 3."],
];

testRule(oneFactOneValue, {
  accepts: [
    { name: "a ready return" },
    ...pairs.map(([one, other]) => ({ name: `${one} ${other}`, edit: points(one, other) })),
    {
      name: "two numbers in one cell",
      edit: points("It grew: 7 clinics were opened; by May, 8 clinics were opened."),
    },
    {
      name: "the same of two actions that do not say more",
      edit: points("2 workshops were held.", [2, "3 workshops were held."]),
    },
    {
      name: "a promise and what came of it",
      edit: {
        ...points("7 clinics were opened."),
        nextMilestones: [{ Action: 1, Milestone: "9 clinics were opened", Due: "by June 2025" }],
      },
    },
    {
      name: "a Value that the text bears out",
      edit: counted(40, "40 clinics use the guide.", "12 clinics asked for it."),
    },
    {
      name: "a Value and a number of other things",
      edit: counted(40, "The guide was sent to 60 practices."),
    },
    {
      name: "a Value and a number of another year",
      edit: counted(40, "In 2022, 12 clinics were sent the guide."),
    },
  ],
  rejects: [
    {
      name: "two numbers for one thing",
      edit: points("To date 7 specialities have been launched.", "8 new specialities have been launched."),
      finding: {
        message:
          "This says “8 new specialities”, but row 3 of “Progress” says “7 specialities” of what seems to be the same.",
        cell: "B4",
        action: 1,
        fix: null,
      },
    },
    {
      name: "another spelling, capitals and no-break spaces",
      edit: points("7\u00A0specialties launched", "SO FAR 8 SPECIALITIES LAUNCHED"),
      finding: { message: /^This says “8 SPECIALITIES”, but row 3 of “Progress” says “7 specialties”/ },
    },
    {
      name: "a text outside the range of another",
      edit: points(
        "Over 200 conditions were published.",
        "A list of conditions: 150 conditions were published.",
      ),
      finding: { message: /^This says “150 conditions”, but row 3 of “Progress” says “Over 200 conditions”/ },
    },
    {
      name: "a milestone's own progress beside a point of progress",
      edit: {
        ...points("Seven sites were trained."),
        milestones: { "1.1": { Progress: "6 sites were trained." } },
      },
      finding: {
        message: /^This says “Seven sites”, but Progress of milestone 1\.1 says “6 sites”/,
        cell: "B3",
      },
    },
    {
      name: "a number that says enough to be known in another action",
      edit: points("12 policy propositions were considered by RDAG.", [
        2,
        "RDAG considered 13 policy propositions.",
      ]),
      finding: { message: /^This says “13 policy propositions”, but row 3 of “Progress” says/, action: 2 },
    },
    {
      name: "a Value beside the same words",
      edit: counted(40, "12 clinics use the guide"),
      finding: {
        message: /^This says “12 clinics”, but Value of milestone 1\.2 says 40 of what/,
        cell: "B3",
      },
    },
    {
      name: "a Value beside words about the same",
      edit: counted(40, "The guide has reached 12 clinics so far."),
      finding: {
        severity: "warning",
        message:
          /^Milestone 1\.2 reports 40, but row 3 of “Progress” says “12 clinics” of what seems to be the same\.$/,
        cell: "G4",
        milestone: "1.2",
      },
    },
  ],
});

describe("one-fact-one-value at the merge", () => {
  const found = (alpha: object, beta: object) => foundAtMerge(oneFactOneValue, { edits: { alpha, beta } });
  const point = (text: string) => points([2, text]);

  it("accepts what agrees, and different things", () => {
    expect(found({}, {})).toEqual([]);
    expect(found(point("7 clinics were opened."), point("Seven clinics were opened."))).toEqual([]);
    expect(found(point("7 clinics were opened."), point("8 nurses were trained."))).toEqual([]);
  });

  it("rejects two numbers of two owners, at both cells", () => {
    expect(found(point("7 clinics were opened."), point("8 clinics were opened."))).toMatchObject([
      {
        partner: "alpha",
        file: "2025-annual-alpha.xlsx",
        action: 2,
        cell: "B3",
        severity: "error",
        message:
          "This says “7 clinics”, but the return from Beta Board, in row 3 of “Progress”, says “8 clinics” of what seems to be the same.",
      },
      { partner: "beta", cell: "B3", message: /^This says “8 clinics”, but the return from Alpha Agency/ },
    ]);
  });

  it("does not say again what the partner was told of the same cell", () => {
    const both = points([2, "7 clinics were opened."], [2, "8 clinics were opened."]);
    const partners = found(both, point("7 clinics were opened.")).map(
      ({ partner, cell }) => `${partner} ${cell}`,
    );
    expect(partners).toEqual(["beta B3"]);
  });

  const value = (Value: number, asAt: string | null, outOf: number | null = null) => ({
    milestones: { "2.1": { Value, "Out of": outOf, "As at": asAt === null ? null : { date: asAt } } },
  });

  it.each([
    ["one number", value(7, "2024-12-31"), value(7, "2024-12-31")],
    ["one number, half of them with its whole", value(7, null, 9), value(7, null)],
    ["numbers of two days", value(7, "2024-11-30"), value(8, "2024-12-31")],
  ])("accepts a shared milestone with %s", (_name, alpha, beta) => expect(found(alpha, beta)).toEqual([]));

  it("rejects two numbers of a shared milestone, once for each owner", () => {
    expect(found(value(7, "2024-12-31"), value(8, "2024-12-31"))).toMatchObject([
      {
        partner: "alpha",
        milestone: "2.1",
        cell: "G6",
        severity: "error",
        message: "Milestone 2.1 is reported as 7 here, and as 8 by Beta Board.",
      },
      { partner: "beta", message: "Milestone 2.1 is reported as 8 here, and as 7 by Alpha Agency." },
    ]);
    expect(found(value(7, null, 9), value(7, null, 10))).toMatchObject([
      { message: "Milestone 2.1 is reported as 7 out of 9 here, and as 7 out of 10 by Beta Board." },
      {},
    ]);
  });

  it("warns where a day is missing", () => {
    expect(found(value(7, null), value(8, "2024-12-31")).map(({ severity }) => severity)).toEqual([
      "warning",
      "warning",
    ]);
  });
});
