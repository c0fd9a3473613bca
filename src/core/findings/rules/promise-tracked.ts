import { actionAnswers, hasPartnersRows, isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { defineRule, type MergeContext, type MergeProblem, type ReturnContext } from "../rule";
import { isTakenUp, unfinishedWork, type Unfinished } from "../unfinished";
import type { Status } from "../../plan/plan";
import { quote } from "../../text";

const untracked = (
  { sentence }: Unfinished,
  action: number,
  status: Status | null,
): Pick<Problem, "message"> => ({
  message: `${quote(sentence.trim(), 120)} tells of work that goes on, but ${
    status && !status.open
      ? `action ${action} is ${quote(status.label)}, and nobody will report on it`
      : `no next milestone of action ${action} is about it`
  }.`,
});

/** An action of one owner can be told from its return; where several own it, another may have made the promise. */
export const promiseTracked = defineRule({
  id: "promise-tracked",
  severity: "warning",
  title: "What a report says is still to come is in next year's milestones of its action",
  why: "Work that is announced in passing is followed up by nobody, and readers wait for it.",
  remedy: "Add a next milestone with a date for it, or say in the report that it ends here.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: the data transfer scheduled in action 18 is in no milestone for 2024; concluded actions 10 and 26 announce monitoring and an expansion",
  needs: ["nextMilestones"],
  example: {
    table: "progress",
    wrong: { "Progress report": "A survey of carers in the islands will be sent out in spring." },
    right: { "Progress report": "The survey of carers in the islands was sent out in spring." },
  },

  *check(context: ReturnContext) {
    const { plan, returned, cycle } = context;
    if (!cycle?.kind.asksForNextYear || !isOfPlan(context) || !hasPartnersRows(context)) return;
    for (const { action, status, lastStatus } of actionAnswers(context)) {
      if (action.owners.length > 1 || (lastStatus && !lastStatus.open)) continue;
      for (const work of unfinishedWork(context, action.number)) {
        if (isTakenUp(plan, work, action.number, [returned])) continue;
        yield { at: work.place, ...untracked(work, action.number, status) };
      }
    }
  },

  *checkMerge({ plan, cycle, returns }: MergeContext): Generator<MergeProblem> {
    if (!cycle.kind.asksForNextYear) return;
    const all = returns.map(({ returned }) => returned);
    for (const received of returns) {
      const { returned, partner } = received;
      for (const { action, status, lastStatus } of actionAnswers({ plan, returned, partner })) {
        if (action.owners.length < 2 || (lastStatus && !lastStatus.open)) continue;
        for (const work of unfinishedWork({ plan, returned, partner }, action.number)) {
          if (isTakenUp(plan, work, action.number, all)) continue;
          yield { ...untracked(work, action.number, status), where: { received, at: work.place } };
        }
      }
    }
  },
});
