/** Which owner of a shared action is said to lead it. */

import { phrasesOf, plainText } from "../plan/phrases";
import { findPartner } from "../plan/partners";
import type { Plan, PlanAction } from "../plan/plan";
import { rememberingFor } from "../remember";

function namesOf(plan: Plan, code: string): string[] {
  const partner = findPartner(plan, code);
  return partner ? [partner.name, partner.code, ...partner.aliases].map(plainText) : [code];
}

/** Where a name stands, whole words only. */
function placesOf(plain: string, name: string): number[] {
  const places: number[] = [];
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(plain.charAt(at));
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
    if (!isLetter(at - 1) && !isLetter(at + name.length)) places.push(at);
  }
  return places;
}

const opening = /^[\s(,-]*(?:(?:is|are|as|will be) )?(?:the )?/;
const closing = /(?: (?:owner|partner|organisation|body))?(?: is)?[\s:-]*(?:the )?$/;
const longestOf = rememberingFor((list: readonly string[]) =>
  Math.max(...list.map((phrase) => plainText(phrase).split(/[ -]/).length)),
);

/** Whether a phrase of the list ends the text. */
function endsWith(list: readonly string[], plain: string): boolean {
  const phrases = phrasesOf(list);
  const words = plain.split(" ").slice(-longestOf(list));
  return words.some((_, from) => {
    const tail = words.slice(from).join(" ");
    return phrases.find(tail)?.words === tail;
  });
}

/** The owners of the action that a text names as its lead. "Co-lead" is no one's lead alone. */
export function leadsNamed(plan: Plan, { owners }: PlanAction, text: string): string[] {
  const plain = plainText(text).replace(/\b(?:co|joint)[ -]?lead\w*/g, "shared");
  const { leads } = plan.ruleSettings;
  const lead = phrasesOf(leads);
  if (!lead.has(plain)) return [];
  return owners.filter((code) =>
    namesOf(plan, code).some((name) =>
      placesOf(plain, name).some(
        (at) =>
          lead.find(plain.slice(at + name.length).replace(opening, ""))?.index === 0 ||
          endsWith(leads, plain.slice(0, at).replace(closing, "")),
      ),
    ),
  );
}
