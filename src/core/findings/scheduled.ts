/** What a return promises with a date, action by action. */

import { milestoneAnswers } from "./answers";
import { dueContext, duesOf } from "./due-answers";
import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import { promisesOf } from "./promises";
import type { ReturnContext } from "./rule";
import { daysBetween } from "../plan/calendar";
import { readDueCell, readDues, type Due } from "../plan/due";
import { publishedDues } from "../return/issued-rows";
import type { Plan } from "../plan/plan";
import { tidySpaces } from "../text";

interface Dated extends Due {
  readonly start: string;
  readonly end: string;
}

export interface Scheduled {
  readonly place: RowCellPlace;
  readonly text: string;
  /** The text without the words that say when. */
  readonly undated: string;
  /** The id of the published milestone that goes on; null where none does. */
  readonly continues: string | null;
  readonly start: string;
  /** The last day that any of its dates allows, and the last that the first of them does. */
  readonly end: string;
  readonly firstEnd: string;
  /** True where it has a stretch of time and not a deadline. */
  readonly isSpan: boolean;
  /** What the text says and what Due says, where they have no day in common. */
  readonly conflict: { readonly text: string; readonly cell: string } | null;
}

const spans: readonly Due["kind"][] = ["in", "over", "throughout"];

const dated = (dues: readonly Due[]) =>
  dues.filter((due): due is Dated => due.start !== null && due.end !== null);

/** A promise without the words that say when. */
export function withoutDues(text: string, dues: readonly { readonly text: string }[]): string {
  return dues.reduce((rest, due) => rest.replace(due.text, () => " "), tidySpaces(text));
}

/** "seen within 18 weeks" is as often how fast something is done each time as when it is done. */
const isLength = ({ text }: Due) => /^within\b.*\b(?:day|week|month|year)s?$/i.test(text);

/** None where the words hold what Due says as well: they name two times, of which one is background. */
function conflictOf(words: string, text: readonly Dated[], cell: readonly Dated[]): Scheduled["conflict"] {
  const times = text.filter((one) => !isLength(one));
  const [said, due] = [times[0], cell[0]];
  if (due && tidySpaces(words).includes(due.text)) return null;
  const meet = times.some((one) => cell.some((other) => one.start <= other.end && other.start <= one.end));
  return said && due && !meet ? { text: said.text, cell: due.text } : null;
}

type Promised = Pick<Scheduled, "place" | "text" | "continues"> & {
  readonly textDues: readonly Due[];
  readonly cellDues: readonly Due[];
};

function schedule(plan: Plan, { textDues, cellDues, ...promised }: Promised): Scheduled[] {
  const [text, cell] = [dated(textDues), dated(cellDues)];
  const dues = cell.length > 0 ? cell : text;
  const [first] = dues;
  if (!first) return [];
  const start = dues.reduce((least, due) => (due.start < least ? due.start : least), first.start);
  const end = dues.reduce((most, due) => (due.end > most ? due.end : most), first.end);
  return [
    {
      ...promised,
      undated: withoutDues(promised.text, textDues),
      start,
      end,
      firstEnd: dues.reduce((least, due) => (due.end < least ? due.end : least), first.end),
      isSpan:
        dues.every(({ kind }) => spans.includes(kind)) &&
        daysBetween(start, end) > plan.ruleSettings.longestDeadline,
      conflict: conflictOf(promised.text, text, cell),
    },
  ];
}

/** Next milestones and published ones with a new due date together, by action; each new action by itself. */
export function scheduled(context: ReturnContext): Scheduled[][] {
  const words = dueContext(context);
  const lists = new Map<unknown, Scheduled[]>();
  const add = (list: unknown, found: readonly Scheduled[]) =>
    lists.set(list, [...(lists.get(list) ?? []), ...found]);

  for (const { milestone, row } of milestoneAnswers(context)) {
    if (row.cells.newDue.value === null) continue;
    const { text, id, action } = milestone;
    const undated = withoutDues(text, publishedDues(context.plan, milestone));
    const cellDues = duesOf(readDueCell(row.cells.newDue.text, words));
    const found = schedule(context.plan, {
      place: cellAt(row, "newDue"),
      text,
      continues: id,
      textDues: [],
      cellDues,
    });
    add(
      action.number,
      found.map((one) => ({ ...one, undated })),
    );
  }
  for (const { place, text, due, action, continues } of promisesOf(context.returned)) {
    const cellDues = due === "" ? [] : duesOf(readDueCell(due, words));
    add(
      action ?? place.row,
      schedule(context.plan, { place, text, continues, textDues: readDues(text, words), cellDues }),
    );
  }
  return [...lists.values()];
}
