/** Answers of an ordinary length that make a ready return: what is measured should be the usual case. */

import { reworder } from "./reword";
import type { Plan, ReturnAnswers } from "#src/core/index";
import { milestonesOf } from "#src/core/index";

const longest = 160;

/** Far from the turns that give the plan's own texts their words. */
const apart = 331;

/** What a partner reports on a subject, in words that nobody else has, nor another version of its return. */
function reporter(plan: Plan, partner: string, version: number): (subject: string, turn: number) => string {
  const reworded = reworder(plan);
  const own = apart + 13 * plan.partners.findIndex(({ code }) => code === partner) + 1009 * version;
  return (subject, turn) =>
    `The work was finished in the autumn: ${reworded(subject, own + turn).slice(0, longest)}. ` +
    `The board agreed the next steps, ${reworded(subject, own + turn + 97).slice(0, longest)}.`;
}

/** The newest version was approved on this day, each older one a day before the next. */
const approved = new Date("2025-01-20");

const daysBefore = (day: Date, days: number) =>
  new Date(day.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** @param version 0 for the newest, 1 for the one before. */
export function answersFor(plan: Plan, partner: string, version = 0): ReturnAnswers {
  const actions = plan.actions.filter(({ owners }) => owners.includes(partner));
  const open = actions.filter(
    ({ status }) => plan.statuses.find(({ label }) => label === status?.value)?.open ?? true,
  );
  const report = reporter(plan, partner, version);
  return {
    cover: {
      "Completed by": "Sam Example",
      Role: "Policy manager",
      Email: "sam@example.org",
      "Approved by": "Alex Example",
      "Date approved": daysBefore(approved, version),
    },
    actions: Object.fromEntries(
      open.map(({ number, title }) => [
        String(number),
        {
          Status: "extended",
          "Reason for status": report(title, number),
          "How people with rare conditions took part": "Two carers sit on the board.",
        },
      ]),
    ),
    milestones: Object.fromEntries(
      actions.flatMap(milestonesOf).map(({ id, text }, index) => [
        id,
        {
          Outcome: "met",
          Progress: report(text, index + 1),
          Value: 120,
          "Out of": 400,
          "As at": "2024-12-31",
          "Date met": "2024-11-15",
        },
      ]),
    ),
    progress: open.map(({ number, title }) => ({
      Action: number,
      "Progress report": report(title, number + 5),
    })),
    nextMilestones: open.map(({ number, title }) => ({
      Action: number,
      Milestone: `Publish the report on ${title.toLowerCase()}`,
      Due: "by June 2025",
    })),
  };
}
