import type { Problem } from "../finding";
import { defineRule } from "../rule";
import { layout } from "../../return/layout";
import type { Assumption, Return } from "../../return/return";
import { listInWords, quote } from "../../text";

type Said = Pick<Problem, "message" | "severity" | "remedy">;

/** Null for what other rules report: an identity is `return-recognised`'s. */
function say(
  { kind, sheet, cell, words: [first = "", second = "", ...others] }: Assumption,
  table: string,
): Said | null {
  const row = (cell?.row ?? 0) + 1;
  switch (kind) {
    case "table-missing":
      return {
        severity: "error",
        message: `The table ${first}, on the sheet ${quote(second)}, is not in the workbook.`,
      };
    case "column-missing":
      return { severity: "error", message: `The table ${table} has no column ${quote(first)}.` };
    case "column-twice":
      return {
        severity: "error",
        message: `Two columns of ${table} are headed ${quote(first)}. Only the first is read.`,
        remedy: "Delete the column that does not count, or give it another heading.",
      };
    case "table-twice":
      return {
        message: `The table ${first} is in the workbook twice. The one on the sheet ${quote(sheet ?? "")} is read, the one on ${quote(second)} is not.`,
        remedy: "Delete the copy that does not count.",
      };
    case "sheet-renamed":
      return {
        message: `The sheet ${quote(first)} is now called ${quote(second)}. Its table was found and is read.`,
      };
    case "table-by-headings":
      return {
        message: `${first} is no longer an Excel table of that name. It was found by its headings and is read.`,
      };
    case "columns-moved": {
      const headings = listInWords(
        [first, second, ...others].filter((heading) => heading !== "").map((heading) => quote(heading)),
      );
      return { message: `Columns of ${table} have moved: ${headings}. They are read by their headings.` };
    }
    case "column-by-likeness":
      return { message: `The heading ${quote(second)} in ${table} is read as ${quote(first)}.` };
    case "column-extra":
      return {
        message: `${quote(first)} is no column of ${table}. What stands in it is not read.`,
        remedy: "Move what should count into one of the template's columns.",
      };
    case "row-blank":
      return {
        message: `Row ${row} of ${table} is blank. It is passed over, and the rows below it are read.`,
      };
    case "identity-partly-lost":
    case "identity-lost":
    case "identity-differs":
      return null;
  }
}

function* strayFeatures({ hasMacros, hasExternalLinks }: Return): Generator<Problem> {
  const stray = (message: string): Problem => ({ at: "return", severity: "warning", message });
  if (hasMacros) yield stray("The workbook holds macros, which the template has not. They are never run.");
  if (hasExternalLinks) yield stray("The workbook links to other workbooks. The links are never followed.");
}

/** Missing tables and columns are errors; all that could be recognised is a warning that says what was assumed. */
export const templateIntact = defineRule({
  id: "template-intact",
  severity: "error",
  waivable: false,
  title: "Every table and column of the template is there under its heading",
  why: "An answer is found by its table and its heading; where they have changed, it may be found in the wrong place or not at all.",
  remedy:
    "Put the template's sheets, tables and headings back as they were, or confirm that this reading is right.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annexes A and B: the same heading is printed in several forms, and one action (9) has lost its heading",

  *check({ returned }) {
    // A workbook without any of the tables is no return: return-recognised says so, once.
    if (Object.values(returned.tables).every(({ found }) => !found)) return;
    for (const assumption of returned.assumptions) {
      const { table, sheet, cell, kind } = assumption;
      const said = table && say(assumption, layout[table].name);
      if (!said) continue;
      const column = kind === "column-missing" || kind === "column-twice" ? assumption.words[0] : undefined;
      yield {
        severity: "warning",
        at: {
          table,
          sheet: sheet ?? layout[table].sheet,
          ...(cell ? { source: cell } : {}),
          ...(column === undefined ? {} : { column }),
        },
        ...said,
      };
    }
    yield* strayFeatures(returned);
  },
});
