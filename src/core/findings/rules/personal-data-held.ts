import { answerCells } from "../answers";
import type { Choice, RowCellPlace } from "../finding";
import type { Particular } from "../personal-data/particular";
import { particularsIn } from "../personal-data/particulars";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { listInWords } from "../../text";

/** The text without the particulars, the brackets around them and the spaces they leave. */
function without(text: string, particulars: readonly Particular[]): string {
  return particulars
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => {
      const inBrackets = rest[start - 1] === "(" && rest[end] === ")";
      const [from, to] = inBrackets ? [start - 1, end + 1] : [start, end];
      return `${rest.slice(0, from).trimEnd()} ${rest.slice(to).trimStart()}`.replace(/ (?=[.,;:)]|$)/g, "");
    }, text)
    .trim();
}

function takingOut({ cell }: RowCellPlace, particulars: readonly Particular[]): Choice[] {
  if (!cell.source) return [];
  const value = without(cell.text, particulars);
  return [{ label: "Take it out", edits: [{ at: cell.source, value: value === "" ? null : value }] }];
}

/** The cover is not published: its e-mail address is how those who asked for the return reach the partner. */
export const personalDataHeld = defineRule({
  id: "personal-data-held",
  severity: "error",
  hold: true,
  title: "No person's number, address or date of birth stands in text that will be published",
  why: "What is published cannot be taken back, and nobody in it has agreed to be found by it.",
  remedy:
    "Take it out. If it belongs to an organisation and may be published, record who decided so and why.",
  source:
    "England Rare Diseases Action Plan 2024, annex E: the survey is reported with no personally identifiable data; NHS numbers are known by their check digit, modulus 11",

  example: {
    table: "milestones",
    wrong: { Progress: "The guide is out; write to sam.example@example.org for a copy." },
    right: { Progress: "The guide is out; the registry’s page says how to get a copy." },
  },

  *check({ plan, returned }) {
    for (const { place, type } of answerCells(returned)) {
      const { text, state } = place.cell;
      if ("item" in place || type === "date" || state === "blank" || state === "unusable") continue;
      const particulars = particularsIn(text, plan);
      for (const sure of [true, false]) {
        const found = particulars.filter((one) => one.sure === sure);
        if (found.length === 0) continue;
        const what = listInWords(found.map((one) => one.what));
        const fix = { kind: "choice", choices: takingOut(place, found) } as const;
        if (sure) yield { at: place, message: `${cellInWords(place)} holds ${what}.`, fix };
        else {
          const message = `${cellInWords(place)} holds ${what}: whose is it?`;
          yield { at: place, severity: "warning", message, fix };
        }
      }
    }
  },
});
