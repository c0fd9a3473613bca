/**
 * A return's own record: what was fixed, waived, decided and sealed. It lies on a very hidden sheet, so that it travels
 * with the file, and entries are only ever added. Nobody is kept from changing it: it informs, it does not prove.
 */

import { contentText } from "./cell-types";
import { sheetNames } from "./layout";
import { comparable } from "../text";
import type { CellEdit, Sheet, Workbook } from "../workbook";

/**
 * A cell by what it is about, which sorting and inserted rows do not change: the Excel table's name, the row's key
 * ("18", "18.2", a cover item; of a row that people added, its number in the sheet), the column's heading.
 */
export interface RecordPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** `on`: ISO date, "" when nobody gave one. */
interface Dated {
  readonly on: string;
}

export interface FixEntry extends Dated {
  readonly kind: "fix";
  readonly rule: string;
  readonly place: RecordPlace;
  readonly before: string;
  readonly after: string;
}

/** A rule that need not hold at a cell, as long as its text stays the same, or for a whole action. */
export interface WaiverEntry extends Dated {
  readonly kind: "waiver";
  readonly rule: string;
  readonly about: RecordPlace | { readonly action: number };
  /** What stood in the cell; "" for an action. */
  readonly text: string;
  readonly reason: string;
  /** Who approved it. */
  readonly by: string;
  /** ISO date, the last day on which it counts. */
  readonly until: string;
}

export const disclosureDecisions = ["publish", "suppress", "round"] as const;
export type DisclosureDecision = (typeof disclosureDecisions)[number];

/** What a person decided on a hold, as long as the cell's text stays the same. */
export interface DecisionEntry extends Dated {
  readonly kind: "decision";
  readonly rule: string;
  readonly place: RecordPlace;
  /** What stood in the cell. */
  readonly text: string;
  readonly decision: DisclosureDecision;
  /** What is to be published instead; "" where the text is published as it stands. */
  readonly wording: string;
  readonly reason: string;
  readonly by: string;
}

/** One row as sealed: a short digest of each answer, by heading. */
export interface SealedRow {
  readonly table: string;
  readonly row: string;
  readonly answers: ReadonlyMap<string, string>;
}

export interface SealEntry extends Dated {
  readonly kind: "seal";
  /** Of the canonical form, hexadecimal. */
  readonly digest: string;
  readonly receipt: string;
  /** Version of the rules and their settings that gave the verdict. */
  readonly ruleSet: string;
  readonly verdict: "ready" | "not-ready";
  /** Who approved the return, from its cover. */
  readonly by: string;
  readonly rows: readonly SealedRow[];
}

export type RecordEntry = FixEntry | WaiverEntry | DecisionEntry | SealEntry;

export interface ReturnRecord {
  /** In the order in which they were added. */
  readonly entries: readonly RecordEntry[];
  /** The sheet and its first free row, from 0; null where the sheet is lost and nothing can be added. */
  readonly end: { readonly sheet: string; readonly row: number } | null;
}

/** The columns of the sheet, in their order. */
export const recordHeadings = [
  "Entry",
  "Rule",
  "Table",
  "Row",
  "Column",
  "Before",
  "After",
  "Reason",
  "By",
  "On",
  "Until",
] as const;

type Line = { readonly [H in (typeof recordHeadings)[number]]?: string };

const sealedRow = "sealed row";
/** Excel's limit for one cell. */
const longestText = 32_767;

const placeColumns = ({ table, row, column }: RecordPlace): Line => ({
  Table: table,
  Row: row,
  Column: column,
});

function linesOf(entry: RecordEntry): Line[] {
  switch (entry.kind) {
    case "fix": {
      const { rule, place, before, after, on } = entry;
      return [{ Entry: "fix", Rule: rule, ...placeColumns(place), Before: before, After: after, On: on }];
    }
    case "waiver": {
      const { rule, about, text, reason, by, on, until } = entry;
      const where = "action" in about ? { Row: String(about.action) } : placeColumns(about);
      return [
        { Entry: "waiver", Rule: rule, ...where, Before: text, Reason: reason, By: by, On: on, Until: until },
      ];
    }
    case "decision": {
      const { rule, place, text, decision, wording, reason, by, on } = entry;
      return [
        {
          Entry: `decision: ${decision}`,
          Rule: rule,
          ...placeColumns(place),
          Before: text,
          After: wording,
          Reason: reason,
          By: by,
          On: on,
        },
      ];
    }
    case "seal": {
      const { rows, ruleSet, digest, receipt, verdict, by, on } = entry;
      return [
        ...rows.map(({ table, row, answers }): Line => ({
          Entry: sealedRow,
          Table: table,
          Row: row,
          After: [...answers].map(([heading, short]) => `${heading}=${short}`).join("; "),
        })),
        { Entry: "seal", Rule: ruleSet, Before: digest, After: receipt, Reason: verdict, By: by, On: on },
      ];
    }
  }
}

/**
 * The edits that add entries to the return's record.
 * @returns null where the return has lost the sheet that the record lies on.
 */
export function recordEdits({ end }: ReturnRecord, entries: readonly RecordEntry[]): CellEdit[] | null {
  if (!end) return null;
  return entries.flatMap(linesOf).flatMap((line, index) =>
    recordHeadings.flatMap((heading, column): CellEdit[] => {
      const value = line[heading];
      const at = { sheet: end.sheet, row: end.row + index, column };
      return value === undefined || value === "" ? [] : [{ at, value: value.slice(0, longestText) }];
    }),
  );
}

function sealedAnswers(text: string): Map<string, string> {
  return new Map(
    text.split("; ").flatMap((pair) => {
      const at = pair.lastIndexOf("=");
      return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
    }),
  );
}

function entryOf(line: Line, rows: readonly SealedRow[]): RecordEntry | null {
  const {
    Entry = "",
    Rule: rule = "",
    Before = "",
    After = "",
    Reason = "",
    By: by = "",
    On: on = "",
  } = line;
  const place = { table: line.Table ?? "", row: line.Row ?? "", column: line.Column ?? "" };
  const decision = disclosureDecisions.find((candidate) => Entry === `decision: ${candidate}`);
  if (decision) {
    return { kind: "decision", rule, place, text: Before, decision, wording: After, reason: Reason, by, on };
  }
  switch (Entry) {
    case "fix":
      return { kind: "fix", rule, place, before: Before, after: After, on };
    case "waiver": {
      const about = place.table === "" ? { action: Number(place.row) } : place;
      return { kind: "waiver", rule, about, text: Before, reason: Reason, by, on, until: line.Until ?? "" };
    }
    case "seal": {
      const verdict = Reason === "ready" ? "ready" : "not-ready";
      return { kind: "seal", digest: Before, receipt: After, ruleSet: rule, verdict, by, on, rows };
    }
    default:
      return null;
  }
}

function lineTexts(sheet: Sheet): Map<number, Line> {
  const lines = new Map<number, Record<string, string>>();
  for (const { row, column, content } of sheet.cells) {
    const heading = recordHeadings[column];
    if (heading === undefined || row === 0) continue;
    const line = lines.get(row) ?? {};
    line[heading] = contentText(content);
    lines.set(row, line);
  }
  return lines;
}

/** The record in a workbook. What is no entry is passed over: the sheet is open to whoever looks for it. */
export function readRecord({ sheets }: Workbook): ReturnRecord {
  const sheet = sheets.find(({ name }) => comparable(name) === sheetNames.record);
  if (!sheet) return { entries: [], end: null };
  const entries: RecordEntry[] = [];
  let rows: SealedRow[] = [];
  const lines = [...lineTexts(sheet)].sort(([a], [b]) => a - b);
  for (const [, line] of lines) {
    if (line.Entry === sealedRow) {
      rows.push({ table: line.Table ?? "", row: line.Row ?? "", answers: sealedAnswers(line.After ?? "") });
      continue;
    }
    const entry = entryOf(line, rows);
    if (entry) entries.push(entry);
    if (entry?.kind === "seal") rows = [];
  }
  const last = Math.max(0, ...sheet.cells.map(({ row }) => row));
  return { entries, end: { sheet: sheet.name, row: last + 1 } };
}

/** The last seal; null for a return that was never sealed. */
export function lastSeal({ entries }: ReturnRecord): SealEntry | null {
  return entries.findLast((entry) => entry.kind === "seal") ?? null;
}
