import { actionAnswers, lastStatusOf, type ActionAnswer } from "../answers";
import { cellAt } from "../place";
import { defineMergeRule, type MergeContext, type MergeProblem, type ReceivedReturn } from "../rule";
import { rowsWithSwappedIds } from "../swapped-ids";
import { readOwners } from "../../plan/owners";
import { findPartner } from "../../plan/partners";
import type { Plan, PlanAction } from "../../plan/plan";
import { commonWordsOf } from "../../plan/compare/common-words";
import { contentWords, coverage } from "../../plan/compare/words";
import { comparable, firstInWords, quote } from "../../text";

interface Reported extends ActionAnswer {
  readonly received: ReceivedReturn;
}

const mostNamed = 12;

function ownersOf(plan: Plan, { owners }: PlanAction): string {
  const names = owners.map((code) => findPartner(plan, code)?.name ?? code);
  return firstInWords(names, mostNamed) || "nobody";
}

/** Numbers that no action of the plan has; new actions are `numbers-continue`'s. */
function* notInThePlan({ actions, edition }: Plan): Generator<MergeProblem> {
  const known = new Set(actions.map(({ number }) => number));
  const published = actions.filter(({ introducedIn }) => introducedIn < edition);
  const last = published.reduce((highest, { number }) => Math.max(highest, number), 0);
  for (let number = 1; number < last; number += 1) {
    if (known.has(number)) continue;
    yield {
      action: number,
      message: `Action ${number} is not in the plan, though later actions are.`,
      remedy: "Put it into the plan with its heading, owner and status, from the last edition that has it.",
    };
  }
}

/** In a progress report a blank status is an answer too: it means no change. */
function* untold(
  { plan, cycle }: MergeContext,
  action: PlanAction,
  all: readonly Reported[],
): Generator<MergeProblem> {
  if (all.some(({ status }) => status !== null) || (all.length > 0 && !cycle.kind.everyMilestoneAnswered))
    return;
  const [first] = all;
  const [only, ...others] = action.owners;
  yield {
    action: action.number,
    message: `No return that is used gives the status of action ${action.number}, owned by ${ownersOf(plan, action)}.`,
    ...(only !== undefined && others.length === 0 ? { partner: only } : {}),
    ...(first ? { where: { received: first.received, at: cellAt(first.row, "status") } } : {}),
  };
}

/** Other words are a change to look at, which the return's own check points out; another heading is another action. */
function keepsHeading(plan: Plan, title: string, returned: string): boolean {
  if (comparable(title) === comparable(returned)) return true;
  // The words of the plan's own title count here: a heading may have few others.
  const common = { ...commonWordsOf(plan), stems: new Set<string>() };
  const alike = coverage(contentWords(title, common), contentWords(returned, common), () => 1);
  return alike >= plan.ruleSettings.likeness.heading;
}

/** A body under another of its names, or in the place of its division, is the same owner. */
function keepsOwner(plan: Plan, { owners }: PlanAction, returned: string): boolean {
  const bodyOf = (code: string) => findPartner(plan, code)?.parent ?? code;
  const now = new Set(readOwners(returned, plan).owners.map(({ code }) => bodyOf(code)));
  return owners.every((code) => now.has(bodyOf(code)));
}

/** What a concluded action was published with, and keeps. */
function* kept(
  { plan, cycle }: MergeContext,
  { action, row, lastStatus, status, received }: Reported,
): Generator<MergeProblem> {
  const { title, owner } = row.cells;
  const lost = (column: "title" | "owner" | "status", what: string): MergeProblem => ({
    message: `Action ${action.number} was published as ${quote(lastStatus?.label ?? "")}, and this return does not keep its ${what}.`,
    remedy: "Put it back as it was issued: a concluded action is printed again in every plan.",
    where: { received, at: cellAt(row, column) },
  });
  if (title.state !== "absent" && !keepsHeading(plan, action.title, title.text)) {
    yield lost("title", `heading, ${quote(action.title, 60)}`);
  }
  if (owner.state !== "absent" && !keepsOwner(plan, action, owner.text)) {
    yield lost("owner", `owner, ${quote(action.ownerText, 60)}`);
  }
  if (status === null && cycle.kind.everyMilestoneAnswered) yield lost("status", "status");
}

export const actionsAllReported = defineMergeRule({
  id: "actions-all-reported",
  severity: "error",
  title:
    "Every action ever published is there and reported on; a concluded one keeps heading, owner and status",
  why: "Every action keeps its number and its place; one that is not there would seem to have been dropped.",
  remedy: "Ask an owner for the return, or put its status right if it could not be read, and merge again.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: all of actions 1 to 29 are there, the concluded ones (3, 4, 9 and 16) with owner and status, and all of these but action 9 with heading",

  *checkMerge(context) {
    const { plan, returns } = context;
    yield* notInThePlan(plan);
    const reported = new Map<PlanAction, Reported[]>();
    for (const received of returns) {
      const context = { plan, returned: received.returned, partner: received.partner };
      const swapped = rowsWithSwappedIds(context);
      for (const answer of actionAnswers(context)) {
        if (swapped.has(answer.row)) continue;
        const own = reported.get(answer.action) ?? [];
        own.push({ ...answer, received });
        reported.set(answer.action, own);
      }
    }
    for (const action of plan.actions) {
      const lastStatus = lastStatusOf(plan, action);
      const own = reported.get(action) ?? [];
      if (!lastStatus || lastStatus.open) yield* untold(context, action, own);
      else for (const answer of own) yield* kept(context, answer);
    }
  },
});
