/** Sealing: what the partner entered as one text, and the short code that stands for it. */

import { columnsOf, coverInputs, layout, tableKeys, type TableKey } from "./layout";
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
