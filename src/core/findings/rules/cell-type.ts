import { answerCells, issuedActions, type AnswerCell } from "../answers";
import { asTyped, choiceFix, safeFix, valueInWords } from "../fixes";
import { cellInWords } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import type { Plan } from "../../plan/plan";
import { priorityLabel } from "../../return/cell-types";
import { readingPlan } from "../../return/read-return";
import { listInWords, quote } from "../../text";

interface Asked {
  /** What a cell of the type asks for. */
  readonly asks: (plan: Plan) => string;
  /** How a value is typed that the cell takes as it is. */
  readonly typed: string;
  readonly remedy: string;
}

const fromTheList = "Choose from the list in the cell.";

const anyOf = (labels: readonly string[]) =>
  listInWords(
    labels.map((label) => quote(label)),
    "or",
  );

/** Any text satisfies the types that are not listed; the status is a rule of its own. */
const asked: { readonly [T in AnswerCell["type"]]?: Asked } = {
  date: {
    asks: () => "a date such as 31 March 2025",
    typed: "as a date",
    remedy: "Type the date again, with the month in words, as in 31 March 2025.",
  },
  number: {
    asks: () => "a number in digits",
    typed: "as a number",
    remedy: "Type the number in digits, and nothing else into the cell.",
  },
  action: { asks: () => "the number of one of your actions", typed: "as a number", remedy: fromTheList },
  milestone: { asks: () => "the id of a published milestone", typed: "as an id", remedy: fromTheList },
  outcome: {
    asks: ({ outcomes }) => anyOf(outcomes.map(({ label }) => label)),
    typed: "as in the list",
    remedy: fromTheList,
  },
  priority: {
    asks: ({ priorities }) => anyOf(priorities.map(priorityLabel)),
    typed: "as in the list",
    remedy: fromTheList,
  },
};

/** What a number or an id may name. One that is well formed and names nothing would take its row's text nowhere. */
function knownIn(context: ReturnContext): { readonly [T in AnswerCell["type"]]?: ReadonlySet<unknown> } {
  return {
    action: new Set(issuedActions(context).map(({ number }) => number)),
    milestone: readingPlan(context.plan).milestoneIds,
  };
}

export const cellType = defineRule({
  id: "cell-type",
  severity: "error",
  waivable: false,
  title: "A date is a date, a number a number, and a choice one of the list",
  why: "Text that only looks like a date or a number can be neither sorted nor counted, and 03/04 is one day to some readers and another to others.",
  remedy: "Choose from the list in the cell, or type the value again.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: action 22 asks for three counts and action 25 for a proportion; dates run from a day to a quarter of a financial year",

  example: {
    table: "milestones",
    wrong: { Outcome: "met", "Date met": "31/03/2024" },
    right: { Outcome: "met", "Date met": "2024-03-31" },
  },

  *check(context) {
    const { plan, returned } = context;
    const known = knownIn(context);
    for (const { place, type } of answerCells(returned)) {
      const wanted = asked[type];
      if (!wanted) continue;
      const { cell } = place;
      const { remedy } = wanted;
      const holds = `${cellInWords(place)} holds ${quote(cell.text)}`;
      if (cell.value !== null && known[type]?.has(cell.value) === false) {
        yield { at: place, message: `${holds}, but asks for ${wanted.asks(plan)}.`, remedy };
      } else if (cell.state === "inexact") {
        const value = asTyped(type, cell.value, plan);
        if (value === null) continue;
        const message = `${holds}. It is read as ${valueInWords(value)}, but is not typed ${wanted.typed}.`;
        yield { at: place, message, remedy, ...safeFix(cell, value) };
      } else if (cell.state === "unreadable") {
        const candidates = cell.candidates.flatMap((candidate) => asTyped(type, candidate, plan) ?? []);
        const doubt = candidates.length > 1 ? ", which can be read in more than one way. It" : ", but";
        yield {
          at: place,
          message: `${holds}${doubt} asks for ${wanted.asks(plan)}.`,
          remedy,
          ...choiceFix(cell, candidates),
        };
      }
    }
  },
});
