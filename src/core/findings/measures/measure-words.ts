/** The words that tell one measure from another, in the plan's own reading of words. */

import type { Counted } from "./numbers-in-text";
import { tellingWords } from "../evidence";
import { findAction, type Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";

export interface MeasureWords {
  readonly noun: string;
  /** Between the number and the noun. */
  readonly before: ReadonlySet<string>;
  /** In the rest of the clause. */
  readonly around: ReadonlySet<string>;
}

interface OfPlan {
  /** A plan's words for one thing, each by the first of them. */
  readonly family: ReadonlyMap<string, string>;
  readonly neutral: ReadonlySet<string>;
  readonly titles: Map<number, ReadonlySet<string>>;
}

const stemOf = (plan: Plan, word: string) => [...tellingWords(plan, word)].join(" ") || word;

const ofPlan = rememberingFor((plan: Plan): OfPlan => {
  const { sameThing, neutral } = plan.ruleSettings.facts;
  return {
    family: new Map(
      sameThing.flatMap(([first = "", ...others]) =>
        others.map((word): [string, string] => [stemOf(plan, word), stemOf(plan, first)]),
      ),
    ),
    neutral: tellingWords(plan, neutral.join(" ")),
    titles: new Map(),
  };
});

function telling(plan: Plan, words: readonly string[]): Set<string> {
  const { family, neutral } = ofPlan(plan);
  const kept = [...tellingWords(plan, words.join(" "))].filter((word) => !neutral.has(word));
  return new Set(kept.map((word) => family.get(word) ?? word));
}

export function measureWords(plan: Plan, { noun, before, around }: Counted): MeasureWords {
  const stem = stemOf(plan, noun);
  return {
    noun: ofPlan(plan).family.get(stem) ?? stem,
    before: telling(plan, before),
    around: telling(plan, around),
  };
}

function titleWords(plan: Plan, action: number): ReadonlySet<string> {
  const { titles } = ofPlan(plan);
  const known = titles.get(action) ?? telling(plan, findAction(plan, action)?.title.split(" ") ?? []);
  titles.set(action, known);
  return known;
}

export interface MeasureKeys {
  /** What is measured, within its action: the words of the action's title go without saying. */
  readonly key: string;
  /** The same for comparing with other actions; null where it says too little to be told apart there. */
  readonly keyAnywhere: string | null;
}

export function measureKeys(
  plan: Plan,
  action: number,
  { noun, before, around }: MeasureWords,
  isShare: boolean,
): MeasureKeys {
  const title = titleWords(plan, action);
  const { qualifiers } = plan.ruleSettings.facts;
  const key = (keep: (word: string) => boolean) =>
    JSON.stringify([noun, isShare, [...before].filter(keep).sort(), [...around].filter(keep).sort()]);
  return {
    key: `${action} ${key((word) => !title.has(word))}`,
    keyAnywhere: before.size + around.size >= qualifiers ? key(() => true) : null,
  };
}
