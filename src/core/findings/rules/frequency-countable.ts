import type { Problem, RowCellPlace } from "../finding";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { promisesOf } from "../promises";
import { defineRule, type ReturnContext } from "../rule";
import type { Plan } from "../../plan/plan";
import { listInWords, quote, tidySpaces } from "../../text";

interface Vague {
  readonly words: string;
  /** What it may mean, where it has a few readings. */
  readonly readings: readonly string[];
}

/** "Regularly, every 6 weeks" can be counted. */
function vagueIn({ ruleSettings: { frequency } }: Plan, text: string): Vague | null {
  const plain = phrasesOf(frequency.lookAlikes).without(plainText(text));
  for (const { words, readings } of frequency.vague) {
    const found = phrasesOf(words).find(plain);
    if (!found) continue;
    const isCounted = phrasesOf(frequency.countable).has(phrasesOf(words).without(plain));
    return isCounted ? null : { words: found.words, readings };
  }
  return null;
}

/** The text with each reading in place of the vague words; nothing where they stand otherwise than they were found. */
function choices({ cell }: RowCellPlace, { words, readings }: Vague): Pick<Problem, "fix"> {
  const at = cell.source;
  const text = tidySpaces(cell.text);
  const index = text
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, "-")
    .indexOf(words);
  if (!at || index < 0 || readings.length === 0) return {};
  const replaced = (reading: string) => text.slice(0, index) + reading + text.slice(index + words.length);
  const options = readings.map((reading) => ({
    label: `Say ${quote(reading)}`,
    edits: [{ at, value: replaced(reading) }],
  }));
  return { fix: { kind: "choice", choices: options } };
}

function* problems({ plan, returned }: ReturnContext): Generator<Problem> {
  for (const { place, text, whose } of promisesOf(returned)) {
    const found = vagueIn(plan, text);
    if (!found) continue;
    const isCell = place.cell.text === text;
    const means = found.readings.map((reading) => quote(reading));
    const meaning = means.length > 0 ? ` It may mean ${listInWords(means, "or")}.` : "";
    yield {
      at: place,
      message: `${quote(text)}, ${whose}, says “${found.words}”, which nobody can count.${meaning}`,
      ...(isCell ? choices(place, found) : {}),
    };
  }
  for (const row of returned.tables.nextMilestones.rows) {
    for (const column of ["due", "measure"] as const) {
      const at = cellAt(row, column);
      const found = at.cell.value === null ? null : vagueIn(plan, at.cell.text);
      if (!found) continue;
      const message = `${quote(at.cell.text)} says “${found.words}”, which nobody can count.`;
      yield { at, message, ...choices(at, found) };
    }
  }
}

export const frequencyCountable = defineRule({
  id: "frequency-countable",
  severity: "advice",
  title: "How often something will be done can be counted",
  why: "Whether something was done regularly is a matter of opinion; whether it was done 4 times is not.",
  remedy: "Say how often, such as “every 2 months” or “4 times in 2025”.",
  source:
    "England Rare Diseases Action Plan 2024, annexes A and B: a group meets bi-monthly (action 8), progress is regularly reported (actions 32 and 33)",
  explainedBy: ["due-readable"],
  example: {
    table: "nextMilestones",
    wrong: { Milestone: "Report progress regularly to the oversight group" },
    right: { Milestone: "Report progress to the oversight group every 3 months" },
  },

  check: problems,
});
