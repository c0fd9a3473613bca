/** What is agreed of an action or a milestone: the one label that merged rows of its owners give. */

import type { ConsolidatedRow, Consolidation } from "./consolidation";
import { effectiveAnswers } from "./effective-answers";
import type { IssuedTable } from "./data-tables";

/** The labels that owners gave to one thing, each once, by milestone or else action number. */
export type Answers = ReadonlyMap<string, ReadonlySet<string>>;

export function answersOf<K extends IssuedTable>(
  rows: readonly ConsolidatedRow<K>[],
  labelOf: (row: ConsolidatedRow<K>) => string | undefined,
): Answers {
  const answers = new Map<string, Set<string>>();
  for (const row of rows) {
    const label = row.state === "merged" ? labelOf(row) : undefined;
    const key = row.milestone ?? String(row.action);
    if (label !== undefined) answers.set(key, (answers.get(key) ?? new Set<string>()).add(label));
  }
  return answers;
}

/** `label` is null where nothing is merged yet; `differ` where owners do not agree. */
export interface Agreed {
  readonly label: string | null;
  readonly differ: boolean;
}

function agreedIn(answers: Answers): (key: string) => Agreed {
  return (key) => {
    const [label, other] = answers.get(key) ?? [];
    return { label: other === undefined ? (label ?? null) : null, differ: other !== undefined };
  };
}

/** Statuses by action number, outcomes by milestone id. */
export function agreedAnswers(consolidation: Pick<Consolidation, "plan" | "rows" | "edits">): {
  readonly status: (action: number) => Agreed;
  readonly outcome: (milestone: string) => Agreed;
} {
  const { rows } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const statuses = agreedIn(answersOf(rows.actions, answers.status));
  const outcomes = agreedIn(answersOf(rows.milestones, answers.outcome));
  return { status: (action) => statuses(String(action)), outcome: outcomes };
}
