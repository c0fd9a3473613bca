import { milestoneAnswers, type MilestoneAnswer } from "../answers";
import { ownEvidence, pointsAbout } from "../evidence";
import { countingOf } from "../figures/counting";
import { countsIn } from "../figures/counts-in-text";
import type { Problem } from "../finding";
import { anyOf, phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { promisesOf } from "../promises";
import { defineRule, type ReturnContext } from "../rule";
import type { Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";
import { quote } from "../../text";

type Growth = Plan["ruleSettings"]["growth"];

const inWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "5 more groups", "a further 20 sites", "one extra": how many more is all that is promised. */
const moreIn = rememberingFor(({ additional }: Growth) => {
  const more = anyOf(additional);
  return new RegExp(
    `\\b(?:\\d[\\d,]*|${anyOf(["one", "a dozen", ...inWords])}) (?:or \\d+ |to \\d+ )?${more}\\b|\\b${more} \\d{1,3}(?![\\d/])`,
    "u",
  );
});
const saysHowManyMore = ({ ruleSettings }: Plan, text: string) =>
  moreIn(ruleSettings.growth).test(plainText(text));

const percentage = /\d(?:\.\d+)?\s?(?:%|per ?cent\b)/gu;
/** "From 8", "was 8"; or words of the plan. */
const baselineFigure = /\b(?:from|now|was|were) \d/u;
/** "More groups" counts, "more effective groups" and "more than 5" do not. */
const comparative =
  /^(?:than|about|of|to|in|on|for|with|by|from|at|or|and|so|like|when|if|as|likely|\p{L}+(?:ive|able|ible|ful|ous|ic|ant|ent|ed|ly|some)|complex|timely|joined)\b/u;
const mostWordsToPlural = 4;

/** Whether a plural follows within a few words: what is to become more can be counted. */
function isCounted(rest: string): boolean {
  const words = rest.split(" ", mostWordsToPlural);
  return (
    !comparative.test(rest) &&
    words.some((word) => /\p{L}{3}s[.,;:)]*$/u.test(word) && !/(?:ss|is|us)[.,;:)]*$/u.test(word))
  );
}

/** The words that promise growth; null where there are none. */
function growthIn({ ruleSettings: { growth } }: Plan, text: string): string | null {
  const plain = plainText(text);
  const found = phrasesOf(growth.words).find(plain);
  if (found) return found.words;
  const more = phrasesOf(growth.beforePlural).find(plain);
  return more && isCounted(plain.slice(more.index + more.words.length).trimStart()) ? more.words : null;
}

const numberWord = new RegExp(`\\b(?:${inWords.join("|")})\\b`, "gu");

/** Counts in figures or in words, from two: "one" is as often no number. */
const figuresIn = (plan: Plan, plain: string) =>
  countsIn(
    plain.replace(numberWord, (word) => String(inWords.indexOf(word) + 2)),
    countingOf(plan),
  );

type Missing = "baseline" | "target" | "baseline and no target";

/** What a text with words of growth does not say; null where it says how much, and from where. */
function missingIn(plan: Plan, text: string): Missing | null {
  const plain = plainText(text);
  if (saysHowManyMore(plan, plain)) return null;
  const { baselines, current } = plan.ruleSettings.growth;
  const figures = figuresIn(plan, plain).length + [...plain.matchAll(percentage)].length;
  const hasBaseline = phrasesOf(baselines).has(plain);
  if (figures > 1 || (figures === 1 && hasBaseline)) return null;
  if (hasBaseline || baselineFigure.test(plain) || phrasesOf(current).has(plain)) return "target";
  return figures === 0 ? "baseline and no target" : "baseline";
}

function* inPromises({ plan, returned }: ReturnContext): Generator<Problem> {
  for (const { place, text, measure, whose } of promisesOf(returned)) {
    const words = growthIn(plan, text) ?? growthIn(plan, measure);
    const missing = words === null ? null : missingIn(plan, `${text} ${measure}`);
    if (missing === null) continue;
    yield {
      at: place,
      message: `${quote(text)}, ${whose}, promises “${words}” but gives no ${missing}.`,
    };
  }
}

/** The number that is reported is the target reached; what is missing is the one it grew from. */
function ofAnswer(context: ReturnContext, answer: MilestoneAnswer): Problem | null {
  const { milestone, row, outcome } = answer;
  const words = growthIn(context.plan, milestone.text);
  if (words === null || !outcome?.needsEvidence || saysHowManyMore(context.plan, milestone.text)) return null;
  const own = ownEvidence(answer, ["progress", "reason", "evidence"]);
  const texts = [
    milestone.text,
    ...(own.length > 0 ? own : pointsAbout(context, milestone)).map(({ text }) => text),
  ];
  const { value } = row.cells.value;
  const figures = new Set([
    ...texts.flatMap((text) => figuresIn(context.plan, plainText(text))),
    ...(value === null ? [] : [value]),
  ]);
  const percentages = texts.some((text) => /\d\s?(?:%|per ?cent\b)/u.test(text));
  if (figures.size > 1 || percentages || texts.some((text) => saysHowManyMore(context.plan, text)))
    return null;
  return {
    at: cellAt(row, "progress"),
    message: `Milestone ${milestone.id} promises “${words}”, but its row does not say from what to what.`,
    remedy: "Give the number before and the number now, such as “from 8 to 14 services”.",
  };
}

export const baselineGiven = defineRule({
  id: "baseline-given",
  severity: "warning",
  title: "A promise of “more”, “increased” or “an improved number” has a baseline and a target",
  why: "Without the number it starts from and the one it aims at, a rise of one keeps the promise.",
  remedy: "Say from what to what, such as “from 8 to 14 services”, in the milestone or its Measure.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 22 promises an increased number of services and action 6 more working groups, neither with a number",
  explainedBy: ["outcome-evidenced"],
  example: {
    table: "nextMilestones",
    wrong: { Milestone: "Increase the number of services that share data", Measure: "number of services" },
    right: {
      Milestone: "Increase the number of services that share data from 8 to 14",
      Measure: "number of services",
    },
  },

  *check(context) {
    for (const answer of milestoneAnswers(context)) {
      const problem = ofAnswer(context, answer);
      if (problem) yield problem;
    }
    yield* inPromises(context);
  },
});
