/** Postcodes in text, and whose they are. */

import type { Particular } from "./particular";
import { anyOf, phrasesOf, plainText } from "../../plan/phrases";
import type { Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";

/** The areas of the Royal Mail; other letters before a digit are a code of some other kind. */
const areas =
  "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const postcode = new RegExp(
  `(?<![\\p{L}\\p{N}/_-])(?:${areas})\\d[A-Z\\d]?[ \\u00A0]?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}/_-])`,
  "gu",
);

/** A house number and a street, which organisations have too but name themselves before. */
const houseAndStreet = rememberingFor(
  ({ streetWords }: Plan["ruleSettings"]["personalData"]) =>
    new RegExp(`\\b\\d{1,4}[a-z]? (?:\\p{L}+ ){1,3}${anyOf(streetWords)}\\b`, "u"),
);

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1;
  const rest = text.slice(end);
  const length = rest.search(/\. |[\n;]/);
  return text.slice(from, length < 0 ? undefined : end + length);
}

/** Postcodes, unless an organisation is named beside them. With nobody named, it is left for a person to look at. */
export function postcodesIn(text: string, plan: Plan): Particular[] {
  const { homeWords, personWords, organisationWords } = plan.ruleSettings.personalData;
  return [...text.matchAll(postcode)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const sentence = plainText(sentenceAround(text, index, end));
    const isHome = phrasesOf(homeWords).has(sentence);
    const names = plan.partners.flatMap(({ name, aliases }) => [name, ...aliases]);
    const isOrganisation =
      phrasesOf(organisationWords).has(sentence) || names.some((name) => sentence.includes(plainText(name)));
    if (isOrganisation && !isHome) return [];
    const sure =
      isHome ||
      phrasesOf(personWords).has(sentence) ||
      houseAndStreet(plan.ruleSettings.personalData).test(sentence);
    return [{ what: sure ? "a person’s postcode" : "a postcode", start: index, end, sure }];
  });
}
