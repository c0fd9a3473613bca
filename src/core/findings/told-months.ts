/** The months that a text names as the time of something done: "in September 2023", "on 12 June 2024". */

import { isoDate, lastDayOfMonth, monthNumber } from "../plan/calendar";
import { tidySpaces } from "../text";

export interface ToldMonth {
  /** Its first day, or the day that is named. */
  readonly start: string;
  readonly words: string;
}

const named =
  /(?<![\p{L}\p{N}])(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?),? (20\d\d)\b/giu;
/** After these nothing was done on that day: it is a limit, or the time of a count. */
const limit = /\b(?:by|until|till|before|from|since|to|of|through|at|due|and) $/iu;
const longestLimit = 8;

/** In the order of the text. */
export function toldMonths(text: string): ToldMonth[] {
  const tidy = tidySpaces(text);
  return [...tidy.matchAll(named)].flatMap(({ index, 1: day, 2: name = "", 3: year }) => {
    const month = monthNumber(name);
    if (month === null || limit.test(tidy.slice(Math.max(0, index - longestLimit), index))) return [];
    const last = lastDayOfMonth(Number(year), month);
    const on = day === undefined ? null : Number(day);
    if (on !== null && (on < 1 || on > last)) return [];
    return [
      {
        start: isoDate(Number(year), month, on ?? 1),
        words: [day, name, year].filter((part) => part !== undefined).join(" "),
      },
    ];
  });
}
