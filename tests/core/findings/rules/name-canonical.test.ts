import { describe, expect, it } from "vitest";

import { oldNamesIn } from "#src/core/findings/names";
import { nameCanonical } from "#src/core/findings/rules/name-canonical";
import { embeddedPlan } from "#src/core/plan/plans";
import { testRule, type Situation } from "#tests/core/findings/test-rule";

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });
const saying = (text: string): Situation => ({ name: text, edit: progress(text) });

testRule(nameCanonical, {
  accepts: [
    ...[
      "Beta Board, the Beta Board (laboratories) and AA met.",
      "The Delta Oversight Group met.",
      "Beta Board (formerly Old Beta) met.",
      "Old Beta, now part of Beta Board, met.",
      "What was then called (and also known as) Old Beta met.",
      "Old Betamax tapes, DPBs and dpb",
      "See DPB@example.org and example.org/DPB.",
    ].map(saying),
    {
      name: "an owner of a new action, which new-action-owner reads",
      edit: { newActions: [{ Title: "A register", Owner: "Old Beta" }] },
    },
  ],
  rejects: [
    {
      name: "a body that was merged into another",
      edit: progress("Old Beta published it; OLD\u00A0BETA’s page has it."),
      finding: {
        message: "Progress of milestone 1.1 says “Old Beta”; the name is “Beta Board”.",
        cell: "F3",
        action: 1,
        fix: [
          "Beta Board published it; Beta Board’s page has it.",
          "Beta Board (formerly Old Beta) published it; Beta Board’s page has it.",
        ],
      },
    },
    {
      name: "a name that never was right, in capitals that count",
      edit: progress("The DPB met."),
      finding: { message: /says “DPB”/, fix: ["The Delta Oversight Group met."] },
    },
    {
      name: "one name in several cells of an action, once for each action",
      edit: {
        milestones: {
          "1.1": { Progress: "The Delta Programme Board met." },
          "2.1": { Progress: "The Delta Programme Board met." },
        },
        nextMilestones: [
          { Action: 1, Milestone: "Report to the Delta Programme Board", Due: "by June 2025" },
        ],
      },
      finding: [
        {
          message:
            "Progress of milestone 1.1 says “Delta Programme Board”, and so does 1 more cell of action 1; the name is “Delta Oversight Group”.",
          fix: ["The Delta Oversight Group met.", "Report to the Delta Oversight Group"],
        },
        { message: /^Progress of milestone 2\.1 says/, action: 2 },
      ],
    },
  ],
});

describe("the names of the England plan", () => {
  const names = (text: string) =>
    oldNamesIn(text, embeddedPlan()).map(({ name, current }) => `${name} → ${current}`);

  it.each([
    ["NHSE leads", "NHSE → NHS England"],
    [
      "Health Education England (HEE) leads",
      "Health Education England → NHS England (National Genomics Education)",
    ],
    [
      "the National Institute for Health Research",
      "National Institute for Health Research → National Institute for Health and Care Research",
    ],
    [
      "the Department for Health and Social Care",
      "Department for Health and Social Care → Department of Health and Social Care",
    ],
    [
      "the Highly Specialised Services Programme Board",
      "Highly Specialised Services Programme Board → Highly Specialised Services Oversight Group",
    ],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  it.each([
    "NHS England (National Genomics Education) and National Genomics Education (NGE)",
    "Department of Health and Social Care (DHSC), NICE, MHRA, NIHR and MRC",
    "the Highly Specialised Services Oversight Group, Genomics England (GEL) and NDRS",
    "UK Rare Diseases Forum and UK Rare Diseases Framework",
  ])("leave current ones alone: %s", (text) => {
    expect(names(text)).toEqual([]);
  });
});
