/** The plan's words about time, made ready for looking up among the tokens of a text. */

import { follows, tokenise, type Phrase, type Token } from "./tokens";
import type { RuleSettings } from "../rule-settings";
import { rememberingFor } from "../../remember";
import { listInWords } from "../../text";

/** The parts of a plan's settings that the reading of due dates goes by. */
export type DueWordSettings = Pick<RuleSettings, "dueWords" | "frequency">;

interface Known extends Phrase {
  /** What there is to say of the reading. */
  readonly note: string | undefined;
}

/** By their first token: a text is asked at each of its own. */
export type Words = ReadonlyMap<string, readonly Known[]>;

export interface DueWords {
  readonly recurring: Words;
  readonly recurringBasis: Words;
  readonly twoReadings: Words;
  readonly uncounted: Words;
  readonly yearlyThings: Words;
  readonly events: ReadonlySet<string>;
  readonly care: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly datedThings: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly countedThings: ReadonlySet<string>;
  readonly ends: Words;
  readonly notEvents: ReadonlySet<string>;
  readonly aged: ReadonlySet<string>;
  readonly notInNames: ReadonlySet<string>;
  readonly open: { readonly [K in "someday" | "future" | "laterOnes" | "times" | "undecided"]: Words };
  readonly goesOn: {
    readonly [K in "phrases" | "verbs" | "present" | "adverbs" | "adjectives" | "openings"]: Words;
  };
  readonly restsOn: {
    readonly phrases: Words;
    readonly done: ReadonlySet<string>;
    readonly kept: ReadonlySet<string>;
    readonly saidBefore: ReadonlySet<string>;
  };
  readonly planned: {
    readonly [K in "ahead" | "toCome" | "decided" | "puttingOff" | "beginning"]: ReadonlySet<string>;
  };
  readonly beforeDate: { readonly promises: ReadonlySet<string>; readonly names: ReadonlySet<string> };
}

/** "bi-monthly" is also "bi monthly" and "bimonthly". */
const spellings = (words: string) => [words, ...(words.includes("-") ? [words.replaceAll("-", "")] : [])];

function wordsFrom(list: readonly { readonly words: string; readonly note?: string }[]): Words {
  const byFirst = new Map<string, Known[]>();
  for (const { words, note } of list) {
    for (const spelling of spellings(words)) {
      const tokens = tokenise(spelling);
      const steps = tokens.map(({ text }) => ({ words: [text], optional: text === "-" }));
      const first = tokens[0]?.text ?? "";
      const known: Known = { steps, begins: null, note };
      byFirst.set(first, [...(byFirst.get(first) ?? []), known]);
    }
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.steps.length - a.steps.length);
  return byFirst;
}

const plainWords = (list: readonly string[]) => wordsFrom(list.map((words) => ({ words })));
const setOf = (list: readonly string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.toLowerCase()));

type Group<K extends string> = Readonly<Record<K, readonly string[]>>;

/** The lists of a group, each made ready. */
const each = <K extends string, T>(group: Group<K>, ready: (list: readonly string[]) => T) =>
  Object.fromEntries(
    Object.entries<readonly string[]>(group).map(([key, list]) => [key, ready(list)]),
  ) as Record<K, T>;

export const dueWordsOf = rememberingFor(({ dueWords, frequency }: DueWordSettings): DueWords => ({
  recurring: plainWords(dueWords.recurring),
  recurringBasis: plainWords([...dueWords.recurring, ...dueWords.recurringBasis]),
  twoReadings: wordsFrom(
    frequency.vague
      .filter(({ readings }) => readings.length > 1)
      .flatMap(({ words: all, readings }) =>
        all.map((words) => ({ words, note: `The words may mean ${listInWords(readings, "or")}.` })),
      ),
  ),
  uncounted: plainWords(dueWords.uncounted),
  yearlyThings: plainWords(dueWords.yearlyThings),
  events: setOf(dueWords.events),
  care: setOf(dueWords.care),
  states: setOf(dueWords.states),
  datedThings: setOf(dueWords.datedThings),
  evidence: setOf(dueWords.evidence),
  countedThings: setOf(dueWords.countedThings),
  ends: plainWords(dueWords.ends),
  notEvents: setOf(dueWords.notEvents),
  aged: setOf(dueWords.aged),
  notInNames: setOf(dueWords.notInNames),
  open: each(dueWords.open, plainWords),
  goesOn: {
    ...each(dueWords.goesOn, plainWords),
    present: plainWords(dueWords.goesOn.verbs.flatMap((verb) => [verb, `${verb}s`])),
  },
  restsOn: { ...each(dueWords.restsOn, setOf), phrases: plainWords(dueWords.restsOn.phrases) },
  planned: each(dueWords.planned, setOf),
  beforeDate: each(dueWords.beforeDate, setOf),
}));

/** The longest of the words that stand at a token; `to` is the token after them. */
export function wordsAt(
  words: Words,
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly note: string | undefined } | null {
  for (const known of words.get(tokens[at]?.text ?? "") ?? []) {
    const to = follows(tokens, at, known);
    if (to !== null) return { to, note: known.note };
  }
  return null;
}
