import { actionAnswers, hasPartnersRows, isOfPlan, milestoneAnswers } from "../answers";
import type { Problem, RowCellPlace } from "../finding";
import { choiceFix } from "../fixes";
import { cellAt, cellInWords } from "../place";
import { defineRule } from "../rule";
import { rowsWithSwappedIds } from "../swapped-ids";
import { sameWords } from "../../plan/compare/same-words";
import { readOwners, type OwnersRead } from "../../plan/owners";
import type { Plan } from "../../plan/plan";
import { priorityLabel } from "../../return/cell-types";
import { dueWords, lastStatusWords } from "../../return/issued-rows";
import { quote, quoteApart, tidySpaces } from "../../text";

type SaysTheSame = (before: string, now: string) => boolean;

const never: SaysTheSame = () => false;

/** A milestone or title of a plan is far shorter; what is longer was not spelled out but written anew. */
const longestWording = 2000;

/** Only spelled out, or spelled otherwise: a reader of the plan would call it the same promise. */
const sameWording =
  ({ partners }: Plan): SaysTheSame =>
  (before, now) =>
    now.length <= longestWording && sameWords(before, now, partners);

const sameOwners =
  (plan: Plan): SaysTheSame =>
  (before, now) => {
    const [was, is] = [readOwners(before, plan), readOwners(now, plan)];
    const codes = ({ owners }: OwnersRead) =>
      owners
        .map(({ code }) => code)
        .sort()
        .join();
    return is.balanced && is.unknown.length === 0 && codes(was) === codes(is);
  };

function* compared(
  place: RowCellPlace,
  issued: string | number,
  saysTheSame: SaysTheSame = never,
): Generator<Problem> {
  const { cell } = place;
  const [before, now] = [tidySpaces(String(issued)), tidySpaces(cell.text)];
  if (cell.state === "absent" || before === now) return;
  const [was, is] = quoteApart(before, now);
  const change = now === "" ? `was emptied; issued was ${quote(before)}` : `was changed from ${was} to ${is}`;
  yield {
    at: place,
    ...(now !== "" && saysTheSame(before, now) ? { severity: "advice" } : {}),
    message: `${cellInWords(place)} ${change}.`,
    ...choiceFix(cell, before === "" ? [] : [issued]),
  };
}

export const baselineUnchanged = defineRule({
  id: "baseline-unchanged",
  severity: "warning",
  title: "Issued wording, owner and due date are as they were issued",
  why: "A promise is reported against the words it was made in. Changing them is for the owners and the department to agree, and is kept as a change request.",
  remedy: "Put the issued text back, or leave it as a request for change and say why in the row.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: milestones of the 2023 plan are reprinted in other words (action 2, on training) or left out (action 8)",
  explainedBy: ["rows-complete"],

  *check(context) {
    const { plan, returned, baseline } = context;
    if (!isOfPlan(context) || !hasPartnersRows(context)) return;
    const swapped = rowsWithSwappedIds(context);
    const issuedFrom = returned.identity?.baseline ?? "";
    if (baseline !== null && issuedFrom !== "" && issuedFrom !== baseline) {
      yield {
        at: "return",
        message:
          "This return was issued from another version of the plan than the one it is checked against.",
        remedy: "Check it against the plan that it was issued from, or issue it again.",
      };
    }
    for (const { row, action } of actionAnswers(context)) {
      if (swapped.has(row)) continue;
      const priority = plan.priorities.find(({ number }) => number === action.priority);
      yield* compared(cellAt(row, "title"), action.title, sameWording(plan));
      yield* compared(cellAt(row, "priority"), priority ? priorityLabel(priority) : "");
      yield* compared(cellAt(row, "owner"), action.ownerText, sameOwners(plan));
      yield* compared(cellAt(row, "lastStatus"), lastStatusWords(action));
    }
    for (const { row, milestone } of milestoneAnswers(context)) {
      if (swapped.has(row)) continue;
      yield* compared(cellAt(row, "action"), milestone.action.number);
      yield* compared(cellAt(row, "published"), milestone.text, sameWording(plan));
      yield* compared(cellAt(row, "due"), dueWords(plan, milestone));
    }
  },
});
