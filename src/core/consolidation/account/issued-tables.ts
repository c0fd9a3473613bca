/** Accounts for each issued row of a partner: merged, held or missing, and for the rows that nobody issued. */

import { holdsOf, reasonText, releaseText, type Holds } from "./holds";
import { issuedTo, type IssuedRow } from "./issued";
import { asReturned, hasAnswers, provenanceOf } from "./returned-rows";
import { extraRowIds, issuedRowId } from "./row-ids";
import type { Missing } from "./why-missing";
import type { UsedReturn } from "../arrival";
import type { ConsolidatedRow } from "../consolidation";
import type { IssuedTable } from "../data-tables";
import type { Finding } from "../../findings/finding";
import type { Plan } from "../../plan/plan";
import { layout } from "../../return/layout";
import type { ReturnRow } from "../../return/return";
import { listInWords } from "../../text";

/** A partner's return with what was found in it. */
export interface CheckedReturn extends UsedReturn {
  readonly findings: readonly Finding[];
  readonly holds: Holds;
}

export function withHolds(used: UsedReturn, findings: readonly Finding[]): CheckedReturn {
  return { ...used, findings, holds: holdsOf(findings, used.returned) };
}

/** The key that a row names; null when its key cell cannot be read. */
const keyOf: { readonly [K in IssuedTable]: (row: ReturnRow<K>) => string | null } = {
  actions: ({ cells }) => (cells.action.value === null ? null : String(cells.action.value)),
  milestones: ({ cells }) => cells.milestone.value,
};

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const rowNumbers = (rows: readonly ReturnRow[]) =>
  `${rows.length === 1 ? "row" : "rows"} ${listInWords(rows.map(({ row }) => String(row + 1)))}`;

function whyExtra(key: string | null, noun: string, first: ReturnRow | undefined, partner: string): string {
  if (key === null) return `It does not say which ${noun} it answers.`;
  return first
    ? `It is a further row for ${noun} ${key}, which is also in row ${first.row + 1}: ask which of them is meant.`
    : `${capital(noun)} ${key} was not issued to ${partner}.`;
}

/** The action a milestone's id begins with: "18.2" → 18. */
function actionOfId(id: string | null): number | null {
  return id === null ? null : Number(id.split(".")[0]);
}

function accountFor<K extends IssuedTable>(
  table: K,
  issued: readonly IssuedRow[],
  { returned, partner, file, holds }: CheckedReturn,
  partnerName: string,
  digest: (text: string) => string,
): ConsolidatedRow<K>[] {
  const found = returned.tables[table];
  const rowsOf = new Map<string | null, ReturnRow<K>[]>();
  for (const row of found.rows) {
    const key = keyOf[table](row);
    const same = rowsOf.get(key);
    if (same) same.push(row);
    else rowsOf.set(key, [row]);
  }
  const base = { table, partner };
  const listed = issued.map(({ key, action, milestone, name, facts }): ConsolidatedRow<K> => {
    const [row, ...further] = rowsOf.get(key) ?? [];
    const about = { ...base, ...asReturned, id: issuedRowId(partner, key), action, milestone, issued: facts };
    if (!row) {
      const where = found.found
        ? `The row for ${name} is not in “${file}”.`
        : `The table ${layout[table].name} is not in “${file}”.`;
      const release = `Ask ${partnerName} to answer it in the return that was issued.`;
      return { ...about, state: "missing", reason: where, release, returned: null, source: null };
    }
    const twice =
      further.length > 0
        ? [
            {
              message: `${capital(name)} is in ${rowNumbers([row, ...further])}: ask which of them is meant.`,
              remedy: `Ask ${partnerName} to leave only the row that is meant.`,
            },
          ]
        : [];
    const reasons = [...twice, ...holds.reasonsFor(row, { action, milestone })];
    return {
      ...about,
      state: reasons.length === 0 ? "merged" : "held",
      reason: reasonText(reasons.map(({ message }) => message)),
      release: releaseText(reasons),
      returned: row,
      source: provenanceOf(row, returned, file),
    };
  });

  const issuedKeys = new Set<string | null>(issued.map(({ key }) => key));
  const unissued = [...rowsOf].map(([key, rows]) => {
    const [first] = rows;
    const beside = (issuedKeys.has(key) ? rows.slice(1) : rows).filter(hasAnswers);
    return { key, first, beside };
  });
  const ids = extraRowIds(
    partner,
    unissued.flatMap(({ beside }) => beside),
    digest,
  );
  const extra = unissued.flatMap(({ key, first, beside }) =>
    beside.map((row): ConsolidatedRow<K> => ({
      ...base,
      ...asReturned,
      release: null,
      id: ids.get(row) ?? issuedRowId(partner, "extra"),
      state: "extra",
      reason: whyExtra(key, layout[table].key, issuedKeys.has(key) ? first : undefined, partnerName),
      action: actionOfId(key),
      milestone: table === "milestones" ? key : null,
      issued: new Map(),
      returned: row,
      source: provenanceOf(row, returned, file),
    })),
  );
  return [...listed, ...extra];
}

export type IssuedRows = { readonly [K in IssuedTable]: readonly ConsolidatedRow<K>[] };

/** The rows of a partner whose return is used. */
export function accountForReturn(
  plan: Plan,
  used: CheckedReturn,
  partnerName: string,
  digest: (text: string) => string,
): IssuedRows {
  const issued = issuedTo(plan, used.partner);
  return {
    actions: accountFor("actions", issued.actions, used, partnerName, digest),
    milestones: accountFor("milestones", issued.milestones, used, partnerName, digest),
  };
}

/** The rows of a partner without a usable return: every one is missing. */
export function accountForNobody(plan: Plan, partner: string, { reason, release }: Missing): IssuedRows {
  const issued = issuedTo(plan, partner);
  const missing = <K extends IssuedTable>(table: K): ConsolidatedRow<K>[] =>
    issued[table].map(({ key, action, milestone, facts }) => ({
      ...asReturned,
      table,
      id: issuedRowId(partner, key),
      state: "missing",
      reason,
      release,
      partner,
      action,
      milestone,
      issued: facts,
      returned: null,
      source: null,
    }));
  return { actions: missing("actions"), milestones: missing("milestones") };
}
