import { answerCells } from "../answers";
import type { Problem } from "../finding";
import { safeFix } from "../fixes";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import type { ReturnCell } from "../../return/return";
import { quote } from "../../text";
import type { CellContent, CellEdit } from "../../workbook";

/** "[1]Sheet!A1", "'C:\folder\[book.xlsx]Sheet'!A1": a bracket before a sheet. A table's "[Column]" has no sheet after it. */
const linkToWorkbook = /\[[^[\]]+\][\w\s.'’&-]*!/;

function storedValue(content: CellContent): CellEdit["value"] {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "date":
      return { date: content.date };
    case "blank":
    case "error":
      return null;
  }
}

function fault({ content, formula, state }: ReturnCell): string | null {
  if (formula !== undefined && linkToWorkbook.test(formula))
    return `links to another workbook (${quote(`=${formula}`, 60)})`;
  if (content.kind === "error") return `holds the error value ${content.error}`;
  return state === "unusable" ? `holds a formula without a result (${quote(`=${formula ?? ""}`, 60)})` : null;
}

/** A formula that has its result and needs nothing but this workbook is as good as a typed value. */
export const cellHasValue = defineRule({
  id: "cell-has-value",
  severity: "error",
  waivable: false,
  title: "Every answer is a value that stands in the workbook itself",
  why: "A formula without a result, an error value or a link shows one thing on your screen and something else, or nothing, to whoever opens the file.",
  remedy: "Type the value in place of the formula, or copy the cell and paste it as a value.",
  source:
    "The .xlsx format stores a formula and its last result apart, and programs other than Excel may store the formula alone; England Rare Diseases Action Plan 2024, annex A, action 25, shows what is at stake: counts of awards and treatments",

  *check({ returned }) {
    for (const { place } of answerCells(returned)) {
      const problem = fault(place.cell);
      if (problem === null) continue;
      const value = storedValue(place.cell.content);
      const fix: Pick<Problem, "fix"> =
        value === null ? {} : safeFix(place.cell, value, "Keep the value, drop the formula");
      yield { at: place, message: `${cellInWords(place)} ${problem}.`, ...fix };
    }
  },
});
