/** How a cell's value looks, for the few number formats that tests read by their look. */

import { isoOf } from "./dates";
import type { ModelCell } from "./values";
import { notModelled } from "../wire-error";

/** Throws for a format that is not modelled rather than showing something likely. */
export function shownText({ value, numberFormat }: ModelCell): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "General" || numberFormat === "@") return String(value);
  if (numberFormat === "0") return value.toFixed(0);
  if (/^0\.0+$/.test(numberFormat)) return value.toFixed(numberFormat.length - 2);
  if (numberFormat === "0%") return `${Math.round(value * 100)}%`;
  const [year = "", month = "", day = ""] = isoOf(value).slice(0, 10).split("-");
  if (numberFormat === "yyyy-mm-dd") return `${year}-${month}-${day}`;
  if (numberFormat === "dd/mm/yyyy") return `${day}/${month}/${year}`;
  throw notModelled(`the look of the number format "${numberFormat}"`);
}
