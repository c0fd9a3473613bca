import { answerCells, issuedActions, type AnswerCell } from "../answers";
import { asTyped, choiceFix, safeFix } from "../fixes";
import { cellInWords } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { milestonesOf, type Plan } from "../../plan/plan";
import { priorityLabel } from "../../return/cell-types";
import { listInWords, quote } from "../../text";

/** What a cell of the type asks for; null for those that any text satisfies, and for the status, a rule of its own. */
function asked(type: AnswerCell["type"], plan: Plan): string | null {
  switch (type) {
    case "date":
      return "a date such as 31 March 2025";
    case "number":
      return "a number in digits";
    case "action":
      return "the number of one of your actions";
    case "milestone":
      return "the id of a published milestone";
    case "outcome":
      return listInWords(
        plan.outcomes.map(({ label }) => quote(label)),
        "or",
      );
    case "priority":
      return listInWords(
        plan.priorities.map((priority) => quote(priorityLabel(priority))),
        "or",
      );
    case "status":
    case "text":
    case "bullets":
    case "due":
      return null;
  }
}

/** Numbers and ids that are well formed and name nothing would take the row's text nowhere. */
function namesNothing({ type, place }: AnswerCell, context: ReturnContext): boolean {
  const { value } = place.cell;
  if (value === null) return false;
  if (type === "action") return !issuedActions(context).some(({ number }) => number === value);
  if (type === "milestone")
    return !context.plan.actions.some((action) => milestonesOf(action).some(({ id }) => id === value));
  return false;
}

export const cellType = defineRule({
  id: "cell-type",
  severity: "error",
  title: "A date is a date, a number a number, and a choice one of the list",
  why: "Text that only looks like a date or a number can be neither sorted nor counted, and 03/04 is one day to some readers and another to others.",
  remedy: "Choose from the list in the cell, or type the value again.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 22 asks for three counts and action 25 for a proportion; dates run from a day to a quarter of a financial year",

  *check(context) {
    const { plan, returned } = context;
    for (const answer of answerCells(returned)) {
      const { place, type } = answer;
      const { cell } = place;
      const wanted = asked(type, plan);
      if (wanted === null) continue;
      const holds = `${cellInWords(place)} holds ${quote(cell.text)}`;
      if (namesNothing(answer, context)) {
        yield { at: place, message: `${holds}, but asks for ${wanted}.` };
      } else if (cell.state === "inexact") {
        const value = asTyped(type, cell.value, plan);
        const fix = value === null ? {} : safeFix(cell, value);
        yield { at: place, message: `${holds}, which has one meaning but is not ${wanted}.`, ...fix };
      } else if (cell.state === "unreadable") {
        const candidates = cell.candidates
          .map((candidate) => asTyped(type, candidate, plan))
          .filter((value) => value !== null);
        const doubt = candidates.length > 1 ? ", which can be read in more than one way. It" : ", but";
        yield { at: place, message: `${holds}${doubt} asks for ${wanted}.`, ...choiceFix(cell, candidates) };
      }
    }
  },
});
