import type { DraftValidation, SheetDraft, WorkbookDraft } from "#src/core/index";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { firstOverlap, isRange, shortRange } from "./write-ranges";

const longestTitle = 32;
const longestPrompt = 255;
const longestAlert = 225;
const longestValidationFormula = 255;
const longestMarkFormula = 8192;

/** What a cell accepts, and what people are told; two answers for one cell are none. */
export function lintValidations(sheet: SheetDraft, draft: WorkbookDraft): void {
  for (const validation of sheet.validations) {
    const { ranges, accepts, prompt, alert } = validation;
    if (ranges.length === 0 || !ranges.every(isRange)) {
      throw new DraftError("a validation is for no cells of the sheet.", sheet.name);
    }
    const fault =
      faultOf(accepts, draft) ??
      tooLong("the title of a prompt", prompt?.title, longestTitle) ??
      tooLong("a prompt", prompt?.text, longestPrompt) ??
      tooLong("the title of an alert", alert?.title, longestTitle) ??
      tooLong("an alert", alert?.text, longestAlert) ??
      (alert && accepts.kind === "any" ? "an alert is never shown where any value is accepted." : null);
    if (fault !== null) throw new DraftError(fault, sheet.name, ranges.map(shortRange).join(" "));
  }
  const overlap = firstOverlap(sheet.validations.flatMap(({ ranges }) => ranges));
  if (overlap)
    throw new DraftError("two validations overlap.", sheet.name, overlap.map(shortRange).join(" and "));
}

export function lintMarks({ name, marks }: SheetDraft): void {
  for (const { range, formula } of marks) {
    if (!isRange(range)) throw new DraftError("a mark is for no cells of the sheet.", name);
    const fault = faultOfFormula(formula, longestMarkFormula);
    if (fault !== null) throw new DraftError(fault, name, shortRange(range));
  }
}

function faultOf(accepts: DraftValidation["accepts"], draft: WorkbookDraft): string | null {
  switch (accepts.kind) {
    case "list":
      return faultOfList(accepts.name, draft);
    case "date": {
      const from = serialOfDate(accepts.from);
      const to = serialOfDate(accepts.to);
      return from !== null && to !== null && from <= to
        ? null
        : `“${accepts.from}” to “${accepts.to}” is not a period.`;
    }
    case "number":
      return Number.isFinite(accepts.atLeast) ? null : "the least number allowed is not a number.";
    case "text-length":
      return Number.isInteger(accepts.atMost) && accepts.atMost >= 0
        ? null
        : "the length allowed is not a number.";
    case "formula":
      return faultOfFormula(accepts.formula, longestValidationFormula);
    case "any":
      return null;
  }
}

/** One blank among the choices makes Excel accept anything at all; a list with nothing in it is meant to. */
function faultOfList(name: string, { names, sheets }: WorkbookDraft): string | null {
  const entry = names.find((candidate) => candidate.name === name);
  if (!entry || "text" in entry) return `the drop-down's name ${name} is not a named range.`;
  const { top, left, bottom, right } = entry.range;
  if (left !== right && top !== bottom) return `the drop-down's name ${name} is more than one row or column.`;

  const rows = sheets.find((sheet) => sheet.name === entry.sheet)?.rows ?? [];
  const choices = rows
    .slice(top, bottom + 1)
    .flatMap((row) => row.slice(left, right + 1))
    .filter((cell) => cell !== null && cell.value !== null && cell.value !== "").length;
  const cells = (bottom - top + 1) * (right - left + 1);
  return choices === 0 || choices === cells ? null : `the drop-down's name ${name} covers a blank cell.`;
}

function faultOfFormula(formula: string, longest: number): string | null {
  if (formula.trim() === "" || formula.startsWith("="))
    return "a formula is written without “=” and is not empty.";
  if (/[\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]/u.test(formula))
    return "a formula holds characters that it cannot carry.";
  return tooLong("a formula", formula, longest);
}

function tooLong(what: string, text: string | undefined, longest: number): string | null {
  if (text === undefined || text.length <= longest) return null;
  return `${what} has ${text.length} characters; Excel takes ${longest}: “${text.slice(0, 40)}…”.`;
}
