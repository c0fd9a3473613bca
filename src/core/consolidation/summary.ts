/** How many actions have which status and how many milestones which outcome, counted from merged rows alone. */

import { answersOf, type Answers } from "./answers-agreed";
import type { Consolidation } from "./consolidation";
import { effectiveAnswers } from "./effective-answers";
import { rowsByPartner } from "./rows-by-partner";
import { findPartner } from "../plan/partners";
import { milestonesOf, type PlanAction } from "../plan/plan";
import { priorityLabel } from "../return/cell-types";
import { actionsOf } from "../return/issued-rows";

/** How many have each label; `unsettled`: no answer that is merged, or owners who differ. */
export interface LabelCounts {
  readonly total: number;
  readonly byLabel: ReadonlyMap<string, number>;
  readonly unsettled: number;
}

export interface SummaryLine {
  readonly group: "Plan" | "Priority" | "Delivery partner";
  readonly item: string;
  readonly actions: LabelCounts;
  readonly milestones: LabelCounts;
}

function count(labels: readonly string[], keys: readonly string[], answers: Answers): LabelCounts {
  const byLabel = new Map(labels.map((label) => [label, 0]));
  let unsettled = 0;
  for (const key of keys) {
    const [label, other] = answers.get(key) ?? [];
    if (label === undefined || other !== undefined) unsettled += 1;
    else byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
  }
  return { total: keys.length, byLabel, unsettled };
}

/** The plan as a whole, then each priority, then each partner; an action with several owners counts for each of them. */
export function summaryOf(consolidation: Consolidation): SummaryLine[] {
  const { plan, rows, tallies } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const all = {
    statuses: answersOf(rows.actions, answers.status),
    outcomes: answersOf(rows.milestones, answers.outcome),
  };
  const ofActions = rowsByPartner(rows.actions);
  const ofMilestones = rowsByPartner(rows.milestones);
  const line = (
    group: SummaryLine["group"],
    item: string,
    actions: readonly PlanAction[],
    { statuses, outcomes } = all,
  ): SummaryLine => {
    return {
      group,
      item,
      actions: count(
        plan.statuses.map(({ label }) => label),
        actions.map(({ number }) => String(number)),
        statuses,
      ),
      milestones: count(
        plan.outcomes.map(({ label }) => label),
        actions.flatMap(milestonesOf).map(({ id }) => id),
        outcomes,
      ),
    };
  };
  const withoutPriority = plan.actions.filter(({ priority }) => priority === null);
  return [
    line("Plan", "All actions", plan.actions),
    ...plan.priorities.map((priority) =>
      line(
        "Priority",
        priorityLabel(priority),
        plan.actions.filter((action) => action.priority === priority.number),
      ),
    ),
    ...(withoutPriority.length > 0 ? [line("Priority", "No priority", withoutPriority)] : []),
    ...tallies.map(({ partner }) =>
      line("Delivery partner", findPartner(plan, partner)?.name ?? partner, actionsOf(plan, partner), {
        statuses: answersOf(ofActions.get(partner) ?? [], answers.status),
        outcomes: answersOf(ofMilestones.get(partner) ?? [], answers.outcome),
      }),
    ),
  ];
}
