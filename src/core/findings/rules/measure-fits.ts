import { milestoneAnswers } from "../answers";
import type { Problem, RowCellPlace } from "../finding";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt, cellInWords } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { findAction, milestonesOf, type Bullet, type Plan, type PlanAction } from "../../plan/plan";
import { listInWords, quote } from "../../text";

type Subjects = Plan["ruleSettings"]["confusableSubjects"][number];

const flat = (bullets: readonly Bullet[]): string[] =>
  bullets.flatMap(({ text, children = [] }) => [text, ...flat(children)]);

/** What the plan says that an action is about; what it measures is left out. */
const aboutAction = ({ title, problem, outputs, outcomes }: PlanAction) =>
  [title, ...[problem, outputs, outcomes].flatMap(flat)].join("\n");

function named(text: string, subjects: Subjects): string[] {
  const plain = plainText(text);
  return subjects.flatMap(({ subject, words }) => (phrasesOf(words).has(plain) ? [subject] : []));
}

/**
 * A measure of another subject than the action's. Silent where it names the right one too, as a comparison does, and
 * where either names none: a subject in other words is no fault.
 */
function* misfits(
  { confusableSubjects }: Plan["ruleSettings"],
  about: string,
  measures: readonly string[],
  place: RowCellPlace,
  whose: string,
): Generator<Problem> {
  for (const subjects of confusableSubjects) {
    const own = named(about, subjects);
    if (own.length === 0) continue;
    for (const measure of measures) {
      const measured = named(measure, subjects);
      if (measured.length === 0 || measured.some((subject) => own.includes(subject))) continue;
      yield {
        at: place,
        message: `${cellInWords(place)} measures ${listInWords(measured)} (${quote(measure)}), but ${whose} is about ${listInWords(own)}.`,
      };
    }
  }
}

/** Milestones of an action that is new in the plan are its own monitoring, issued back to the owner. */
function* issued(context: ReturnContext): Generator<Problem> {
  for (const { milestone, row } of milestoneAnswers(context)) {
    const { action, text } = milestone;
    if (action.status.value !== null) continue;
    const place = cellAt(row, "published");
    yield* misfits(context.plan.ruleSettings, aboutAction(action), [text], place, `action ${action.number}`);
  }
}

function* promised({ plan, returned }: ReturnContext): Generator<Problem> {
  for (const row of returned.tables.nextMilestones.rows) {
    const { milestone, measure, action: number } = row.cells;
    const action = findAction(plan, number.value ?? NaN);
    if (measure.value === null || !action) continue;
    const published = milestonesOf(action).map(({ text }) => text);
    const about = [milestone.text, aboutAction(action), ...published].join("\n");
    yield* misfits(
      plan.ruleSettings,
      about,
      [measure.value],
      cellAt(row, "measure"),
      `action ${action.number}`,
    );
  }
}

function* proposed({ plan, returned }: ReturnContext): Generator<Problem> {
  for (const row of returned.tables.newActions.rows) {
    const { title, problem, outputs, outcomes, monitoring } = row.cells;
    const about = [title, problem, outputs, outcomes].map(({ text }) => text).join("\n");
    const place = cellAt(row, "monitoring");
    yield* misfits(plan.ruleSettings, about, monitoring.value ?? [], place, "the action");
  }
}

export const measureFits = defineRule({
  id: "measure-fits",
  severity: "warning",
  title: "What is measured is what the action is about",
  why: "A measure of something else can go up and down without telling anybody whether the action worked.",
  remedy:
    "Measure the action’s own subject. If the published measure is wrong, say so, and propose the right one as a next milestone.",
  source:
    "England Rare Diseases Action Plan 2024, annex B, action 34: access to medical devices is to be measured by the share of medicines among the applications",

  example: {
    table: "newActions",
    wrong: {
      Title: "Review access to devices",
      "Monitoring and evaluation": "Proportion of applications that are medicines",
    },
    right: {
      Title: "Review access to devices",
      "Monitoring and evaluation": "Proportion of applications that are devices",
    },
  },

  *check(context) {
    yield* issued(context);
    yield* promised(context);
    yield* proposed(context);
  },
});
