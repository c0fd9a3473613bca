/** What people call a row: by what it is about or, of a row that partners add, by what it says. */

import type { DataTable } from "../data-tables";
import { layout } from "../../return/layout";
import { cellByKey, type ReturnRow } from "../../return/return";
import { quote } from "../../text";

export interface TalkedOfRow {
  /** The Excel table's name. */
  readonly table: string;
  /** The row's id. */
  readonly row: string;
  readonly action: number | null;
  readonly milestone: string | null;
  /** What tells it from others; "" where its place does, or where it is not known. */
  readonly words: string;
}

/** Of rows that partners add: what one is, and the column by which it is known. */
const added: Readonly<Partial<Record<DataTable, { readonly noun: string; readonly key: string }>>> = {
  progress: { noun: "progress point", key: "report" },
  nextMilestones: { noun: "next milestone", key: "milestone" },
  newActions: { noun: "new action", key: "title" },
};

/** What a row that was added says; "" for one that was issued. */
export function wordsOf(table: DataTable, returned: ReturnRow<DataTable> | null): string {
  const key = added[table]?.key;
  return (key !== undefined && returned && cellByKey(returned, key)?.text.trim()) || "";
}

const mostQuoted = 60;

/** "18.2", "action 5", "progress point of action 5, “The pilot has…”" */
export function rowInWords({ table, row, action, milestone, words }: TalkedOfRow): string {
  const noun = Object.entries(added).find(([key]) => layout[key as DataTable].name === table)?.[1].noun;
  if (noun !== undefined) {
    const of = action === null ? noun : `${noun} of action ${action}`;
    return words === "" ? of : `${of}, ${quote(words, mostQuoted)}`;
  }
  // An id begins with the partner's code, which has no space.
  const key = row.slice(row.indexOf(" ") + 1);
  if (key.startsWith("extra ")) return `a row more on ${table}`;
  return milestone ?? (table === layout.actions.name ? `action ${action ?? key}` : key);
}
