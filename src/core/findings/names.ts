/** Names of bodies that are no longer, or never were, theirs. */

import { phrasesOf, plainText } from "../plan/phrases";
import type { Plan } from "../plan/plan";
import { rememberingFor } from "../remember";

export interface NameKnown {
  /** The name that it carries now. */
  readonly current: string;
  /** Whether the old name was once right: it may then be told beside the new one. */
  readonly former: boolean;
}

export interface NameUse extends NameKnown {
  /** As typed. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Names {
  readonly pattern: RegExp | null;
  readonly byName: ReadonlyMap<string, NameKnown>;
}

const isShort = (name: string) => /^[\p{Lu}\p{N}/ ]+$/u.test(name);

/** A name's own form for looking up: of an abbreviation the capitals count, of a name in words they do not. */
const keyOf = (name: string) => (isShort(name) ? name : plainText(name));

/** An alias is a current name too, unless it is one in words that neither has the other inside. */
function isOldAlias(alias: string, name: string): boolean {
  const [a, b] = [plainText(alias), plainText(name)];
  return alias.split(" ").length > 2 && !a.includes(b) && !b.includes(a);
}

function* namesOf({ partners, ruleSettings }: Plan): Generator<readonly [string, NameKnown]> {
  for (const { name: current, aliases, predecessors } of partners) {
    for (const { name, aliases: others } of predecessors) {
      for (const old of [name, ...others]) yield [old, { current, former: true }];
    }
    const inner = /\(([^()]+)\)/.exec(current)?.[1] ?? current;
    for (const alias of aliases.filter((one) => isOldAlias(one, current) && isOldAlias(one, inner))) {
      yield [alias, { current, former: false }];
    }
  }
  for (const { current, others } of ruleSettings.names) {
    for (const old of others) yield [old, { current, former: false }];
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ofPlan = rememberingFor((plan: Plan): Names => {
  const byName = new Map([...namesOf(plan)].map(([name, known]) => [keyOf(name), known]));
  // The longest first, so that a name is found before one inside it. Small letters of a name may be capitals.
  const sources = [...byName.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => (isShort(name) ? escaped(name) : anyCase(name)));
  return {
    byName,
    pattern:
      sources.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}@/._-])(?:${sources.join("|")})(?![\\p{L}\\p{N}@_])`, "gu"),
  };
});

/** The name in capitals or small letters, with any white space between its words. */
const anyCase = (name: string) =>
  [...name]
    .map((letter) => {
      if (/\p{L}/u.test(letter)) return `[${letter.toUpperCase()}${letter}]`;
      return letter === " " ? "[ \\u00A0]+" : escaped(letter);
    })
    .join("");

/** "(now NHS England)", ", now NHS England": the name before it is an old one. */
const isNow = /[(,] ?now\b/i;
const lookAround = 40;

/** The old and wrong names in a text, but for those that it calls old or gives with the current one. */
export function oldNamesIn(text: string, plan: Plan): NameUse[] {
  const { pattern, byName } = ofPlan(plan);
  if (!pattern) return [];
  const formerly = phrasesOf(plan.ruleSettings.formerNameWords);
  return [...text.matchAll(pattern)].flatMap(({ 0: name, index: start }) => {
    const known = byName.get(name) ?? byName.get(plainText(name));
    if (!known) return [];
    const end = start + name.length;
    const around = `${text.slice(Math.max(0, start - lookAround), start)}|${text.slice(end, end + lookAround)}`;
    if (isNow.test(around) || formerly.has(plainText(around))) return [];
    return [{ ...known, name, start, end }];
  });
}
