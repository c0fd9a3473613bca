/** Sealing: what the partner entered as one text, and the short code that stands for it. */

import { columnsOf, coverInputs, coverItems, layout, tableKeys, type TableKey } from "./layout";
import { lastSeal, type RecordPlace, type SealEntry, type SealedRow } from "./record";
import { cellByKey, isUnanswered, type Return, type ReturnCell, type ReturnRow } from "./return";

/** Raise it when the canonical form changes: an old code must not be taken for a changed return. */
const formVersion = 1;

/** The same whoever saved the file: one form of Unicode and of line ends, dates without a midnight. */
function entered({ text, content }: ReturnCell): string {
  if (content.kind === "date") return content.date.replace(/T00:00:00$/, "");
  return text.normalize("NFC").replace(/\r\n?/g, "\n");
}

function enteredInRow(row: ReturnRow): [heading: string, text: string][] {
  return columnsOf(row.table).flatMap(({ key, column }): [string, string][] => {
    const cell = column.input ? cellByKey(row, key) : undefined;
    return cell && !isUnanswered(cell) ? [[column.heading, entered(cell)]] : [];
  });
}

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

function sealedRows(returned: Return, digest: (text: string) => string): SealedRow[] {
  const short = (text: string) => digest(text).slice(0, shortDigest);
  const cover = coverInputs
    .filter((item) => !isUnanswered(returned.cover[item].cell))
    .map((item): SealedRow => ({
      table: layout.cover.name,
      row: coverItems[item],
      answers: new Map([[layout.cover.columns.answer.heading, short(entered(returned.cover[item].cell))]]),
    }));
  const rows = tableKeys
    .filter((key) => key !== "cover")
    .flatMap((table) =>
      returned.tables[table].rows.map((row): SealedRow => ({
        table: layout[table].name,
        row: layout[table].rows === "issued" ? (cellByKey(row, layout[table].key)?.text.trim() ?? "") : "",
        answers: new Map(enteredInRow(row).map(([heading, text]) => [heading, short(text)])),
      })),
    );
  return [...cover, ...rows.filter(({ answers }) => answers.size > 0)];
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
    rows: sealedRows(returned, digest),
  };
}

/** A place whose answer is not as it was sealed. `now`: it was changed or added; else it is gone. */
export interface ChangedPlace extends RecordPlace {
  readonly now: boolean;
}

export type SealState =
  | { readonly state: "unsealed" }
  | { readonly state: "sealed"; readonly seal: SealEntry }
  | { readonly state: "changed"; readonly seal: SealEntry; readonly places: readonly ChangedPlace[] };

const rowKey = ({ table, row, answers }: SealedRow) =>
  row === "" ? JSON.stringify([table, [...answers]]) : JSON.stringify([table, row]);

/** Which answers differ. Rows that people added have no key: a changed one is gone as it was, and there anew. */
function changedPlaces(before: readonly SealedRow[], after: readonly SealedRow[]): ChangedPlace[] {
  const places: ChangedPlace[] = [];
  const compare = (these: readonly SealedRow[], others: readonly SealedRow[], now: boolean) => {
    const known = new Map(others.map((row) => [rowKey(row), row]));
    for (const row of these) {
      const other = known.get(rowKey(row));
      for (const [column, short] of row.answers) {
        const same = other?.answers.get(column);
        if (same === short || (!now && same !== undefined)) continue;
        places.push({ table: row.table, row: row.row, column, now });
      }
    }
  };
  compare(after, before, true);
  compare(before, after, false);
  return places;
}

/** Whether a return is sealed, and whether its answers are still those that were sealed. */
export function sealState(returned: Return, digest: (text: string) => string): SealState {
  const seal = lastSeal(returned.record);
  if (!seal) return { state: "unsealed" };
  if (sealOf(returned, digest).digest === seal.digest) return { state: "sealed", seal };
  return { state: "changed", seal, places: changedPlaces(seal.rows, sealedRows(returned, digest)) };
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
