import type { Point } from "./point";
import { financialYearSpan, monthsSpan, type Span, yearsSpan } from "./spans";
import { monthOf, seasonOf, thirdOf } from "./time-words";
import { follows, phrase, type Token } from "./tokens";

/** One or several years as a text names them. */
export interface Years {
  readonly style: "calendar" | "financial" | "academic" | "range";
  readonly first: number;
  readonly last: number;
  readonly next: number;
  /** The kind of year is said ("financial year", "FY", "24/25"), not only meant. */
  readonly explicit: boolean;
  readonly note?: string;
}

const styleWords = [
  { style: "financial", words: phrase("financial|fiscal|tax year|years") },
  { style: "financial", words: phrase("fy") },
  { style: "academic", words: phrase("academic|school year") },
  { style: "calendar", words: phrase("calendar year") },
] as const;

const listWord = phrase("and|or|,");
/** A four-digit year that stands by itself: not part of a code, a sum, a version or a longer number. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^20\d\d$/.test(token.text)) return null;
  const previous = token.glued ? tokens[at - 1] : undefined;
  if (previous !== undefined && !["fy", "-", "/", "(", "'", '"', "["].includes(previous.text)) return null;
  if (previous?.text === "-" && previous.glued && !isHyphenable(tokens[at - 2])) return null;
  const following = tokens[at + 1]?.glued ? tokens[at + 1] : undefined;
  if (following?.text === "-" && tokens[at + 2]?.glued && !isTimeWord(tokens[at + 2])) return null;
  if (following?.kind === "word" || ["%", "+", "_", "@"].includes(following?.text ?? "")) return null;
  if (["£", "€", "$", "#"].includes(tokens[at - 1]?.text ?? "")) return null;
  if ([",", ".", ":"].includes(following?.text ?? "") && isGluedNumber(tokens[at + 2])) return null;
  return Number(token.text);
}

/** Reads "2024", "2024 to 2025", "2024/25", "24/25", "FY24/25", "the 2024 to 2025 financial year", "2022 to 2025". */
export function readYears(tokens: readonly Token[], at: number): Years | null {
  const prefix = styleWords.find(({ words }) => follows(tokens, at, words) !== null);
  const start = (prefix && follows(tokens, at, prefix.words)) ?? at;
  const pair = readPair(tokens, start, prefix?.style === "financial");
  const single = pair ?? readSingle(tokens, start, prefix?.style);
  if (single === null) return null;

  const suffix = styleWords.find(({ words }) => follows(tokens, single.next, words) !== null);
  const next = (suffix && follows(tokens, single.next, suffix.words)) ?? single.next;
  const style = prefix?.style ?? suffix?.style;
  if (single.style === "range") return { ...single, next };
  if (single.style === "calendar" && style !== undefined && style !== "calendar") {
    const named = `${single.first} to ${single.first + 1}`;
    const note = `“${style} year ${single.first}” is read as ${named}, the one that begins in that year.`;
    return { ...single, style, last: single.first + 1, next, explicit: true, note };
  }
  return { ...single, style: style ?? single.style, next, explicit: single.explicit || style !== undefined };
}

/** The days of years named. */
export function spanOfYears({ style, first, last }: Years): Span {
  switch (style) {
    case "calendar":
    case "range":
      return yearsSpan(first, last);
    case "financial":
      return financialYearSpan(first);
    case "academic":
      return monthsSpan(first, 9, 12);
  }
}

export function readYearsPoint(tokens: readonly Token[], at: number): Point | null {
  const years = readYears(tokens, at);
  if (years === null) return null;
  const listed = years.style === "calendar" && !years.explicit ? readListedYears(tokens, years) : years;
  return {
    from: at,
    to: listed.next,
    span: spanOfYears(listed),
    grain: listed.style === "range" ? "range" : listed.style === "calendar" ? "year" : "period",
    ...(years.note !== undefined && { note: years.note }),
    ...(years.style === "financial" && !years.explicit && { barePair: [years.first, years.last] }),
  };
}

/** "2023 or 2024", "2023 and 2024": calendar years side by side. */
function readListedYears(tokens: readonly Token[], years: Years): Years {
  const joined = follows(tokens, years.next, listWord);
  const more = joined === null ? null : readYears(tokens, joined);
  if (more === null || more.style !== "calendar" || more.explicit || more.first <= years.last) return years;
  return readListedYears(tokens, { ...years, last: more.first, next: more.next });
}

function readPair(tokens: readonly Token[], at: number, saidFinancial: boolean): Years | null {
  const [one, mark, two] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one === undefined || mark === undefined || two?.kind !== "number") return null;
  if (!["to", "-", "/"].includes(mark.text)) return null;
  const first = yearAt(tokens, at) ?? shortYear(tokens, at, saidFinancial);
  if (first === null) return null;

  // A third part makes it a day: "24/25/2026", "2024-12-31".
  if (["-", "/", "."].includes(tokens[at + 3]?.text ?? "") && isGluedNumber(tokens[at + 4])) return null;
  const short = two.text.length === 2;
  const last = short ? Math.floor(first / 100) * 100 + Number(two.text) : yearAt(tokens, at + 2);
  if (last === null || last <= first || (one.text.length === 2 && last !== first + 1)) return null;
  if (short && tokens[at + 3]?.glued && tokens[at + 3]?.kind === "word") return null;
  const style = last === first + 1 ? "financial" : "range";
  return { style, first, last, next: at + 3, explicit: short || mark.text === "/" };
}

function readSingle(tokens: readonly Token[], at: number, prefix: Years["style"] | undefined): Years | null {
  const year = yearAt(tokens, at) ?? (prefix === "financial" ? shortYear(tokens, at, true) : null);
  if (year === null) return null;
  return { style: "calendar", first: year, last: year, next: at + 1, explicit: false };
}

/** "24" of "24/25" or "FY24": two digits count as a year only where the form leaves no doubt. */
function shortYear(tokens: readonly Token[], at: number, saidFinancial: boolean): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^[2-6]\d$/.test(token.text)) return null;
  const slashed = tokens[at + 1]?.text === "/" && tokens[at + 1]?.glued && tokens[at - 1]?.text !== "/";
  return saidFinancial || slashed ? 2000 + Number(token.text) : null;
}

function isGluedNumber(token: Token | undefined): boolean {
  return token?.kind === "number" && token.glued;
}

/** What may stand before a year and its hyphen and leave it a date: "mid-2023", "Mar-2025", "2016-2021". */
function isHyphenable(token: Token | undefined): boolean {
  return token?.kind === "number" || ["end", "fy"].includes(token?.text ?? "") || isTimeWord(token);
}

/** What may follow a year and its hyphen: "2023-autumn 2024" is a range, "2025-ready" is none. */
function isTimeWord(token: Token | undefined): boolean {
  if (token?.kind === "number" || thirdOf(token) !== null) return true;
  return monthOf(token) !== null || seasonOf(token) !== null || ["q", "quarter"].includes(token?.text ?? "");
}
