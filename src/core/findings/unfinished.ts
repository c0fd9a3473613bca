/** Work that a return tells of as still to come, and whether next year's milestones take it up. */

import { milestoneAnswers, promisesFor } from "./answers";
import { sentencesOf } from "../plan/compare/blanket";
import { likeness, pointsOf, tellingWords, wordsOfMilestone } from "./evidence";
import type { RowCellPlace } from "./finding";
import { phrasesOf, plainText } from "../plan/phrases";
import { cellAt } from "./place";
import type { ReturnContext } from "./rule";
import type { Plan } from "../plan/plan";
import type { Return } from "../return/return";

export interface Unfinished {
  readonly place: RowCellPlace;
  readonly sentence: string;
}

type Asked = Pick<ReturnContext, "plan" | "returned" | "partner">;

function tellsOfMore({ ruleSettings: { unfinished } }: Plan, sentence: string): boolean {
  const plain = phrasesOf(unfinished.lookAlikes).without(plainText(sentence));
  return phrasesOf(unfinished.words).has(plain);
}

/**
 * The sentences about an action that tell of work to come. What is said of a missed milestone is left out: whether
 * that goes on is told by its outcome.
 */
export function unfinishedWork(asked: Asked, action: number): Unfinished[] {
  const { plan, returned } = asked;
  const own = milestoneAnswers(asked).filter(({ milestone }) => milestone.action.number === action);
  const missed = own.filter(({ outcome, row }) => outcome?.unmet || row.cells.newDue.value !== null);
  const places = [
    ...own.filter((answer) => !missed.includes(answer)).map(({ row }) => cellAt(row, "progress")),
    ...pointsOf(returned, action).map((row) => cellAt(row, "report")),
  ];
  const ofMissed = missed.map(({ milestone }) => wordsOfMilestone(plan, milestone));
  return places.flatMap((place) =>
    sentencesOf(place.cell.text)
      .filter((sentence) => tellsOfMore(plan, sentence))
      .filter((sentence) => {
        const words = tellingWords(plan, sentence);
        return !ofMissed.some((one) => likeness(plan, one, words) >= plan.ruleSettings.likeness.answered);
      })
      .map((sentence): Unfinished => ({ place, sentence })),
  );
}

/** Whether a next milestone of the action, in any of the returns, is about what the sentence tells of. */
export function isTakenUp(
  plan: Plan,
  { sentence }: Unfinished,
  action: number,
  all: readonly Return[],
): boolean {
  const { takenUp, wordsInCommon } = plan.ruleSettings.likeness;
  const words = tellingWords(plan, sentence);
  const promised = all.flatMap((returned) => promisesFor(returned, action));
  return promised.some(({ cells }) => {
    const next = tellingWords(plan, cells.milestone.text);
    const common = [...words].filter((word) => next.has(word) && !/^\d+$/.test(word)).length;
    return (
      common >= wordsInCommon && Math.max(likeness(plan, words, next), likeness(plan, next, words)) >= takenUp
    );
  });
}
