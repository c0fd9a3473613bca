/** The answers that a publication is made of, as fingerprints. */

import type { Published } from "./publication";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import type { DataTable } from "../data-tables";
import { effectiveAnswers } from "../effective-answers";
import { columnsOf } from "../../return/layout";

/** Characters of a digest that tell one wording of a row from another. */
const rowDigest = 12;

/** The answers that count, of the rows that are merged: decided, in DHSC's words, else in the partner's. */
export function publishedAnswers(
  { plan, edits, rows }: Pick<Consolidation, "plan" | "edits" | "rows">,
  digest: (text: string) => string,
): Published {
  const answers = effectiveAnswers({ plan, edits });
  const ofTable = <K extends DataTable>(table: K, all: readonly ConsolidatedRow<K>[]) => {
    const keys = columnsOf(table).filter(({ column }) => column.input);
    const merged = all.filter(({ state }) => state === "merged");
    return merged.map((row): [string, string] => {
      const texts = keys.map(({ key }) => answers.text(row, key) ?? "");
      return [row.id, digest(JSON.stringify(texts)).slice(0, rowDigest)];
    });
  };
  const byTable = {
    actions: ofTable("actions", rows.actions),
    milestones: ofTable("milestones", rows.milestones),
    progress: ofTable("progress", rows.progress),
    nextMilestones: ofTable("nextMilestones", rows.nextMilestones),
    newActions: ofTable("newActions", rows.newActions),
  };
  return {
    fingerprint: digest(JSON.stringify(Object.entries(byTable))),
    rows: Object.fromEntries(
      Object.entries(byTable).map(([table, pairs]) => [table, Object.fromEntries(pairs)]),
    ),
  };
}
