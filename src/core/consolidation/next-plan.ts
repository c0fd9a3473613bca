/** A consolidation → the plan of the next edition: what was promised becomes the past, what is promised comes next. */

import { agreedAnswers } from "./answers-agreed";
import type { Consolidation, ConsolidatedRow } from "./consolidation";
import { effectiveAnswers, type EffectiveAnswers } from "./effective-answers";
import { handOvers } from "./next-plan/handed-over";
import { newActions } from "./next-plan/new-actions";
import { nextMilestones } from "./next-plan/next-milestones";
import { progressOf } from "./next-plan/progress";
import { importFinding } from "../plan/import/import-finding";
import { lastStatusOf } from "../findings/answers";
import {
  milestonesOf,
  type ActionLineage,
  type ImportFinding,
  type Plan,
  type PlanAction,
} from "../plan/plan";
import { findPartner } from "../plan/partners";
import { lastDayOfMonth } from "../plan/calendar";

export interface NextPlanRequest {
  readonly consolidation: Consolidation;
  /** ISO date on which the next edition is published; the last day of February of its year where it is not known. */
  readonly published?: string;
}

/** The plan is published on Rare Disease Day, the last of February. */
function usualDay(year: number): string {
  return `${year}-02-${lastDayOfMonth(year, 2)}`;
}

interface Carried {
  readonly action: PlanAction;
  /** Its work goes on after this cycle. */
  readonly open: boolean;
  readonly findings: readonly ImportFinding[];
}

function finding(code: string, action: number, message: string): ImportFinding {
  return importFinding("warning", code, { line: null, action }, message);
}

/** Milestones of an open action that nobody answers stay promised, and are named. */
function unanswered(action: PlanAction, { rows }: Consolidation): ImportFinding[] {
  const answered = new Set(
    rows.milestones
      .filter(({ state, returned }) => state === "merged" && returned?.cells.outcome.value)
      .map(({ milestone }) => milestone),
  );
  return milestonesOf(action)
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) =>
      finding(
        "milestone-unanswered",
        action.number,
        `No merged return says what came of milestone ${id}. It stays promised: strike it out or ask its owners.`,
      ),
    );
}

/** Held rows keep their answers out of the next plan: each is named, so that nothing is left out in silence. */
function leftOut(plan: Plan, rows: readonly ConsolidatedRow[], action: number): ImportFinding[] {
  return rows
    .filter((row) => row.state !== "merged" && row.returned !== null)
    .map((row) =>
      finding(
        "row-left-out",
        action,
        `${row.milestone === null ? `A row of action ${action}` : `Milestone ${row.milestone}`} from ${findPartner(plan, row.partner)?.name ?? row.partner} is ${row.state} and is not in the next plan: ${row.reason ?? ""}`,
      ),
    );
}

function carryOver(
  action: PlanAction,
  consolidation: Consolidation,
  handed: readonly ActionLineage[],
): Carried {
  const { plan, cycle, rows } = consolidation;
  const { number } = action;
  const answers = effectiveAnswers(consolidation);
  const agreed = agreedAnswers(consolidation).status(number);
  const last = lastStatusOf(plan, action);
  const status = plan.statuses.find(({ label }) => label === agreed.label) ?? null;
  const own = <R extends { readonly action: number | null }>(all: readonly R[]) =>
    all.filter((row) => row.action === number);
  const wasClosed = last !== null && !last.open;
  const findings: ImportFinding[] = [];
  if (!status && !wasClosed) {
    findings.push(
      finding(
        "status-not-settled",
        number,
        `Action ${number} has no settled status. It keeps ${action.status.value === null ? "none" : `“${action.status.value}”`}: decide it before the plan is used.`,
      ),
    );
  }
  const label = status?.label ?? action.status.value;
  const closed = plan.statuses.find((one) => one.label === label)?.open === false;
  const kept = wasClosed && (!status || status.label === last.label);
  return {
    action: {
      ...action,
      status: {
        value: label,
        qualifier: kept ? (action.status.qualifier ?? `in ${plan.edition} action plan`) : null,
      },
      lineage: [
        ...(closed && !wasClosed
          ? [
              {
                edition: cycle.year,
                kind: "concluded" as const,
                action: null,
                note: homeOf(answers, own(rows.actions)) ?? "It is part of business as usual.",
              },
            ]
          : []),
        ...handed,
        ...(action.lineage ?? []),
      ],
      lastMilestones: action.nextMilestones,
      progress: progressOf(answers, own(rows.milestones), own(rows.progress)),
      // Filled in when it is known of all actions which stay open.
      nextMilestones: [],
    },
    open: !closed,
    findings: [
      ...findings,
      ...(closed ? [] : unanswered(action, consolidation)),
      ...leftOut(plan, [...own(rows.milestones), ...own(rows.progress), ...own(rows.nextMilestones)], number),
    ],
  };
}

function homeOf(answers: EffectiveAnswers, rows: readonly ConsolidatedRow<"actions">[]): string | null {
  const homes = rows.flatMap((row) => (row.state === "merged" ? (answers.text(row, "home") ?? []) : []));
  return homes[0] ?? null;
}

/**
 * Rolls the plan forward: statuses as settled, this year's promises as last year's, what was reported as progress,
 * what goes on or is promised anew as next milestones, concluded actions folded to heading and status, new actions
 * numbered on. What could not be settled stays as it was and is listed in the plan's findings.
 */
export function nextPlan({ consolidation, published }: NextPlanRequest): Plan {
  const { plan, cycle } = consolidation;
  const handed = handOvers(consolidation);
  const carried = plan.actions.map((action) =>
    carryOver(action, consolidation, handed.get(action.number) ?? []),
  );
  const open = new Set(carried.flatMap(({ action, open: goesOn }) => (goesOn ? action.number : [])));
  const next = nextMilestones(
    plan.actions.filter(({ number }) => open.has(number)),
    consolidation,
  );
  const added = newActions(consolidation);
  const editions = plan.editions.filter(({ year }) => year !== cycle.year);
  return {
    ...plan,
    edition: cycle.year,
    editions: [...editions, { year: cycle.year, published: published ?? usualDay(cycle.year) }].sort(
      (a, b) => a.year - b.year,
    ),
    actions: [
      ...carried.map(({ action }) => ({ ...action, nextMilestones: [...(next.get(action.number) ?? [])] })),
      ...added.actions,
    ],
    findings: [...carried.flatMap(({ findings }) => findings), ...added.findings],
  };
}
