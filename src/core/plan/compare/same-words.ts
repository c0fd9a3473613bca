/** Whether two wordings say the same: dashes, "and" or "or", abbreviations spelled out and other names of a partner aside. */

import type { DeliveryPartner } from "../plan";
import { plainWords } from "./words";

const abbreviation = /\s*\((\p{Lu}[\p{Lu}\d]*(?: \p{Lu}[\p{Lu}\d]*)*)s?\)/u;
/** An expansion has little words ("of the") beside one word for each letter. */
const littleWords = 4;

/** "policy impact assessments (PIAs)" becomes "PIAs". */
function abbreviated(text: string): string {
  const found = abbreviation.exec(text);
  const letters = found?.[1]?.toLowerCase().replace(/ /g, "");
  if (!found || !letters || letters.length < 2) return text;
  const words = text.slice(0, found.index).split(/(?<=[\s-])/u);
  for (let count = 2; count <= letters.length + littleWords && count <= words.length; count += 1) {
    const initials = words.slice(-count).map(initialsOf);
    if (initials[0]?.startsWith(letters.charAt(0)) && holdsInOrder(initials.join(""), letters)) {
      const rest = text.slice(found.index + found[0].length);
      return `${words.slice(0, -count).join("")}${found[0].replace(/[()]/gu, "").trim()}${abbreviated(rest)}`;
    }
  }
  const end = found.index + found[0].length;
  return text.slice(0, end) + abbreviated(text.slice(end));
}

/** All letters of a word in capitals, which an abbreviation keeps: "UK NSC" for "UK National Screening Committee". */
function initialsOf(word: string): string {
  const bare = word.trim();
  return (/^\p{Lu}+$/u.test(bare) ? bare : bare.charAt(0)).toLowerCase();
}

function holdsInOrder(initials: string, letters: string): boolean {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return at === letters.length;
}

/** Words that a sentence gains or loses without saying anything else. */
const slight = new Set(["or", "and", "the", "a", "an", "of", "which", "that"]);

/** "Genomics England (GEL) website" becomes "Genomics England website". */
function withoutAbbreviations(text: string): string {
  return text.replace(new RegExp(abbreviation, "gu"), "");
}

export function sameWords(a: string, b: string, partners: readonly DeliveryPartner[]): boolean {
  const names = partners
    .flatMap(({ name, aliases }) =>
      aliases.map((alias) => ({ alias: plainWords(alias).join(" "), name: plainWords(name).join(" ") })),
    )
    .sort((left, right) => right.alias.length - left.alias.length);
  const simple = (text: string) => {
    const words = plainWords(text).filter((word) => !slight.has(word));
    return names.reduce(
      (found, { alias, name }) => found.replaceAll(` ${alias} `, ` ${name} `),
      ` ${words.join(" ")} `,
    );
  };
  const readings = (text: string) => [abbreviated(text), withoutAbbreviations(text)].map(simple);
  const ofB = readings(b);
  return readings(a).some((reading) => ofB.includes(reading));
}

/** A milestone's words without its dates: with another date it is the same milestone. */
export function withoutDues(text: string, dues: readonly { readonly text: string }[]): string {
  return dues.reduce((rest, due) => rest.replace(due.text, () => " "), text);
}
