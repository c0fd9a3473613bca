import { readLength } from "./lengths";
import { numberOf } from "./time-words";
import { firstFollowing, follows, phrase, type Token } from "./tokens";

/** Words without a date that still say when. */
export interface UndatedWords {
  /** Index of the token after them. */
  readonly to: number;
  readonly note?: string;
  /** Counts only where the text says nothing else about time. */
  readonly isWeak?: true;
}

const aPeriod = "year|quarter|month|week|fortnight";
const timesPer = phrase(`times? a|per|each|every ${aPeriod}`);
const onceOrTwice = [
  phrase(`once|twice|thrice a|per|each|every|in? a? ${aPeriod}`),
  phrase("once|twice yearly|annually|monthly|weekly|quarterly"),
];
const everyPeriod = phrase(`every|each other|second? calendar|financial? ${aPeriod}`);
const halfYearly = phrase("half -? yearly");
const onA = phrase("on|at a|an?");
const adverb = phrase("quarterly|monthly|weekly|fortnightly|annually|yearly|biennially|termly");
const adverbBasis = phrase(
  "on|at a|an? quarterly|monthly|weekly|fortnightly|annual|yearly|biennial|termly basis|intervals",
);
const lengthBasis = phrase("-? monthly|weekly|yearly basis|intervals?");
const twoReadings = [
  phrase("on|at? a|an? bi -? monthly|weekly|annual|annually|yearly basis|intervals?"),
  phrase("on|at? a|an? bimonthly|biweekly|biannual|biannually basis|intervals?"),
];
const uncounted = [phrase("regularly"), phrase("on|at a? regular basis|intervals")];
const annualThing = phrase(
  "an|each annual report|update|review|summary|statement|assessment|audit|survey|return",
);

/** "twice a year", "every 3 to 4 years", "on a quarterly basis", "bi-monthly", "regularly". */
export function readRecurring(tokens: readonly Token[], at: number): UndatedWords | null {
  const counted = readCounted(tokens, at);
  if (counted !== null) return { to: counted };
  const double = firstFollowing(tokens, at, twoReadings);
  if (double !== null) return { to: double, note: noteOnBi(tokens, at, double) };
  const vague = firstFollowing(tokens, at, uncounted);
  if (vague !== null) return { to: vague, note: "The words do not say how often." };
  const annual = follows(tokens, at, annualThing);
  return annual === null ? null : { to: annual, isWeak: true };
}

function readCounted(tokens: readonly Token[], at: number): number | null {
  const simple = firstFollowing(tokens, at, [...onceOrTwice, everyPeriod, adverbBasis, adverb]);
  if (simple !== null) return simple;
  const text = tokens[at]?.text;
  if (text === "every") return readLength(tokens, at + 1)?.next ?? null;
  if (text === "half") return follows(tokens, at, halfYearly);
  const afterOn = follows(tokens, at, onA) ?? at;
  const number = numberOf(tokens[afterOn]);
  if (number === null) return null;
  return (
    (afterOn === at ? follows(tokens, at + 1, timesPer) : null) ?? follows(tokens, afterOn + 1, lengthBasis)
  );
}

function noteOnBi(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const period = ["week", "month"].find((name) => words.some((word) => word.endsWith(`${name}ly`))) ?? "year";
  return `The words may mean every second ${period} or twice a ${period}.`;
}
