import { actionAnswers, lastStatusOf } from "../answers";
import { defineMergeRule, type MergeContext } from "../rule";
import { findPartner } from "../../plan/partners";
import type { PlanAction } from "../../plan/plan";
import { listInWords } from "../../text";

/** In a progress report a blank status is an answer too: it means no change. */
function reported({ plan, cycle, returns }: MergeContext): ReadonlySet<number> {
  const answers = returns.flatMap(({ returned, partner }) => actionAnswers({ plan, returned, partner }));
  const told = answers.filter(({ status }) => status !== null || !cycle.kind.everyMilestoneAnswered);
  return new Set(told.map(({ action }) => action.number));
}

function ownersOf({ plan }: MergeContext, action: PlanAction): string {
  return listInWords(action.owners.map((code) => findPartner(plan, code)?.name ?? code)) || "nobody";
}

export const actionsAllReported = defineMergeRule({
  id: "actions-all-reported",
  severity: "error",
  title: "Every action of the plan is reported on, or was concluded before",
  why: "Every action ever published keeps its number and its place; one that is not there would seem to have been dropped.",
  remedy: "Ask an owner for the return, or put its status right if it could not be read, and merge again.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: all of actions 1 to 29 are there, the concluded ones (3, 4, 9 and 16) with heading, owner and status",

  *checkMerge(context) {
    const told = reported(context);
    for (const action of context.plan.actions) {
      const lastStatus = lastStatusOf(context.plan, action);
      if (told.has(action.number) || (lastStatus && !lastStatus.open)) continue;
      const message = `No return that is used gives the status of action ${action.number}, owned by ${ownersOf(context, action)}.`;
      yield { action: action.number, message };
    }
  },
});
