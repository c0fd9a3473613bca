/** Answers from data into a return: what a person would type, as edits of its cells. */

import { isIsoDate } from "../plan/calendar";
import { comparable } from "../text";
import type { CellEdit } from "../workbook";
import { columnsOf, coverItems, layout, type CoverItem, type TableKey } from "./layout";
import type { FoundTable, Return } from "./return";

type Answer = string | number | null;
type RowAnswers = Readonly<Record<string, Answer>>;

/** Answers by heading: issued rows by their key ("18", "18.2"), free rows in order, the cover by item. */
export interface ReturnAnswers {
  readonly cover?: RowAnswers;
  readonly actions?: Readonly<Record<string, RowAnswers>>;
  readonly milestones?: Readonly<Record<string, RowAnswers>>;
  readonly progress?: readonly RowAnswers[];
  readonly nextMilestones?: readonly RowAnswers[];
  readonly newActions?: readonly RowAnswers[];
}

/** Answers that fit no row or column of the return, in one sentence. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

/** ISO dates become dates where the column asks for one; anything else is typed as it stands. */
function typed(type: string, answer: Answer): CellEdit["value"] {
  return type === "date" && typeof answer === "string" && isIsoDate(answer) ? { date: answer } : answer;
}

function rowEdits(table: FoundTable, row: number, answers: RowAnswers): CellEdit[] {
  return Object.entries(answers).map(([heading, answer]) => {
    const found = columnsOf(table.key).find(
      ({ column }) => comparable(column.heading) === comparable(heading),
    );
    const column = found && table.columns.get(found.key);
    if (!found || column === undefined)
      throw new AnswerError(`${layout[table.key].sheet} has no column “${heading}”.`);
    return { at: { sheet: table.sheet, row, column }, value: typed(found.column.type, answer) };
  });
}

function issuedEdits(
  table: FoundTable,
  rowOf: (key: string) => number | undefined,
  answers: ReturnAnswers["actions"],
) {
  return Object.entries(answers ?? {}).flatMap(([key, values]) => {
    const row = rowOf(key);
    if (row === undefined) throw new AnswerError(`${layout[table.key].sheet} has no row ${key}.`);
    return rowEdits(table, row, values);
  });
}

function freeEdits(table: FoundTable, answers: readonly RowAnswers[] = []): CellEdit[] {
  const { headingRow } = table;
  if (answers.length > 0 && headingRow === null)
    throw new AnswerError(`The return has no ${layout[table.key].sheet} sheet.`);
  return answers.flatMap((values, index) => rowEdits(table, (headingRow ?? 0) + 1 + index, values));
}

/**
 * The edits that put the answers into a return as issued.
 * @throws AnswerError naming a row or column that the return does not have.
 */
export function answerEdits({ cover, tables }: Return, answers: ReturnAnswers): CellEdit[] {
  const items = Object.keys(coverItems) as CoverItem[];
  const coverEdits = Object.entries(answers.cover ?? {}).map(([label, answer]): CellEdit => {
    const item = items.find((candidate) => comparable(coverItems[candidate]) === comparable(label));
    const at = item && cover[item].cell.source;
    if (!at) throw new AnswerError(`${layout.cover.sheet} has no row “${label}”.`);
    return { at, value: typed(item === "dateApproved" ? "date" : "text", answer) };
  });
  const actions = new Map(tables.actions.rows.map(({ row, cells }) => [cells.action.text, row]));
  const milestones = new Map(tables.milestones.rows.map(({ row, cells }) => [cells.milestone.text, row]));
  const free: readonly (TableKey & keyof ReturnAnswers)[] = ["progress", "nextMilestones", "newActions"];
  return [
    ...coverEdits,
    ...issuedEdits(tables.actions, (key) => actions.get(key), answers.actions),
    ...issuedEdits(tables.milestones, (key) => milestones.get(key), answers.milestones),
    ...free.flatMap((key) => freeEdits(tables[key], answers[key] as readonly RowAnswers[] | undefined)),
  ];
}
