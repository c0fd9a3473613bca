/** Counts of people with a condition in running text. */

import { boundOf, isCount, type Bound, type Figure } from "../figures/figures";
import type { Lexicon } from "./lexicon";
import { haveCondition } from "./people";
import { figureAfter, figureBefore, isRate, partBefore, wholeAfter } from "./placing";
import type { Word } from "../words";

/** "29 patients", "3 of 31 patients", "10% of 40 patients". */
export interface PeopleCount {
  /** The part where a whole stands beside it, else the count itself. */
  readonly figure: Figure;
  readonly bound: Bound;
  readonly whole: Figure | null;
  /** Per cent of the whole; null where the part is a number. */
  readonly percent: number | null;
  /** First and last word of the count with its noun. */
  readonly from: number;
  readonly to: number;
  readonly noun: number;
}

/** After the singular, what shows that it is a patient and not a patient group. */
const afterOne: ReadonlySet<string> = new Set(
  "has had was is were with in out from on and or to who whose of for so only under aged since by during after before will did does".split(
    " ",
  ),
);

function isAlone(words: readonly Word[], noun: number, { low, high }: Figure, lexicon: Lexicon): boolean {
  const next = words[noun + 1];
  if (low !== 1 || high !== 1) return false;
  if (!next || next.breaks || next.gap.includes(",")) return true;
  return afterOne.has(next.plain) || lexicon.onePersonVerbs.has(next.plain);
}

/** "one way people", "both patients and services" count nobody. */
function isOfNoun(words: readonly Word[], noun: number, { high, to }: Figure): boolean {
  const next = words[to + 1]?.plain;
  if (words[to]?.plain === "both") return to === noun - 1 && words[noun + 1]?.plain !== "and";
  return high !== 1 || next === "of" || next === "out";
}

function countAt(words: readonly Word[], noun: number, lexicon: Lexicon, voice: boolean): PeopleCount | null {
  const known = lexicon.nouns.get(words[noun]?.plain ?? "");
  if (!known) return null;
  const before = figureBefore(words, noun, lexicon);
  const figure = before ?? (known.many ? figureAfter(words, noun, lexicon) : null);
  if (!figure || (before && !isCount(words, before, lexicon.counting)) || isRate(words, noun, known.many))
    return null;
  if (known.many ? before && !isOfNoun(words, noun, before) : !isAlone(words, noun, figure, lexicon))
    return null;
  const part = before ? partBefore(words, before) : null;
  const own = part?.figure ?? figure;
  const bound = boundOf(words, own, lexicon.counting);
  const from = Math.min(bound.from, noun);
  const place = { from, figureEnd: Math.min(figure.to, noun), noun };
  if (!haveCondition(words, place, lexicon, voice)) return null;
  const whole = part ? figure : before ? wholeAfter(words, noun) : null;
  const to = Math.max(noun, figure.to, whole?.to ?? 0);
  return { figure: own, bound, whole, percent: part?.percent ?? null, from, to, noun };
}

/** "a 29-patient study" */
function compoundAt(words: readonly Word[], at: number, { nouns }: Lexicon): PeopleCount | null {
  const [, number, noun] = /^(\d{1,9})-(\p{L}+)$/u.exec(words[at]?.plain ?? "") ?? [];
  if (number === undefined || nouns.get(noun ?? "")?.kind !== "patients") return null;
  const figure = { low: Number(number), high: Number(number), from: at, to: at };
  return {
    figure,
    bound: { kind: "exact", from: at },
    whole: null,
    percent: null,
    from: at,
    to: at,
    noun: at,
  };
}

/** Every count of people with a condition, in the order of the text; `voice` as in `haveCondition`. */
export function peopleCounts(words: readonly Word[], lexicon: Lexicon, voice: boolean): PeopleCount[] {
  return words.flatMap((_, at) => countAt(words, at, lexicon, voice) ?? compoundAt(words, at, lexicon) ?? []);
}
