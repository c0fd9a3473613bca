/** A small plan of our own with every kind of milestone that rules tell apart. */

import { parsePlan } from "#src/core/plan/parse-plan";
import type { Plan } from "#src/core/plan/plan";
import england from "#src/core/plan/plans/england-2024.json";

const { statuses, outcomes, cycles } = england;
const {
  commonWords,
  dueWords,
  counting,
  metrics,
  smallNumbers,
  personalData,
  contracts,
  confusableSubjects,
  notConditions,
  intentions,
  growth,
} = england.ruleSettings;

const action = (
  number: number,
  owners: readonly string[],
  status: { value: string; qualifier: string | null } | null,
  nextMilestones: readonly (string | { text: string; children: readonly string[] })[],
  progress: readonly string[] = [],
) => ({
  number,
  title: `Sample action ${number}`,
  ownerText: owners.map((code) => code.toUpperCase()).join(", "),
  owners,
  priority: 1 + (number % 2),
  introducedIn: status ? 2023 : 2024,
  status: status ?? { value: null, qualifier: null },
  lastMilestones: [],
  progress: progress.map((text) => ({ text })),
  nextMilestones: nextMilestones.map((milestone) =>
    typeof milestone === "string"
      ? { text: milestone }
      : { text: milestone.text, children: milestone.children.map((text) => ({ text })) },
  ),
  problem: [],
  outputs: [],
  outcomes: [],
  monitoring: [],
  assumptions: [],
  externalFactors: [],
});

/** Four partners (one a division of another), eight actions, edition 2024. */
export const samplePlan: Plan = parsePlan({
  id: "sample-strategy",
  title: "Sample Strategy",
  edition: 2024,
  editions: [
    { year: 2023, published: "2023-02-28" },
    { year: 2024, published: "2024-02-29" },
  ],
  priorities: [
    { number: 1, title: "Faster answers" },
    { number: 2, title: "Joined-up help" },
  ],
  partners: [
    { code: "alpha", name: "Alpha Agency", aliases: ["AA"] },
    {
      code: "beta",
      name: "Beta Board",
      predecessors: [{ name: "Old Beta", aliases: [], mergedOn: "2023-04-01" }],
    },
    { code: "beta-labs", name: "Beta Board (laboratories)", parent: "beta" },
    { code: "gamma", name: "Gamma Group" },
  ],
  statuses,
  outcomes,
  cycles,
  wordLimit: 60,
  ruleSettings: {
    leads: ["lead", "leads", "led by"],
    unfinished: {
      words: ["will", "under way", "underway", "scheduled for"],
      lookAlikes: ["this will", "will help"],
    },
    exampleWords: ["for example", "such as"],
    delayReasons: { words: ["because", "due to", "shortage*"], lookAlikes: ["due to be"] },
    // Words of the language, not of a plan: rules on them are tested with those that people will meet.
    dueWords,
    counting,
    metrics,
    smallNumbers,
    copiedWords: 12,
    references: {
      annexes: ["A", "B"],
      elsewhere: ["scot*", "minutes"],
      handsOver: ["continues under", "handed over to"],
    },
    facts: { sameThing: [["speciality", "specialty"]], neutral: ["to date", "so far", "currently"] },
    personalData,
    contracts: { ...contracts, actions: [2] },
    abbreviations: {
      everyday: ["NHS", "UK", "DNA"],
      known: [
        { short: "SCV", long: "systematic component of variation" },
        { short: "PIA", long: "policy impact assessment" },
        { short: "SWAN", long: "syndrome without a name", many: "syndromes without a name" },
        { short: "UKCGG", long: "UK Cancer Genetics Group" },
        { short: "GTAC", long: "Genomics Training Academy" },
      ],
    },
    confusableSubjects,
    names: [{ current: "Delta Oversight Group", others: ["Delta Programme Board", "DPB"] }],
    blanket: {
      everything: ["all", "everything", "milestones", "as above"],
      done: ["complete*", "met", "achieve*", "deliver*", "done"],
      filler: "completed achieved delivered targets planned full time see metrics".split(" "),
    },
    commonWords,
    placeholders: ["n/a", "none", "nil", "tbc", "tbd", "to follow", "to be confirmed"],
    unchanged: ["no change*"],
    timeliness: ["late", "later than", "delay*", "on time"],
    beforePublication: ["before the plan", "already"],
    notConditions,
    cameToNothing: ["refused", "rejected", "fell through"],
    listOpeners: ["including", "namely"],
    formerNameWords: ["formerly", "former", "also known as", "is now"],
    intentions,
    conditions: ["if", "subject to", "where applicable", "dependent on"],
    weakerClaims: [
      { promised: ["all", "every"], weaker: ["routinely", "most"] },
      { promised: ["publish*"], weaker: ["under review", "being drafted", "submitted"] },
      { promised: ["include*"], weaker: ["consider*"] },
      { promised: ["held", "in place"], weaker: ["scheduled", "being set up", "under way"] },
    ],
    growth: { ...growth, words: ["increase", "increased", "improved number"], beforePlural: ["more"] },
    frequency: {
      vague: [
        { words: ["bi-monthly"], readings: ["every 2 months", "twice a month"] },
        { words: ["regularly", "continually"], readings: [] },
      ],
      countable: ["twice a", "every 2", "every 6", "monthly"],
      lookAlikes: ["regularly updated page"],
    },
    now: ["now", "already", "currently"],
    sequences: [
      [["proposal*"], ["implement*"]],
      [["pilot*"], ["roll out", "rolled out"]],
    ],
    researchProjects: [{ actions: [2], endsIn: 2026 }],
  },
  actions: [
    action(1, ["alpha"], { value: "ongoing", qualifier: null }, [
      "publish a guide to referral by June 2024",
      "number of clinics that use the guide",
      "proportion of new referrals seen within 18 weeks",
    ]),
    action(2, ["alpha", "beta"], { value: "extended", qualifier: null }, [
      "hold a workshop with families by autumn 2024",
      "if funding is agreed, the pilot opens in late 2024",
    ]),
    action(3, ["alpha"], { value: "concluded", qualifier: "in 2023 action plan" }, []),
    action(4, ["beta"], { value: "extended", qualifier: null }, [
      {
        text: "improve the learning site in 2024 to 2025, in these steps:",
        children: ["search that finds local names", "landing pages for each speciality", "a page for carers"],
      },
      "examples of good practice in shared care",
    ]),
    action(5, ["beta-labs"], { value: "ongoing", qualifier: null }, [
      "report on stored samples in the 2025 action plan",
    ]),
    action(6, ["gamma"], null, [
      "appoint a lead nurse by March 2025",
      "meet the families’ panel twice a year",
    ]),
    action(
      7,
      ["gamma", "alpha"],
      { value: "ongoing", qualifier: null },
      ["agree one consent form by the end of 2024"],
      ["a draft form was sent to four hospitals", "the forms group met twice"],
    ),
    action(8, ["gamma"], { value: "concluded", qualifier: null }, ["hand the register over to the regions"]),
  ],
});

/** The sample plan with other milestones for one of its actions. */
export function samplePlanWith(number: number, milestones: readonly string[]): Plan {
  const nextMilestones = milestones.map((text) => ({ text }));
  return {
    ...samplePlan,
    actions: samplePlan.actions.map((one) => (one.number === number ? { ...one, nextMilestones } : one)),
  };
}
