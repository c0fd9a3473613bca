/** The questions that co-owners of an action each answer, with their answers side by side. */

import { cautionOfOutcome, cautionOfStatus } from "./caution";
import type { DisputedColumn } from "./conflict";
import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";
import { latestEnd, readDueCell, type DueContext } from "../../plan/due";
import { milestonesOf, type Plan, type PlanAction } from "../../plan/plan";
import { columnsOf } from "../../return/layout";
import type { ReturnRow } from "../../return/return";
import { comparable, shortened, tidySpaces } from "../../text";

/** One owner's answer. */
export interface Side {
  readonly partner: string;
  readonly row: ReturnRow<DataTable>;
  /** The key of the column that it stands in. */
  readonly column: string;
  readonly answer: string;
  /** The same for answers that mean the same. */
  readonly same: string;
  /** The higher, the more cautious. */
  readonly caution: number;
}

export interface Matter {
  readonly id: string;
  readonly action: PlanAction;
  readonly milestone: string | null;
  readonly question: string;
  readonly column: DisputedColumn;
  readonly sides: readonly Side[];
}

type Rows<K extends DataTable> = readonly ConsolidatedRow<K>[];

const headingOf = (table: DataTable, wanted: string) =>
  columnsOf(table).find(({ key }) => key === wanted)?.column.heading ?? wanted;

/** A partner that answers twice has first to say which answer it means. */
function sidesOf<K extends DataTable>(
  rows: Rows<K>,
  side: (row: ReturnRow<K>) => Omit<Side, "partner" | "row"> | null,
): Side[] {
  const repeated = new Set(rows.filter(({ state }) => state === "extra").map(({ partner }) => partner));
  return rows.flatMap(({ partner, returned }): Side[] => {
    if (!returned || repeated.has(partner)) return [];
    const given = side(returned);
    return given ? [{ ...given, partner, row: returned }] : [];
  });
}

function statusOf(rows: Rows<"actions">): Side[] {
  return sidesOf(rows, ({ cells }) => {
    const status = cells.status.value?.status;
    if (!status) return null;
    return { column: "status", answer: status.label, same: status.label, caution: cautionOfStatus(status) };
  });
}

function outcomeOf(rows: Rows<"milestones">): Side[] {
  return sidesOf(rows, ({ cells }) => {
    const outcome = cells.outcome.value;
    if (!outcome) return null;
    return {
      column: "outcome",
      answer: outcome.label,
      same: outcome.label,
      caution: cautionOfOutcome(outcome),
    };
  });
}

/** Numbers of one day: counts of different days may differ. The day is part of the question. */
function valuesOf(rows: Rows<"milestones">): Map<string, Side[]> {
  const byDay = new Map<string, Side[]>();
  const days = new Map<ReturnRow<DataTable>, string>();
  const sides = sidesOf(rows, (row) => {
    const { value, outOf, asAt } = row.cells;
    days.set(row, asAt.value ?? "");
    if (value.value === null) return null;
    const answer = outOf.value === null ? String(value.value) : `${value.value} of ${outOf.value}`;
    return { column: "value", answer, same: answer, caution: -value.value };
  });
  for (const side of sides) {
    const day = days.get(side.row) ?? "";
    byDay.set(day, [...(byDay.get(day) ?? []), side]);
  }
  return byDay;
}

/** Two ways to write one day are one due. */
function dueOf(text: string, context: DueContext): Pick<Side, "same" | "caution"> {
  const reading = readDueCell(text, context);
  const dues = reading.kind === "read" ? reading.dues : [];
  const end = dues.length === 0 ? null : latestEnd(dues);
  const same =
    dues.length === 0
      ? comparable(text)
      : JSON.stringify(dues.map(({ start, end: last, kind }) => [start, last, kind]));
  return { same, caution: end === null ? Number.MAX_SAFE_INTEGER : Number(end.replaceAll("-", "")) };
}

function dueSides(rows: Rows<"nextMilestones">, context: DueContext): Side[] {
  return sidesOf(rows, ({ cells }) => {
    const answer = tidySpaces(cells.due.text);
    return answer === "" ? null : { column: "due", answer, ...dueOf(answer, context) };
  });
}

/** When a milestone that was not met now falls due: as it stands, or as a next milestone that continues it. */
function newDuesOf(
  rows: Rows<"milestones">,
  continuing: Rows<"nextMilestones">,
  context: DueContext,
): Side[] {
  const asItStands = sidesOf(rows, ({ cells }) => {
    const answer = tidySpaces(cells.newDue.text);
    return answer === "" ? null : { column: "newDue", answer, ...dueOf(answer, context) };
  });
  return onePerPartner([...asItStands, ...dueSides(continuing, context)]);
}

/** An owner that gives several dues has split the work: its dues are no other answer to the same question. */
function onePerPartner(sides: readonly Side[]): Side[] {
  return sides
    .filter(({ partner, same }) => !sides.some((other) => other.partner === partner && other.same !== same))
    .filter((side, index, all) => all.findIndex(({ partner }) => partner === side.partner) === index);
}

const longestWords = 60;

/** The same promise of several owners, by its words. */
function* nextMilestoneMatters(
  action: PlanAction,
  rows: Rows<"nextMilestones">,
  context: DueContext,
): Generator<Matter> {
  const byWords = new Map<string, ConsolidatedRow<"nextMilestones">[]>();
  for (const row of rows) {
    if (!row.returned || row.returned.cells.continues.value !== null) continue;
    const words = comparable(row.returned.cells.milestone.text);
    if (words !== "") byWords.set(words, [...(byWords.get(words) ?? []), row]);
  }
  for (const [words, same] of byWords) {
    const sides = onePerPartner(dueSides(same, context));
    const id = `${action.number} Due of “${shortened(words, longestWords)}”`;
    yield {
      id,
      action,
      milestone: null,
      question: `Due of “${shortened(words, longestWords)}”`,
      column: "due",
      sides,
    };
  }
}

/** By action: its status, then its milestones, then what is promised next. */
export function* mattersOf(plan: Plan, rows: ConsolidatedRows, context: DueContext): Generator<Matter> {
  const shared = plan.actions.filter(({ owners }) => owners.length > 1).sort((a, b) => a.number - b.number);
  const by = <R extends ConsolidatedRow>(all: readonly R[], key: (row: R) => string | number | null) => {
    const groups = new Map<string | number | null, R[]>();
    for (const row of all) {
      const group = groups.get(key(row));
      if (group) group.push(row);
      else groups.set(key(row), [row]);
    }
    return groups;
  };
  const actions = by(rows.actions, ({ action }) => action);
  const milestones = by(rows.milestones, ({ milestone }) => milestone);
  const next = by(rows.nextMilestones, ({ action }) => action);
  for (const action of shared) {
    const about = { action, milestone: null };
    const status = headingOf("actions", "status");
    const own = actions.get(action.number) ?? [];
    yield {
      ...about,
      id: `${action.number} ${status}`,
      question: status,
      column: "status",
      sides: statusOf(own),
    };
    const promised = next.get(action.number) ?? [];
    for (const { id } of milestonesOf(action)) {
      const answered = milestones.get(id) ?? [];
      const matter = (column: "outcome" | "newDue", sides: readonly Side[]): Matter => {
        const question = headingOf("milestones", column);
        return { action, milestone: id, id: `${id} ${question}`, question, column, sides };
      };
      yield matter("outcome", outcomeOf(answered));
      for (const [day, sides] of valuesOf(answered)) {
        const question = `${headingOf("milestones", "value")}${day === "" ? "" : ` as at ${day}`}`;
        yield { action, milestone: id, id: `${id} ${question}`, question, column: "value", sides };
      }
      const continuing = promised.filter(({ returned }) => returned?.cells.continues.value === id);
      yield matter("newDue", newDuesOf(answered, continuing, context));
    }
    yield* nextMilestoneMatters(action, promised, context);
  }
}
