import type { CellRange, CellStyle, DraftCell, DraftValue, SheetDraft, WorkbookDraft } from "#src/core/index";

export const cell = (value: DraftValue, style: CellStyle = "text"): DraftCell => ({ value, style });
export const row = (style: CellStyle, ...values: readonly DraftValue[]): DraftCell[] =>
  values.map((value) => cell(value, style));
export const range = (top: number, left: number, bottom = top, right = left): CellRange => ({
  top,
  left,
  bottom,
  right,
});

const bare = { widths: [], rows: [], tables: [], validations: [], marks: [], frozenRows: 0 } as const;

export function sheetOf(parts: Partial<SheetDraft> & { readonly name: string }): SheetDraft {
  return { visibility: "visible", ...bare, ...parts };
}

export function draftOf(sheets: readonly SheetDraft[], parts: Partial<WorkbookDraft> = {}): WorkbookDraft {
  return { title: "Sample", createdOn: "2025-01-31", sheets, names: [], properties: new Map(), ...parts };
}

/** A sheet with one cell, A1. */
export function draftOfValue(value: DraftValue, style: CellStyle = "text"): WorkbookDraft {
  return draftOf([sheetOf({ name: "One", rows: [[cell(value, style)]] })]);
}

const outcomes = ["Met", "Met late", "Not met", "Carried forward", "Stopped"];
const statuses = ["On track", "Complete", "Closed"];

const startHere = sheetOf({
  name: "Start here",
  widths: [34, 70],
  rows: [
    row("title", "Return for the annual reporting cycle 2025"),
    row(
      "note",
      "Fill in the cream cells, sheet by sheet. Every cell says what it asks for when you select it.",
    ),
    [],
    row("heading", "Item", "Answer"),
    [cell("Plan", "label"), cell("Sample health action plan")],
    [cell("Reporting cycle", "label"), cell("2025 annual")],
    [cell("Delivery partner", "label"), cell("Northern Genomics Partnership")],
    [cell("Return by", "label"), cell({ date: "2025-01-31" }, "text-date")],
    [cell("Completed by", "label"), cell(null, "input")],
    [cell("Email", "label"), cell("@someone", "input")],
    [cell("Approved by", "label"), cell(null, "input")],
    [cell("Date approved", "label"), cell(null, "input-date")],
  ],
  tables: [{ name: "Cover", range: range(3, 0, 11, 1), filter: false }],
  validations: [
    {
      ranges: [range(11, 1)],
      accepts: { kind: "date", from: "2024-01-01", to: "2026-12-31" },
      prompt: {
        title: "Date approved",
        text: "The day the return was approved,\nfor example 24 January 2025.",
      },
      alert: { title: "Not a date", text: "Give a date in 2024 to 2026.", style: "stop" },
    },
  ],
  marks: [{ range: range(8, 1, 11, 1), formula: "ISBLANK($B9)", look: "error" }],
  protection: { rowsMayChange: false },
  print: { orientation: "portrait", repeatRows: 0 },
});

const long =
  "A care pathway co-designed with families has been agreed with nine of the twelve regional centres, and training for 240 clinicians is under way; the remaining three centres are to sign in spring.";

const milestoneRows = Array.from({ length: 15 }, (_, i) => [
  cell(`18.${i + 1}`),
  cell(`Action 18: shorter waits for a diagnosis`),
  cell(i % 3 === 0 ? long : "Publish the service specification for the regional clinics."),
  cell({ date: `2025-${String((i % 9) + 1).padStart(2, "0")}-15` }, "text-date"),
  cell(i % 4 === 3 ? null : (outcomes[i % 4] ?? null), "input"),
  cell(i % 4 === 3 ? null : i % 2 === 0 ? long : "=2+3 is text, and so is the rest of this line", "input"),
  cell(i % 2 === 0 ? 9 + i : null, "input-number"),
  cell(i % 2 === 0 ? { date: "2024-11-30" } : null, "input-date"),
  cell(i % 5 === 1 ? `17.${i}` : null, "input-id"),
  cell(i % 6 === 2 ? "Check the figure with the registry before publication." : null, "edit"),
]);

const milestones = sheetOf({
  name: "Milestones",
  widths: [12, 22, 42, 18, 18, 48, 12, 18, 14, 30],
  rows: [
    row("title", "Milestones"),
    row(
      "note",
      "One row for each milestone that fell due. Choose an outcome and say what happened since last time.",
    ),
    row(
      "heading",
      "Milestone",
      "Action",
      "Published milestone",
      "Due",
      "Outcome",
      "Progress",
      "Value",
      "As at",
      "Continues",
      "DHSC edit",
    ),
    ...milestoneRows,
  ],
  tables: [{ name: "Milestones", range: range(2, 0, 17, 9) }],
  validations: [
    {
      ranges: [range(3, 4, 17, 4)],
      accepts: { kind: "list", name: "Outcomes" },
      prompt: { title: "Outcome", text: "Choose what became of the milestone." },
      alert: { title: "Outcome", text: "Choose an outcome from the list.", style: "stop" },
    },
    {
      ranges: [range(3, 5, 17, 5), range(3, 9, 17, 9)],
      accepts: { kind: "text-length", atMost: 2000 },
      alert: { title: "Long text", text: "Keep it to 2,000 characters.", style: "warning" },
    },
    { ranges: [range(3, 6, 17, 6)], accepts: { kind: "number", atLeast: 0 } },
    { ranges: [range(3, 7, 17, 7)], accepts: { kind: "date", from: "2020-01-01", to: "2030-12-31" } },
    { ranges: [range(3, 8, 17, 8)], accepts: { kind: "formula", formula: 'AND(LEN($I4)<9,$I4<>"<&>")' } },
    {
      ranges: [range(3, 0, 17, 0)],
      accepts: { kind: "any" },
      prompt: { title: "Milestone", text: "The number it has in the plan." },
    },
  ],
  marks: [
    { range: range(3, 7, 17, 7), formula: "AND(NOT(ISBLANK($H4)),$H4<$D4)", look: "advice" },
    { range: range(3, 5, 17, 5), formula: 'AND($E4="Not met",LEN($F4)<60)', look: "warning" },
    { range: range(3, 4, 17, 4), formula: "ISBLANK($E4)", look: "error" },
  ],
  frozenRows: 3,
  protection: { rowsMayChange: true },
  unlocked: [{ range: range(18, 0, 47, 8), style: "input" }],
  print: { orientation: "landscape", repeatRows: 3 },
});

const summary = sheetOf({
  name: "Summary",
  widths: [28, 14, 14, 4, 14, 14, 14, 14, 14],
  rows: [
    row("title", "Summary"),
    [],
    row("heading", "Status", "Actions", "Last cycle"),
    ...statuses.map((status, i) => [
      cell(status, "label"),
      cell([21, 12, 3][i] ?? 0, "text-number"),
      cell([25, 8, 3][i] ?? 0, "text-number"),
    ]),
  ],
  heights: new Map([[0, 28.5]]),
  tables: [{ name: "StatusCounts", range: range(2, 0, 5, 2) }],
  charts: [
    {
      kind: "bar",
      title: "Actions by status",
      at: range(2, 4, 16, 8),
      categories: range(3, 0, 5, 0),
      series: [{ name: "Actions", values: range(3, 1, 5, 1) }],
    },
    {
      kind: "column",
      title: "This cycle and last",
      at: range(18, 4, 32, 8),
      categories: range(3, 0, 5, 0),
      series: [
        { name: "This cycle", values: range(3, 1, 5, 1) },
        { name: "Last cycle", values: range(3, 2, 5, 2) },
      ],
    },
  ],
  print: { orientation: "portrait", repeatRows: 0 },
});

/** A workbook with everything that the writer can write. */
export const sample: WorkbookDraft = {
  title: "Sample return & more",
  createdOn: "2025-01-06",
  sheets: [
    sheetOf({
      name: "_return",
      visibility: "very-hidden",
      widths: [20, 30],
      rows: [row("text", "partner", "northern")],
    }),
    startHere,
    milestones,
    summary,
    sheetOf({
      name: "Lists",
      visibility: "hidden",
      widths: [20],
      rows: outcomes.map((outcome) => row("text", outcome)),
    }),
  ],
  names: [
    { name: "Outcomes", sheet: "Lists", range: range(0, 0, outcomes.length - 1, 0) },
    { name: "ReturnIdentity", text: 'plan="sample";partner="northern"' },
  ],
  properties: new Map([
    ["ReturnPartner", "northern"],
    ["ReturnCycle", "2025-annual & more"],
  ]),
};
