/** The consolidated workbook's own sheets, tables and columns; those of the returns come from the return's layout. */

import type { DataTable } from "./data-tables";
import { layout } from "../return/layout";

interface SheetAndTable {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
}

/** Sheets that are not a return's, by name of sheet and of Excel table. */
export const ownSheets = {
  cover: { sheet: "Cover", table: "Cover", title: "Consolidated returns" },
  summary: { sheet: "Summary", table: "Summary", title: "Summary: statuses and outcomes of the merged rows" },
  metrics: {
    sheet: "Metrics",
    table: "Metrics",
    title: "Metrics: every number that was reported for a milestone",
  },
  conflicts: {
    sheet: "Conflicts",
    table: "Conflicts",
    title: "Conflicts: answers that differ, side by side, to be decided with a reason",
  },
  findings: { sheet: "Findings", table: "Findings", title: "Findings: what is to be put right or looked at" },
  reconciliation: {
    sheet: "Reconciliation",
    table: "Reconciliation",
    title: "Reconciliation: rows issued are rows merged, held and missing",
  },
  edits: {
    sheet: "Edits",
    table: "Edits",
    title: "Edits: what DHSC put beside the answers, and whether the answers are still the same",
  },
  returns: {
    sheet: "Returns",
    table: "Returns",
    title: "Returns: every file received, and what became of it",
  },
  events: {
    sheet: "Events",
    table: "Events",
    title: "Events: what happened, each entry chained to the one before it",
  },
  movement: {
    sheet: "Movement",
    table: "Movement",
    title: "Movement: what changed since the last edition, action by action",
  },
  matrix: {
    sheet: "Status matrix",
    table: "StatusMatrix",
    title: "Status matrix: how many actions went from which status to which",
  },
  deliveryGroup: {
    sheet: "Delivery group",
    table: "DeliveryGroup",
    title: "Delivery group: what to raise at its next meeting",
  },
} as const satisfies Record<string, SheetAndTable>;

const dataTitles: { readonly [K in DataTable]: string } = {
  actions: "Actions: the status that each owner reports",
  milestones: "Milestones: what was published, and what each owner reports of it",
  progress: "Progress: what else was reported, one point a row",
  nextMilestones: "Next milestones: what is promised for the coming year",
  newActions: "New actions: proposals for the next plan",
};

/** The tables whose rows are brought together, in the order of their sheets. */
export const dataTables = Object.keys(dataTitles) as DataTable[];

/** The sheet and table that bring a return's table together: named as in the return. */
export function dataSheet(key: DataTable): SheetAndTable {
  return { sheet: layout[key].sheet, table: layout[key].name, title: dataTitles[key] };
}

/** Columns that stand beside a return's own. */
export const beside = {
  state: { heading: "State", width: 11 },
  reason: { heading: "Why it is not merged", width: 38 },
  partner: { heading: "Partner", width: 26 },
  file: { heading: "Source file", width: 30 },
  sheet: { heading: "Source sheet", width: 16 },
  cell: { heading: "Source cell", width: 10 },
  note: { heading: "Note (DHSC)", width: 30 },
  release: { heading: "What would release it", width: 38 },
  decided: { heading: "Decided", width: 20 },
  lookAgain: { heading: "Look again at", width: 16 },
  row: { heading: "Row", width: 18 },
} as const;

/** The columns of the Conflicts sheet by which it is read back. */
export const conflictsHeadings = {
  conflict: "Conflict",
  action: "Action",
  milestone: "Milestone",
  question: "Question",
  state: "State",
  proposed: "Proposed",
  decision: "Decision",
  reason: "Reason",
  by: "Decided by",
} as const;

const sideOf = (side: "First" | "Second") => ({
  answer: `${side} answer`,
  by: `${side} given by`,
  sender: `${side} sender`,
  on: `${side} given on`,
  source: `${side} source`,
});

/** Of each side of a conflict that has columns of its own; further sides are rare, and stand together in one cell. */
export const sideHeadings = { first: sideOf("First"), second: sideOf("Second") };

/** The items of the cover beside which people enter something. */
export const coverInputs = {
  signedBy: "Signed off by",
  signedOn: "Date signed off",
  publishedOn: "Published on",
  publishedAs: "Published as",
  publishedBy: "Published by",
} as const;

/** The list of what may be decided on a finding. */
export const decisionList = "DecisionList";

/** The columns of the Findings sheet by which it is read back. */
export const findingsHeadings = {
  file: "File",
  rule: "Rule",
  sheet: "Sheet",
  cell: "Cell",
  decision: "DHSC decision",
  wording: "DHSC wording",
  reason: "DHSC reason",
  by: "DHSC decided by",
  finding: "Finding",
} as const;

/** The columns of the sheet that lists all edits. */
export const editsHeadings = {
  sheet: "Sheet",
  row: "Row",
  partner: "Partner",
  action: "Action",
  milestone: "Milestone",
  words: "What the row says",
  column: "Column",
  edit: "Edit (DHSC)",
  answered: "Answer when edited",
  answer: "Answer now",
  state: "What became of it",
  by: "Edited by",
  why: "Why",
} as const;

/** The columns of the sheet that shows the event log. */
export const eventsHeadings = {
  entry: "Entry",
  day: "Day",
  what: "What happened",
  who: "Who",
  partner: "Partner",
  file: "File",
  about: "Row or conflict",
  detail: "Details",
  hash: "Hash",
} as const;

/** The heading of the column in which DHSC may put its own wording beside an answer. */
export function editHeading(heading: string): string {
  return `${heading} (DHSC edit)`;
}
