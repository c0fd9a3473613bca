/** What moved since the last edition: statuses, milestones met, slipped, carried over, reopened and unanswered. */

import { agreedAnswers, type Agreed } from "./answers-agreed";
import type { Consolidation, ConsolidatedRow } from "./consolidation";
import { goingOn, publishedEnd, slippedBy, type GoesOn } from "./slippage";
import { actionOrigin, editionsBefore, firstPromised, milestoneOrigin } from "../plan/lineage";
import { findPartner } from "../plan/partners";
import { rememberingFor } from "../remember";
import {
  milestonesOf,
  type Milestone,
  type Outcome,
  type Plan,
  type PlanAction,
  type Status,
} from "../plan/plan";
import { lastStatusOf } from "../findings/answers";
import { dueWords, lastStatusWords } from "../return/issued-rows";
import { counted, listInWords } from "../text";

/**
 * `unchanged`: the same status again, or none asked for; `reopened`: it was closed and is open; `not-settled`: owners
 * differ or the row is held; `not-reported`: nothing came back.
 */
export type ActionChange =
  "first-status" | "unchanged" | "changed" | "concluded" | "reopened" | "not-settled" | "not-reported";

export interface ActionMovement {
  readonly action: PlanAction;
  /** As published, with its qualifier. */
  readonly last: string;
  readonly lastStatus: Status | null;
  /** Null where it is not settled or not reported. */
  readonly now: Status | null;
  readonly change: ActionChange;
  /** Where it came from and what of it went elsewhere, in words; "" where nothing is known. */
  readonly origin: string;
  /** Why the delivery group should hear of it; null where it need not. */
  readonly raise: string | null;
}

/** `unanswered`: no merged answer at all; `not-settled`: owners give different outcomes. */
export type MilestoneChange = "met" | "unmet" | "dropped" | "not-due" | "not-settled" | "held" | "unanswered";

export interface MilestoneMovement {
  readonly milestone: Milestone;
  readonly outcome: Outcome | null;
  readonly change: MilestoneChange;
  readonly due: string;
  /** How it goes on, each owner's word; empty where it does not. */
  readonly goesOn: readonly GoesOn[];
  /** Days; null where either date is not known. */
  readonly slipped: number | null;
  /** Days since the first date promised, whatever its words and its place were then; null where it is new. */
  readonly slippedInAll: number | null;
  /** In how many editions it has been carried over, this time included, whatever its words and its place were. */
  readonly timesCarried: number;
  /** What it came from, in words: "1.1 and 1.2 of 2024 (merged)"; "" where it is new. */
  readonly origin: string;
  readonly raise: string | null;
}

export interface Movement {
  readonly actions: readonly ActionMovement[];
  readonly milestones: readonly MilestoneMovement[];
}

/** "NHS England and NICE" */
export function ownersInWords(plan: Plan, { owners }: PlanAction): string {
  return listInWords(owners.map((code) => findPartner(plan, code)?.name ?? code));
}

function actionChange(
  last: Status | null,
  agreed: Agreed,
  now: Status | null,
  came: boolean,
  asked: boolean,
) {
  if (now) {
    if (!last) return "first-status";
    if (last.label === now.label) return "unchanged";
    if (!last.open && now.open) return "reopened";
    return now.open ? "changed" : "concluded";
  }
  if (agreed.differ) return "not-settled";
  if (!came) return "not-reported";
  return asked ? "not-settled" : "unchanged";
}

const actionRaise: { readonly [C in ActionChange]: string | null } = {
  "first-status": null,
  unchanged: null,
  changed: null,
  concluded: null,
  reopened: "It was concluded before and is open again: follow-up work should be a new action.",
  "not-settled": "Its status is not settled.",
  "not-reported": "No return gives its status.",
};

function milestoneChange(
  outcome: Outcome | null,
  agreed: Agreed,
  rows: readonly ConsolidatedRow<"milestones">[],
): MilestoneChange {
  if (outcome) {
    if (outcome.unmet) return "unmet";
    if (outcome.needsAgreement) return "dropped";
    return outcome.needsEvidence ? "met" : "not-due";
  }
  if (agreed.differ) return "not-settled";
  return rows.some(({ state, returned }) => state === "held" && returned?.cells.outcome.value)
    ? "held"
    : "unanswered";
}

function milestoneRaise(
  {
    change,
    slipped,
    slippedInAll,
    timesCarried,
    milestone,
  }: Pick<MilestoneMovement, "change" | "slipped" | "slippedInAll" | "timesCarried" | "milestone">,
  { slippedDays, timesCarried: often }: Plan["ruleSettings"]["deliveryGroup"],
): string | null {
  const since = firstPromised(milestone.history)?.edition;
  const inAll =
    slippedInAll === null || since === undefined
      ? []
      : [`by ${counted(slippedInAll, "day")} since it was first promised in ${since}`];
  const slips = listInWords([...(slipped === null ? [] : [`by ${counted(slipped, "day")}`]), ...inAll]);
  const isLong = (days: number | null) => days !== null && days >= slippedDays;
  const reasons = [
    change === "unanswered" ? "Nobody says what came of it." : "",
    change === "not-settled" ? "Its owners give different outcomes." : "",
    isLong(slipped) || isLong(slippedInAll) ? `It slips ${slips}.` : "",
    timesCarried >= often ? `It is carried over for the ${ordinal(timesCarried)} time.` : "",
  ].filter((reason) => reason !== "");
  return reasons.length > 0 ? reasons.join(" ") : null;
}

/** "second", "third", "4th": small ones in words. */
function ordinal(count: number): string {
  const words = ["", "first", "second", "third"];
  return words[count] ?? `${count}th`;
}

/** The movement of a cycle against the edition that its returns were issued from. */
export const movementOf = rememberingFor((consolidation: Consolidation): Movement => {
  const { plan, cycle, rows } = consolidation;
  const agreed = agreedAnswers(consolidation);
  const going = goingOn(consolidation);
  const actions = [...plan.actions].sort((a, b) => a.number - b.number);
  const came = new Set(rows.actions.flatMap(({ action, returned }) => (returned ? [action] : [])));
  const rowsOf = new Map<string, ConsolidatedRow<"milestones">[]>();
  for (const row of rows.milestones) {
    if (row.milestone !== null) rowsOf.set(row.milestone, [...(rowsOf.get(row.milestone) ?? []), row]);
  }
  return {
    actions: actions.map((action) => {
      const answer = agreed.status(action.number);
      const now = plan.statuses.find(({ label }) => label === answer.label) ?? null;
      const lastStatus = lastStatusOf(plan, action);
      const asked = cycle.kind.everyMilestoneAnswered;
      const change = actionChange(lastStatus, answer, now, came.has(action.number), asked);
      return {
        action,
        last: lastStatusWords(action),
        lastStatus,
        now,
        change,
        origin: actionOrigin(action, plan.actions),
        raise: actionRaise[change],
      };
    }),
    milestones: actions.flatMap(milestonesOf).map((milestone): MilestoneMovement => {
      const answer = agreed.outcome(milestone.id);
      const outcome = plan.outcomes.find(({ label }) => label === answer.label) ?? null;
      const goesOn = going.get(milestone.id) ?? [];
      const moved = {
        milestone,
        outcome,
        change: milestoneChange(outcome, answer, rowsOf.get(milestone.id) ?? []),
        due: dueWords(plan, milestone),
        goesOn,
        slipped: slippedBy(publishedEnd(plan, milestone), goesOn),
        slippedInAll: slippedBy(firstPromised(milestone.history)?.end ?? null, goesOn),
        timesCarried: editionsBefore(milestone.history) + (goesOn.length > 0 ? 1 : 0),
        origin: milestoneOrigin(milestone),
      };
      return { ...moved, raise: milestoneRaise(moved, plan.ruleSettings.deliveryGroup) };
    }),
  };
});

export interface StatusMatrix {
  /** Labels of last time, "none" for an action that had no status. */
  readonly last: readonly string[];
  /** Labels of now, and those that are not settled or not reported. */
  readonly now: readonly string[];
  readonly count: (last: string, now: string) => number;
}

const noStatus = "none";
const unknownNow = "not settled";

/** How many actions went from which status to which. */
export function statusMatrix(plan: Plan, { actions }: Movement): StatusMatrix {
  const counts = new Map<string, number>();
  const key = (last: string, now: string) => JSON.stringify([last, now]);
  for (const { lastStatus, now, change } of actions) {
    const kept = change === "unchanged" ? (now ?? lastStatus) : now;
    const cell = key(lastStatus?.label ?? noStatus, kept?.label ?? unknownNow);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const labels = plan.statuses.map(({ label }) => label);
  return {
    last: [...labels, noStatus],
    now: [...labels, unknownNow],
    count: (last, now) => counts.get(key(last, now)) ?? 0,
  };
}
