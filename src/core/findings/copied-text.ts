/** Texts that say the same, word for word, under different actions. */

import { likeness, tellingWords } from "./evidence";
import type { RowCellPlace } from "./finding";
import { publishedTexts } from "./published-text";
import { plainWords } from "../plan/compare/words";
import { flattened } from "../plan/compare/match-milestones";
import type { Plan, PlanAction } from "../plan/plan";
import { remembering, rememberingFor, rememberingForBoth } from "../remember";
import type { Return } from "../return/return";
import { cellByKey } from "../return/return";

/** A text under its action; of a new action, which has no number, the title stands for it. */
export interface PlacedText {
  readonly place: RowCellPlace;
  readonly action: number | string;
  readonly text: string;
  /** All runs of as many words as make a copy. */
  readonly runs: readonly string[];
}

/** A run of words that stands under another action as well: there in the plan or, where `twin` is given, in a return. */
export interface Copy<T extends PlacedText = PlacedText> {
  readonly text: T;
  readonly from: number | string;
  readonly words: string;
  readonly twin: T | null;
  /** The two actions were published in part with the same words: they go side by side. */
  readonly sideBySide: boolean;
}

const textsOfAction = (action: PlanAction): string[] =>
  [
    action.lastMilestones,
    action.progress,
    action.nextMilestones,
    action.problem,
    action.outputs,
    action.outcomes,
    action.monitoring,
    action.assumptions,
    action.externalFactors,
  ].flatMap((bullets) => flattened(bullets).map(({ text }) => text));

/** All runs of so many words. */
function runsIn(text: string, length: number): string[] {
  const words = plainWords(text);
  if (length === 0 || words.length < length) return [];
  const line = words.join(" ");
  const runs: string[] = [];
  let start = 0;
  let end = words.slice(0, length - 1).reduce((sum, word) => sum + word.length + 1, -1);
  for (let last = length - 1; last < words.length; last += 1) {
    end += 1 + (words[last]?.length ?? 0);
    runs.push(line.slice(start, end));
    start += 1 + (words[last - length + 1]?.length ?? 0);
  }
  return runs;
}

interface Published {
  /** Actions by run of words. */
  readonly runs: ReadonlyMap<string, ReadonlySet<number>>;
  /** The runs that each action has in common with any other. */
  readonly shared: ReadonlyMap<number, ReadonlySet<string>>;
  readonly actions: ReadonlyMap<number, PlanAction>;
  readonly words: Map<number, ReadonlySet<string>>;
}

const published = rememberingFor((plan: Plan): Published => {
  const runs = new Map<string, Set<number>>();
  for (const action of plan.actions) {
    for (const text of textsOfAction(action)) {
      for (const run of runsIn(text, plan.ruleSettings.copiedWords)) {
        const actions = runs.get(run);
        if (actions) actions.add(action.number);
        else runs.set(run, new Set([action.number]));
      }
    }
  }
  const shared = new Map(plan.actions.map(({ number }) => [number, new Set<string>()]));
  for (const [run, actions] of runs)
    if (actions.size > 1) for (const action of actions) shared.get(action)?.add(run);
  return {
    runs,
    shared,
    actions: new Map(plan.actions.map((action) => [action.number, action])),
    words: new Map(),
  };
});

/** Whether two actions were published with the same run of words. */
function areSideBySide({ shared }: Published, a: number | string, b: number | string): boolean {
  if (typeof a === "string" || typeof b === "string") return false;
  const [here, there] = [shared.get(a), shared.get(b)];
  if (!here || !there) return false;
  for (const run of here) if (there.has(run)) return true;
  return false;
}

function wordsOfAction(plan: Plan, action: number | string): ReadonlySet<string> {
  if (typeof action === "string") return tellingWords(plan, action);
  const { words, actions } = published(plan);
  const known = words.get(action);
  if (known) return known;
  const found = actions.get(action);
  const made = tellingWords(plan, found ? [found.title, ...textsOfAction(found)].join(" ") : "");
  words.set(action, made);
  return made;
}

/** How well a text goes with an action, by the words that both have. */
const fit = (plan: Plan, text: string, action: number | string) =>
  likeness(plan, tellingWords(plan, text), wordsOfAction(plan, action));

/** What a return says about each action, with its runs of words. */
export const placedTexts = rememberingForBoth((plan: Plan, returned: Return): readonly PlacedText[] =>
  publishedTexts(returned).flatMap(({ place, action, text }) => {
    const about = action ?? cellByKey(place.row, "title")?.text.trim() ?? "";
    const runs = runsIn(text, plan.ruleSettings.copiedWords);
    return about === "" || runs.length === 0 ? [] : [{ place, action: about, text, runs }];
  }),
);

/** "as under action 25": the text itself says that it speaks of the other action. */
function names(text: string, action: number | string): boolean {
  return (
    typeof action === "number" &&
    /action/i.test(text) &&
    new RegExp(`\\bactions?\\b[^.;]{0,40}?\\b${action}\\b`, "i").test(text)
  );
}

const wordsTyped = remembering((text) => ({
  words: new Set(text.match(/\p{L}+/gu)),
  inCapitals: text === text.toUpperCase(),
}));

/** Names of bodies may be long and stand anywhere: a copy has words of its own too. */
function saysSomething(run: string, text: string): boolean {
  const { words, inCapitals } = wordsTyped(text);
  const own = new Set(run.split(" ").filter((word) => word.length > 3 && (inCapitals || words.has(word))));
  return own.size >= leastOwnWords;
}

const leastOwnWords = 4;

function firstOf<V>(values: Iterable<V>, isMeant: (value: V) => boolean): V | undefined {
  for (const value of values) if (isMeant(value)) return value;
  return undefined;
}

/** What stands under another action in the plan and not under its own. */
function fromThePlan<T extends PlacedText>(plan: Plan, text: T): Copy<T> | null {
  const known = published(plan);
  for (const run of text.runs) {
    const actions = known.runs.get(run);
    if (!actions || (typeof text.action === "number" && actions.has(text.action))) continue;
    const from = firstOf(actions, (action) => !names(text.text, action));
    if (from === undefined || !saysSomething(run, text.text)) continue;
    return { text, from, words: run, twin: null, sideBySide: areSideBySide(known, text.action, from) };
  }
  return null;
}

/**
 * The texts that seem to be in the wrong place: those that stand under another action in the plan and, of two that say
 * the same, the one that goes less well with its action. Of actions that go side by side both are given.
 * `areBeside` tells which two may be held against each other.
 */
export function copies<T extends PlacedText>(
  plan: Plan,
  texts: readonly T[],
  areBeside: (a: T, b: T) => boolean = () => true,
): Copy<T>[] {
  const known = published(plan);
  const order = new Map(texts.map((text, index) => [text, index]));
  const byRun = new Map<string, T[]>();
  for (const text of texts) {
    for (const run of new Set(text.runs)) {
      const same = byRun.get(run);
      if (same) same.push(text);
      else byRun.set(run, [text]);
    }
  }
  const isWorsePlaced = (text: T, twin: T) => {
    const [here, there] = [fit(plan, text.text, text.action), fit(plan, text.text, twin.action)];
    return here < there || (here === there && (order.get(text) ?? 0) > (order.get(twin) ?? 0));
  };
  const ofText = (text: T): Copy<T> | null => {
    for (const run of text.runs) {
      if (typeof text.action === "number" && known.runs.get(run)?.has(text.action)) continue;
      const twin = byRun.get(run)?.find((other) => other.action !== text.action && areBeside(text, other));
      if (!twin || names(text.text, twin.action) || names(twin.text, text.action)) continue;
      const sideBySide = areSideBySide(known, text.action, twin.action);
      if (!saysSomething(run, text.text) || !(sideBySide || isWorsePlaced(text, twin))) continue;
      return { text, from: twin.action, words: run, twin, sideBySide };
    }
    return null;
  };
  return texts.flatMap((text) => fromThePlan(plan, text) ?? ofText(text) ?? []);
}
