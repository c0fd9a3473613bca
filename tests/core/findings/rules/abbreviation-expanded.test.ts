import { abbreviationExpanded } from "#src/core/findings/rules/abbreviation-expanded";
import type { Plan } from "#src/core/plan/plan";
import { testRule, type Situation } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });
const saying = (text: string): Situation => ({ name: text, edit: progress(text) });

/** The sample plan with other words issued for action 1. */
const published = (changes: Partial<Plan["actions"][number]>): Plan => ({
  ...samplePlan,
  actions: samplePlan.actions.map((action) => (action.number === 1 ? { ...action, ...changes } : action)),
});

const silent: readonly string[] = [
  "The NHS in the UK and DNA",
  "47 policy impact assessments (PIAs) were read, and all PIAs were shared.",
  "Policy Impact Assessments (PIAs) were read.",
  "A policy impact assessment (“PIA”) was read.",
  "PIA (policy impact assessment) is read first.",
  "The UK Cancer Genetics Group (UKCGG) met.",
  "The Genomics Training Academy (GTAC) opened.",
  "Clinics for syndromes without a name (SWAN) opened.",
  "The BioIndustry Association (BIA) answered.",
  "The Academy of Medical Royal Colleges (AoMRCs) met.",
  "Patients advise (Patient Advisors for Genomic Education – PAGE).",
  "Patient-reported outcome measures (PROMs) are used.",
  "The Beta Board (BB) met.",
  // Names, codes and figures in capitals that abbreviate nothing.
  "GeNotes and the BioResource are open, as is CanGene.",
  "Phase II and part IV of the BRCA1 and TSC2 study",
  "See https://example.org/PIA, PIA@example.org and form PIA_2.",
  "Core20PLUS5, T1 and Q4",
  "WE READ ALL OF THE REPORTS AND SENT THEM ON",
];

testRule(abbreviationExpanded, {
  accepts: [
    ...silent.map(saying),
    { name: "a placeholder, which abbreviates nothing that will be printed", edit: progress("TBC") },
    {
      name: "what the issued title, owner or a milestone writes out",
      plan: published({
        title: "Policy impact assessments (PIAs)",
        nextMilestones: [{ text: "publish a systematic component of variation (SCV)" }],
      }),
      edit: progress("All PIAs and the SCV are out."),
    },
    {
      name: "what an earlier point of the action writes out",
      edit: {
        ...progress("Policy impact assessments (PIAs) were read."),
        progress: [{ Action: 1, "Progress report": "PIAs are now routine." }],
        nextMilestones: [{ Action: 1, Milestone: "Publish all PIAs", Due: "by June 2025" }],
      },
    },
  ],
  rejects: [
    {
      name: "an abbreviation that the plan knows",
      edit: progress("47 PIAs have been considered."),
      finding: {
        message: "Progress of milestone 1.1 uses “PIAs” without saying what it stands for.",
        cell: "F3",
        action: 1,
        fix: ["47 policy impact assessments (PIAs) have been considered."],
      },
    },
    {
      name: "several, one of which nobody knows",
      edit: progress("SCV and QXZ were used. PIAs follow; SCV too."),
      finding: {
        message: "Progress of milestone 1.1 uses “SCV”, “QXZ” and “PIAs” without saying what they stand for.",
        fix: [
          "Systematic component of variation (SCV) and QXZ were used. Policy impact assessments (PIAs) follow; SCV too.",
        ],
      },
    },
    {
      name: "one that is written out only after its first use",
      edit: progress("PIAs are read. Policy impact assessments (PIAs) are long."),
      finding: { message: /uses “PIAs”/ },
    },
    {
      name: "one known, in a text that is all in capitals",
      edit: progress("ALL PIAs AND OTHER REPORTS WERE READ"),
      finding: { message: /uses “PIAs” without/ },
    },
    {
      name: "one that another action writes out",
      edit: {
        milestones: {
          "1.1": { Progress: "Policy impact assessments (PIAs) were read." },
          "2.1": { Progress: "PIAs were read." },
        },
      },
      finding: { message: /^Progress of milestone 2\.1 uses “PIAs”/, action: 2 },
    },
    {
      name: "one that the issued words use without writing it out",
      plan: published({ nextMilestones: [{ text: "read all PIAs" }] }),
      edit: progress("The PIAs were read."),
      finding: { message: /uses “PIAs”/, action: 1 },
    },
    {
      name: "one use for each action, at its first place in print",
      edit: {
        ...progress("A UKCGG list."),
        progress: [{ Action: 1, "Progress report": "The UKCGG met." }],
        nextMilestones: [{ Action: 1, Milestone: "Meet UKCGG", Due: "by June 2025" }],
      },
      finding: { message: /^Progress of milestone 1\.1 uses “UKCGG”/ },
    },
    {
      name: "a second meaning, in a new action",
      edit: {
        newActions: [
          {
            Title: "Measure spread",
            Outputs: "a map by the standardised coefficient of variation (SCV)\na report on PIAs",
          },
        ],
      },
      finding: [
        {
          message:
            "Outputs of new action “Measure spread” says that SCV stands for “standardised coefficient of variation”; elsewhere it stands for “systematic component of variation”.",
          cell: "E3",
          fix: ["a map by the systematic component of variation (SCV)\na report on PIAs"],
        },
        { message: /^Outputs of new action “Measure spread” uses “PIAs”/ },
      ],
    },
    {
      name: "two meanings in one return, of one that nobody knows",
      edit: {
        milestones: {
          "1.1": { Progress: "The regional care network (RCN) met." },
          "2.1": { Progress: "The rare condition nurses (RCN) met." },
        },
      },
      finding: {
        message: /RCN stands for “rare condition nurses”; elsewhere it stands for “regional care network”/,
      },
    },
    {
      name: "a second meaning in what the plan published of a new action",
      plan: published({
        status: { value: null, qualifier: null },
        outputs: [{ text: "list", children: [{ text: "SCV (standardised coefficient of variation)" }] }],
      }),
      finding: {
        message:
          "Action 1 was published with SCV as “standardised coefficient of variation”; elsewhere it stands for “systematic component of variation”.",
        sheet: "Actions",
        action: 1,
      },
    },
    {
      name: "a long and hostile text",
      edit: progress(`${"PIA (".repeat(3000)}${"a b c (QX) ".repeat(1000)}`),
      finding: { message: /uses “PIA” without/ },
    },
    {
      name: "abbreviations that brackets explain in a thousand ways, none of which fits",
      edit: progress(`${"a a a a a a a a a a a a a a (BAAAAAAA) ".repeat(800)}`),
      finding: { message: /uses “BAAAAAAA” without/ },
    },
    {
      name: "an abbreviation after thousands of empty lines",
      edit: progress(`Sites${"\n".repeat(31_000)} we read a PIA.`),
      finding: { message: /uses “PIA” without/ },
    },
    {
      name: "more abbreviations than a message can name",
      edit: progress([..."ABCDEFGHIJKLMNOP"].map((letter) => `Q${letter}Q`).join(" and then the ")),
      finding: { message: /“QLQ” and 4 more without saying what they stand for\.$/ },
    },
  ],
});
