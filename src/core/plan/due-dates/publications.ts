import { dueWordsOf } from "./due-words";
import type { DueContext } from "./expression";
import { type PointReader, readSeries } from "./point";
import { type Span, unionOf, yearsSpan } from "./spans";
import { follows, phrase, type Token } from "./tokens";
import { readYears, yearAt } from "./years";

/** Most words a plan's name puts between its year and "action plan". */
const mostNameWords = 6;
const planWord = phrase("plan|plans");
const nextPlan = phrase("next|following|forthcoming|subsequent year? '? s?");
const planOfYear = phrase("action? plan for|of|,? the?");

/** Words that cannot stand inside a plan's name, so that what follows them is another phrase. */
const notInName =
  /^(a|an|the|this|that|which|who|and|or|but|in|on|by|to|for|of|from|at|with|as|will|shall|is|are|was|were|has|have|be|been|we|our|its|their)$/;

/** "2025 action plan", "2025 England Rare Diseases Action Plan", "next action plan", "2022 and 2023 action plans". */
export const readPublication: PointReader = (tokens, at, context) => {
  const next = follows(tokens, at, nextPlan);
  if (next !== null) {
    const to = readPlanName(tokens, next, context);
    return to === null ? null : publicationPoint(at, to, [context.edition + 1], context);
  }
  const ofYear = follows(tokens, at, planOfYear);
  const year = ofYear === null ? null : yearAt(tokens, ofYear);
  if (ofYear !== null && year !== null) return publicationPoint(at, ofYear + 1, [year], context);

  // "The 2024 to 2025 action plan" is named by its first year.
  const pair = readYears(tokens, at);
  const afterPair = pair?.style === "financial" ? readPlanName(tokens, pair.next, context) : null;
  if (pair !== null && afterPair !== null) return publicationPoint(at, afterPair, [pair.first], context);

  const editions = readSeries(tokens, at, (index) => {
    const item = yearAt(tokens, index);
    return item === null ? null : { item, next: index + 1 };
  });
  const to = editions === null ? null : readPlanName(tokens, editions.next, context);
  return editions === null || to === null ? null : publicationPoint(at, to, editions.items, context);
};

function publicationPoint(
  from: number,
  to: number,
  editions: readonly number[],
  context: DueContext,
): ReturnType<PointReader> {
  const [first, ...rest] = editions.map((edition): Span => {
    const date = context.publications.get(edition);
    return date === undefined ? yearsSpan(edition) : { start: date, end: date };
  });
  if (first === undefined) return null;
  return { from, to, span: unionOf([first, ...rest]), grain: "publication", editions };
}

/** Index after "England Rare Diseases Action Plan" or the like; null when the words name no plan. */
function readPlanName(tokens: readonly Token[], at: number, { words }: DueContext): number | null {
  const { notInNames } = dueWordsOf(words);
  for (let index = at; index <= at + mostNameWords; index += 1) {
    const token = tokens[index];
    const end = follows(tokens, index, planWord);
    if (end !== null) return end;
    const isName = token?.kind === "word" || (token?.glued === true && ["-", "'"].includes(token.text));
    if (!isName || notInName.test(token.text) || notInNames.has(token.text)) return null;
  }
  return null;
}
