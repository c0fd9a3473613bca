import { hasPartnersRows, isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { choiceFix } from "../fixes";
import { coverAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { findPartner, partnerByName } from "../../plan/partners";
import { counted, listInWords, quote } from "../../text";

const useIssuedFile = "Copy your answers into the file that was sent to you, or ask for that file again.";

function* coverDiffers({ plan, returned }: ReturnContext): Generator<Problem> {
  const { identity, cover } = returned;
  if (!identity) return;
  const partner = cover.partner.cell.text;
  const meant = partnerByName(plan, partner)?.partner.code;
  if (partner !== "" && meant !== identity.partner) {
    const issuedTo = findPartner(plan, identity.partner)?.name ?? identity.partner;
    const message = `The cover names ${quote(partner)}, but this return was issued to ${quote(issuedTo)}.`;
    const at = coverAt(returned, "partner");
    yield { at, message, ...choiceFix(at.cell, [issuedTo]) };
  }
  const cycle = cover.cycle.cell.text;
  if (cycle !== "" && cycle.trim() !== identity.cycle) {
    const message = `The cover names the cycle ${quote(cycle)}, but this return was issued for ${quote(identity.cycle)}.`;
    const at = coverAt(returned, "cycle");
    yield { at, message, ...choiceFix(at.cell, [identity.cycle]) };
  }
}

/** One lost copy of the identity is not reported: other programs drop copies when they save, and any one is enough. */
export const returnRecognised = defineRule({
  id: "return-recognised",
  severity: "error",
  waivable: false,
  title: "The workbook says which plan, reporting cycle and delivery partner it belongs to",
  why: "Answers that cannot be laid beside the right actions would be merged nowhere, or under another partner's name.",
  remedy: useIssuedFile,
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 25: three owners report on the same action, in returns that look alike",

  *check(context) {
    const { plan, returned } = context;
    const { identity, identityFrom, assumptions } = returned;
    if (!identity) {
      yield { at: "return", message: "This workbook does not say which return it is." };
      return;
    }
    if (!isOfPlan(context)) {
      const issuedFor = quote(`${identity.plan} ${identity.edition}`);
      const given = quote(`${plan.id} ${plan.edition}`);
      yield {
        at: "return",
        message: `This return was issued for the plan ${issuedFor}, not for ${given}.`,
        remedy: "Check it against the plan that it was issued for.",
      };
    }
    if (identityFrom === "tables") {
      const partner = findPartner(plan, identity.partner)?.name ?? identity.partner;
      yield {
        at: "return",
        severity: "warning",
        message: `The hidden identity of this workbook is lost. Its tables show that it is the return of ${partner} for ${identity.cycle}.`,
        remedy: "Confirm that this is right. If it is not, use the file that was sent to you.",
      };
    }
    const differing = assumptions
      .filter(({ kind }) => kind === "identity-differs")
      .flatMap(({ words }) => words);
    if (differing.length > 0) {
      const copies = `${counted(differing.length, "copy", "copies")} of its hidden identity (${listInWords(differing)})`;
      const used = quote(`${identity.cycle}, ${identity.partner}`);
      yield {
        at: "return",
        message: `This workbook says two things about which return it is: ${copies} ${differing.length === 1 ? "differs" : "differ"} from ${used}.`,
      };
    }
    if (isOfPlan(context) && !hasPartnersRows(context)) {
      const partner = findPartner(plan, identity.partner)?.name ?? identity.partner;
      yield {
        at: "return",
        message: `This return says that it was issued to ${quote(partner)}, but none of its actions is theirs.`,
      };
    } else yield* coverDiffers(context);
  },
});
