/** Decisions laid over disputes: in effect as long as the answers are those between which they were made. */

import type { Conflict, ConflictDecision, Dispute } from "./conflict";
import { findPartner, partnerByName } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { comparable, listInWords, quote, tidySpaces } from "../../text";

/** What a person may decide, and the words in which it is kept; null where it is none of the plan's. */
type Read = (answer: string) => string | null;

/** The label that is meant, or the answer of the owner that is named. */
function reader(plan: Plan, { column, answers }: Dispute): Read {
  const labels = column === "status" ? plan.statuses : column === "outcome" ? plan.outcomes : null;
  return (typed) => {
    const text = tidySpaces(typed);
    const owner = partnerByName(plan, text)?.partner.code;
    const side = answers.find(
      ({ partner, answer }) => partner === owner || comparable(answer) === comparable(text),
    );
    if (side) return side.answer;
    if (!labels) return text;
    return labels.find(({ label }) => comparable(label) === comparable(text))?.label ?? null;
  };
}

function whatIsWanting(
  plan: Plan,
  dispute: Dispute,
  { answer, reason, by }: ConflictDecision,
  read: Read,
): string | null {
  if (read(answer) === null) {
    const offered = dispute.answers.map(
      ({ partner, answer: own }) => `${quote(own)} (${findPartner(plan, partner)?.name ?? partner})`,
    );
    return `${quote(answer)} is no answer to this: give ${listInWords(offered, "or")}.`;
  }
  const missing = [reason === "" ? "the reason" : "", by === "" ? "the name of whoever decides" : ""].filter(
    (part) => part !== "",
  );
  return missing.length > 0 ? `Give ${listInWords(missing)}.` : null;
}

/** The decision made between just these answers, and the last one made between others. */
export function decisionsOn(
  { id, basis }: Pick<Dispute, "id" | "basis">,
  decisions: readonly ConflictDecision[],
): { readonly now: ConflictDecision | null; readonly before: ConflictDecision | null } {
  const own = decisions.filter(({ conflict }) => conflict === id);
  return {
    now: own.findLast((one) => one.basis === basis) ?? null,
    before: own.findLast((one) => one.basis !== basis && one.reason !== "" && one.by !== "") ?? null,
  };
}

/** Those from before with those that were made since: between the same answers, the last one made stands. */
export function decisionsTogether(
  before: readonly ConflictDecision[],
  added: readonly ConflictDecision[],
): ConflictDecision[] {
  return added.reduce<ConflictDecision[]>(
    (all, { conflict, answer, reason, by, on, basis, between }) => [
      ...all.filter((one) => one.conflict !== conflict || one.basis !== basis),
      // In the order in which the sheet is read: it makes no difference where it was decided.
      {
        conflict,
        answer: tidySpaces(answer),
        reason: tidySpaces(reason),
        by: tidySpaces(by),
        on,
        basis,
        between,
      },
    ],
    [...before],
  );
}

export function decide(
  plan: Plan,
  dispute: Dispute,
  decisions: readonly ConflictDecision[],
  read: Read = reader(plan, dispute),
): Conflict {
  const { now, before } = decisionsOn(dispute, decisions);
  if (!now) {
    return { ...dispute, state: before ? "reopened" : "to-decide", decision: null, wanting: null, before };
  }
  const wanting = whatIsWanting(plan, dispute, now, read);
  const decision = { ...now, answer: read(now.answer) ?? now.answer };
  const state = wanting === null ? "decided" : before ? "reopened" : "to-decide";
  return { ...dispute, state, decision, wanting, before: state === "decided" ? null : before };
}

/** Whether somebody still has to decide. */
export function isOpen({ state }: Pick<Conflict, "state">): boolean {
  return state !== "decided";
}
