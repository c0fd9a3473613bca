/**
 * What a careful reader finds when the annexes of 2023 and 2024 lie side by side: every place where a rule should
 * speak. Read by hand, action by action; nothing in it is computed. The words in `quote` are at most a few, enough to
 * find the place in the document.
 */

/** The kinds of faults of the published record. */
export type Category =
  | "status against next milestones"
  | "nobody answers"
  | "named item vanishes"
  | "blanket claim"
  | "claim weaker than promise"
  | "no figure for a figure"
  | "delay carried nowhere"
  | "promise not tracked"
  | "dates and order"
  | "reprint that changed"
  | "owner"
  | "abbreviation or name"
  | "pasted text"
  | "measure does not fit"
  | "logic model";

export interface ExpectedFinding {
  readonly category: Category;
  /** Any of these rules may say it. */
  readonly rules: readonly string[];
  readonly action: number;
  readonly milestone?: string;
  /** Words of the row it stands in: of a next milestone, a point of progress or a new action's title. */
  readonly quote?: string;
  readonly what: string;
  /** Said only of a milestone that the return answers with one of these outcomes; null is no outcome. */
  readonly outcomes?: readonly (string | null)[];
  /** Said only of a milestone whose row holds no text: a way of matching may have found it some. */
  readonly textless?: true;
  /** Said only where the reprint is typed over what was issued. */
  readonly reprinted?: true;
  /** Readers may differ: right when it is said, no miss when it is not. */
  readonly arguable?: true;
}

const claimed = ["met", "partly met"];
const missed = ["partly met", "not met"];

const status: readonly ExpectedFinding[] = [
  {
    category: "status against next milestones",
    rules: ["status-concluded-nothing-open"],
    action: 26,
    what: "concluded, yet it has a milestone for 2024",
    quote: "target initial genes",
  },
  {
    category: "status against next milestones",
    rules: ["status-concluded-nothing-open", "promise-tracked"],
    action: 10,
    what: "concluded, yet its effect is still to be monitored",
    quote: "the impact will be monitored",
  },
  {
    category: "status against next milestones",
    rules: ["status-concluded-nothing-open", "outcome-present", "outcome-evidenced"],
    action: 24,
    milestone: "24.3",
    what: "concluded with no word on its third milestone",
  },
  ...[10, 11, 23, 24, 26].map((action): ExpectedFinding => ({
    category: "status against next milestones",
    rules: ["status-concluded-home"],
    action,
    what: "concluded, and nobody says where the work lives now",
  })),
];

/** Milestones of 2023 that no point of the 2024 progress report is about. */
const unanswered = [
  ..."3.1 4.1 4.2 6.1 7.2 7.3 7.4 7.6 8.2 8.3 9.1 13.2 15.2 19.1 24.3 25.1 26.1 28.1 28.3".split(" "),
] as const;

const nobodyAnswers: readonly ExpectedFinding[] = unanswered.map((milestone) => ({
  category: "nobody answers",
  rules: ["outcome-present", "outcome-evidenced", "metric-answered", "evidence-own", "claim-strength"],
  action: Number(milestone.split(".")[0]),
  milestone,
  textless: true,
  what: "no point of the progress report is about it",
}));

const vanished: readonly ExpectedFinding[] = [
  ...["6.2", "6.3", "6.4", "6.5"].map((milestone): ExpectedFinding => ({
    category: "named item vanishes",
    rules: ["outcome-present", "outcome-evidenced", "evidence-own"],
    action: 6,
    milestone,
    textless: true,
    what: "an improvement that the milestone lists by name, gone from the report",
  })),
  {
    category: "named item vanishes",
    rules: [
      "outcome-present",
      "outcome-evidenced",
      "claim-strength",
      "promise-tracked",
      "delay-carried-forward",
    ],
    action: 6,
    milestone: "6.6",
    what: "cardiology is one of the specialities named, and not among those launched",
  },
  {
    category: "named item vanishes",
    rules: ["reference-exists"],
    action: 9,
    what: "the scores handed over to action 22 never arrive there",
    quote: "under action 22",
  },
];

const blanket: readonly ExpectedFinding[] = ["2.1", "2.2", "2.4", "2.5", "2.7"].map((milestone) => ({
  category: "blanket claim",
  rules: ["evidence-own", "outcome-present", "outcome-evidenced"],
  action: 2,
  milestone,
  what: "one sentence reports all seven milestones as completed",
}));

const weaker: readonly ExpectedFinding[] = [
  {
    category: "blanket claim",
    rules: ["evidence-own"],
    action: 2,
    what: "one sentence reports all seven milestones as completed",
    quote: "have all been completed",
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 11,
    milestone: "11.1",
    what: "an annual report was promised; an analysis was presented",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 21,
    milestone: "21.1",
    what: "specifications were to include the definition; they are required to consider it",
    outcomes: claimed,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 23,
    milestone: "23.3",
    what: "all provider selections were promised; the answer is routinely",
    outcomes: claimed,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 5,
    milestone: "5.1",
    what: "the pilot was to be implemented; a model is agreed",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 18,
    milestone: "18.2",
    what: "a plan was to be in place; a group explores approaches",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 18,
    milestone: "18.3",
    what: "feasibility was to be assessed; work is underway",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 21,
    milestone: "21.2",
    what: "all meetings were promised; the answer speaks of the meeting",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 18,
    milestone: "18.1",
    what: "the transfer was to have taken place; it is scheduled",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["claim-strength"],
    action: 22,
    milestone: "22.2",
    what: "figures were to be published; a tool is under development",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "claim weaker than promise",
    rules: ["condition-answered"],
    action: 14,
    milestone: "14.1",
    what: "plans were promised if access is not equitable; whether it is, nobody says",
    outcomes: ["met", "partly met", "not met"],
  },
];

const figures: readonly ExpectedFinding[] = [
  ...(
    [
      ["22.2", "number of diseases with published figures"],
      ["22.3", "number of patients who registered themselves"],
      ["23.4", "examples of best practice"],
      ["25.1", "proportion of applications"],
      ["26.1", "number of conditions registered"],
    ] as const
  ).map(([milestone, asked]): ExpectedFinding => ({
    category: "no figure for a figure",
    rules: ["metric-answered", "outcome-evidenced", "outcome-present"],
    action: Number(milestone.split(".")[0]),
    milestone,
    what: `asked for: ${asked}; given: none`,
    outcomes: ["met", "partly met", null],
  })),
  {
    category: "no figure for a figure",
    rules: ["metric-answered"],
    action: 23,
    milestone: "23.3",
    what: "examples of how issues were addressed are asked for and not given",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "no figure for a figure",
    rules: ["baseline-given"],
    action: 22,
    what: "an increased number, from nothing to nothing",
    quote: "increased number of specialised services",
  },
  {
    category: "no figure for a figure",
    rules: ["baseline-given"],
    action: 6,
    what: "more working groups than how many, and up to how many",
    quote: "introduce more speciality working groups",
    arguable: true,
  },
];

const delays: readonly ExpectedFinding[] = [
  ...(
    [
      ["1.1", "delayed, and promised again with no date"],
      ["14.1", "the annual report is not produced and not promised again"],
      ["18.1", "the data transfer is late and in no milestone for 2024"],
      ["18.3", "not assessed, and in no milestone for 2024"],
      ["18.4", "the workshop is delayed, and promised again with no date"],
      ["19.2", "still ongoing, and continued with no date"],
    ] as const
  ).map(([milestone, what]): ExpectedFinding => ({
    category: "delay carried nowhere",
    rules: ["delay-carried-forward"],
    action: Number(milestone.split(".")[0]),
    milestone,
    what,
    outcomes: missed,
  })),
  {
    category: "delay carried nowhere",
    rules: ["lateness-told"],
    action: 15,
    milestone: "15.1",
    what: "due in mid 2023, published in September, with no word on the delay",
    outcomes: claimed,
  },
  {
    category: "delay carried nowhere",
    rules: ["lateness-told"],
    action: 11,
    milestone: "11.1",
    what: "due by March 2023, presented in April and May",
    outcomes: claimed,
    arguable: true,
  },
  {
    category: "promise not tracked",
    rules: ["promise-tracked", "delay-carried-forward"],
    action: 18,
    what: "a transfer planned for early 2024 that is in no milestone for 2024",
    quote: "scheduled to take place in early 2024",
  },
  {
    category: "promise not tracked",
    rules: ["promise-tracked", "delay-carried-forward"],
    action: 18,
    what: "work is underway, and no milestone for 2024 is about it",
    quote: "work is underway",
  },
  {
    category: "promise not tracked",
    rules: ["promise-tracked", "status-concluded-nothing-open"],
    action: 10,
    what: "monitoring is promised in the report of a concluded action",
    quote: "the impact will be monitored",
  },
  {
    category: "promise not tracked",
    rules: ["promise-tracked"],
    action: 26,
    what: "an expansion to other syndromes is promised in the report of a concluded action",
    quote: "will be expanded",
  },
  ...(
    [
      [2, "pathways are being developed"],
      [2, "is being established"],
      [6, "yet to be launched"],
      [7, "will also consider"],
      [7, "will be able to establish"],
      [8, "will include non-genetic"],
      [17, "currently being negotiated"],
      [20, "currently being negotiated"],
      [29, "currently being negotiated"],
    ] as const
  ).map(([action, quote]): ExpectedFinding => ({
    category: "promise not tracked",
    rules: ["promise-tracked", "claim-strength"],
    action,
    quote,
    what: "under way or to come, and the milestones for 2024 say it otherwise or not at all",
    arguable: true,
  })),
];

/** Next milestones with no date and nothing to count. */
const undated: readonly (readonly [action: number, quote: string])[] = [
  [1, "continue work to improve the evidence"],
  [1, "paper on use of registries"],
  [2, "establish community of practice"],
  [2, "external evaluation provider"],
  [8, "enhance patients, family members"],
  [8, "as part of the development of the communication"],
  [12, "continue to communicate with stakeholders"],
  [14, "initial analyses on"],
  [14, "will be informed of findings"],
  [14, "if possible, the submission"],
  [14, "scoping of other conditions"],
  [18, "hold workshop with patient"],
  [18, "explore how data sharing"],
  [19, "continuation of evaluation"],
  [19, "take forward the activity"],
  [19, "incorporate resources developed"],
  [19, "incorporate rare diseases into"],
  [26, "target initial genes"],
];

const dates: readonly ExpectedFinding[] = [
  ...undated.map(([action, quote]): ExpectedFinding => ({
    category: "dates and order",
    rules: ["due-present"],
    action,
    quote,
    what: "a next milestone with neither date nor measure",
  })),
  ...(
    [
      ["data gathered", "the only date is when the sites start"],
      ["number of trusts agreed", "it waits for readiness, and nobody says until when"],
      ["a consultation process will be planned", "it waits for experience, and nobody says until when"],
    ] as const
  ).map(([quote, what]): ExpectedFinding => ({
    category: "dates and order",
    rules: ["due-present"],
    action: 2,
    quote,
    what,
    arguable: true,
  })),
  {
    category: "dates and order",
    rules: ["due-order"],
    action: 32,
    what: "implemented in the same year as the proposals that come first",
    quote: "networked models",
  },
  {
    category: "dates and order",
    rules: ["due-order"],
    action: 7,
    what: "the year of the contract taken for the date of the promise",
    quote: "is contracted with",
    arguable: true,
  },
  {
    category: "dates and order",
    rules: ["frequency-countable"],
    action: 8,
    what: "twice a month or every two months",
    quote: "bi-monthly",
  },
  ...[32, 33].map((action): ExpectedFinding => ({
    category: "dates and order",
    rules: ["frequency-countable"],
    action,
    what: "how often is not said",
    quote: "regularly",
  })),
  {
    category: "dates and order",
    rules: ["milestone-promises"],
    action: 7,
    what: "tells of a contract that exists instead of what will be done",
    quote: "is contracted with",
  },
];

const words: readonly ExpectedFinding[] = [
  ...(
    [
      [1, "UK NSC"],
      [5, "SWAN"],
      [7, "PAGE"],
      [8, "NGE"],
      [18, "GEL"],
      [19, "PGCert"],
      [21, "NCARDRS"],
      [22, "NCARDRS"],
      [23, "PIAs"],
      [25, "ABPI"],
      [26, "NDRS"],
      [31, "PAGE"],
      [36, "SCV"],
    ] as const
  ).map(([action, abbreviation]): ExpectedFinding => ({
    category: "abbreviation or name",
    rules: ["abbreviation-expanded"],
    action,
    what:
      abbreviation === "SCV"
        ? "SCV stands for something else than in 2023"
        : `${abbreviation} is not spelled out in what the action reports`,
  })),
  ...[8, 31].map((action): ExpectedFinding => ({
    category: "abbreviation or name",
    rules: ["name-canonical"],
    action,
    what: "the programme's old abbreviation beside its new name",
    quote: "GEP",
  })),
];

const pasted: readonly ExpectedFinding[] = [17, 20, 29].map((action) => ({
  category: "pasted text",
  rules: ["text-in-place"],
  action,
  what: "the same points, word for word, in three actions on commissioned research",
}));

const reprints: readonly ExpectedFinding[] = [
  ...["2.5", "5.1", "8.2", "18.1", "18.3"].map((milestone): ExpectedFinding => ({
    category: "reprint that changed",
    rules: ["baseline-unchanged"],
    action: Number(milestone.split(".")[0]),
    milestone,
    what: "reprinted in other words",
    reprinted: true,
  })),
  ...[9, 14, 18, 26, 29].flatMap((action): ExpectedFinding[] => {
    const what =
      action === 18 ? "an owner is gone, and a bracket stays open" : "another owner than published";
    const owner = { category: "owner", action, what, reprinted: true } as const;
    return [
      { ...owner, rules: ["owners-known"] },
      { ...owner, rules: ["baseline-unchanged"], arguable: true },
    ];
  }),
];

const newActions: readonly ExpectedFinding[] = [
  {
    category: "measure does not fit",
    rules: ["measure-fits"],
    action: 34,
    what: "an action on devices is measured in medicines",
    quote: "IDAP pilot",
  },
  ...[30, 31, 32, 33, 34, 35, 36].map((action): ExpectedFinding => ({
    category: "logic model",
    rules: ["logic-model-complete"],
    action,
    what: "no problem, assumptions or external factors are printed",
  })),
];

/** Everything that rules should say of the returns. */
export const expectedFindings: readonly ExpectedFinding[] = [
  ...status,
  ...nobodyAnswers,
  ...vanished,
  ...blanket,
  ...weaker,
  ...figures,
  ...delays,
  ...dates,
  ...words,
  ...pasted,
  ...reprints,
  ...newActions,
];

/** What the importer should say of the edition of 2024 beside that of 2023. */
export const expectedOfImport = {
  /** Published in 2023, not reprinted in 2024. */
  dropped: ["3.1", "4.1", "4.2", "8.4", "9.1"],
  /** Reprinted without the date that governed them, the first also in another tense. */
  dateLost: ["18.1", "18.2", "18.3", "18.4"],
  /** Reprinted in words that say a little less, more or something else. */
  reworded: ["2.5", "5.1", "8.2"],
  /** No word in the report, or no figure where one was promised. */
  unanswered: [...unanswered, ...["6.2", "6.3", "6.4", "6.5", "22.2", "22.3"]],
  /** Readers may differ. */
  arguable: ["7.5", "8.4", "14.1", "21.3", "27.1", "28.2"],
  blanket: [2],
  ownersChanged: [9, 14, 18, 26, 29],
  bracketOpen: [18],
} as const;
