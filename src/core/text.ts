/** Reading people's text: the few comparisons that every room needs to make alike. */

import { remembering } from "./remember";

/** Several at once, or one that is no plain space: a text of ordinary words has none, and is passed over quickly. */
const untidySpace = /[\s\u200B\u2060]{2,}|[^\S ]|[\u200B\u2060]/g;

/** All white space (no-break and other wide spaces too) to single spaces, none at the ends. */
export function tidySpaces(text: string): string {
  return text.replace(untidySpace, " ").trim();
}

/** For comparing words people typed: spaces tidied, one form of Unicode, case and end punctuation left aside. */
export const comparable: (text: string) => string = remembering((text) =>
  tidySpaces(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/[.:;,]+$/, ""),
);

/** Text as shown in a message: quoted, on one line, spaces at its ends kept because they may be what is wrong. */
export function quote(text: string, most = 80): string {
  const line = text.replace(/[\s\u00A0]+/g, " ");
  return `“${line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line}”`;
}

/** Text of at most so many characters: a longer one ends after a whole word, with "…". */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = room.lastIndexOf(" ");
  return `${room.slice(0, end > 0 ? end : most - 1).trimEnd()}…`;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], joiner: "and" | "or" = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${joiner} ${items[items.length - 1]}`;
}

/** The first so many in words: "a, b, c and 4 more". */
export function firstInWords(items: readonly string[], most: number): string {
  const more = items.length - most;
  return listInWords(more > 0 ? [...items.slice(0, most), `${more} more`] : items);
}

/** "1 finding", "2 findings". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Two long texts quoted from shortly before the first word in which they differ, so that both show what is other. */
export function quoteApart(
  before: string,
  after: string,
  most = 80,
): readonly [before: string, after: string] {
  const longest = Math.min(before.length, after.length);
  let same = 0;
  while (same < longest && before[same] === after[same]) same += 1;
  // A few words of what is the same lead up to the difference.
  const from = before.lastIndexOf(" ", Math.max(0, same - most / 4)) + 1;
  const part = (text: string) => (text.length <= most || from === 0 ? text : `…${text.slice(from)}`);
  return [quote(part(before), most), quote(part(after), most)];
}
