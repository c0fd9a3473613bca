import { describe, expect, it } from "vitest";

import { partsSum } from "#src/core/findings/rules/parts-sum";
import type { Plan } from "#src/core/plan/plan";
import { foundAtMerge, mergeContext } from "#tests/core/findings/merge-context";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

const point = (text: string) => ({ progress: [{ Action: 1, "Progress report": text }] });

const sound = [
  "All 13 centres (9 adult and 4 paediatric) answered.",
  "165 people: 80 in London, 60 in Leeds and 25 in Bath.",
  "Six patients (two adults and four children) took part.",
  "31 clinics, 29 in the north and 2 in the south",
  "over 30 clinics (20 in the north and 15 in the south)",
  "2 pilots, one for children and one for adults",
  "13 of 16 cases and 9 out of the 10 drugs",
  // No breakdown: other things, or some among many.
  "2 workshops (40 nurses and 12 doctors came)",
  "2 workshops, 40 nurses and 12 doctors",
  "20 services, including 8 in the north and 2 in the south",
  "20 services (8 new and 2 closed)",
  "13 centres (such as 2 in Leeds and 1 in Bath)",
  "20 centres (9 more than last year and 3 fewer than planned)",
  "2 meetings (3 May and 4 June)",
  "2 meetings (May 2023 and August 2023)",
  "2 sessions (4 hours and 3 hours)",
  "3 sites (1, 2 and 3)",
  "3 sites (sites 4, 5 and 6)",
  "12 clinics (60% in the north and 40% in the south)",
  "47 papers, of which 30 are published and 25 are open to all",
  // What is left over.
  "15 treatments came in. For 10 of these the company said no. Of the remaining 5, 4 are in process and one is done.",
  "4 of 10 treatments were agreed, with the remaining 6 in process.",
  "47 papers came: 30 of these were agreed, 10 were not, and the other 7 wait.",
  "The remaining 5 sites open in May.",
  "We spoke to the other 2 boards.",
  // Lists of names.
  "7 specialities were launched: endocrinology, primary care, paediatrics, oncology and fetal and women’s health and neurology",
  "5 groups; nephrology, haemato-oncology, gastro-hepatology, dermatology and mental health yet to be launched",
  "2 sites: the first, in Leeds, opened in May",
  "6 areas, for example: care, drugs and research",
  "4 things to do: meet the families in each region and agree with them, write it up, publish it",
  "3 phases: see below",
  "3 programme aims:",
];

testRule(partsSum, {
  accepts: [{ name: "a ready return" }, ...sound.map((text) => ({ name: text, edit: point(text) }))],
  rejects: [
    {
      name: "parts in brackets",
      edit: point("All 13 centres (9 adult and 3 paediatric) answered."),
      finding: {
        message: "This says “13 centres”, but “9 adult” and “3 paediatric” make 12.",
        cell: "B3",
        action: 1,
        fix: null,
      },
    },
    {
      name: "parts after a colon",
      edit: point("165 people: 80 in London, 60 in Leeds and 20 in Bath."),
      finding: {
        message: "This says “165 people”, but “80 in London”, “60 in Leeds” and “20 in Bath” make 160.",
      },
    },
    {
      name: "parts after a comma, in words",
      edit: point("Thirty-one\u00A0clinics, 29 in the north and three in the south"),
      finding: {
        message: /^This says “Thirty-one clinics”, but “29 in the north” and “three in the south” make 32\.$/,
      },
    },
    {
      name: "people of two kinds",
      edit: point("Six patients (two adults and five children) took part."),
      finding: { message: /“two adults” and “five children” make 7\.$/ },
    },
    {
      name: "parts beyond a lower limit",
      edit: point("over 30 clinics (10 in the north and 15 in the south)"),
      finding: { message: /^This says “over 30 clinics”, but .* make 25\.$/ },
    },
    {
      name: "more than the whole",
      edit: point("Uptake was as planned in 18 of 16 cases."),
      finding: { message: "“18 of 16”: a part is not more than its whole." },
    },
    {
      name: "a rest that does not fit",
      edit: point(
        "15 treatments came in. For 10 of these the company said no. Of the remaining 4, all are in process.",
      ),
      finding: { message: "This says “remaining 4”, but no total and parts before it leave 4." },
    },
    {
      name: "a list of names that is too short",
      edit: point("6 groups: nephrology, haemato-oncology, gastro-hepatology, dermatology and mental health"),
      finding: {
        severity: "warning",
        message:
          "This says “6 groups” and then names 5: “nephrology”, “haemato-oncology”, “gastro-hepatology”, “dermatology” and “mental health”.",
      },
    },
    {
      name: "what a next milestone says",
      edit: {
        nextMilestones: [
          { Action: 1, Milestone: "open 5 clinics (2 adult and 2 paediatric)", Due: "by June 2025" },
        ],
      },
      finding: { message: /^This says “5 clinics”/, cell: "B3" },
    },
  ],
});

/** Action 2, of alpha and beta, asks for clinics by region. */
function byRegion(milestone: string, items: readonly string[]): Plan {
  const actions = samplePlan.actions.map((action) =>
    action.number === 2
      ? { ...action, nextMilestones: [{ text: milestone, children: items.map((text) => ({ text })) }] }
      : action,
  );
  return { ...samplePlan, actions };
}

const values = (...given: readonly (number | null)[]) => ({
  milestones: Object.fromEntries(
    ["2.1", "2.1.1", "2.1.2", "2.1.3"]
      .slice(0, given.length)
      .map((id, at) => [id, { Value: given[at] ?? null }]),
  ),
});

describe("parts-sum over the items of a milestone", () => {
  const asked = byRegion("number of clinics that opened:", ["in the north", "in the south"]);
  const told = (plan: Plan, edit: ReturnType<typeof values>) =>
    mergeContext({ plan, from: ["alpha"], edits: { alpha: edit }, checked: [partsSum] }).returns.flatMap(
      ({ findings }) => findings,
    );

  it("accepts sums, and items without a number", () => {
    expect(told(asked, values(7, 3, 4))).toEqual([]);
    expect(told(asked, values(7, 3, null))).toEqual([]);
    expect(told(asked, values(null, 3, 4))).toEqual([]);
  });

  it("accepts items that count other things", () => {
    const other = byRegion("number of clinics that opened:", ["number of nurses", "number of rooms"]);
    expect(told(other, values(7, 30, 40))).toEqual([]);
  });

  it("rejects another sum, at the total", () => {
    expect(told(asked, values(8, 3, 4))).toMatchObject([
      {
        severity: "error",
        milestone: "2.1",
        column: "Value",
        message: "Milestone 2.1 reports 8, but its parts, 2.1.1 and 2.1.2, make 7.",
      },
    ]);
    const withTotal = byRegion("number of clinics that opened:", ["in the north", "in the south", "total"]);
    expect(told(withTotal, values(null, 3, 4, 8))).toMatchObject([{ milestone: "2.1.3" }]);
  });

  it("rejects at the merge a total of one owner beside a part of another", () => {
    const edits = { alpha: values(8, 3, null), beta: values(null, null, 4) };
    expect(foundAtMerge(partsSum, { plan: asked, edits })).toMatchObject([
      {
        partner: "alpha",
        milestone: "2.1",
        message: "Milestone 2.1 reports 8, but its parts, 2.1.1 and 2.1.2, make 7.",
      },
    ]);
    expect(foundAtMerge(partsSum, { plan: asked, edits: { alpha: values(8, 3, 4) } })).toEqual([]);
  });
});
