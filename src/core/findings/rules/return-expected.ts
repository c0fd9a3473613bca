import { isOfPlan } from "../answers";
import { defineRule } from "../rule";
import { findPartner, owningPartners } from "../../plan/partners";
import { parseCycle } from "../../plan/cycle";
import { counted, listInWords, quote } from "../../text";

export const returnExpected = defineRule({
  id: "return-expected",
  severity: "error",
  waivable: false,
  title: "The delivery partner was asked for a return in this reporting cycle",
  why: "A return that nobody asked for cannot be reconciled with what was issued.",
  remedy: "Check that the file belongs to this plan and cycle. If it does, issue the return first.",
  source:
    "England Rare Diseases Action Plan 2024: the owner line of each action in annex A says who reports on it; the main report, on monitoring and evaluation, that partners report every 16 weeks",

  *check(context) {
    const { plan, returned, register } = context;
    const { identity } = returned;
    if (!identity || !isOfPlan(context)) return;
    const partner = findPartner(plan, identity.partner);
    if (!partner) {
      const known = listInWords(
        plan.partners.map(({ code }) => code),
        "or",
      );
      const message = `The return says it comes from ${quote(identity.partner)}, which is none of the plan's delivery partners (${known}).`;
      yield { at: "return", message };
    } else if (!owningPartners(plan).includes(partner)) {
      yield { at: "return", message: `${partner.name} owns no action of ${plan.title} ${plan.edition}.` };
    }
    if (!parseCycle(plan, identity.cycle)) {
      yield { at: "return", message: `${quote(identity.cycle)} is not a reporting cycle of this plan.` };
    }
    if (
      !register ||
      register.some((issued) => issued.partner === identity.partner && issued.cycle === identity.cycle)
    )
      return;
    const issued = counted(register.length, "return");
    const message = `No return was issued to ${partner?.name ?? identity.partner} for ${identity.cycle}: the issue register lists ${issued}, and this is not among them.`;
    yield { at: "return", message };
  },
});
