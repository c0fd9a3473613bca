/** Names in running text: runs of words with a capital, with the small words that stand inside them. */

import { monthNumber } from "../plan/calendar";
import { remembering } from "../remember";

export interface ProperName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It opens a sentence, so that its first capital tells nothing. */
  readonly opens: boolean;
}

const name =
  /\p{Lu}[\p{L}\p{N}&’'.-]*(?:[ \u00A0](?:(?:of the|for the|of|for|and|&|de)[ \u00A0])?[\p{Lu}\p{N}][\p{L}\p{N}&’'-]*){0,9}/gu;

const times = /^(?:spring|summer|autumn|winter|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** True where most words are in capitals: they then mark no names. */
export const isShouted: (text: string) => boolean = remembering((text) => {
  const letters = text.replace(/\P{L}+/gu, "");
  const capitals = letters.replace(/\P{Lu}+/gu, "");
  return capitals.length * 2 > letters.length;
});

/** Every run of capitalised words, times of the year left aside. */
export function properNames(text: string): ProperName[] {
  return [...text.matchAll(name)].flatMap(({ 0: found, index: start }) => {
    const first = found.split(/[ \u00A0]/u)[0] ?? "";
    if (monthNumber(first) !== null || times.test(first)) return [];
    const opens = /(?:^|[.!?:\n\r]\s*|[“"‘(]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
    return [
      {
        text: found.replace(/[.’'-]+$/, ""),
        start,
        end: start + found.replace(/[.’'-]+$/, "").length,
        opens,
      },
    ];
  });
}
