import type { Movement } from "#src/core/index";

export interface RaisedPoint {
  /** "Action 5", "Milestone 18.2". */
  readonly about: string;
  readonly text: string;
  /** A sentence on where it came from in earlier editions; "" where it is new or nothing is known. */
  readonly origin: string;
}

/** "Took work over from action 2 in 2025." */
const actionSentence = (origin: string) => origin && `${origin.charAt(0).toUpperCase()}${origin.slice(1)}.`;

/** What the delivery group should hear of, by action, its milestones after it. */
export function raisedPoints({ actions, milestones }: Movement): RaisedPoint[] {
  return actions.flatMap(({ action, origin, raise }) => [
    ...(raise === null
      ? []
      : [{ about: `Action ${action.number}`, text: raise, origin: actionSentence(origin) }]),
    ...milestones.flatMap(({ milestone, origin: from, raise: why }) =>
      why === null || milestone.action.number !== action.number
        ? []
        : [{ about: `Milestone ${milestone.id}`, text: why, origin: from && `Came from ${from}.` }],
    ),
  ]);
}
