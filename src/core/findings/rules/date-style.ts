import { oddDatesIn, type OddDate } from "../dates-in-text";
import { safeFix } from "../fixes";
import { cellInWords } from "../place";
import { publishedTexts } from "../published-text";
import { defineRule } from "../rule";
import { listInWords, quote } from "../../text";
import type { Choice, Problem, RowCellPlace } from "../finding";

const written = (text: string, dates: readonly OddDate[], reading: number) =>
  dates.toReversed().reduce((rest, { start, end, meant }) => {
    return rest.slice(0, start) + (meant[reading] ?? meant[0] ?? "") + rest.slice(end);
  }, text);

/** Where a date has two readings, one choice for each; all dates of the cell are read alike. */
function choices({ cell }: RowCellPlace, dates: readonly OddDate[]): Choice[] {
  const at = cell.source;
  const most = Math.max(...dates.map(({ meant }) => meant.length));
  if (!at) return [];
  return Array.from({ length: most }, (_, reading) => ({
    label: `Write ${listInWords(dates.map(({ meant }) => quote(meant[reading] ?? meant[0] ?? "")))}`,
    edits: [{ at, value: written(cell.text, dates, reading) }],
  }));
}

export const dateStyle = defineRule({
  id: "date-style",
  severity: "advice",
  title: "Dates and years are written as GOV.UK writes them",
  why: "The plan is published on GOV.UK, and 01/04 or 24/25 is read in more than one way.",
  remedy: "Write dates as “1 April 2025” and a range of years as “2024 to 2025”.",
  source:
    "GOV.UK style guide on dates; England Rare Diseases Action Plan 2024, annexes: financial years are printed as “2024 to 2025” throughout",

  example: {
    table: "milestones",
    wrong: { Progress: "The guide was published on 1st April 2024, for use in 2024/25." },
    right: { Progress: "The guide was published on 1 April 2024, for use in 2024 to 2025." },
  },

  *check({ returned }) {
    for (const { place, text } of publishedTexts(returned)) {
      const { cell } = place;
      if (cell.content.kind !== "text" || cell.formula !== undefined) continue;
      const dates = oddDatesIn(text);
      if (dates.length === 0) continue;
      const typed = listInWords(dates.map((date) => quote(date.text)));
      const problem: Problem = { at: place, message: `${cellInWords(place)} says ${typed}.` };
      if (dates.every(({ certain }) => certain)) {
        yield { ...problem, ...safeFix(cell, written(text, dates, 0), "Write dates as GOV.UK does") };
      } else yield { ...problem, fix: { kind: "choice", choices: choices(place, dates) } };
    }
  },
});
