/** Findings as a table that spreadsheet programs open: RFC 4180, one finding a row. */

import type { CheckedFile } from "./checked-file";
import type { Finding } from "../finding";
import { fixInWords } from "../fixes";
import { settlementInWords } from "../on-record";

type Column = readonly [
  heading: string,
  text: (finding: Finding, file: CheckedFile) => string | number | null,
];

const columns: readonly Column[] = [
  ["File", (_, { file }) => file],
  ["Partner", (_, { partner }) => partner],
  ["Cycle", (_, { cycle }) => cycle],
  ["Verdict", (_, { verdict }) => verdict],
  ["Severity", ({ severity }) => severity],
  ["Rule", ({ rule }) => rule],
  ["Action", ({ action }) => action],
  ["Milestone", ({ milestone }) => milestone],
  ["Sheet", ({ sheet }) => sheet],
  ["Cell", ({ cell }) => cell],
  ["Row", ({ row }) => row],
  ["Column", ({ column }) => column],
  ["What is wrong", ({ message }) => message],
  ["Why it matters", ({ why }) => why],
  ["What to do", ({ remedy }) => remedy],
  ["Fix", ({ fix }) => fix && fixInWords(fix)],
  ["Settled", ({ settled }) => settled && settlementInWords(settled)],
];

/** What a spreadsheet program would take for a formula; what partners typed must never become one. */
const live = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field as RFC 4180 wants it; a text that could become a formula gets an apostrophe, which shows it as text. */
export function csvField(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const defused = typeof value === "string" && live.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replace(/"/g, '""')}"` : defused;
}

const line = (fields: readonly (string | number | null)[]) => `${fields.map(csvField).join(",")}\r\n`;

/** A return without findings has one row, with its verdict and nothing else, so that no return is missing. */
export function findingsAsCsv(files: readonly CheckedFile[]): string {
  const rows = files.flatMap((file) =>
    file.findings.length > 0
      ? file.findings.map((finding) => columns.map(([, text]) => text(finding, file)))
      : [[file.file, file.partner, file.cycle, file.verdict, ...columns.slice(4).map(() => null)]],
  );
  return [columns.map(([heading]) => heading), ...rows].map(line).join("");
}
