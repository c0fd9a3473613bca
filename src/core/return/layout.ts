/**
 * THE columns of a return, defined once. Template, reader, row types, drop-downs, input messages, guidance and the
 * consolidated workbook all follow from here.
 */

import type { CellType } from "./cell-types";

export interface Column<T extends CellType = CellType> {
  readonly heading: string;
  readonly type: T;
  /** True where the partner answers; all else is issued and locked. */
  readonly input: boolean;
  /** Width in characters. */
  readonly width: number;
  /** What the column holds or asks, in one or two sentences: input message, help and guidance sheet. At most 255 characters. */
  readonly asks: string;
  readonly example?: string;
}

export interface Table<C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  /** The Excel table's name. */
  readonly name: string;
  readonly sheet: string;
  /** `issued`: a row for each thing issued, known by its `key` column; `free`: people add rows. */
  readonly rows: "issued" | "free";
  readonly key: keyof C & string;
  /** Whether only a return that asks for next year's milestones has it. */
  readonly nextYearOnly: boolean;
  readonly title: string;
  readonly columns: C;
}

function column<const T extends CellType>(
  heading: string,
  type: T,
  width: number,
  asks: string,
  example?: string,
): Column<T> {
  return { heading, type, input: true, width, asks, ...(example === undefined ? {} : { example }) };
}

function issued<const T extends CellType>(heading: string, type: T, width: number, asks: string): Column<T> {
  return { heading, type, input: false, width, asks };
}

function table<const C extends Readonly<Record<string, Column>>>(definition: Table<C>): Table<C> {
  return definition;
}

/** The rows of the Cover table: what was issued, then what the partner signs. */
export const coverItems = {
  plan: "Plan",
  cycle: "Reporting cycle",
  partner: "Delivery partner",
  period: "Period covered",
  returnBy: "Return by",
  templateVersion: "Template version",
  completedBy: "Completed by",
  role: "Role",
  email: "Email",
  approvedBy: "Approved by",
  dateApproved: "Date approved",
} as const;

export type CoverItem = keyof typeof coverItems;

export const coverInputs = [
  "completedBy",
  "role",
  "email",
  "approvedBy",
  "dateApproved",
] as const satisfies CoverItem[];

/** What the partner signs on the cover: input message, help and guidance sheet. */
export const coverQuestions: {
  readonly [I in (typeof coverInputs)[number]]: { readonly asks: string; readonly example: string };
} = {
  completedBy: { asks: "The name of the person who filled this return in.", example: "Sam Example" },
  role: { asks: "That person’s role and team.", example: "Policy manager, Genomics Unit" },
  email: { asks: "Where questions about this return should go.", example: "sam.example@example.org" },
  approvedBy: {
    asks: "The name of the person who approves it for your organisation.",
    example: "Alex Example, deputy director",
  },
  dateApproved: { asks: "The day it was approved.", example: "24 January 2025" },
};

export const layout = {
  cover: table({
    name: "Cover",
    sheet: "Start here",
    rows: "issued",
    key: "item",
    nextYearOnly: false,
    title: "Start here",
    columns: {
      item: issued("Item", "text", 24, "What is asked."),
      answer: column("Answer", "text", 60, "Your answer."),
    },
  }),
  actions: table({
    name: "Actions",
    sheet: "Actions",
    rows: "issued",
    key: "action",
    nextYearOnly: false,
    title: "Actions: the status of each action you own",
    columns: {
      action: issued("Action", "action", 8, "The action's number in the published plan."),
      title: issued("Title", "text", 42, "The action's title."),
      priority: issued("Priority", "text", 24, "The framework priority the action serves."),
      owner: issued("Owner", "text", 24, "Who owns the action, as published."),
      lastStatus: issued("Last status", "text", 14, "The status published last time."),
      status: column(
        "Status",
        "status",
        14,
        "Choose one. Ongoing: milestones were missed and work goes on. Extended: new milestones for the coming year. Concluded: done and part of business as usual.",
        "extended",
      ),
      statusReason: column(
        "Reason for status",
        "text",
        40,
        "Say in a sentence or two why this status is right.",
        "Two of three milestones are met; the workshop moves to summer 2025.",
      ),
      home: column(
        "Where the work lives now",
        "text",
        34,
        "For a concluded action: the team, board or service that carries the work on as business as usual.",
        "Genomics Unit, as part of the yearly Test Directory update.",
      ),
      patientVoice: column(
        "How people with rare conditions took part",
        "text",
        40,
        "Say how people with rare conditions, or those who care for them, took part in this work.",
        "Four people with lived experience sit on the working group, which met 5 times.",
      ),
    },
  }),
  milestones: table({
    name: "Milestones",
    sheet: "Milestones",
    rows: "issued",
    key: "milestone",
    nextYearOnly: false,
    title: "Milestones: what was published, and what came of it",
    columns: {
      milestone: issued(
        "Milestone",
        "milestone",
        11,
        "The milestone's id: action number, then its place in the action.",
      ),
      action: issued("Action", "action", 8, "The action the milestone belongs to."),
      published: issued("Published milestone", "text", 46, "The milestone as agreed."),
      due: issued("Due", "text", 18, "When it falls due, in the plan's words."),
      outcome: column(
        "Outcome",
        "outcome",
        16,
        "Choose one: met, partly met, not met, condition not met (its “if” did not come true) or withdrawn (dropped by agreement).",
        "partly met",
      ),
      progress: column(
        "Progress",
        "text",
        46,
        "Say what was done for this milestone, in its own words. Needed when it is met or partly met.",
        "The report was published on 12 June 2024 and sent to all 31 services.",
      ),
      value: column(
        "Value",
        "number",
        10,
        "The number, where the milestone asks for a number or a proportion. Digits only.",
        "14",
      ),
      outOf: column(
        "Out of",
        "number",
        10,
        "The total, where the milestone asks for a proportion. Digits only.",
        "31",
      ),
      asAt: column(
        "As at",
        "date",
        19,
        "The date of the count, for a number that grows over time.",
        "31 December 2024",
      ),
      dateMet: column("Date met", "date", 19, "The day the milestone was met.", "12 June 2024"),
      reason: column(
        "Reason",
        "text",
        36,
        "Why it is not met, only partly met, or withdrawn.",
        "The supplier withdrew in May 2024; a new contract starts in spring 2025.",
      ),
      newDue: column(
        "New due",
        "due",
        18,
        "For a milestone that goes on as it stands: when it now falls due. If you reword it, use the Next milestones sheet.",
        "by September 2025",
      ),
      agreedBy: column(
        "Agreed by",
        "text",
        28,
        "For a withdrawn milestone: who agreed to drop it, and when.",
        "Rare Diseases Delivery Group, 3 October 2024",
      ),
      evidence: column(
        "Evidence",
        "text",
        34,
        "Where it can be seen: a publication, a page, minutes. Text only.",
        "Minutes of the programme board, 8 July 2024",
      ),
    },
  }),
  progress: table({
    name: "Progress",
    sheet: "Progress",
    rows: "free",
    key: "action",
    nextYearOnly: false,
    title: "Progress: what else should be reported, one point a row",
    columns: {
      action: column("Action", "action", 10, "Choose the action this is about.", "18"),
      report: column(
        "Progress report",
        "text",
        110,
        "One point of progress a row, as it should be published.",
        "A working group has been set up to look at equity of access to testing.",
      ),
    },
  }),
  nextMilestones: table({
    name: "NextMilestones",
    sheet: "Next milestones",
    rows: "free",
    key: "milestone",
    nextYearOnly: true,
    title: "Next milestones: what each action promises for the coming year",
    columns: {
      action: column("Action", "action", 10, "Choose the action that makes this promise.", "18"),
      milestone: column(
        "Milestone",
        "text",
        60,
        "What will be done, so that a reader can tell whether it was.",
        "Hold a workshop with patient organisations",
      ),
      due: column(
        "Due",
        "due",
        22,
        "When it falls due, such as “by June 2025” or “in 2025 to 2026”.",
        "by June 2025",
      ),
      measure: column(
        "Measure",
        "text",
        36,
        "How it will be counted, if it can be.",
        "number of organisations taking part",
      ),
      continues: column(
        "Continues",
        "milestone",
        14,
        "If it carries on a milestone that was not met: that milestone's id. If it carries on several, a row for each in the same words.",
        "18.1",
      ),
    },
  }),
  newActions: table({
    name: "NewActions",
    sheet: "New actions",
    rows: "free",
    key: "title",
    nextYearOnly: true,
    title: "New actions: proposals for the next plan",
    columns: {
      title: column(
        "Title",
        "text",
        40,
        "What the action will do, in a line.",
        "Publish a toolkit for transition clinics",
      ),
      priority: column(
        "Priority",
        "priority",
        26,
        "Choose the framework priority it serves.",
        "3. Better co-ordination of care",
      ),
      owner: column("Owner", "text", 24, "The delivery partner or partners that will own it.", "NHS England"),
      problem: column(
        "Problem",
        "bullets",
        36,
        "The problem it deals with. One point a line.",
        "Young people lose their specialist when they turn 18.",
      ),
      outputs: column(
        "Outputs",
        "bullets",
        36,
        "What will be produced. One point a line.",
        "A toolkit for transition clinics, with a checklist for families.",
      ),
      outcomes: column(
        "Outcomes",
        "bullets",
        36,
        "What will be better for people. One point a line.",
        "More young people are seen by an adult service within 6 months.",
      ),
      monitoring: column(
        "Monitoring and evaluation",
        "bullets",
        36,
        "How progress will be measured, with dates. One point a line.",
        "Number of transition clinics that use the toolkit, by March 2026.",
      ),
      assumptions: column(
        "Assumptions",
        "bullets",
        30,
        "What must hold for it to work. One point a line.",
        "Clinics have staff who can be trained.",
      ),
      externalFactors: column(
        "External factors",
        "bullets",
        30,
        "What outside the action may help or hinder it. One point a line.",
        "The new service specification comes out in spring 2025.",
      ),
    },
  }),
} as const;

export type Layout = typeof layout;
export type TableKey = keyof Layout;
export type ColumnKey<K extends TableKey> = keyof Layout[K]["columns"] & string;

export const tableKeys = Object.keys(layout) as TableKey[];

/** The columns of a table in their order, with their keys. */
export function columnsOf<K extends TableKey>(
  key: K,
): { readonly key: ColumnKey<K>; readonly column: Column }[] {
  return Object.entries<Column>(layout[key].columns).map(([columnKey, definition]) => ({
    key: columnKey as ColumnKey<K>,
    column: definition,
  }));
}

export const sheetNames = {
  guidance: "Guidance",
  lists: "_lists",
  identity: "_return",
  record: "_record",
} as const;
