/** A plan's words found in what people wrote: case, kinds of dash and white space aside, whole words only. */

import { remembering } from "../remember";
import { tidySpaces } from "../text";

/** Lower case, one form of Unicode, plain dashes, quotes and spaces: what lists of words are compared with. */
export const plainText: (text: string) => string = remembering((text) =>
  tidySpaces(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/[‐‑‒–—]/g, "-"),
  ),
);

export interface Phrases {
  /** The first of the phrases in a text that `plainText` gave, as it stands there; null where there is none. */
  find(plain: string): { readonly words: string; readonly index: number } | null;
  has(plain: string): boolean;
  /** The text with a space in place of each of the phrases. */
  without(plain: string): string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "publish*" is any word that begins so; a dash or space in a phrase may be the other, "bi-monthly" one word. */
function patternOf(phrase: string): string {
  return escaped(plainText(phrase))
    .replace(/[ -]/g, (joint) => (joint === "-" ? "[ -]?" : "[ -]"))
    .replace(/\\\*/g, "\\p{L}*");
}

/**
 * A pattern, to be set into a greater one, for any of a plan's words; none of no words. The longest come first, so that
 * "more than" is found before "more".
 */
export const anyOf = (list: readonly string[]): string =>
  list.length === 0
    ? "(?!)"
    : `(?:${list
        .toSorted((a, b) => b.length - a.length)
        .map(patternOf)
        .join("|")})`;

const never: Phrases = { find: () => null, has: () => false, without: (plain) => plain };
const compiled = new WeakMap<readonly string[], Phrases>();

/** Made once for each list: a plan's lists stay the same while it is open. */
export function phrasesOf(list: readonly string[]): Phrases {
  const known = list.length === 0 ? never : compiled.get(list);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(list)}(?![\\p{L}\\p{N}])`, "u");
  const everywhere = new RegExp(pattern, "gu");
  const phrases: Phrases = {
    find(plain) {
      const found = pattern.exec(plain);
      return found && { words: found[0], index: found.index };
    },
    has: (plain) => pattern.test(plain),
    without: (plain) => plain.replace(everywhere, " "),
  };
  compiled.set(list, phrases);
  return phrases;
}
