/** What an open conflict holds back, and what a decision settles. */

import type { Conflict } from "./conflict";
import { isOpen } from "./decide";
import { onEachRow } from "../account/each-row";
import type { ConsolidatedRow, ConsolidatedRows } from "../consolidation";
import type { DataTable } from "../data-tables";
import { listInWords, quote } from "../../text";

const onConflicts = "Decide it on the Conflicts sheet, with the reason and your name.";

/** "Alpha Agency says “extended” and Beta Board says “ongoing”: decide which status stands." */
function statusNeeded({ answers, question }: Conflict, nameOf: (partner: string) => string): string {
  const sides = answers.map(({ partner, answer }) => `${nameOf(partner)} says ${quote(answer)}`);
  return `${listInWords(sides)}: decide which ${question.toLowerCase()} stands.`;
}

function versionNeeded({ answers }: Conflict, nameOf: (partner: string) => string): string {
  const name = nameOf(answers[0]?.partner ?? "");
  return `${name} sent ${listInWords(answers.map(({ answer }) => quote(answer)))}, and nothing says which is the later: decide which counts.`;
}

function held<K extends DataTable>(row: ConsolidatedRow<K>, reason: string): ConsolidatedRow<K> {
  if (row.state !== "merged" && row.state !== "held") return row;
  return {
    ...row,
    state: "held",
    reason: [row.reason, reason].filter((text) => text !== null).join(" "),
    release: [row.release, onConflicts].filter((text) => text !== null).join(" "),
  };
}

/**
 * Holds the action rows whose owners disagree on the status, and every row of a partner of whose returns it is open
 * which one counts. Other conflicts hold nothing: each owner may have met its own part.
 */
export function holdDisputed(
  rows: ConsolidatedRows,
  conflicts: readonly Conflict[],
  nameOf: (partner: string) => string,
): ConsolidatedRows {
  const open = conflicts.filter(isOpen);
  const statuses = new Map(open.filter(({ column }) => column === "status").map((one) => [one.action, one]));
  const versions = new Map(
    open.filter(({ column }) => column === "version").map((one) => [one.answers[0]?.partner, one]),
  );
  const hold = <K extends DataTable>(row: ConsolidatedRow<K>): ConsolidatedRow<K> => {
    const version = versions.get(row.partner);
    const status = row.table === "actions" ? statuses.get(row.action) : undefined;
    const after = version ? held(row, versionNeeded(version, nameOf)) : row;
    const isSide = status?.answers.some(({ partner }) => partner === row.partner) ?? false;
    return status && isSide ? held(after, statusNeeded(status, nameOf)) : after;
  };
  return onEachRow(rows, hold);
}

/** Puts what was decided on the rows of those who answered. */
export function withDecisions(rows: ConsolidatedRows, conflicts: readonly Conflict[]): ConsolidatedRows {
  const decided = conflicts.filter((one) => !isOpen(one) && one.column !== "version");
  if (decided.length === 0) return rows;
  const byPlace = new Map<string, Conflict[]>();
  for (const one of decided) {
    for (const { file, sheet, cell } of one.answers) {
      const place = JSON.stringify([file, sheet, rowOf(cell)]);
      byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
    }
  }
  return onEachRow(rows, (row) => {
    const place =
      row.source && row.returned
        ? JSON.stringify([row.source.file, row.source.sheet, row.returned.row + 1])
        : "";
    const own = byPlace.get(place) ?? [];
    if (own.length === 0) return row;
    return { ...row, decided: new Map(own.map(({ column, decision }) => [column, decision?.answer ?? ""])) };
  });
}

const rowOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0]);
