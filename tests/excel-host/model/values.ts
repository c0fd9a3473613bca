/** What Excel makes of a value that is typed or written into a cell, in a workbook with British settings. */

import { serialOf } from "./dates";

export type CellValue = string | number | boolean;

export interface ModelCell {
  /** "" where the cell holds nothing; an error value is its text. */
  readonly value: CellValue;
  /** With "=", where the value is a formula's result. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export const emptyCell: ModelCell = { value: "", formula: null, numberFormat: "General", locked: true };

export const errorValues: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(word: string): number | null {
  const index = months.findIndex((month) => word.toLowerCase().startsWith(month));
  return index < 0 ? null : index + 1;
}

function dateOf(year: number, month: number, day: number): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day || year < 1901) return null;
  return serialOf(moment.toISOString().slice(0, 10));
}

/** A date in the forms that people type: 31/1/2025, 2025-01-31, 31 January 2025, Jan 2025. */
function readDate(text: string): { readonly serial: number; readonly numberFormat: string } | null {
  const found = (serial: number | null, numberFormat = "dd/mm/yyyy") =>
    serial === null ? null : { serial, numberFormat };
  const british = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (british) return found(dateOf(Number(british[3]), Number(british[2]), Number(british[1])));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return found(dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const words = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  const month = words?.[2] === undefined ? null : monthOf(words[2]);
  if (!words || month === null) return null;
  return found(
    dateOf(Number(words[3]), month, Number(words[1] ?? 1)),
    words[1] === undefined ? "mmm-yy" : "dd-mmm-yy",
  );
}

/** The old cell with the new entry in it: text stays text in a text cell and after an apostrophe. */
export function entered(
  input: CellValue,
  old: ModelCell,
  calculate: (formula: string) => CellValue,
): ModelCell {
  const put = (value: CellValue, numberFormat = old.numberFormat): ModelCell => ({
    ...old,
    value,
    formula: null,
    numberFormat: old.numberFormat === "General" ? numberFormat : old.numberFormat,
  });
  if (old.numberFormat === "@")
    return put(typeof input === "string" ? input.replace(/^'/, "") : String(input));
  if (typeof input !== "string" || input === "") return put(input);
  if (input.startsWith("'")) return put(input.slice(1));
  if (input.startsWith("=")) return { ...put(calculate(input)), formula: input };

  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return put(text.toLowerCase() === "true");
  if (errorValues.has(text.toUpperCase())) return put(text.toUpperCase());
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return put(Number(text));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return put(Number(text.replaceAll(",", "")));
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return put(Number(text.slice(0, -1)) / 100, "0%");
  const date = readDate(text);
  return date ? put(date.serial, date.numberFormat) : put(input);
}
