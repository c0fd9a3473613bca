import { isUnanswered } from "../../return/return";
import { milestoneAnswers } from "../answers";
import { likeness, tellingWords } from "../evidence";
import type { Problem } from "../finding";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { publishedTexts, publishedTextsOn } from "../published-text";
import { defineRule, type MergeContext, type MergeProblem } from "../rule";
import { findAction, milestonesOf, type Milestone, type Plan, type PlanAction } from "../../plan/plan";
import { actionsOf } from "../../return/issued-rows";
import { rememberingFor } from "../../remember";
import type { Return } from "../../return/return";

const references =
  /\b(?:actions?\s+(?<numbers>\d{1,3}(?:\s*(?:,|and|or|to)\s*\d{1,3})*)(?!\d|\.\d|\s*(?:weeks?|months?|years?|days?))|(?<word>annex)\s+(?<letter>[A-Z])\b(?!\s+(?:copy|report|list)))/giu;

const sentences = (text: string) => text.split(/(?<=[.;!?])\s+|[\r\n]+/u);

const numbersOf = rememberingFor(({ actions }: Plan) => {
  const numbers = actions.map(({ number }) => number);
  return { known: new Set(numbers), highest: numbers.reduce((a, b) => Math.max(a, b), 0) };
});

/** References of a text to what the plan has not. A number above all others may be a new action's. */
function unknownIn(plan: Plan, text: string, newActions: number): string[] {
  const { annexes, elsewhere } = plan.ruleSettings.references;
  const { known, highest } = numbersOf(plan);
  return sentences(text).flatMap((sentence) => {
    if (phrasesOf(elsewhere).has(plainText(sentence))) return [];
    return [...sentence.matchAll(references)].flatMap(({ groups }) => {
      const letter = groups?.["letter"];
      if (letter !== undefined) {
        const isLetter = letter === letter.toUpperCase();
        return annexes.length === 0 || !isLetter || annexes.includes(letter) ? [] : [`annex ${letter}`];
      }
      const numbers = (groups?.["numbers"] ?? "").match(/\d+/g) ?? [];
      return numbers
        .map(Number)
        .filter((number) => !known.has(number) && !(number > highest && number <= highest + newActions))
        .map((number) => `action ${number}`);
    });
  });
}

const newActionsIn = ({ tables }: Return) =>
  tables.newActions.rows.filter((row) => row.cells.title.value !== null).length;

interface HandOver {
  readonly milestone: Milestone;
  readonly to: PlanAction;
}

/** Published milestones that say that another action takes them on. */
const handOversIn = rememberingFor((plan: Plan): readonly HandOver[] => {
  const phrases = phrasesOf(plan.ruleSettings.references.handsOver);
  return plan.actions.flatMap(milestonesOf).flatMap((milestone) => {
    const plain = plainText(milestone.text);
    const found = phrases.find(plain);
    const number = /^ action (\d+)/.exec(found ? plain.slice(found.index + found.words.length) : "")?.[1];
    const to = findAction(plan, Number(number));
    return to && to !== milestone.action ? [{ milestone, to }] : [];
  });
});

/** Whether what a milestone hands over is told of, under the other action or in the milestone's own row. */
function hasArrived(plan: Plan, { milestone, to }: HandOver, returns: readonly Return[]): boolean {
  const wanted = tellingWords(plan, milestone.text.replace(/\baction \d+/gi, ""));
  const told = returns.flatMap((returned) => [
    ...publishedTextsOn(returned, to.number),
    ...publishedTextsOn(returned, milestone.action.number).filter(
      ({ place }) => place.row.table !== "nextMilestones",
    ),
  ]);
  const texts = [...told.map(({ text }) => text), ...milestonesOf(to).map(({ text }) => text)];
  return texts.some(
    (text) => likeness(plan, wanted, tellingWords(plan, text)) >= plan.ruleSettings.likeness.answered,
  );
}

const lost = ({ milestone, to }: HandOver) =>
  `Milestone ${milestone.id} hands its work over to action ${to.number}, and nothing there takes it up.`;
const lostRemedy =
  "Report on it under the other action or in this row, or promise it there for the coming year.";

export const referenceExists = defineRule({
  id: "reference-exists",
  severity: "error",
  title: "What a text refers to exists, and what is handed over to another action has arrived there",
  why: "A reader who follows a reference to nothing loses the thread, and work that is handed over and not taken up is lost.",
  remedy:
    "Put the number of the action or the letter of the annex right. If it belongs to another document, name that.",
  source:
    "England Rare Diseases Action Plan 2023, annex A, action 9: a report is handed over to action 22, which says nothing of it in 2024; 2024, action 27 refers to annex E",
  example: {
    table: "progress",
    wrong: { "Progress report": "The results are in annex Z." },
    right: { "Progress report": "The results are in annex E." },
  },

  *check({ plan, returned, partner, cycle }): Generator<Problem> {
    for (const { place, text } of publishedTexts(returned)) {
      for (const name of new Set(unknownIn(plan, text, newActionsIn(returned)))) {
        yield { at: place, message: `This refers to ${name}, which the plan does not have.` };
      }
    }
    if (partner === null || (cycle && !cycle.kind.everyMilestoneAnswered)) return;
    const own = new Set(actionsOf(plan, partner));
    const rows = new Map(
      milestoneAnswers({ plan, returned, partner }).map((answer) => [answer.milestone.id, answer.row]),
    );
    for (const handOver of handOversIn(plan)) {
      const row = rows.get(handOver.milestone.id);
      // What goes to an action of several owners is for the merge to find.
      if (!row || !own.has(handOver.to) || handOver.to.owners.length > 1) continue;
      if (hasArrived(plan, handOver, [returned])) continue;
      const cell = isUnanswered(row.cells.progress) ? "progress" : "outcome";
      yield { at: cellAt(row, cell), message: lost(handOver), remedy: lostRemedy };
    }
  },

  *checkMerge({ plan, cycle, returns }: MergeContext): Generator<MergeProblem> {
    if (!cycle.kind.everyMilestoneAnswered) return;
    for (const handOver of handOversIn(plan)) {
      const { milestone, to } = handOver;
      const owners = new Set([...milestone.action.owners, ...to.owners]);
      const from = returns.filter(({ partner }) => owners.has(partner));
      const received = from.find(({ partner }) => milestone.action.owners.includes(partner));
      const told = received?.findings.some(
        (one) => one.rule === "reference-exists" && one.milestone === milestone.id,
      );
      if (!received || told || !to.owners.every((owner) => from.some(({ partner }) => partner === owner)))
        continue;
      if (
        hasArrived(
          plan,
          handOver,
          from.map(({ returned }) => returned),
        )
      )
        continue;
      const row = milestoneAnswers({ plan, ...received }).find(
        (answer) => answer.milestone.id === milestone.id,
      )?.row;
      if (!row) continue;
      yield { message: lost(handOver), remedy: lostRemedy, where: { received, at: cellAt(row, "progress") } };
    }
  },
});
