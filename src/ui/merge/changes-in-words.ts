/** What a merge changed against the one before it, in lines that people read. */

import { findPartner, quote, rowInWords, type Changes, type Plan } from "#src/core/index";

export interface ChangedKind {
  /** One change of its kind, and several. */
  readonly one: string;
  readonly several: string;
  readonly count: number;
  /** Of rows fewer: those of one partner that went the same way share a line. */
  readonly lines: readonly string[];
}

/** Rows of one partner that went the same way, in one line. */
function rowLines(rows: Changes["rows"], nameOf: (partner: string) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const changed of rows) {
    const { partner, before, now } = changed;
    const went = [before === null ? "new" : `${before} before`, now === null ? "gone now" : `${now} now`];
    const head = `${nameOf(partner)}, ${went.join(", ")}`;
    groups.set(head, [...(groups.get(head) ?? []), rowInWords(changed)]);
  }
  return [...groups].map(([head, ids]) => `${head}: ${ids.join(", ")}`);
}

const conflictWords = { "to-decide": "to decide", decided: "decided", reopened: "reopened" } as const;

/** Only the kinds of which there is something. */
export function changesInWords(changes: Changes, plan: Plan): ChangedKind[] {
  const { received, replaced, withdrawn, rows, answers, conflicts, sincePublication } = changes;
  const nameOf = (partner: string) => findPartner(plan, partner)?.name ?? partner;
  const said = (text: string) => (text === "" ? "empty" : quote(text, 200));
  const kinds: (Omit<ChangedKind, "count"> & { readonly count?: number })[] = [
    {
      one: "file came",
      several: "files came",
      lines: received.map(({ file, partner }) =>
        partner === null ? file : `${file}, from ${nameOf(partner)}`,
      ),
    },
    {
      one: "return is replaced",
      several: "returns are replaced",
      lines: replaced.map(({ partner, before, now }) =>
        now === null
          ? `${nameOf(partner)}: ${before}, and none stands for it now`
          : `${nameOf(partner)}: ${now} stands for ${before}`,
      ),
    },
    {
      one: "return is withdrawn",
      several: "returns are withdrawn",
      lines: withdrawn.map(({ file, by, reason }) =>
        [file, ...(by === "" ? [] : [`by ${by}`]), ...(reason === "" ? [] : [quote(reason, 200)])].join(", "),
      ),
    },
    {
      one: "row stands otherwise",
      several: "rows stand otherwise",
      count: rows.length,
      lines: rowLines(rows, nameOf),
    },
    {
      one: "answer is another",
      several: "answers are others",
      lines: answers.map(
        ({ partner, column, before, now, ...row }) =>
          `${nameOf(partner)}, ${rowInWords(row)}, ${column}: ${said(before)} before, ${said(now)} now`,
      ),
    },
    {
      one: "row has changed since publication",
      several: "rows have changed since publication",
      lines: sincePublication.map(
        ({ table, row, how }) => `${table} ${row}${how === "changed" ? "" : ` (${how})`}`,
      ),
    },
    {
      one: "conflict stands otherwise",
      several: "conflicts stand otherwise",
      lines: conflicts.map(({ id, before, now }) =>
        [
          `${id}: ${before === null ? "new" : `${conflictWords[before]} before`}`,
          now === null ? "gone now" : `${conflictWords[now]} now`,
        ].join(", "),
      ),
    },
  ];
  return kinds.filter(({ lines }) => lines.length > 0).map((kind) => ({ count: kind.lines.length, ...kind }));
}
