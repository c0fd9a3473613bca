/** What one cell of a return asks: help beside the cell, and what an editor of it must offer. */

import { priorityLabel, type CellType } from "./cell-types";
import { lastStatusWords } from "./issued-rows";
import {
  columnsOf,
  coverInputs,
  coverItems,
  coverQuestions,
  layout,
  tableKeys,
  type Column,
  type TableKey,
} from "./layout";
import { cellByKey, type Return } from "./return";
import { isIsoDate } from "../plan/calendar";
import { actionOrigin, milestoneOrigin } from "../plan/lineage";
import { findAction, milestonesOf, type Milestone, type Plan } from "../plan/plan";
import { tidySpaces } from "../text";
import type { CellEdit, CellRef } from "../workbook";

export interface CellHelp {
  readonly table: TableKey;
  /** The column's heading; on the cover, the item. */
  readonly heading: string;
  readonly type: CellType;
  /** True where the partner answers; what was issued is locked. */
  readonly input: boolean;
  readonly asks: string;
  readonly example: string | null;
  /** What the drop-down offers; null where the answer is typed. */
  readonly options: readonly string[] | null;
  /** What the row is about, as published: the action's title and last status, the milestone's words and due. */
  readonly about: readonly { readonly label: string; readonly text: string }[];
}

function optionsFor(type: CellType, { tables }: Return, plan: Plan): readonly string[] | null {
  switch (type) {
    case "status":
      return plan.statuses.map(({ label }) => label);
    case "outcome":
      return plan.outcomes.map(({ label }) => label);
    case "priority":
      return plan.priorities.map(priorityLabel);
    case "action":
      return tables.actions.rows.map(({ cells }) => cells.action.text);
    case "milestone":
      return tables.milestones.rows.map(({ cells }) => cells.milestone.text);
    case "text":
    case "bullets":
    case "date":
    case "number":
    case "due":
      return null;
  }
}

/** What was published about the action and the milestone of the row. */
function aboutRow(returned: Return, plan: Plan, table: TableKey, row: number): CellHelp["about"] {
  const found = returned.tables[table].rows.find((candidate) => candidate.row === row);
  const number = found && cellByKey(found, "action")?.value;
  const action = typeof number === "number" ? findAction(plan, number) : undefined;
  if (!found || !action) return [];
  const id = table === "milestones" ? cellByKey(found, "milestone")?.value : null;
  const milestone = milestonesOf(action).find((candidate) => candidate.id === id);
  const origin = actionOrigin(action, plan.actions);
  return [
    ...(milestone ? [{ label: `Milestone ${milestone.id}`, text: milestone.text }] : []),
    ...lastAnswers(milestone),
    { label: `Action ${action.number}`, text: action.title },
    ...(origin === "" ? [] : [{ label: "What became of the action", text: origin }]),
    { label: "Last status", text: lastStatusWords(action) },
    ...(milestone || action.progress.length === 0
      ? []
      : [{ label: "Last progress reported", text: action.progress.map(({ text }) => text).join("\n") }]),
  ];
}

/** What was said of the milestone when it was promised before, under whatever id and in whatever words. */
function lastAnswers(milestone: Milestone | undefined): CellHelp["about"] {
  if (!milestone?.history?.length) return [];
  return [
    { label: "Came from", text: milestoneOrigin(milestone) },
    ...milestone.history.flatMap(({ edition, id, text, due, outcome, progress }) => [
      {
        label: `Promised in ${edition} as ${id}`,
        text:
          text?.includes(due) && due !== ""
            ? text
            : `${text ?? "in the same words"}, ${due || "without a date"}`,
      },
      ...(outcome === undefined ? [] : [{ label: `Outcome reported of ${id} then`, text: outcome }]),
      ...(progress === undefined ? [] : [{ label: `Progress reported of ${id} then`, text: progress }]),
    ]),
  ];
}

function coverHelp({ cover, tables }: Return, at: CellRef): CellHelp | null {
  const { sheet, headingRow, columns } = tables.cover;
  if (at.sheet !== sheet || headingRow === null || at.column !== columns.get("answer")) return null;
  const items = Object.keys(coverItems) as (keyof typeof coverItems)[];
  const item = items.find((candidate) => cover[candidate].row === at.row);
  if (item === undefined) return null;
  const input = coverInputs.find((candidate) => candidate === item);
  return {
    table: "cover",
    heading: coverItems[item],
    type: item === "dateApproved" ? "date" : "text",
    input: input !== undefined,
    asks: input ? coverQuestions[input].asks : layout.cover.columns.answer.asks,
    example: input ? coverQuestions[input].example : null,
    options: null,
    about: [],
  };
}

/** True where the column has an answer cell in that row: of an issued table only the issued rows have one. */
function asksInRow(returned: Return, table: TableKey, row: number): boolean {
  const { headingRow, rows } = returned.tables[table];
  if (headingRow === null || row <= headingRow) return false;
  return layout[table].rows === "free" || rows.some((candidate) => candidate.row === row);
}

/** What the cell asks; null for a cell that is in no table of the return. */
export function helpForCell(returned: Return, plan: Plan, at: CellRef): CellHelp | null {
  for (const table of tableKeys) {
    const { found, sheet, columns } = returned.tables[table];
    if (table === "cover" || !found || sheet !== at.sheet || !asksInRow(returned, table, at.row)) continue;
    const asked = columnsOf(table).find(({ key }) => columns.get(key) === at.column);
    if (!asked) continue;
    const column: Column = asked.column;
    return {
      table,
      heading: column.heading,
      type: column.type,
      input: column.input,
      asks: column.asks,
      example: column.example ?? null,
      options: column.input ? optionsFor(column.type, returned, plan) : null,
      about: aboutRow(returned, plan, table, at.row),
    };
  }
  return coverHelp(returned, at);
}

/** What a person typed as the value that goes into a cell of that type: dates and numbers where they are beyond doubt. */
export function typedValue(type: CellType, text: string): CellEdit["value"] {
  const tidy = tidySpaces(text);
  if (tidy === "") return null;
  if (type === "date") return isIsoDate(tidy) ? { date: tidy } : text;
  if (type === "number") return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : text;
  if (type === "action") return /^\d+$/.test(tidy) ? Number(tidy) : text;
  return text;
}
