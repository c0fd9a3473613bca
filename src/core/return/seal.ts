/** Sealing: what the partner entered as one text, and the short code that stands for it. */

import { columnsOf, coverInputs, coverItems, layout, tableKeys, type TableKey } from "./layout";
import { lastSeal, type RecordPlace, type SealEntry, type SealedRow } from "./record";
import { placeNow } from "./record-place";
import { cellByKey, isUnanswered, type Return, type ReturnCell, type ReturnRow } from "./return";
import type { CellRef } from "../workbook";

/** Raise it when the canonical form changes: an old code must not be taken for a changed return. */
const formVersion = 1;

/** The same whoever saved the file: one form of Unicode and of line ends, dates without a midnight. */
function entered({ text, content }: ReturnCell): string {
  if (content.kind === "date") return content.date.replace(/T00:00:00$/, "");
  return text.normalize("NFC").replace(/\r\n?/g, "\n");
}

function enteredCells(row: ReturnRow): [heading: string, cell: ReturnCell][] {
  return columnsOf(row.table).flatMap(({ key, column }): [string, ReturnCell][] => {
    const cell = column.input ? cellByKey(row, key) : undefined;
    return cell && !isUnanswered(cell) ? [[column.heading, cell]] : [];
  });
}

const enteredInRow = (row: ReturnRow) =>
  enteredCells(row).map(([heading, cell]): [heading: string, text: string] => [heading, entered(cell)]);

/** Rows issued to the partner by their key, which sorting them in Excel does not change; others as they stand. */
function enteredInTable({ tables }: Return, table: TableKey): string[] {
  const { rows, name, key } = layout[table];
  const lines = tables[table].rows.map((row) => ({
    id: rows === "issued" ? (cellByKey(row, key)?.text.trim() ?? "") : null,
    answers: enteredInRow(row),
  }));
  if (rows === "issued") lines.sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : a.id === b.id ? 0 : 1));
  return lines.filter(({ answers }) => answers.length > 0).map((line) => JSON.stringify([name, line]));
}

/** Waivers and decisions are the partner's word too: one that is added after sealing is a change. */
function settledOnRecord({ record }: Return): string[] {
  return record.entries
    .filter(({ kind }) => kind === "waiver" || kind === "decision")
    .map((entry) => JSON.stringify(entry));
}

/**
 * What the partner entered, and for which return, as text: the same for the same answers, whichever program saved
 * them, however rows were sorted. What was issued is no part of it; the rule `baseline-unchanged` guards that.
 */
export function canonicalForm(returned: Return): string {
  const { identity, cover } = returned;
  const { plan = null, edition = null, cycle = null, partner = null } = identity ?? {};
  return [
    JSON.stringify(["action-plan-return", formVersion, plan, edition, cycle, partner]),
    ...coverInputs
      .filter((item) => !isUnanswered(cover[item].cell))
      .map((item) => JSON.stringify([layout.cover.name, item, entered(cover[item].cell)])),
    ...tableKeys.filter((key) => key !== "cover").flatMap((key) => enteredInTable(returned, key)),
    ...settledOnRecord(returned),
    "",
  ].join("\n");
}

/** Digits and capitals without those that look alike: 0 and O, 1, I and L. Their number, 31, is a prime. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const base = alphabet.length;
const payload = 9;

/**
 * With a weight of its own for each place and a prime base, the check character shows every single wrong character
 * and every two that changed places (the principle of ISO 7064 and of ISBN-10).
 */
function checkCharacter(characters: string): string {
  const sum = [...characters].reduce((total, one, at) => total + (at + 1) * alphabet.indexOf(one), 0);
  return alphabet.charAt(sum % base);
}

const inHalves = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * The receipt code of a digest: 10 characters that can be read out, the last a check, written "ABCDE-FGHJK".
 * It shows change, with a chance of 1 in 26 million million of missing one; it is no signature.
 * @param digest hexadecimal, at least 16 digits.
 */
export function receiptCode(digest: string): string {
  if (!/^[0-9a-f]{16,}$/i.test(digest)) throw new RangeError("A receipt code needs a hexadecimal digest.");
  let rest = BigInt(`0x${digest}`);
  let characters = "";
  for (let at = 0; at < payload; at++) {
    characters += alphabet.charAt(Number(rest % BigInt(base)));
    rest /= BigInt(base);
  }
  return inHalves(characters + checkCharacter(characters));
}

/** A receipt code as people type it, in its proper form; null when it is none or has a slip in it. */
export function readReceiptCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  const isWhole = code.length === payload + 1 && [...code].every((one) => alphabet.includes(one));
  return isWhole && checkCharacter(code.slice(0, payload)) === code.charAt(payload) ? inHalves(code) : null;
}

/** An answer's digest as the record keeps it: enough to show a change, too short to give the answer away whole. */
const shortDigest = 12;

/** A row as it would be sealed now, and where its answers stand. */
interface EnteredRow extends SealedRow {
  readonly cells: ReadonlyMap<string, CellRef | null>;
}

function rowsToSeal(returned: Return, digest: (text: string) => string): EnteredRow[] {
  const row = (
    table: TableKey,
    key: string,
    answers: readonly (readonly [string, ReturnCell])[],
  ): EnteredRow => ({
    table: layout[table].name,
    row: key,
    answers: new Map(
      answers.map(([heading, cell]) => [heading, digest(entered(cell)).slice(0, shortDigest)]),
    ),
    cells: new Map(answers.map(([heading, { source }]) => [heading, source])),
  });
  const cover = coverInputs.map((item) => {
    const { cell } = returned.cover[item];
    const { heading } = layout.cover.columns.answer;
    return row("cover", coverItems[item], isUnanswered(cell) ? [] : [[heading, cell]]);
  });
  const rows = tableKeys
    .filter((key) => key !== "cover")
    .flatMap((table) =>
      returned.tables[table].rows.map((one) => {
        const { rows: kind, key } = layout[table];
        return row(
          table,
          kind === "issued" ? (cellByKey(one, key)?.text.trim() ?? "") : "",
          enteredCells(one),
        );
      }),
    );
  return [...cover, ...rows].filter(({ answers }) => answers.size > 0);
}

export interface Sealing {
  readonly digest: (text: string) => string;
  /** Version of the rules that gave the verdict. */
  readonly ruleSet: string;
  readonly verdict: SealEntry["verdict"];
  /** ISO date; "" when nobody gave one. */
  readonly on: string;
}

/** The seal as an entry of the return's record. Sealing shows change; it is no signature of a person. */
export function sealEntry(returned: Return, { digest, ruleSet, verdict, on }: Sealing): SealEntry {
  const { digest: digested, receipt } = sealOf(returned, digest);
  return {
    kind: "seal",
    digest: digested,
    receipt,
    ruleSet,
    verdict,
    by: returned.cover.approvedBy.cell.text.trim(),
    on,
    rows: rowsToSeal(returned, digest).map(({ table, row, answers }) => ({ table, row, answers })),
  };
}

/**
 * A place whose answer is not as it was sealed. `now`: it was changed or added; else it is gone. `cell`: where it
 * stands, or stood before it was emptied; null for a row that people added and that is gone.
 */
export interface ChangedPlace extends RecordPlace {
  readonly now: boolean;
  readonly cell: CellRef | null;
}

export type SealState =
  | { readonly state: "unsealed" }
  | { readonly state: "sealed"; readonly seal: SealEntry }
  | { readonly state: "changed"; readonly seal: SealEntry; readonly places: readonly ChangedPlace[] };

const rowKey = ({ table, row, answers }: SealedRow) =>
  row === "" ? JSON.stringify([table, [...answers]]) : JSON.stringify([table, row]);

/** Which answers differ. Rows that people added have no key: a changed one is gone as it was, and there anew. */
function changedPlaces(
  returned: Return,
  before: readonly SealedRow[],
  after: readonly EnteredRow[],
): ChangedPlace[] {
  const [wasThere, isThere] = [
    new Map(before.map((row) => [rowKey(row), row])),
    new Map(after.map((row) => [rowKey(row), row])),
  ];
  const changed = after.flatMap((row) => {
    const was = wasThere.get(rowKey(row));
    return [...row.answers]
      .filter(([column, short]) => was?.answers.get(column) !== short)
      .map(([column]): ChangedPlace => ({
        table: row.table,
        row: row.row,
        column,
        now: true,
        cell: row.cells.get(column) ?? null,
      }));
  });
  const gone = before.flatMap((row) => {
    const is = isThere.get(rowKey(row));
    return [...row.answers.keys()]
      .filter((column) => !is?.answers.has(column))
      .map((column): ChangedPlace => {
        const place = { table: row.table, row: row.row, column };
        return { ...place, now: false, cell: placeNow(returned, place) };
      });
  });
  return [...changed, ...gone];
}

/** Whether a return is sealed, and whether its answers are still those that were sealed. */
export function sealState(returned: Return, digest: (text: string) => string): SealState {
  const seal = lastSeal(returned.record);
  if (!seal) return { state: "unsealed" };
  if (sealOf(returned, digest).digest === seal.digest) return { state: "sealed", seal };
  return { state: "changed", seal, places: changedPlaces(returned, seal.rows, rowsToSeal(returned, digest)) };
}

export interface Seal {
  /** What was digested. */
  readonly canonical: string;
  /** Hexadecimal. */
  readonly digest: string;
  readonly receipt: string;
}

/** @param digest hexadecimal SHA-256 of a text in UTF-8; hashing is the host's. */
export function sealOf(returned: Return, digest: (text: string) => string): Seal {
  const canonical = canonicalForm(returned);
  const digested = digest(canonical);
  return { canonical, digest: digested, receipt: receiptCode(digested) };
}
