/** Abbreviations in text, and what the plan knows of them. */

import { fits } from "./expansion";
import { plainText } from "../../plan/phrases";
import { isShouted } from "../proper-names";
import type { Plan } from "../../plan/plan";

/** Where an abbreviation stands, without the "s" of its plural. */
export interface Abbreviation {
  readonly short: string;
  readonly start: number;
  readonly end: number;
  readonly plural: boolean;
}

export interface KnownAbbreviation {
  readonly long: string;
  readonly many: string;
}

export interface Abbreviations {
  readonly everyday: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, KnownAbbreviation>;
  /** Letters at least and at most. */
  readonly shortest: number;
  readonly longest: number;
}

const token = /(?<![\p{L}\p{N}@./_’'])(\p{Lu}[\p{L}\p{N}]*(?:&\p{Lu}+)?)(?![\p{L}\p{N}@_&])/gu;
const roman = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3})$/;
type Lengths = Pick<Abbreviations, "shortest" | "longest">;

/** Enough capitals, more of them than small letters. Figures are in names of genes and codes. */
function isAbbreviation(word: string, { shortest }: Lengths): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return capitals >= shortest && capitals * 2 > letters && !/\p{N}/u.test(word) && !roman.test(word);
}

/** The abbreviations in a text; in one that is all in capitals only those that the plan knows. */
export function abbreviationsIn(text: string, abbreviations: Abbreviations): Abbreviation[] {
  const { known, shortest, longest } = abbreviations;
  const shouted = isShouted(text) && text.includes(" ");
  return [...text.matchAll(token)].flatMap(({ 1: word = "", index: start }): Abbreviation[] => {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    if (singular.length < shortest || singular.length > longest) return [];
    if (!known.has(singular) && (shouted || !isAbbreviation(singular, abbreviations))) return [];
    const plural = singular !== word;
    return [{ short: singular, start, end: start + word.length, plural }];
  });
}

/** "assessment" → "assessments", "company" → "companies". */
function pluralOf(long: string): string {
  if (/[^aeiou]y$/.test(long)) return `${long.slice(0, -1)}ies`;
  return long.endsWith("s") ? long : `${long}s`;
}

const isShort = (name: string, lengths: Lengths) =>
  /^\p{Lu}[\p{L}&]*$/u.test(name) &&
  name.length >= lengths.shortest &&
  name.length <= lengths.longest &&
  isAbbreviation(name, lengths);

/** A partner's names: each short one stands for the first of the long ones that it can be made of. */
function* fromPartners({ partners, ruleSettings }: Plan): Generator<readonly [string, string]> {
  const { abbreviations } = ruleSettings;
  const isAbbreviated = (name: string) => isShort(name, abbreviations);
  for (const { name, aliases, predecessors } of partners) {
    for (const names of [
      [name, ...aliases],
      ...predecessors.map((former) => [former.name, ...former.aliases]),
    ]) {
      const inner = names.flatMap((one) => [one, ...(/\(([^()]+)\)/.exec(one)?.slice(1) ?? [])]);
      for (const short of names.filter(isAbbreviated)) {
        const long = inner.find((one) => !isAbbreviated(one) && fits(short, one));
        if (long !== undefined) yield [short, long];
      }
    }
  }
}

const byPlan = new WeakMap<Plan, Abbreviations>();

/** Made once for a plan. */
export function abbreviationsOf(plan: Plan): Abbreviations {
  const done = byPlan.get(plan);
  if (done) return done;
  const { everyday, known, shortest, longest } = plan.ruleSettings.abbreviations;
  const made: Abbreviations = {
    shortest,
    longest,
    everyday: new Set(everyday),
    known: new Map([
      ...[...fromPartners(plan)].map(([short, long]) => [short, { long, many: pluralOf(long) }] as const),
      ...known.map(({ short, long, many = pluralOf(long) }) => [short, { long, many }] as const),
    ]),
  };
  byPlan.set(plan, made);
  return made;
}

/** Whether two long forms are the same: case, hyphens and plurals aside. */
export function isSameLong(a: string, b: string): boolean {
  const plain = (text: string) =>
    plainText(text)
      .replace(/^the /, "")
      .replace(/-/g, " ")
      .split(" ")
      .map((word) => word.replace(/(?<=..)s$/, ""))
      .join(" ");
  return plain(a) === plain(b);
}
