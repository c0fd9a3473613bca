/** Names of bodies and people who may have won a contract, and whether a text says that it is signed. */

import { phrasesOf, plainText, type Phrases } from "../plan/phrases";
import { isShouted, properNames, type ProperName } from "./proper-names";
import type { Plan } from "../plan/plan";

const sentence = /[^.;!?\n\r]+/gu;

/** "The contract was signed in May": said as done, and not as something to come. */
export function saysSigned(text: string, { ruleSettings }: Plan): boolean {
  const { contractWords, signedWords, unsignedWords } = ruleSettings.contracts;
  return [...text.matchAll(sentence)].some(([one]) => {
    const plain = plainText(one);
    const isSigned = phrasesOf(signedWords).has(plain) && phrasesOf(contractWords).has(plain);
    return isSigned && !phrasesOf(unsignedWords).has(plain);
  });
}

/** Names that a plan knows, for which the text is no news: partners, and bodies named on other grounds. */
function knownNames(plan: Plan): ReadonlySet<string> {
  const known = namesByPlan.get(plan);
  if (known) return known;
  const names = new Set(
    [
      ...plan.partners.flatMap(({ name, aliases, predecessors }) => [
        name,
        ...aliases,
        ...predecessors.flatMap((former) => [former.name, ...former.aliases]),
      ]),
      ...plan.ruleSettings.contracts.otherBodies,
      plan.title,
    ].map(plainText),
  );
  namesByPlan.set(plan, names);
  return names;
}
const namesByPlan = new WeakMap<Plan, ReadonlySet<string>>();

/** The known name that a text goes on with from a place; a known name may have a small letter inside. */
function isKnown(text: string, start: number, plan: Plan): boolean {
  const plain = plainText(text.slice(start, start + longestName)).replace(/^the /, "");
  return [...knownNames(plan)].some(
    (known) => plain.startsWith(known) && !/^[\p{L}\p{N}]/u.test(plain.slice(known.length)),
  );
}
const longestName = 120;

/** Whether a name's own words say that it is a body's: "University of Leeds", and not "Research Centre". */
function isBody(
  { text, opens }: ProperName,
  { organisationWords, commonWords }: Plan["ruleSettings"]["contracts"],
) {
  const words = plainText(text).split(" ");
  const isOrganisation = (word: string) => organisationWords.includes(word);
  const proper = words.filter(
    (word, index) =>
      !isOrganisation(word) &&
      !commonWords.includes(word) &&
      !/^(?:of|for|and|the|&|in|de|\d+)$/.test(word) &&
      !(opens && index === 0 && words.length < 3 && !words.slice(1).some(isOrganisation)),
  );
  return words.some(isOrganisation) && proper.length > 0;
}

/** "NHS England and University of Leeds", "Dr Lee and Ipsos" are two names; those the plan knows are left out. */
function unknownNames(text: string, name: ProperName, plan: Plan): ProperName[] {
  const known = isKnown(text, name.start, plan);
  const joint = / and /.exec(name.text);
  if (joint) {
    const first = { ...name, text: name.text.slice(0, joint.index), end: name.start + joint.index };
    const isPerson = phrasesOf(plan.ruleSettings.contracts.titles).has(
      plainText(first.text).split(" ")[0] ?? "",
    );
    const skipped = joint.index + joint[0].length;
    const rest = { ...name, text: name.text.slice(skipped), start: name.start + skipped, opens: false };
    if (isPerson) return [first, ...unknownNames(text, rest, plan)];
    if (known) return unknownNames(text, rest, plan);
  }
  return known ? [] : [name];
}

/** Whether one of the cues stands right before a place. */
function followsCue(text: string, at: number, cues: Phrases): boolean {
  const before = plainText(text.slice(Math.max(0, at - 40), at)).replace(/[“"(,:]/g, " ");
  const words = before
    .trim()
    .replace(/ (?:the|a|an)$/, "")
    .split(/ +/);
  return words.some((_, from) => {
    const last = words.slice(from).join(" ");
    return cues.find(last)?.words === last;
  });
}

/** The names in a text that may be those of a contractor, in its order. */
export function contractorsIn(text: string, plan: Plan): ProperName[] {
  if (isShouted(text)) return [];
  const settings = plan.ruleSettings.contracts;
  const cues = phrasesOf(settings.cues);
  const titles = phrasesOf(settings.titles);
  return properNames(text)
    .flatMap((name) => unknownNames(text, name, plan))
    .filter((name) => {
      if (isBody(name, settings)) return true;
      const [first = "", ...others] = plainText(name.text).split(" ");
      if (titles.has(first) && others.length > 0) return true;
      return !settings.commonWords.includes(first) && followsCue(text, name.start, cues);
    });
}
