import { hasPartnersRows, isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { emptyingChoice } from "../fixes";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { swappedIds } from "../swapped-ids";
import { actionsOf, milestonesFor } from "../../return/issued-rows";
import { coverItems, layout, type ColumnKey, type TableKey } from "../../return/layout";
import { coverItemsAsked } from "../../return/older-templates";
import type { ReturnCell, ReturnRow } from "../../return/return";
import { listInWords, quote } from "../../text";

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
      yield { at: cellAt(row, key), message: `${rowNumber(row)} has text but no ${noun}.` };
    } else if (!known) {
      yield { at: cellAt(row, key), message: `${quote(cell.text)} is no ${noun} of this return.` };
    } else if (earlier !== undefined) {
      yield {
        at: cellAt(row, key),
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
  const items = coverItemsAsked(returned.templateRead);
  for (const item of items.filter((candidate) => returned.cover[candidate].row === null)) {
    yield {
      at: { table: "cover", sheet, column: coverItems[item] },
      message: `The row ${quote(coverItems[item])} is missing from the cover.`,
    };
  }
}

function* rowsThatSwapped(context: ReturnContext): Generator<Problem> {
  for (const { noun, rows } of swappedIds(context)) {
    const ids = rows.map(({ id }) => id);
    const edits = rows.flatMap(({ place: { cell } }, index) => {
      const value = ids[1 - index];
      return cell.source && value !== undefined ? [{ at: cell.source, value }] : [];
    });
    for (const { place, found } of rows) {
      yield {
        at: place,
        message: `The ids of ${noun} ${listInWords(ids.map(String))} have changed places: this row has the wording ${quote(found)}.`,
        remedy: "Put each id back into the row with its own wording.",
        fix: { kind: "choice", choices: [{ label: `Change ${ids.join(" and ")} round`, edits }] },
      };
    }
  }
}

/** A stray error value far below a table makes no row of it: `cell-has-value` says what it is. */
const holdsAnswer = (row: ReturnRow) =>
  Object.values<ReturnCell>(row.cells).some(({ state }) => !["blank", "absent", "unusable"].includes(state));

/** One finding for a row, at the first cell that it lacks. */
function* lacking<K extends TableKey>(
  rows: readonly ReturnRow<K>[],
  needs: readonly (readonly [key: ColumnKey<K>, noun: string])[],
): Generator<Problem> {
  for (const row of rows.filter(holdsAnswer)) {
    const missing = needs.filter(([key]) => row.cells[key].state === "blank");
    const [first] = missing;
    if (!first) continue;
    const nouns = missing.map(([, noun]) => noun);
    yield {
      at: cellAt(row, first[0]),
      message: `${rowNumber(row)} is filled in but has no ${listInWords(nouns, "or")}.`,
      remedy: "Complete the row, or clear it.",
    };
  }
}

/** Rows that people add: without these cells nothing can be done with the row, and its text would be lost. */
function* addedRows({ returned: { tables } }: ReturnContext): Generator<Problem> {
  const action = ["action", "action"] as const;
  yield* lacking(tables.progress.rows, [action, ["report", "progress report"]]);
  yield* lacking(tables.nextMilestones.rows, [action, ["milestone", "milestone"]]);
  yield* lacking(tables.newActions.rows, [["title", "title"]]);
}

export const rowsComplete = defineRule({
  id: "rows-complete",
  severity: "error",
  waivable: false,
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
    if (partner !== null && own.length > 0 && isOfPlan(context) && hasPartnersRows(context)) {
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
      yield* rowsThatSwapped(context);
    }
    yield* coverRows(context);
    yield* addedRows(context);
  },
});
