/** Texts that say the same, word for word, under different actions. */

import { likeness, tellingWords } from "./evidence";
import type { RowCellPlace } from "./finding";
import { publishedTexts } from "./published-text";
import { plainWords } from "../plan/compare/words";
import { flattened } from "../plan/compare/match-milestones";
import type { Plan, PlanAction } from "../plan/plan";
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
  return words.slice(length - 1).map((_, from) => words.slice(from, from + length).join(" "));
}

interface Published {
  /** Actions by run of words. */
  readonly runs: ReadonlyMap<string, ReadonlySet<number>>;
  readonly words: Map<number, ReadonlySet<string>>;
  /** "17 20" where the two were published with the same run of words. */
  readonly sideBySide: ReadonlySet<string>;
}

const byPlan = new WeakMap<Plan, Published>();

const pairOf = (a: number | string, b: number | string) => [a, b].map(String).sort().join(" ");

function published(plan: Plan): Published {
  const known = byPlan.get(plan);
  if (known) return known;
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
  const shared = [...runs.values()].filter(({ size }) => size > 1);
  const sideBySide = new Set(
    shared.flatMap((actions) => [...actions].flatMap((a) => [...actions].map((b) => pairOf(a, b)))),
  );
  const made = { runs, words: new Map<number, ReadonlySet<string>>(), sideBySide };
  byPlan.set(plan, made);
  return made;
}

function wordsOfAction(plan: Plan, action: number | string): ReadonlySet<string> {
  if (typeof action === "string") return tellingWords(plan, action);
  const { words } = published(plan);
  const found = plan.actions.find(({ number }) => number === action);
  const known =
    words.get(action) ?? tellingWords(plan, found ? [found.title, ...textsOfAction(found)].join(" ") : "");
  words.set(action, known);
  return known;
}

/** How well a text goes with an action, by the words that both have. */
const fit = (plan: Plan, text: string, action: number | string) =>
  likeness(plan, tellingWords(plan, text), wordsOfAction(plan, action));

/** What a return says about each action, with its runs of words. */
export function placedTexts(plan: Plan, returned: Return): PlacedText[] {
  return publishedTexts(returned).flatMap(({ place, action, text }) => {
    const about = action ?? cellByKey(place.row, "title")?.text.trim() ?? "";
    const runs = runsIn(text, plan.ruleSettings.copiedWords);
    return about === "" || runs.length === 0 ? [] : [{ place, action: about, text, runs }];
  });
}

/** "as under action 25": the text itself says that it speaks of the other action. */
function names(text: string, action: number | string): boolean {
  return (
    typeof action === "number" && new RegExp(`\\bactions?\\b[^.;]{0,40}?\\b${action}\\b`, "i").test(text)
  );
}

/** Names of bodies may be long and stand anywhere: a copy has words of its own too. */
function saysSomething(run: string, text: string): boolean {
  const typed = new Set(text.match(/\p{L}+/gu));
  const inCapitals = text === text.toUpperCase();
  const own = new Set(run.split(" ").filter((word) => word.length > 3 && (inCapitals || typed.has(word))));
  return own.size >= leastOwnWords;
}

const leastOwnWords = 4;

/** What stands under another action in the plan and not under its own. */
function fromThePlan<T extends PlacedText>(plan: Plan, text: T): Copy<T> | null {
  const { runs, sideBySide } = published(plan);
  for (const run of text.runs) {
    const actions = runs.get(run);
    if (!actions || [...actions].some((action) => action === text.action)) continue;
    const from = [...actions].find((action) => !names(text.text, action));
    if (from === undefined || !saysSomething(run, text.text)) continue;
    return { text, from, words: run, twin: null, sideBySide: sideBySide.has(pairOf(text.action, from)) };
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
  const { runs, sideBySide } = published(plan);
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
      if (typeof text.action === "number" && runs.get(run)?.has(text.action)) continue;
      const twin = byRun.get(run)?.find((other) => other.action !== text.action && areBeside(text, other));
      if (!twin || names(text.text, twin.action) || names(twin.text, text.action)) continue;
      const areSideBySide = sideBySide.has(pairOf(text.action, twin.action));
      if (!saysSomething(run, text.text) || !(areSideBySide || isWorsePlaced(text, twin))) continue;
      return { text, from: twin.action, words: run, twin, sideBySide: areSideBySide };
    }
    return null;
  };
  return texts.flatMap((text) => fromThePlan(plan, text) ?? ofText(text) ?? []);
}
