/** Answers of an ordinary length that make a ready return: what is measured should be the usual case. */

import type { Plan, ReturnAnswers } from "#src/core/index";
import { milestonesOf } from "#src/core/index";

const report = (subject: string) =>
  `The work on ${subject} was finished in the autumn and reported to the board, which agreed the next steps. ` +
  `What was learnt from ${subject} is written down for the services that take part, and was shared with them.`;

export function answersFor(plan: Plan, partner: string): ReturnAnswers {
  const actions = plan.actions.filter(({ owners }) => owners.includes(partner));
  const open = actions.filter(
    ({ status }) => plan.statuses.find(({ label }) => label === status?.value)?.open ?? true,
  );
  return {
    cover: {
      "Completed by": "Sam Example",
      Role: "Policy manager",
      Email: "sam@example.org",
      "Approved by": "Alex Example",
      "Date approved": "2025-01-20",
    },
    actions: Object.fromEntries(
      open.map(({ number }) => [
        String(number),
        {
          Status: "extended",
          "Reason for status": report(`action ${number}`),
          "How people with rare conditions took part": "Two carers sit on the board.",
        },
      ]),
    ),
    milestones: Object.fromEntries(
      actions.flatMap(milestonesOf).map(({ id }) => [
        id,
        {
          Outcome: "met",
          Progress: report(`milestone ${id}`),
          Value: 12,
          "Out of": 40,
          "As at": "2024-12-31",
          "Date met": "2024-11-15",
        },
      ]),
    ),
    progress: open.map(({ number }) => ({ Action: number, "Progress report": report(`point ${number}`) })),
    nextMilestones: open.map(({ number }) => ({
      Action: number,
      Milestone: `Publish report ${number}`,
      Due: "by June 2025",
    })),
  };
}
