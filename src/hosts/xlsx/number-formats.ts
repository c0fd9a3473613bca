/** Formats every spreadsheet program knows by number (ECMA-376 Part 1, 18.8.30), without those of elapsed time. */
const builtInDates: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
];

export const isBuiltInDate = (id: number): boolean =>
  builtInDates.some(([from, to]) => id >= from && id <= to);

/** Excel's own limit; longer ones are nobody's. */
const longestFormat = 255;

/** Text in quotes, single escaped characters, spacing and filling, and what stands in brackets. */
const notPlaceholders = /"[^"]*"|[\\_*].|\[[^\]]*\]/g;
const elapsedTime = /\[(?:h+|m+|s+)\]/i;

/**
 * True when a number in this format is shown as a date or a time of day. A length of time ("[h]:mm") is a number:
 * there is no day in it. Only the first section counts, the one for numbers above zero.
 */
export function isDateFormat(code: string): boolean {
  if (code.length > longestFormat) return false;
  const [placeholders = ""] = code
    .replace(notPlaceholders, (found) => (elapsedTime.test(found) ? found : ""))
    .split(";");
  return !elapsedTime.test(placeholders) && /[ymdhs]/i.test(placeholders);
}
