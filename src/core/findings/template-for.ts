/** The current template of the partner and cycle that a return is from. */

import type { CheckRequest } from "./check-workbook";
import { issueTemplates, type IssuedTemplate } from "./issue-templates";
import { parseCycle, periodCovered, type ReportingCycle } from "../plan/cycle";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";
import { readDateText } from "../return/date-text";
import { actionsOf } from "../return/issued-rows";
import type { Return } from "../return/return";
import { quote, tidySpaces } from "../text";

type Request = Pick<CheckRequest, "plan" | "register" | "digest">;

/** The day the return is due: as the register or its own cover says, else the last day of what it covers. */
function returnByOf(
  { cover }: Return,
  cycle: ReportingCycle,
  partner: string,
  { plan, register }: Request,
): string {
  const entry = register?.find((one) => one.partner === partner && one.cycle === cycle.name);
  const { content, text } = cover.returnBy.cell;
  const said = content.kind === "date" ? [content.date.slice(0, 10)] : readDateText(tidySpaces(text));
  const [day, ...others] = said;
  return entry?.returnBy ?? (others.length === 0 ? day : undefined) ?? periodCovered(plan, cycle).end;
}

function whyNone({ identity }: Return, plan: Plan): string {
  if (!identity) return "Nothing in it says which delivery partner and reporting cycle it is for.";
  const { partner, cycle, edition } = identity;
  if (identity.plan !== plan.id || edition !== plan.edition)
    return `It was issued from ${quote(identity.plan)}, edition ${edition}, not from ${quote(plan.id)}, edition ${plan.edition}: give that plan.`;
  if (!parseCycle(plan, cycle)) return `The plan has no reporting cycle ${quote(cycle)}.`;
  return `${quote(partner)} owns no action of the plan.`;
}

/** The template to bring a return forward into, or why there is none. */
export function templateFor(
  returned: Return,
  request: Request,
): IssuedTemplate | { readonly reason: string } {
  const { plan, digest } = request;
  const { identity } = returned;
  const isOfPlan = identity !== null && identity.plan === plan.id && identity.edition === plan.edition;
  const cycle = isOfPlan ? parseCycle(plan, identity.cycle) : undefined;
  const partner = isOfPlan ? findPartner(plan, identity.partner) : undefined;
  if (!cycle || !partner || actionsOf(plan, partner.code).length === 0)
    return { reason: whyNone(returned, plan) };
  const returnBy = returnByOf(returned, cycle, partner.code, request);
  const [template] = issueTemplates({ plan, cycle, partners: [partner.code], returnBy, digest });
  return template ?? { reason: whyNone(returned, plan) };
}
