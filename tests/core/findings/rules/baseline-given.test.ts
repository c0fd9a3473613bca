import { baselineGiven } from "#src/core/findings/rules/baseline-given";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlanWith } from "#tests/core/sample-plan";

const next = (Milestone: string, Measure: string | null = null) => ({
  nextMilestones: [{ Action: 1, Milestone, Due: "by June 2025", Measure }],
});
const plan = samplePlanWith(1, ["increased number of clinics that use the guide"]);
const answered = (answers: Readonly<Record<string, string | number | null>>) => ({
  milestones: { "1.1": { Value: null, "As at": null, ...answers } },
});

testRule(baselineGiven, {
  accepts: [
    { name: "promises without growth" },
    ...[
      "Increase the number of clinics from 8 to 14",
      "Increase the number of clinics from eight to ten",
      "INCREASED NUMBER of clinics: 14, up from 8",
      "Increase the share from 20% to 35 per cent",
      "Increase uptake by 20% against the 2023 baseline",
      "Set up 5 more working groups",
      "Set up two or 3 more groups",
      "More than 40 clinics use the guide",
      "Offer more effective treatments",
      "Give more timely answers to families",
      "Learn more about referral",
      "Do more to reach carers",
      "Make more of it",
    ].map((text) => ({ name: `“${text}”`, edit: next(text) })),
    {
      name: "numbers in the measure",
      edit: next("Increase the number of clinics", "clinics: 8 now, 14 by June 2025"),
    },
    {
      name: "the outcomes of a new action, which are no milestones",
      edit: { newActions: [{ Title: "Map clinics", Outcomes: "more patients receive care" }] },
    },
    {
      name: "an answer that says from what to what",
      plan,
      edit: answered({ Value: 14, Progress: "There were 8 in 2024." }),
    },
    {
      name: "an answer with both in words",
      plan,
      edit: answered({ Progress: "Clinics rose from 8 to 14." }),
    },
    {
      name: "an answer that says how many more",
      plan,
      edit: answered({ Progress: "Five more clinics use it." }),
    },
    {
      name: "nothing to show",
      plan,
      edit: answered({ Outcome: "not met", Progress: null, Reason: "No staff." }),
    },
    { name: "one long word", edit: next(`more ${"a".repeat(32_000)}`) },
  ],
  rejects: [
    {
      name: "an increase without a number",
      edit: next("Increased number of clinics in 2025 that use the guide"),
      finding: {
        message:
          "“Increased number of clinics in 2025 that use the guide”, a next milestone of action 1, promises “increased” but gives no baseline and no target.",
        sheet: "Next milestones",
        cell: "B3",
        action: 1,
      },
    },
    ...(
      [
        ["Introduce more working groups by June 2025", "baseline and no target"],
        ["Increase the number of clinics to 14", "baseline"],
        ["Increase the number of clinics from 8", "target"],
        ["An improved\u00A0number of clinics, compared with 2023", "target"],
        ["Increase uptake by 20%", "baseline"],
      ] as const
    ).map(([text, missing]) => ({
      name: `“${text}”`,
      edit: next(text),
      finding: { message: new RegExp(`but gives no ${missing}\\.$`), cell: "B3" },
    })),
    {
      name: "the monitoring of a new action, line by line",
      edit: {
        newActions: [
          {
            Title: "Map clinics",
            "Monitoring and evaluation": "publish the map\nincrease the number of clinics",
          },
        ],
      },
      finding: {
        message: /^“increase the number of clinics”, new action “Map clinics”, promises “increase”/,
        sheet: "New actions",
      },
    },
    {
      name: "an answer that gives only the new number",
      plan,
      edit: answered({ Value: 14, Progress: "Clinics now use the guide." }),
      finding: {
        message: "Milestone 1.1 promises “increased”, but its row does not say from what to what.",
        cell: "F3",
        milestone: "1.1",
      },
    },
  ],
});
