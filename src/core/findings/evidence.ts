/** What a return says about each published milestone: in the milestone's own row, and on the Progress sheet. */

import { isNoAnswer, type MilestoneAnswer } from "./answers";
import type { RowCellPlace } from "./finding";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import { commonWordsOf } from "../plan/compare/common-words";
import { flattened } from "../plan/compare/match-milestones";
import { contentWords, coverage, wordWeights, type CommonWords } from "../plan/compare/words";
import { milestonesOf, type Milestone, type Plan } from "../plan/plan";
import { rememberingFor, rememberingForBoth } from "../remember";
import type { ColumnKey } from "../return/layout";
import type { Return, ReturnRow } from "../return/return";

export interface Evidence {
  readonly place: RowCellPlace;
  readonly text: string;
  /** How much of what the milestone says it takes up, 0 to 1; 1 for what stands in the milestone's own row. */
  readonly likeness: number;
}

interface PlanWords {
  readonly common: CommonWords;
  readonly weight: (word: string) => number;
}

const planWords = rememberingFor((plan: Plan): PlanWords => {
  const common = commonWordsOf(plan);
  const texts = plan.actions.flatMap(({ nextMilestones, progress }) =>
    flattened([...nextMilestones, ...progress]).map(({ text }) => text),
  );
  return { common, weight: wordWeights(texts, common) };
});

/** The words that carry a text's meaning in this plan, as stems. */
export function tellingWords(plan: Plan, text: string): Set<string> {
  return contentWords(text, planWords(plan).common);
}

/** As `tellingWords`, for a published milestone. */
export const wordsOfMilestone = rememberingForBoth((plan: Plan, milestone: Milestone): ReadonlySet<string> =>
  tellingWords(plan, milestone.text),
);

/** How much of what `wanted` says is in `said`, 0 to 1: the rarer a word is in the plan, the more it counts. */
export function likeness(plan: Plan, wanted: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return coverage(wanted, said, planWords(plan).weight);
}

type Asked = Pick<ReturnContext, "plan" | "returned">;

const wordsOfPoint = rememberingForBoth((plan: Plan, row: ReturnRow<"progress">): ReadonlySet<string> =>
  tellingWords(plan, row.cells.report.text),
);

/** The points that the Progress sheet makes about an action. */
export function pointsOf(returned: Return, action: number): ReturnRow<"progress">[] {
  return returned.tables.progress.rows.filter(
    ({ cells }) => cells.action.value === action && !isNoAnswer(cells.report),
  );
}

/** The points on the Progress sheet that are about a milestone, judged by the words they share, likest first. */
export function pointsAbout(context: Asked, milestone: Milestone): Evidence[] {
  const wanted = wordsOfMilestone(context.plan, milestone);
  return pointsOf(context.returned, milestone.action.number)
    .map((row) => ({
      place: cellAt(row, "report"),
      text: row.cells.report.text,
      likeness: likeness(context.plan, wanted, wordsOfPoint(context.plan, row)),
    }))
    .filter((point) => point.likeness >= context.plan.ruleSettings.likeness.answered)
    .sort((a, b) => b.likeness - a.likeness);
}

/** As `pointsAbout`, without the points that are more about another milestone of the same action. */
export function closestPoints(context: Asked, milestone: Milestone): Evidence[] {
  const others = milestonesOf(milestone.action).filter((other) => other !== milestone);
  const isCloser = (point: Evidence, other: Milestone) =>
    likeness(
      context.plan,
      wordsOfMilestone(context.plan, other),
      wordsOfPoint(context.plan, point.place.row as ReturnRow<"progress">),
    ) > point.likeness;
  return pointsAbout(context, milestone).filter((point) => !others.some((other) => isCloser(point, other)));
}

/** What the milestone's own row says in the columns asked for; cells without an answer are left out. */
export function ownEvidence(
  { row }: Pick<MilestoneAnswer, "row">,
  columns: readonly ColumnKey<"milestones">[] = ["progress"],
): Evidence[] {
  return columns
    .map((column) => cellAt(row, column))
    .filter(({ cell }) => cell.text !== "" && !isNoAnswer(cell))
    .map((place) => ({ place, text: place.cell.text, likeness: 1 }));
}
