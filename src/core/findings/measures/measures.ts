/** What a return measures, so that the same measure is known wherever it is reported. */

import { countedIn, type Counted } from "./numbers-in-text";
import { measureKeys, measureWords, type MeasureKeys, type MeasureWords } from "./measure-words";
import { milestoneAnswers } from "../answers";
import type { RowCellPlace } from "../finding";
import { countingOf } from "../figures/counting";
import { metricOf } from "../../plan/compare/metric";
import { anyOf } from "../../plan/phrases";
import { cellAt } from "../place";
import { publishedTexts } from "../published-text";
import { formatDate } from "../../plan/calendar";
import type { Milestone, Plan } from "../../plan/plan";
import { rememberingFor, rememberingForBoth } from "../../remember";
import type { Return } from "../../return/return";

/** A number, and what it is the number of: two measures are the same where their keys are. */
export interface Measure extends MeasureWords, MeasureKeys, Pick<Counted, "low" | "high" | "when" | "text"> {
  readonly place: RowCellPlace;
  readonly action: number;
  /** The milestone whose Value it is; null for a number in a text. */
  readonly milestone: string | null;
}

interface Measured {
  readonly plan: Plan;
  readonly returned: Return;
  readonly partner: string | null;
}

/** Promises tell what is to be; only what was done is a fact. */
const factual: ReadonlySet<string> = new Set(["actions", "milestones", "progress"]);

/** Every number in the texts that report on actions. Parts of something counted before are no measures. */
const measuresInTexts = rememberingForBoth((plan: Plan, returned: Return): readonly Measure[] => {
  const found: Measure[] = [];
  for (const { place, action, text } of publishedTexts(returned)) {
    if (action === null || !factual.has(place.row.table) || place.column === "newDue") continue;
    for (const counted of countedIn(text, countingOf(plan))) {
      if (counted.partial) continue;
      const words = measureWords(plan, counted);
      const keys = measureKeys(plan, action, words, counted.whole !== null);
      const { low, high, when } = counted;
      found.push({ place, action, low, high, when, text: counted.text, milestone: null, ...words, ...keys });
    }
  }
  return found;
});

/** "number of policy impact assessments (PIAs) considered": what is counted, also under its abbreviation. */
const countingIn = rememberingFor(({ number, proportion }: Plan["ruleSettings"]["metrics"]) => {
  const asked = anyOf([...number, ...proportion]);
  return new RegExp(`\\b(?:${asked} of|how many)\\s+(?<what>[^;:]+)`, "iu");
});
const abbreviation = /(?<full>[^()]*?)\s*\((?<short>\p{Lu}[\p{L}\p{N}]*)\)/u;

/** What a milestone asks to be counted, as if it had been. */
const askedBy = rememberingForBoth((plan: Plan, { text }: Milestone): readonly Counted[] => {
  const what = countingIn(plan.ruleSettings.metrics).exec(text)?.groups?.["what"] ?? "";
  const names = abbreviation.test(what)
    ? ["$<full>", "$<short>"].map((name) => what.replace(abbreviation, name))
    : [what];
  // Any number will do: the words are read as they would be in a sentence about 99 of them.
  return names.flatMap((name) => countedIn(`99 ${name}`, countingOf(plan)).slice(0, 1));
});

/** "december", "2024" */
const monthInWords = (date: string | null) =>
  date === null ? [] : formatDate(date).toLowerCase().split(" ").slice(1);

/** The numbers in Value, as what the milestone's words ask to be counted. */
function measuresInCells({ plan, returned, partner }: Measured): Measure[] {
  return milestoneAnswers({ plan, returned, partner }).flatMap(({ milestone, row }) => {
    const value = row.cells.value.value;
    const { number, proportion } = metricOf(plan, milestone.text);
    if (value === null || (!number && !proportion)) return [];
    const action = milestone.action.number;
    return askedBy(plan, milestone).map((counted): Measure => {
      const words = measureWords(plan, counted);
      return {
        place: cellAt(row, "value"),
        action,
        low: value,
        high: value,
        text: String(value),
        when: monthInWords(row.cells.asAt.value),
        milestone: milestone.id,
        ...words,
        ...measureKeys(plan, action, words, proportion),
      };
    });
  });
}

export function measuresOf(measured: Measured): Measure[] {
  return [...measuresInCells(measured), ...measuresInTexts(measured.plan, measured.returned)];
}
