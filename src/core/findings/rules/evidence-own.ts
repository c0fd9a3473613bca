import { isNoAnswer, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { blanketSentence, isEmptyClaim, saysUnchanged } from "../../plan/compare/blanket";
import { likeness, pointsOf, tellingWords, wordsOfMilestone } from "../evidence";
import type { Problem } from "../finding";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { plainWords } from "../../plan/compare/words";
import type { Milestone } from "../../plan/plan";
import { comparable, counted, listInWords, quote } from "../../text";

function repeatsPromise({ plan }: ReturnContext, { milestone }: MilestoneAnswer, text: string): boolean {
  const wanted = wordsOfMilestone(plan, milestone);
  const said = tellingWords(plan, text);
  return (
    said.size > 1 &&
    [...said].every((word) => wanted.has(word)) &&
    likeness(plan, wanted, said) >= plan.ruleSettings.likeness.repeated
  );
}

/** One text may answer two milestones: an item and what lists it, one promise made twice, or two it speaks of. */
function mayShare({ plan }: ReturnContext, a: Milestone, b: Milestone, text: string): boolean {
  if (a.id === b.parent || samePromise(a, b)) return true;
  const said = tellingWords(plan, text);
  return [a, b].every(
    (one) => likeness(plan, wordsOfMilestone(plan, one), said) >= plan.ruleSettings.likeness.answered,
  );
}

const samePromise = (a: Milestone, b: Milestone) =>
  plainWords(a.text).join(" ") === plainWords(b.text).join(" ");

/** What the Progress cells of the milestones say, where an outcome claims that something was done. */
function* inOwnCells(context: ReturnContext, answers: readonly MilestoneAnswer[]): Generator<Problem> {
  const before = new Map<string, Milestone[]>();
  for (const answer of answers) {
    const { milestone, row, outcome } = answer;
    const at = cellAt(row, "progress");
    if (!outcome?.needsEvidence || at.cell.value === null || isNoAnswer(at.cell)) continue;
    if (saysUnchanged(context.plan, at.cell.text)) continue;
    const subject = `Progress of milestone ${milestone.id} is ${quote(at.cell.text)}`;
    const same = before.get(comparable(at.cell.text)) ?? [];
    before.set(comparable(at.cell.text), [...same, milestone]);
    const others = same.filter((other) => !mayShare(context, other, milestone, at.cell.text));
    if (others.length > 0) {
      yield { at, message: `${subject}, the same text as for ${listInWords(others.map(({ id }) => id))}.` };
    } else if (isEmptyClaim(context.plan, at.cell.text)) {
      yield { at, message: `${subject}, which does not say what was done.` };
    } else if (repeatsPromise(context, answer, at.cell.text)) {
      yield { at, message: `${subject}, which only repeats the milestone.` };
    }
  }
}

/** What the Progress sheet says of milestones whose own Progress cells are empty. */
function* inPoints(context: ReturnContext, answers: readonly MilestoneAnswer[]): Generator<Problem> {
  const open = answers.filter(
    ({ row, outcome }) => isNoAnswer(row.cells.progress) && (!outcome || outcome.needsEvidence),
  );
  for (const number of new Set(open.map(({ milestone }) => milestone.action.number))) {
    const own = open.filter(({ milestone }) => milestone.action.number === number);
    for (const row of pointsOf(context.returned, number)) {
      const at = cellAt(row, "report");
      const sentence = blanketSentence(context.plan, at.cell.text);
      const first = own[0]?.milestone.id;
      const last = own.at(-1)?.milestone.id;
      if (sentence !== null && own.length > 1) {
        yield {
          at,
          message: `${quote(sentence, 100)} answers ${counted(own.length, "milestone")} of action ${number} (${first} to ${last}) at once.`,
        };
        continue;
      }
      const repeated = own.find((answer) => repeatsPromise(context, answer, at.cell.text));
      if (repeated) {
        yield {
          at,
          message: `${quote(at.cell.text, 100)} only repeats milestone ${repeated.milestone.id} of action ${number}.`,
        };
      }
    }
  }
}

export const evidenceOwn = defineRule({
  id: "evidence-own",
  severity: "warning",
  title: "Each milestone has evidence of its own, not one sentence for all",
  why: "Readers are told that everything was done and cannot see what; a year later nobody can check it.",
  remedy: "Say for each milestone, in its own Progress cell, what was done and where it can be seen.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 2: one sentence reports seven milestones as completed",
  example: {
    table: "milestones",
    wrong: { Outcome: "met", Progress: "All milestones have been completed." },
    right: {
      Outcome: "met",
      Progress: "The first 3 sites opened in May 2024 and have trained 42 members of staff.",
    },
  },

  *check(context) {
    const answers = milestoneAnswers(context);
    yield* inOwnCells(context, answers);
    yield* inPoints(context, answers);
  },
});
