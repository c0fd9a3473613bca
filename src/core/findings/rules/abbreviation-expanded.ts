import {
  abbreviationsIn,
  abbreviationsOf,
  isSameLong,
  type Abbreviation,
  type Abbreviations,
} from "../abbreviations/abbreviations";
import { expansionAt } from "../abbreviations/expansion";
import type { Choice, Problem, RowCellPlace } from "../finding";
import { cellInWords } from "../place";
import { printedActions, type PrintedAction } from "../printed-texts";
import { defineRule } from "../rule";
import type { PlanAction } from "../../plan/plan";
import { firstInWords, listInWords, quote } from "../../text";

/** An abbreviation in a text with what the text says it stands for. */
interface Use extends Abbreviation {
  readonly expansion: string | null;
}

/** Uses of one abbreviation in one text that are looked at; what comes later repeats them. */
const most = 4;
/** Abbreviations that a message names. */
const mostNamed = 12;

function usesIn(text: string, words: Abbreviations): Use[] {
  const seen = new Map<string, number>();
  return abbreviationsIn(text, words).flatMap((found) => {
    const times = (seen.get(found.short) ?? 0) + 1;
    seen.set(found.short, times);
    return times > most ? [] : [{ ...found, expansion: expansionAt(text, found) }];
  });
}

/** Whether a sentence or a line begins at a place. A pattern for it would try a run of empty lines from each of them. */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const words = before.trimEnd();
  return words === "" || /[.!?]$/.test(words) || before.slice(words.length).includes("\n");
}

/** The text with what is known written out at its first use. */
function writtenOut({ cell }: RowCellPlace, uses: readonly Use[], { known }: Abbreviations): Choice[] {
  const at = cell.source;
  const ready = uses.filter(({ short }) => known.has(short));
  if (!at || ready.length === 0) return [];
  const value = ready.toReversed().reduce((text, { short, start, end, plural }) => {
    const { long = "", many = "" } = known.get(short) ?? {};
    const words = plural ? many : long;
    const opens = opensSentence(text, start) && text.trimEnd().endsWith(".");
    const first = opens ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    return `${text.slice(0, start)}${first} (${text.slice(start, end)})${text.slice(end)}`;
  }, cell.text);
  return [{ label: `Write out ${listInWords(ready.map(({ short }) => short))}`, edits: [{ at, value }] }];
}

function* unexplained(place: RowCellPlace, uses: readonly Use[], words: Abbreviations): Generator<Problem> {
  if (uses.length === 0) return;
  const shorts = firstInWords(
    uses.map(({ start, end }) => quote(place.cell.text.slice(start, end))),
    mostNamed,
  );
  const choices = writtenOut(place, uses, words);
  const problem: Problem = {
    at: place,
    message: `${cellInWords(place)} uses ${shorts} without saying what ${uses.length === 1 ? "it stands" : "they stand"} for.`,
  };
  yield choices.length > 0 ? { ...problem, fix: { kind: "choice", choices } } : problem;
}

function otherwise(place: RowCellPlace, { short, expansion }: Use, usual: string): Problem {
  const { source: at, text } = place.cell;
  const words = expansion ?? "";
  const value = text.replace(words, () => usual);
  const choices = at ? [{ label: `Write ${quote(usual)}`, edits: [{ at, value }] }] : [];
  return {
    at: place,
    message: `${cellInWords(place)} says that ${short} stands for ${quote(words)}; elsewhere it stands for ${quote(usual)}.`,
    remedy: "Use one of the two throughout. If this one is right, tell those who keep the plan.",
    fix: { kind: "choice", choices },
  };
}

/** What one action's texts leave unexplained, or explain otherwise than `usual` knows. */
function* checkAction(
  { texts }: PrintedAction,
  words: Abbreviations,
  usual: Map<string, string>,
): Generator<Problem> {
  const explained = new Set(words.everyday);
  for (const { text, place } of texts) {
    const missing: Use[] = [];
    for (const use of usesIn(text, words)) {
      const { short, expansion } = use;
      if (expansion !== null) {
        const known = usual.get(short);
        if (known === undefined) usual.set(short, expansion);
        else if (place && !isSameLong(known, expansion)) yield otherwise(place, use, known);
      } else if (place && !explained.has(short)) missing.push(use);
      if (expansion !== null || place) explained.add(short);
    }
    if (place) yield* unexplained(place, missing, words);
  }
}

/** A new action is printed with its logic model, which is not issued for answers but shows how the plan writes it out. */
function* checkPublished(
  { action, row }: PrintedAction,
  words: Abbreviations,
  usual: ReadonlyMap<string, string>,
): Generator<Problem> {
  if (!action || !row || action.status.value !== null) return;
  for (const { short, expansion } of logicModel(action).flatMap((text) => usesIn(text, words))) {
    const known = usual.get(short);
    if (expansion === null || known === undefined || isSameLong(known, expansion)) continue;
    yield {
      at: { row },
      message: `Action ${action.number} was published with ${short} as ${quote(expansion)}; elsewhere it stands for ${quote(known)}.`,
      remedy:
        "Write it out in one of the two ways in this return, and tell those who keep the plan which is right.",
    };
  }
}

function logicModel({ problem, outputs, outcomes, assumptions, externalFactors }: PlanAction): string[] {
  const flat = (bullets: PlanAction["outputs"]): string[] =>
    bullets.flatMap(({ text, children = [] }) => [text, ...flat(children)]);
  return [problem, outputs, outcomes, assumptions, externalFactors].flatMap(flat);
}

export const abbreviationExpanded = defineRule({
  id: "abbreviation-expanded",
  severity: "advice",
  title: "An abbreviation is written out at its first use in an action, and always in the same way",
  why: "People read the one action that concerns them, and an abbreviation that stands for two things stands for neither.",
  remedy: "Write it out where the action first uses it, with the abbreviation in brackets behind it.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024: SCV is a systematic component of variation in action 14 and a standardised coefficient in action 36; PIAs stay unexplained in action 23 of 2023",

  example: {
    table: "progress",
    wrong: { Action: 23, "Progress report": "All PROMs were reviewed with the MOOC team." },
    right: {
      Action: 23,
      "Progress report":
        "All patient reported outcome measures (PROMs) were reviewed with the massive open online course (MOOC) team.",
    },
  },

  *check(context) {
    const words = abbreviationsOf(context.plan);
    const usual = new Map([...words.known].map(([short, { long }]) => [short, long]));
    for (const printed of printedActions(context)) {
      yield* checkAction(printed, words, usual);
      yield* checkPublished(printed, words, usual);
    }
  },
});
