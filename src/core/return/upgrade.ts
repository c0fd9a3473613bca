/** Bringing a return forward: its answers into a fresh template, and a list of what has no home there. */

import { answerEdits, type ReturnAnswers } from "./fill";
import { columnsOf, coverInputs, coverItems, layout, tableKeys, type TableKey } from "./layout";
import { recordEdits } from "./record";
import { cellByKey, isUnanswered, type Return, type ReturnCell, type ReturnRow } from "./return";
import { tidySpaces } from "../text";
import { cellAddress, type CellEdit, type CellRef } from "../workbook";

/** Something in the old return that the fresh one has no place for. */
export interface Homeless {
  readonly sheet: string | null;
  /** "H4" */
  readonly cell: string | null;
  /** The heading it stands under. */
  readonly heading: string;
  readonly text: string;
  readonly why: string;
}

export interface BroughtForward {
  /** Changes to the fresh template, those of its record included. */
  readonly edits: readonly CellEdit[];
  readonly homeless: readonly Homeless[];
  /** Answers that were carried over. */
  readonly carried: number;
}

type Answer = string | number | null;
type RowAnswers = Record<string, Answer>;

function homelessAt(at: CellRef | null, heading: string, text: string, why: string): Homeless {
  return { sheet: at?.sheet ?? null, cell: at && cellAddress(at), heading, text, why };
}

/** As it was typed; the stored result of a formula, for the formula itself would point at other cells. */
function answerOf({ content, text, state }: ReturnCell): Answer {
  if (state === "unusable") return null;
  if (content.kind === "number") return content.number;
  return content.kind === "date" ? content.date.replace(/T00:00:00$/, "") : text;
}

interface RowRead {
  readonly answers: RowAnswers;
  readonly lost: readonly Homeless[];
}

function readRow(row: ReturnRow): RowRead {
  const answers: RowAnswers = {};
  const lost: Homeless[] = [];
  for (const { key, column } of columnsOf(row.table)) {
    const cell = column.input ? cellByKey(row, key) : undefined;
    if (!cell || isUnanswered(cell)) continue;
    const answer = answerOf(cell);
    if (answer !== null) answers[column.heading] = answer;
    else
      lost.push(
        homelessAt(cell.source, column.heading, cell.text, "It holds no value that could be carried over."),
      );
  }
  return { answers, lost };
}

/** What was issued and edited since goes back to what is issued; the edit is listed. */
function editedFacts(old: ReturnRow, fresh: ReturnRow): Homeless[] {
  return columnsOf(old.table).flatMap(({ key, column }) => {
    const [was, is] = [cellByKey(old, key), cellByKey(fresh, key)];
    if (column.input || !was || !is || isUnanswered(was) || tidySpaces(was.text) === tidySpaces(is.text))
      return [];
    return [
      homelessAt(was.source, column.heading, was.text, `It was issued as “${is.text}”, and is so again.`),
    ];
  });
}

function answersIn(row: ReturnRow, why: string): Homeless[] {
  return columnsOf(row.table).flatMap(({ key, column }) => {
    const cell = column.input ? cellByKey(row, key) : undefined;
    return cell && !isUnanswered(cell) ? [homelessAt(cell.source, column.heading, cell.text, why)] : [];
  });
}

type Issued = "actions" | "milestones";

function issuedAnswers(
  old: Return,
  fresh: Return,
  table: Issued,
): { rows: Record<string, RowAnswers>; homeless: Homeless[] } {
  const key = layout[table].key;
  const keyOf = (row: ReturnRow) => String(cellByKey(row, key)?.value ?? "");
  const rowsIn = ({ tables }: Return): readonly ReturnRow[] => tables[table].rows;
  const places = new Map(rowsIn(fresh).map((row) => [keyOf(row), row]));
  const rows: Record<string, RowAnswers> = {};
  const homeless: Homeless[] = [];
  for (const row of rowsIn(old)) {
    const id = keyOf(row);
    const place = places.get(id);
    if (!place || Object.hasOwn(rows, id)) {
      const why = place ? `Row ${id} is there twice; the first is carried over.` : "The row was not issued.";
      homeless.push(...answersIn(row, why));
      continue;
    }
    const { answers, lost } = readRow(row);
    rows[id] = answers;
    homeless.push(...lost, ...editedFacts(row, place));
  }
  return { rows, homeless };
}

function freeAnswers(old: Return, fresh: Return, table: Exclude<TableKey, Issued | "cover">) {
  const rows: readonly ReturnRow[] = old.tables[table].rows;
  if (!fresh.tables[table].found) {
    const why = `The reporting cycle has no ${layout[table].sheet} sheet.`;
    return { rows: [], homeless: rows.flatMap((row) => answersIn(row, why)) };
  }
  const read = rows.map(readRow);
  return { rows: read.map(({ answers }) => answers), homeless: read.flatMap(({ lost }) => lost) };
}

function otherColumnsIn({ tables }: Return): Homeless[] {
  return tableKeys.flatMap((key) =>
    tables[key].otherColumns.flatMap(({ heading, cells, askedBefore }) =>
      cells.map(({ source, text }) =>
        homelessAt(
          source,
          heading,
          text,
          askedBefore ? "The template asks this no more." : "The template has no such column.",
        ),
      ),
    ),
  );
}

function coverAnswers({ cover }: Return): RowAnswers {
  return Object.fromEntries(
    coverInputs.flatMap((item): [string, Answer][] => {
      const { cell } = cover[item];
      return isUnanswered(cell) ? [] : [[coverItems[item], answerOf(cell)]];
    }),
  );
}

/**
 * What puts the answers and the record of `old` into `fresh`, a template as issued to the same partner for the same
 * cycle. What has no home there is listed, never dropped in silence.
 */
export function bringForward(old: Return, fresh: Return): BroughtForward {
  const actions = issuedAnswers(old, fresh, "actions");
  const milestones = issuedAnswers(old, fresh, "milestones");
  const free = {
    progress: freeAnswers(old, fresh, "progress"),
    nextMilestones: freeAnswers(old, fresh, "nextMilestones"),
    newActions: freeAnswers(old, fresh, "newActions"),
  };
  const answers: ReturnAnswers = {
    cover: coverAnswers(old),
    actions: actions.rows,
    milestones: milestones.rows,
    progress: free.progress.rows,
    nextMilestones: free.nextMilestones.rows,
    newActions: free.newActions.rows,
  };
  const edits = answerEdits(fresh, answers);
  return {
    edits: [...edits, ...(recordEdits(fresh.record, old.record.entries) ?? [])],
    homeless: [
      ...actions.homeless,
      ...milestones.homeless,
      ...Object.values(free).flatMap(({ homeless }) => homeless),
      ...otherColumnsIn(old),
    ],
    carried: edits.length,
  };
}
