/** A person's particulars in a text. */

import { datesOfBirthIn } from "./birth";
import type { Particular } from "./particular";
import { nhsNumbersIn, telephoneNumbersIn } from "./numbers";
import { postcodesIn } from "./postcodes";
import type { Plan } from "../../plan/plan";

const email =
  /[\p{L}\p{N}._%+'-]{1,64}(?:@|\s?[[(]at[\])]\s?)((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?![\p{L}\p{N}@])/giu;

function emailsIn(text: string): Particular[] {
  if (!/@|[[(]at[\])]/i.test(text)) return [];
  return [...text.matchAll(email)].map(({ 0: found, 1: domain = "", index }) => ({
    what: `an e-mail address (at ${domain.toLowerCase()})`,
    start: index,
    end: index + found.length,
    sure: true,
  }));
}

/** All particulars in a text, in its order; none inside another. */
export function particularsIn(text: string, plan: Plan): Particular[] {
  const settings = plan.ruleSettings.personalData;
  const hasDigits = /\d/.test(text);
  const found = [
    ...emailsIn(text),
    ...(hasDigits ? nhsNumbersIn(text, settings) : []),
    ...(hasDigits ? telephoneNumbersIn(text, settings) : []),
    ...(hasDigits ? datesOfBirthIn(text, plan) : []),
    ...(hasDigits ? postcodesIn(text, plan) : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, at) => !found.slice(0, at).some((other) => start < other.end));
}
