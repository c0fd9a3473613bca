import { milestoneAnswers, type MilestoneAnswer } from "../answers";
import type { Problem } from "../finding";
import { countingOf } from "../figures/counting";
import { countsIn, proportionsIn } from "../figures/counts-in-text";
import { metricOf, type Metric } from "../../plan/compare/metric";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import type { Plan } from "../../plan/plan";
import { listInWords } from "../../text";

/** The figure stands in the partner's text: readers have it, but nobody can compare or add up words. */
function figureInText(
  plan: Plan,
  { milestone, row }: MilestoneAnswer,
  { proportion }: Metric,
): Problem | undefined {
  const { value, outOf, progress } = row.cells;
  const [at, whole] = [value.source, outOf.source];
  if (!at || value.state !== "blank" || progress.value === null) return undefined;
  const choices = proportion
    ? proportionsIn(progress.text).map(({ part, whole: all }) => ({
        label: `${part} out of ${all}`,
        edits: [{ at, value: part }, ...(whole ? [{ at: whole, value: all }] : [])],
      }))
    : countsIn(progress.text, countingOf(plan)).map((count) => ({
        label: String(count),
        edits: [{ at, value: count }],
      }));
  if (choices.length === 0) return undefined;
  return {
    at: cellAt(row, "value"),
    severity: "advice",
    message: `Milestone ${milestone.id} asks for a ${proportion ? "proportion" : "number"}. Progress gives ${listInWords(choices.slice(0, 4).map(({ label }) => label))}, but Value is empty.`,
    remedy: "Put the figure that answers the milestone into Value as well.",
    fix: { kind: "choice", choices: choices.slice(0, 4) },
  };
}

const properName = /(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}’'-]+/gu;

/** An example has a name that the milestone has not, a number, or words that lead up to it. */
function namesExample(plan: Plan, milestone: string, text: string): boolean {
  const { exampleWords } = plan.ruleSettings;
  if (exampleWords.length === 0 || phrasesOf(exampleWords).has(plainText(text))) return true;
  const known = milestone.toLowerCase();
  const names = [...text.matchAll(properName)].filter(([name]) => !known.includes(name.toLowerCase()));
  return names.length > 0 || countsIn(text, countingOf(plan)).length > 0;
}

function* answered(answer: MilestoneAnswer, plan: Plan): Generator<Problem> {
  const { milestone, row } = answer;
  const asked = metricOf(plan, milestone.text);
  const { value, outOf, asAt, progress } = row.cells;
  const subject = `Milestone ${milestone.id} asks for`;
  const inText = asked.number || asked.proportion ? figureInText(plan, answer, asked) : undefined;
  if (inText) {
    yield inText;
    return;
  }
  if (value.state === "blank" && (asked.number || asked.proportion)) {
    yield {
      at: cellAt(row, "value"),
      message: `${subject} a ${asked.proportion ? "proportion" : "number"}, but Value is empty.`,
    };
  }
  if (outOf.state === "blank" && asked.proportion) {
    yield { at: cellAt(row, "outOf"), message: `${subject} a proportion, but Out of is empty.` };
  }
  if (asAt.state === "blank" && asked.cumulative && value.value !== null) {
    yield {
      at: cellAt(row, "asAt"),
      message: `${subject} a count that grows over time, but As at is empty.`,
    };
  }
  const words = progress.value?.split(" ").length ?? 0;
  const at = cellAt(row, "progress");
  if (asked.example && words < plan.ruleSettings.metrics.shortestExample) {
    yield { at, message: `${subject} examples, but Progress names none.` };
  } else if (
    asked.example &&
    progress.value !== null &&
    !namesExample(plan, milestone.text, progress.value)
  ) {
    yield { at, severity: "warning", message: `${subject} examples, and Progress seems to name none.` };
  }
}

function* possible({ milestone, row }: MilestoneAnswer): Generator<Problem> {
  const { value, outOf } = row.cells;
  const subject = `Milestone ${milestone.id} reports`;
  for (const column of ["value", "outOf"] as const) {
    const number = row.cells[column].value;
    if (number !== null && number < 0)
      yield { at: cellAt(row, column), message: `${subject} ${number}: a count is not below 0.` };
  }
  if (value.value === null || outOf.value === null || value.value <= outOf.value) return;
  yield {
    at: cellAt(row, "value"),
    message: `${subject} ${value.value} out of ${outOf.value}: a part is not more than its whole.`,
    remedy: "Put the part into Value and the whole into Out of.",
  };
}

/** Asked once the partner claims that something was done; a milestone not met needs its reason and no figure. */
export const metricAnswered = defineRule({
  id: "metric-answered",
  severity: "error",
  title: "A milestone that asks for a number, a proportion or examples is answered with them",
  why: "A promised figure that is told in words cannot be compared with last year's, and a count without its date with nothing.",
  remedy:
    "Fill in Value (for a proportion also Out of, for a growing count also As at), or give the examples in Progress.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: actions 22 (two of three counts) and 26 report no number for a number promised, action 25 no proportion for a proportion",
  explainedBy: ["outcome-evidenced"],

  example: {
    table: "milestones",
    wrong: { Outcome: "met", Value: null, Progress: "More services take part than last year." },
    right: {
      Outcome: "met",
      Value: 14,
      "Out of": 31,
      "As at": "2024-12-31",
      Progress: "More services take part than last year.",
    },
  },

  marks: () => [
    {
      table: "milestones",
      column: "value",
      when: "AND(ISNUMBER([value]),ISNUMBER([outOf]),[value]>[outOf])",
      look: "error",
    },
  ],

  *check(context) {
    for (const answer of milestoneAnswers(context)) {
      if (answer.outcome?.needsEvidence) yield* answered(answer, context.plan);
      yield* possible(answer);
    }
  },
});
