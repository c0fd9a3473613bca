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
    status && isClosed(status)
      ? `action ${action} is ${quote(status.label)}, and nobody will report on it`
      : `no next milestone of action ${action} is about it`
  }.`,
});

const isClosed = (status: Status | null) => status !== null && !status.open;

/** Of an action that several own, while it is open: another owner's next milestones are not known yet. */
const perhapsElsewhere = ({ sentence }: Unfinished, action: number): Omit<Problem, "at"> => ({
  severity: "advice",
  message: `${quote(sentence.trim(), 120)} tells of work that goes on, and none of the next milestones for action ${action} in this return is about it. Another owner may promise it.`,
  remedy: "Agree with the other owners which of you adds a next milestone with a date for it.",
});

/**
 * An action of one owner can be told from its return; where several own it, another may have made the promise, and the
 * merge tells for certain.
 */
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
      if (isClosed(lastStatus)) continue;
      const isShared = action.owners.length > 1 && !isClosed(status);
      for (const work of unfinishedWork(context, action.number)) {
        if (isTakenUp(plan, work, action.number, [returned])) continue;
        const said = isShared
          ? perhapsElsewhere(work, action.number)
          : untracked(work, action.number, status);
        yield { at: work.place, ...said };
      }
    }
  },

  *checkMerge({ plan, cycle, returns }: MergeContext): Generator<MergeProblem> {
    if (!cycle.kind.asksForNextYear) return;
    const all = returns.map(({ returned }) => returned);
    for (const received of returns) {
      const { returned, partner } = received;
      for (const { action, status, lastStatus } of actionAnswers({ plan, returned, partner })) {
        if (action.owners.length < 2 || isClosed(lastStatus)) continue;
        for (const work of unfinishedWork({ plan, returned, partner }, action.number)) {
          if (isTakenUp(plan, work, action.number, all)) continue;
          yield { ...untracked(work, action.number, status), where: { received, at: work.place } };
        }
      }
    }
  },
});
