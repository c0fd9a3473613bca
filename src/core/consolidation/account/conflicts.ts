/** Owners of one action who answer the same question differently. */

import type { UsedReturn } from "../arrival";
import type { Conflict, ConflictAnswer, ConsolidatedRow } from "../consolidation";
import type { IssuedTable } from "../data-tables";
import { milestonesOf, type Plan } from "../../plan/plan";
import { layout } from "../../return/layout";
import { listInWords } from "../../text";
import { cellAddress } from "../../workbook";

interface Question<K extends IssuedTable> {
  readonly table: K;
  readonly heading: string;
  /** The plan's label of the answer and the column it stands in; null where there is none that can be read. */
  readonly answer: (row: ConsolidatedRow<K>) => { readonly label: string; readonly column: string } | null;
}

const status: Question<"actions"> = {
  table: "actions",
  heading: layout.actions.columns.status.heading,
  answer: ({ returned }) => {
    const value = returned?.cells.status.value;
    return value ? { label: value.status.label, column: "status" } : null;
  },
};

const outcome: Question<"milestones"> = {
  table: "milestones",
  heading: layout.milestones.columns.outcome.heading,
  answer: ({ returned }) => {
    const value = returned?.cells.outcome.value;
    return value ? { label: value.label, column: "outcome" } : null;
  },
};

interface Asking {
  readonly action: number;
  readonly milestone: string | null;
}

function conflictOver<K extends IssuedTable>(
  question: Question<K>,
  { action, milestone }: Asking,
  rows: readonly ConsolidatedRow<K>[],
  used: ReadonlyMap<string, UsedReturn>,
): Conflict[] {
  // A partner that answers twice has first to say which answer it means.
  const repeated = new Set(rows.filter(({ state }) => state === "extra").map(({ partner }) => partner));
  const answers = rows.flatMap((row): ConflictAnswer[] => {
    const given = question.answer(row);
    const from = used.get(row.partner);
    if (!given || !from || !row.returned || !row.source || repeated.has(row.partner)) return [];
    const column = from.returned.tables[question.table].columns.get(given.column) ?? 0;
    return [
      {
        partner: row.partner,
        answer: given.label,
        ...row.source,
        cell: cellAddress({ row: row.returned.row, column }),
        when: from.returned.cover.dateApproved.cell.value ?? from.returned.savedAt,
      },
    ];
  });
  if (new Set(answers.map(({ answer }) => answer)).size < 2) return [];
  const id = `${milestone ?? action} ${question.heading}`;
  return [{ id, action, milestone, question: question.heading, answers }];
}

/** By action, its status first, then its milestones. */
export function conflictsIn(
  plan: Plan,
  actions: readonly ConsolidatedRow<"actions">[],
  milestones: readonly ConsolidatedRow<"milestones">[],
  used: ReadonlyMap<string, UsedReturn>,
): Conflict[] {
  const shared = plan.actions.filter(({ owners }) => owners.length > 1).sort((a, b) => a.number - b.number);
  return shared.flatMap((action) => {
    const asked = { action: action.number, milestone: null };
    const own = actions.filter((row) => row.action === action.number);
    return [
      ...conflictOver(status, asked, own, used),
      ...milestonesOf(action).flatMap(({ id }) =>
        conflictOver(
          outcome,
          { ...asked, milestone: id },
          milestones.filter((row) => row.milestone === id),
          used,
        ),
      ),
    ];
  });
}

/** "Alpha Agency says “extended” and Beta Board says “ongoing”: decide which status stands." */
function decisionNeeded({ answers, question }: Conflict, nameOf: (partner: string) => string): string {
  const sides = answers.map(({ partner, answer }) => `${nameOf(partner)} says “${answer}”`);
  return `${listInWords(sides)}: decide which ${question.toLowerCase()} stands.`;
}

/**
 * Holds the action rows whose owners disagree on the status. Different outcomes are listed for a decision and hold
 * nothing: each owner may have met its own part.
 */
export function holdDisputed(
  actions: readonly ConsolidatedRow<"actions">[],
  conflicts: readonly Conflict[],
  nameOf: (partner: string) => string,
): ConsolidatedRow<"actions">[] {
  const disputed = new Map(
    conflicts.filter(({ milestone }) => milestone === null).map((conflict) => [conflict.action, conflict]),
  );
  return actions.map((row) => {
    const conflict = row.action === null ? undefined : disputed.get(row.action);
    if (!conflict || (row.state !== "merged" && row.state !== "held")) return row;
    if (!conflict.answers.some(({ partner }) => partner === row.partner)) return row;
    const reason = [row.reason, decisionNeeded(conflict, nameOf)].filter((text) => text !== null).join(" ");
    return { ...row, state: "held", reason };
  });
}
