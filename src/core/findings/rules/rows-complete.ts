import { isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { emptyingChoice } from "../fixes";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { actionsOf, milestonesFor } from "../../return/issued-rows";
import { coverItems, layout, type ColumnKey, type CoverItem } from "../../return/layout";
import type { ReturnCell, ReturnRow } from "../../return/return";
import { quote } from "../../text";

const rowNumber = (row: ReturnRow) => `Row ${row.row + 1} of ${quote(layout[row.table].sheet)}`;

const emptyingRow = (row: ReturnRow) =>
  emptyingChoice(`Empty row ${row.row + 1}`, Object.values<ReturnCell>(row.cells));

interface Issued {
  /** What a message calls it: "Action 18", "Milestone 18.2". */
  readonly name: string;
  readonly action: number;
  readonly milestone?: string;
}

/** `key` is the column that says which issued row it is. */
function* issuedRows<K extends "actions" | "milestones">(
  { returned }: ReturnContext,
  table: K,
  issued: ReadonlyMap<string, Issued>,
  keyOf: (row: ReturnRow<K>) => ReturnCell<number | string>,
  key: ColumnKey<K>,
): Generator<Problem> {
  const { found, columns, rows, sheet } = returned.tables[table];
  if (!found || !columns.has(key)) return;
  const noun = table === "actions" ? "action" : "milestone";
  const seen = new Map<string, ReturnRow<K>>();
  for (const row of rows) {
    const cell = keyOf(row);
    const id = String(cell.value ?? "");
    const known = issued.get(id);
    const earlier = seen.get(id);
    if (cell.state === "blank") {
      yield { at: { row }, message: `${rowNumber(row)} has text but no ${noun}.` };
    } else if (!known) {
      yield { at: cellAt(row, key), message: `${quote(cell.text)} is no ${noun} of this return.` };
    } else if (earlier !== undefined) {
      yield {
        at: { row },
        message: `${known.name} is there twice, in rows ${earlier.row + 1} and ${row.row + 1}. Nobody can tell which one is meant.`,
        fix: { kind: "choice", choices: [row, earlier].map(emptyingRow) },
      };
    } else seen.set(id, row);
  }
  for (const [id, { name, action, milestone }] of issued) {
    if (seen.has(id)) continue;
    const at = { table, sheet, action, ...(milestone === undefined ? {} : { milestone }) };
    yield { at, message: `The row of ${name.toLowerCase()} is missing.` };
  }
}

function* coverRows({ returned }: ReturnContext): Generator<Problem> {
  const { found, columns, sheet } = returned.tables.cover;
  if (!found || !columns.has("item")) return;
  const items = Object.keys(coverItems) as CoverItem[];
  for (const item of items.filter((candidate) => returned.cover[candidate].row === null)) {
    yield {
      at: { table: "cover", sheet, column: coverItems[item] },
      message: `The row ${quote(coverItems[item])} is missing from the cover.`,
    };
  }
}

/** Rows that people add: without these cells nothing can be done with the row, and its text would be lost. */
function* addedRows({ returned: { tables } }: ReturnContext): Generator<Problem> {
  const half = (row: ReturnRow, has: string, lacks: string): Problem => ({
    at: { row },
    message: `${rowNumber(row)} has ${has} but no ${lacks}.`,
    remedy: "Complete the row, or clear it.",
  });
  for (const row of tables.progress.rows) {
    if (row.cells.action.state === "blank") yield half(row, "text", "action");
    if (row.cells.report.state === "blank") yield half(row, "an action", "progress report");
  }
  for (const row of tables.nextMilestones.rows) {
    if (row.cells.action.state === "blank") yield half(row, "text", "action");
    if (row.cells.milestone.state === "blank") yield half(row, "an answer", "milestone");
  }
  for (const row of tables.newActions.rows) {
    if (row.cells.title.state === "blank") yield half(row, "text", "title");
  }
}

export const rowsComplete = defineRule({
  id: "rows-complete",
  severity: "error",
  title: "Every issued action and milestone is there exactly once, and every added row says what it is about",
  why: "The rows merged, held and missing must add up to the rows issued: a milestone without a row would drop out of the published plan unnoticed.",
  remedy:
    "Put back rows that are missing, and remove rows that were not issued. New promises go on the sheets where rows can be added.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 9 has lost its heading and reads as part of action 8; a milestone that action 8 had in the 2023 plan is gone from the reprint",
  explainedBy: ["template-intact"],

  *check(context) {
    const { plan, partner } = context;
    const own = partner === null ? [] : actionsOf(plan, partner);
    if (partner !== null && own.length > 0 && isOfPlan(context)) {
      const actions = own.map(({ number }): [string, Issued] => [
        String(number),
        { name: `Action ${number}`, action: number },
      ]);
      const milestones = milestonesFor(plan, partner).map(({ id, action }): [string, Issued] => [
        id,
        { name: `Milestone ${id}`, action: action.number, milestone: id },
      ]);
      yield* issuedRows(context, "actions", new Map(actions), ({ cells }) => cells.action, "action");
      yield* issuedRows(
        context,
        "milestones",
        new Map(milestones),
        ({ cells }) => cells.milestone,
        "milestone",
      );
    }
    yield* coverRows(context);
    yield* addedRows(context);
  },
});
