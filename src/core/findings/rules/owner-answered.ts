import { actionsAnswered } from "../action-progress";
import { actionAnswers, lastStatusOf } from "../answers";
import { leadsNamed } from "../leads";
import { cellAt } from "../place";
import { defineMergeRule, type MergeContext, type ReceivedReturn } from "../rule";
import { findPartner } from "../../plan/partners";
import type { Plan, PlanAction } from "../../plan/plan";
import { listInWords } from "../../text";

const names = (plan: Plan, codes: readonly string[]) =>
  listInWords(codes.map((code) => findPartner(plan, code)?.name ?? code));

const rowOf = (plan: Plan, { returned, partner }: ReceivedReturn, { number }: PlanAction) =>
  actionAnswers({ plan, returned, partner }).find(({ action }) => action.number === number)?.row;

/** As printed, as changed in a return, or as an owner says in its reason for the status. */
function leadsOf({ plan, returns }: MergeContext, action: PlanAction): ReadonlySet<string> {
  const cells = returns
    .flatMap((received) => rowOf(plan, received, action)?.cells ?? [])
    .flatMap(({ owner, statusReason }) => [owner.text, statusReason.text]);
  return new Set([action.ownerText, ...cells].flatMap((text) => leadsNamed(plan, action, text)));
}

/** An action that no owner answers is `actions-all-reported`'s. In a progress report an empty row means no change. */
export const ownerAnswered = defineMergeRule({
  id: "owner-answered",
  severity: "warning",
  title: "Each owner of a shared action has answered, or one of them is named as its lead",
  why: "Owners who share an action easily take each other to have answered, and what one of them did is then in no plan.",
  remedy:
    "Ask for the answer or, where one owner answers for all, name it in the plan's list of owners, as in “DHSC (lead), NHS England”.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: actions 2, 14, 15, 18, 25, 27, 28 and 29 have two or more owners and no lead; the progress of action 28 is that of NIHR, which is no owner of it",

  *checkMerge(context) {
    const { plan, cycle, returns } = context;
    const answered = new Map(returns.map((received) => [received, actionsAnswered(received.returned)]));
    for (const action of plan.actions) {
      const lastStatus = lastStatusOf(plan, action);
      if (action.owners.length < 2 || (lastStatus && !lastStatus.open)) continue;
      const has = action.owners.filter((owner) =>
        returns.some(
          (received) =>
            received.partner === owner &&
            (answered.get(received)?.has(action.number) || !cycle.kind.everyMilestoneAnswered),
        ),
      );
      const silent = action.owners.filter((owner) => !has.includes(owner));
      if (has.length === 0 || silent.length === 0) continue;
      const leads = leadsOf(context, action);
      if (has.some((owner) => leads.has(owner))) continue;
      for (const partner of silent) {
        const received = returns.find((one) => one.partner === partner);
        const row = received && rowOf(plan, received, action);
        const why = received ? "" : ": no return of its own is used";
        yield {
          action: action.number,
          partner,
          message: `${names(plan, has)} ${has.length === 1 ? "has" : "have"} answered for action ${action.number}, and ${names(plan, [partner])}, which owns it too, has not${why}.`,
          ...(row ? { where: { received, at: cellAt(row, "status") } } : {}),
        };
      }
    }
  },
});
