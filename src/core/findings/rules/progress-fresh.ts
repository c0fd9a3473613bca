import { actionAnswers } from "../answers";
import { saysUnchanged, sentencesOf } from "../../plan/compare/blanket";
import { pointsOf } from "../evidence";
import type { Problem, RowCellPlace } from "../finding";
import { choiceFix } from "../fixes";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { flattened } from "../../plan/compare/match-milestones";
import { plainWords } from "../../plan/compare/words";
import type { Plan, PlanAction } from "../../plan/plan";
import { rememberingForBoth } from "../../remember";
import { quote } from "../../text";

const unchanged = "No change since the last plan.";

const keyOf = (text: string) => plainWords(text).join(" ");

/** What the last edition says of the action's progress, point by point and sentence by sentence. */
const published = rememberingForBoth(({ ruleSettings }: Plan, action: PlanAction): ReadonlySet<string> => {
  const texts = flattened(action.progress).flatMap(({ text }) => [text, ...sentencesOf(text)]);
  const { repeatedWords } = ruleSettings.likeness;
  return new Set(texts.filter((text) => plainWords(text).length >= repeatedWords).map(keyOf));
});

function isRepeated(text: string, last: ReadonlySet<string>): boolean {
  if (last.size === 0 || text === "") return false;
  return last.has(keyOf(text)) || sentencesOf(text).every((sentence) => last.has(keyOf(sentence)));
}

function* placesOf({ returned }: ReturnContext, action: number): Generator<RowCellPlace> {
  for (const row of returned.tables.milestones.rows)
    if (row.cells.action.value === action) yield cellAt(row, "progress");
  for (const row of pointsOf(returned, action)) yield cellAt(row, "report");
}

export const progressFresh = defineRule({
  id: "progress-fresh",
  severity: "warning",
  title: "Progress is told anew, not in last cycle's words",
  why: "The same words a year later read as if nothing had happened, or as if nobody had looked.",
  remedy: "Say what has happened since. If nothing has, say “No change” and why.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A, action 1: the report on screening test accuracy is in progress in one edition and delayed in the next, so that readers see that something changed",

  *check(context): Generator<Problem> {
    for (const { action } of actionAnswers(context)) {
      const last = published(context.plan, action);
      for (const at of placesOf(context, action.number)) {
        const { text, value } = at.cell;
        if (value === null || saysUnchanged(context.plan, text) || !isRepeated(text, last)) continue;
        yield {
          at,
          message: `${quote(text)} is word for word what the ${context.plan.edition} plan says of action ${action.number}.`,
          ...(saysUnchanged(context.plan, unchanged) ? choiceFix(at.cell, [unchanged]) : {}),
        };
      }
    }
  },
});
