/** Small counts in Value and Out of, told or left to be worked out from the rest. */

import { peopleMilestones } from "./counted";
import { lexiconOf } from "./lexicon";
import { milestoneAnswers, type MilestoneAnswer } from "../answers";
import type { Problem } from "../finding";
import { isTotal } from "../figures/counting";
import { metricOf } from "../../plan/compare/metric";
import { cellAt } from "../place";
import type { ReturnContext } from "../rule";
import type { Plan } from "../../plan/plan";
import { quote } from "../../text";

type Numbers = (answer: MilestoneAnswer) => { readonly value: number | null; readonly outOf: number | null };

/** Whole numbers only: a share such as 0.4 counts nobody. */
const numbersOf: Numbers = ({ row: { cells } }) => {
  const whole = (number: number | null) => (number !== null && Number.isInteger(number) ? number : null);
  return { value: whole(cells.value.value), outOf: whole(cells.outOf.value) };
};

const nobody: Pick<Problem, "severity" | "remedy"> = {
  // Nought points at nobody, but it may be a cell that was only filled in to have something in it.
  severity: "warning",
  remedy:
    "If there was nobody, record the decision to publish that with its reason. If the figure is not known yet, clear the cell.",
};

/** What a total leaves when its items are taken away. */
function* leftByItems(
  plan: Plan,
  answers: readonly MilestoneAnswer[],
  isSmall: (count: number) => boolean,
): Generator<Problem> {
  for (const answer of answers) {
    const { id } = answer.milestone;
    const items = answers.filter(({ milestone }) => milestone.parent === id);
    const overall = items.find(({ milestone }) => isTotal(plan, milestone.text));
    const total = overall ?? answer;
    const { value } = numbersOf(total);
    const given = items.filter((item) => item !== overall).flatMap((item) => numbersOf(item).value ?? []);
    if (value === null || given.length === 0) continue;
    const sum = given.reduce((all, one) => all + one, 0);
    if (!isSmall(value - sum)) continue;
    yield {
      at: cellAt(total.row, "value"),
      message: `Milestone ${total.milestone.id} reports ${value} people, and the items of milestone ${id} add up to ${sum}: the other ${value - sum} can be worked out.`,
      remedy: "Leave out the total or another of the items as well, or record a decision.",
    };
  }
}

/** Problems with the numbers of milestones that count people with a condition. */
export function* smallValues(context: ReturnContext): Generator<Problem> {
  const { fewerThan } = lexiconOf(context.plan);
  const counting = peopleMilestones(context.plan);
  const isSmall = (count: number) => count > 0 && count < fewerThan;
  const answers = milestoneAnswers(context).filter(({ milestone }) => counting.has(milestone.id));
  for (const answer of answers) {
    const { milestone, row } = answer;
    const { value, outOf } = numbersOf(answer);
    const { proportion } = metricOf(context.plan, milestone.text);
    const asked = `Milestone ${milestone.id} counts people (${quote(milestone.text, 50)})`;
    const at = cellAt(row, "value");
    if (value === 0) {
      yield { at, message: `${asked}, and Value is 0: is it certain that there was nobody?`, ...nobody };
    } else if (value !== null && isSmall(value) && !(proportion && outOf === null)) {
      yield { at, message: `${asked}, and Value is ${value}: fewer than ${fewerThan}.` };
    } else if (value !== null && outOf !== null && isSmall(outOf - value)) {
      const message = `${asked}. Of ${outOf}, ${value} leave ${outOf - value}: fewer than ${fewerThan}.`;
      yield { at, message };
    }
    if (outOf !== null && isSmall(outOf)) {
      yield {
        at: cellAt(row, "outOf"),
        message: `${asked}, and Out of is ${outOf}: fewer than ${fewerThan}.`,
      };
    }
  }
  yield* leftByItems(context.plan, answers, isSmall);
}
