import { actionAnswers, hasPartnersRows, isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { cellAt } from "../place";
import { defineRule, type MergeContext, type MergeProblem } from "../rule";
import { rowsWithSwappedIds } from "../swapped-ids";
import { readOwners, type OwnerName, type OwnersRead } from "../../plan/owners";
import { findPartner } from "../../plan/partners";
import type { Plan, PlanAction } from "../../plan/plan";
import { listInWords, quote, tidySpaces } from "../../text";

type Said = Pick<Problem, "message" | "severity" | "remedy">;

const nameOf = (plan: Plan, code: string) => findPartner(plan, code)?.name ?? code;
const names = (plan: Plan, codes: readonly string[]) => listInWords(codes.map((code) => nameOf(plan, code)));

const nothingToDo = "Nothing needs to be done: the current name will be printed, and both are kept.";

const inThePlan = "The plan itself has it so: correct it there, before it is printed again.";

/** What is wrong with a list of owners, whatever was published. */
function* faults({ number }: PlanAction, text: string, { balanced, unknown }: OwnersRead): Generator<Said> {
  const subject = `The owner of action ${number} is given as ${quote(text)}`;
  if (!balanced) {
    yield {
      message: `${subject}: its brackets do not match, so that readers cannot tell where a name ends.`,
      remedy: "Close each bracket that opens, and take out one that closes nothing.",
    };
  }
  for (const name of unknown) {
    yield { message: `${subject}, but ${quote(name)} is no delivery partner of the plan.` };
  }
}

/** Names that bodies had before they were merged or renamed: both are right, the current one is printed. */
function* formerNames(plan: Plan, { number }: PlanAction, { owners }: OwnersRead): Generator<Said> {
  for (const { name, code, known } of owners) {
    if (known !== "former") continue;
    yield {
      severity: "advice",
      message: `The owner of action ${number} is given as ${quote(name)}, which is now ${nameOf(plan, code)}.`,
      remedy: nothingToDo,
    };
  }
}

/** The current owner that a former body's name stands for: its successor or, where none is named, that one's parent. */
function heirOf(plan: Plan, { known, code }: OwnerName, now: readonly OwnerName[]): string | undefined {
  if (known !== "former") return undefined;
  const current = now.filter((owner) => owner.known !== "former").map((owner) => owner.code);
  return [code, findPartner(plan, code)?.parent].find((one) => one !== undefined && current.includes(one));
}

function* changes(plan: Plan, action: PlanAction, text: string): Generator<Said> {
  const now = readOwners(text, plan);
  yield* faults(action, text, now);
  const codes = now.owners.map(({ code }) => code);
  const renamed = readOwners(action.ownerText, plan).owners.flatMap((owner) => {
    const heir = heirOf(plan, owner, now.owners);
    return heir === undefined ? [] : [{ ...owner, heir }];
  });
  const gained = codes.filter(
    (code) => !action.owners.includes(code) && !renamed.some(({ heir }) => heir === code),
  );
  const lost = action.owners.filter(
    (code) => !codes.includes(code) && !renamed.some((owner) => owner.code === code),
  );
  if (now.owners.length > 0 && gained.length + lost.length > 0) {
    const said = [
      ...(gained.length > 0 ? [`gains ${names(plan, gained)}`] : []),
      ...(lost.length > 0 ? [`loses ${names(plan, lost)}`] : []),
    ];
    yield {
      severity: "warning",
      message: `Action ${action.number} ${listInWords(said)} as owner: it was published under ${quote(action.ownerText)}.`,
      remedy: "Confirm that all owners have agreed to the change, or put the published owner back.",
    };
  }
  for (const { name, heir } of renamed) {
    yield {
      severity: "advice",
      message: `The owner of action ${action.number} was published as ${quote(name)}, which is now ${nameOf(plan, heir)}.`,
      remedy: nothingToDo,
    };
  }
  yield* formerNames(plan, action, now);
}

export const ownersKnown = defineRule({
  id: "owners-known",
  severity: "error",
  title: "Every owner is a delivery partner of the plan, and none is gained or lost unnoticed",
  why: "Readers hold an owner to an action. One that nobody knows answers for nothing, and one that is dropped in passing is no longer asked.",
  remedy: "Name the delivery partner as the plan does, or ask for it to be added to the plan.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024: Health Education England owns actions 6 to 8 and 19 under another name a year later, action 29 gains NHS England, and a bracket of action 18 does not close",

  *check(context) {
    const { plan } = context;
    if (!isOfPlan(context) || !hasPartnersRows(context)) return;
    const swapped = rowsWithSwappedIds(context);
    for (const { action, row } of actionAnswers(context)) {
      const at = cellAt(row, "owner");
      const text = tidySpaces(at.cell.text);
      if (text === "" || swapped.has(row)) continue;
      const found =
        text === tidySpaces(action.ownerText)
          ? formerNames(plan, action, readOwners(text, plan))
          : changes(plan, action, text);
      for (const said of found) yield { at, ...said };
    }
  },

  /** What the plan itself has printed: no partner can put that right, so that no partner is stopped by it. */
  *checkMerge({ plan, returns }: MergeContext): Generator<MergeProblem> {
    for (const action of plan.actions) {
      const read = readOwners(action.ownerText, plan);
      for (const { message } of faults(action, action.ownerText, read))
        yield { action: action.number, severity: "warning", message, remedy: inThePlan };
      if (returns.some(({ partner }) => action.owners.includes(partner))) continue;
      for (const said of formerNames(plan, action, read)) yield { action: action.number, ...said };
    }
  },
});
