/** Whether two wordings say the same: dashes, "and" or "or", abbreviations spelled out and other names of a partner aside. */

import type { DeliveryPartner } from "../plan";
import { plainWords } from "./words";

const abbreviation = /\s*\((\p{Lu}[\p{Lu}\d]+)s?\)/u;
/** An expansion has little words ("of the") beside one word for each letter. */
const littleWords = 4;

/** "policy impact assessments (PIAs)" becomes "PIAs". */
function abbreviated(text: string): string {
  const found = abbreviation.exec(text);
  const letters = found?.[1]?.toLowerCase();
  if (!found || !letters) return text;
  const words = text.slice(0, found.index).split(/(?<=[\s-])/u);
  for (
    let count = letters.length;
    count <= letters.length + littleWords && count <= words.length;
    count += 1
  ) {
    const initials = words.slice(-count).map((word) => word.charAt(0).toLowerCase());
    if (initials[0] === letters[0] && holdsInOrder(initials, letters)) {
      const rest = text.slice(found.index + found[0].length);
      return `${words.slice(0, -count).join("")}${found[0].replace(/[()]/gu, "").trim()}${abbreviated(rest)}`;
    }
  }
  const end = found.index + found[0].length;
  return text.slice(0, end) + abbreviated(text.slice(end));
}

function holdsInOrder(initials: readonly string[], letters: string): boolean {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return at === letters.length;
}

export function sameWords(a: string, b: string, partners: readonly DeliveryPartner[]): boolean {
  const names = partners
    .flatMap(({ code, name, aliases }) =>
      [name, ...aliases].map((alias) => ({ alias: plainWords(alias).join(" "), code })),
    )
    .sort((left, right) => right.alias.length - left.alias.length);
  const simple = (text: string) => {
    const words = plainWords(abbreviated(text)).filter((word) => word !== "or" && word !== "and");
    return names.reduce(
      (found, { alias, code }) => found.replaceAll(` ${alias} `, ` ${code} `),
      ` ${words.join(" ")} `,
    );
  };
  return simple(a) === simple(b);
}
