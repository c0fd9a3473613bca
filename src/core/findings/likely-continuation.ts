/** Which next milestone goes on with a missed one, where no cell says so: judged by the words they share. */

import { promisesFor, type MilestoneAnswer } from "./answers";
import { likeness, ownEvidence, pointsAbout, tellingWords, wordsOfMilestone } from "./evidence";
import type { ReturnContext } from "./rule";
import type { ReturnRow } from "../return/return";

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word) && !/^\d+$/.test(word)).length;
}

/** The next milestone of the same action that is likest the missed one or what is reported of it. */
export function likelyContinuation(
  context: Pick<ReturnContext, "plan" | "returned">,
  answer: MilestoneAnswer,
): ReturnRow<"nextMilestones"> | null {
  const { plan, returned } = context;
  const { milestone } = answer;
  const { continued, wordsInCommon } = plan.ruleSettings.likeness;
  const own = ownEvidence(answer, ["progress", "reason"]);
  const told = own.length > 0 ? own : pointsAbout(context, milestone);
  const missed = [
    wordsOfMilestone(plan, milestone),
    tellingWords(plan, told.map(({ text }) => text).join(" ")),
  ];
  const [likest] = promisesFor(returned, milestone.action.number)
    .filter(({ cells }) => cells.continues.state === "blank")
    .map((row) => {
      const words = tellingWords(plan, row.cells.milestone.text);
      const shared = missed
        .filter((one) => inCommon(one, words) >= wordsInCommon)
        .map((one) => Math.max(likeness(plan, one, words), likeness(plan, words, one)));
      return { row, shared, all: shared.reduce((sum, one) => sum + one, 0) };
    })
    .filter(({ shared }) => Math.max(0, ...shared) >= continued)
    // What is like both the promise and the report of it goes before what is like one of them.
    .sort((a, b) => b.all - a.all);
  return likest?.row ?? null;
}
