/** That DHSC has published from the consolidated workbook, and what of it has changed since. */

import type { DataTable } from "../data-tables";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { layout } from "../../return/layout";
import { counted, firstInWords, quote } from "../../text";

/** What is entered on the cover. */
export interface PublicationWords {
  /** ISO or, where it is no day, as typed. */
  readonly on: string;
  /** The document: its title or address. */
  readonly as: string;
  readonly by: string;
}

/** By table and row, a fingerprint of the answers that count. */
export type PublishedRows = Readonly<Partial<Record<DataTable, Readonly<Record<string, string>>>>>;

export interface Published {
  /** A digest of all merged answers as they stood. */
  readonly fingerprint: string;
  readonly rows: PublishedRows;
}

export interface Publication extends PublicationWords {
  /** Null as long as something is wanting in the words. */
  readonly published: Published | null;
}

/** A row that is not as it was published. */
export interface ChangedSincePublication {
  /** The Excel table's name. */
  readonly table: string;
  /** The row's id, as in the column Row. */
  readonly row: string;
  /** `added`: it was not merged then; `gone`: it is merged no more. */
  readonly how: "changed" | "added" | "gone";
}

export interface Publications {
  /** Every one, in the order in which they were entered. */
  readonly all: readonly Publication[];
  /** What has changed since the last one. */
  readonly changed: readonly ChangedSincePublication[];
}

export function changedSince(before: PublishedRows, now: PublishedRows): ChangedSincePublication[] {
  return (Object.keys(layout) as (keyof typeof layout)[]).flatMap((key) => {
    if (key === "cover") return [];
    const [was, is] = [new Map(Object.entries(before[key] ?? {})), new Map(Object.entries(now[key] ?? {}))];
    const told = (row: string, how: ChangedSincePublication["how"]) => ({
      table: layout[key].name,
      row,
      how,
    });
    return [
      ...[...is].flatMap(([row, digest]) => {
        const old = was.get(row);
        if (old === undefined) return [told(row, "added")];
        return old === digest ? [] : [told(row, "changed")];
      }),
      ...[...was.keys()].filter((row) => !is.has(row)).map((row) => told(row, "gone")),
    ];
  });
}

/** What is wanting before a publication counts; null where nothing is. */
export function wantingInPublication({ on, as, by }: PublicationWords): string | null {
  if (!isIsoDate(on)) {
    const found = on === "" ? "" : `${quote(on)} is no day. `;
    return `${found}Give the day of publication, such as 28 February 2025.`;
  }
  if (as === "") return "Say under Published as what was published: its title or address.";
  return by === "" ? "Give the name of whoever published." : null;
}

/** The last one that counts. */
export function lastPublication({
  all,
}: Pick<Publications, "all">): (Publication & { published: Published }) | null {
  for (const one of all.toReversed()) if (one.published) return { ...one, published: one.published };
  return null;
}

/** "“Annex A” on 28 February 2025 by Ash Example" */
export function publishedAs({ on, as, by }: PublicationWords): string {
  return `${quote(as, 120)} on ${isIsoDate(on) ? formatDate(on) : on} by ${by}`;
}

/** "Milestones nice 13.1 and Actions nice 13 (added)" */
export function changedRowsInWords(changed: readonly ChangedSincePublication[], most: number): string {
  return firstInWords(
    changed.map(({ table, row, how }) => `${table} ${row}${how === "changed" ? "" : ` (${how})`}`),
    most,
  );
}

/** Rows named on the cover and in the log; all of them are in the list of changes. */
export const rowsNamed = 12;

export function publicationInWords({ all, changed }: Publications): string {
  const entered = all.at(-1);
  const wanting = entered && wantingInPublication(entered);
  const last = lastPublication({ all });
  if (!last) return `Not published.${wanting ? ` ${wanting}` : ""}`;
  const count = Object.values(last.published.rows).reduce((sum, rows) => sum + Object.keys(rows).length, 0);
  const told = `Published as ${publishedAs(last)}: ${counted(count, "merged row")}, fingerprint ${last.published.fingerprint.slice(0, 16)}.`;
  const since =
    changed.length === 0
      ? "Nothing has changed since."
      : `Changed since publication: ${counted(changed.length, "row")}: ${changedRowsInWords(changed, rowsNamed)}.`;
  return [told, since, ...(wanting ? [wanting] : [])].join(" ");
}
