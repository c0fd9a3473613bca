import type { Token } from "./tokens";
import { monthNumber } from "../calendar";

const numberWords = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const ordinals = ["first", "second", "third", "fourth"];

const seasons = ["spring", "summer", "autumn", "winter"] as const;

export const thirds = ["early", "mid", "late"] as const;
export type Third = (typeof thirds)[number];

/** 1 to 12 for the name of a month or its usual abbreviation. */
export function monthOf(token: Token | undefined): number | null {
  return token ? monthNumber(token.text) : null;
}

/** True where the word, without a year beside it, can only be a month: "May" and "March" are also verbs. */
export function isNamedAsMonth(token: Token): boolean {
  return /^\p{Lu}/u.test(token.raw);
}

/** 0 for spring to 3 for winter. */
export function seasonOf(token: Token | undefined): number | null {
  const index = seasons.findIndex((season) => season === token?.text);
  return index < 0 ? null : index;
}

export function thirdOf(token: Token | undefined): Third | null {
  if (token?.text === "middle") return "mid";
  if (token?.text === "latter") return "late";
  return thirds.find((third) => third === token?.text) ?? null;
}

/** A whole number in digits or in words up to twelve. */
export function numberOf(token: Token | undefined): number | null {
  if (token?.kind === "number" && token.text.length < 5) return Number(token.text);
  const index = numberWords.indexOf(token?.text ?? "");
  return index < 0 ? null : index + 1;
}

/** Reads "first" or "1st" to "fourth", and "last" as the number `last`, in which the count ends. */
export function readOrdinal(
  tokens: readonly Token[],
  at: number,
  last: number,
): { readonly item: number; readonly next: number } | null {
  const [token, ending] = [tokens[at], tokens[at + 1]];
  const inDigits =
    token?.kind === "number" && ending?.glued && ["st", "nd", "rd", "th"].includes(ending.text);
  const item = inDigits
    ? Number(token.text)
    : ["last", "final", "latter"].includes(token?.text ?? "")
      ? last
      : ordinals.indexOf(token?.text ?? "") + 1;
  return item < 1 || item > last ? null : { item, next: at + (inDigits ? 2 : 1) };
}
