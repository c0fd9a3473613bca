import type { DueContext } from "./expression";
import { follows, isPause, phrase, type Token } from "./tokens";
import { yearAt } from "./years";

/** The year that ends a date: "2025" in "June 2025", "of 2025", ", 2025", and "25" in "Jun-25", "Jun '25", "Jun 25". */
interface YearAfter {
  readonly year: number;
  readonly next: number;
  /** True for two digits with nothing but a space before them, which may be meant as a day. */
  readonly isUnsure: boolean;
}

const bridge = phrase(",? of?");

export function readYearAfter(
  tokens: readonly Token[],
  at: number,
  { edition, words }: DueContext,
): YearAfter | null {
  const bridged = follows(tokens, at, bridge) ?? at;
  const isJoined =
    ["-", "/"].includes(tokens[at]?.text ?? "") &&
    tokens[at]?.glued === true &&
    tokens[at + 1]?.glued === true;
  const index = isJoined ? at + 1 : bridged;
  const full = yearAt(tokens, index);
  if (full !== null) return { year: full, next: index + 1, isUnsure: false };

  const isShort = isJoined || tokens[at]?.text === "'";
  const digits = tokens[isShort ? at + 1 : at];
  if (digits?.kind !== "number" || digits.text.length !== 2) return null;
  const next = isShort ? at + 2 : at + 1;
  const more = tokens[next];
  if (more?.glued === true && (more.kind !== "mark" || ["-", "/", ":", "%"].includes(more.text))) return null;
  const year = 2000 + Number(digits.text);
  if (isShort) return digits.glued ? { year, next, isUnsure: false } : null;
  const { back, ahead } = words.dueWords.shortYears;
  const isLikely = year >= edition - back && year <= edition + ahead;
  return isLikely && (isPause(more) || more?.text === "to") ? { year, next, isUnsure: true } : null;
}
