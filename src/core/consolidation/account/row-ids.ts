/** What a row is called from one consolidation to the next: by what it is about, never by where it stands. */

import type { DataTable, IssuedTable } from "../data-tables";
import { columnsOf } from "../../return/layout";
import { cellByKey, type ReturnRow } from "../../return/return";
import { comparable } from "../../text";

type Digest = (text: string) => string;

/** Short enough to read, long enough that two rows of one partner never share it by chance. */
const digestLength = 10;

/** Of a row that was issued: "nice 18.2". */
export function issuedRowId(partner: string, key: string): string {
  return `${partner} ${key}`;
}

/** The words that tell rows which people add from one another. What else such a row says may be put right later. */
const telling = {
  progress: ["action", "report"],
  nextMilestones: ["action", "milestone"],
  newActions: ["title"],
} as const satisfies Record<Exclude<DataTable, IssuedTable>, readonly string[]>;

const wordsOf = (row: ReturnRow, keys: readonly string[]) =>
  keys.map((key) => comparable(cellByKey(row, key)?.text ?? ""));

function allWords(row: ReturnRow): string {
  return JSON.stringify(
    wordsOf(
      row,
      columnsOf(row.table).map(({ key }) => key),
    ),
  );
}

function idsOf(
  partner: string,
  rows: readonly ReturnRow[],
  digest: Digest,
  words: (row: ReturnRow) => string,
  kind: string,
): Map<ReturnRow, string> {
  const alike = new Map<string, ReturnRow[]>();
  for (const row of rows) {
    const id = `${partner} ${kind}${digest(words(row)).slice(0, digestLength)}`;
    const same = alike.get(id);
    if (same) same.push(row);
    else alike.set(id, [row]);
  }
  return new Map(
    [...alike].flatMap(([id, same]) => {
      // Rows that tell the same are told apart by all that they say, so that sorting them changes nothing.
      const sorted = same.length === 1 ? same : same.toSorted((a, b) => (allWords(a) < allWords(b) ? -1 : 1));
      return sorted.map((row, index) => [row, index === 0 ? id : `${id} (${index + 1})`] as const);
    }),
  );
}

/** Of rows that people added. */
export function addedRowIds(
  table: Exclude<DataTable, IssuedTable>,
  partner: string,
  rows: readonly ReturnRow[],
  digest: Digest,
): Map<ReturnRow, string> {
  return idsOf(partner, rows, digest, (row) => JSON.stringify(wordsOf(row, telling[table])), "");
}

/** Of rows of an issued table that were issued to nobody or came twice. */
export function extraRowIds(
  partner: string,
  rows: readonly ReturnRow[],
  digest: Digest,
): Map<ReturnRow, string> {
  return idsOf(partner, rows, digest, allWords, "extra ");
}
