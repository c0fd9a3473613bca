/** Texts that say the same, word for word, under different actions. */

import { likeness, tellingWords } from "./evidence";
import type { RowCellPlace } from "./finding";
import { publishedTexts } from "./published-text";
import { runIndex, runsIn, type Run, type RunIndex, type Runs } from "./runs-of-words";
import { flattened } from "../plan/compare/match-milestones";
import { findAction, type Plan, type PlanAction } from "../plan/plan";
import { remembering, rememberingFor, rememberingForBoth } from "../remember";
import type { Return } from "../return/return";
import { cellByKey } from "../return/return";

/** A text under its action; of a new action, which has no number, the title stands for it. */
export interface PlacedText {
  readonly place: RowCellPlace;
  readonly action: number | string;
  readonly text: string;
  /** Each run of as many words as make a copy, in the order of the text. */
  readonly runs: Runs;
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

interface PublishedRuns {
  readonly action: number;
  readonly runs: Runs;
}

interface Published {
  readonly runs: RunIndex<PublishedRuns>;
  /** The runs that each action has in common with any other. */
  readonly shared: ReadonlyMap<number, ReadonlySet<string>>;
}

const published = rememberingFor((plan: Plan): Published => {
  const texts = plan.actions.flatMap((action) =>
    textsOfAction(action).map((text): PublishedRuns => ({
      action: action.number,
      runs: runsIn(text, plan.ruleSettings.copiedWords),
    })),
  );
  const runs = runIndex(texts);
  const shared = new Map(plan.actions.map(({ number }) => [number, new Set<string>()]));
  for (const { action, runs: ofText } of texts) {
    for (const run of ofText.where(runs.mayRepeat))
      if (runs.textsWith(run).some((other) => other.action !== action)) shared.get(action)?.add(run.words);
  }
  return { runs, shared };
});

/** Whether two actions were published with the same run of words. */
function areSideBySide({ shared }: Published, a: number | string, b: number | string): boolean {
  if (typeof a === "string" || typeof b === "string") return false;
  const [here, there] = [shared.get(a), shared.get(b)];
  if (!here || !there) return false;
  for (const run of here) if (there.has(run)) return true;
  return false;
}

const wordsOfPlanAction = rememberingForBoth((plan: Plan, action: PlanAction): ReadonlySet<string> =>
  tellingWords(plan, [action.title, ...textsOfAction(action)].join(" ")),
);

function wordsOfAction(plan: Plan, action: number | string): ReadonlySet<string> {
  if (typeof action === "string") return tellingWords(plan, action);
  const found = findAction(plan, action);
  return found ? wordsOfPlanAction(plan, found) : new Set();
}

/** How well a text goes with an action, by the words that both have. */
const fit = (plan: Plan, text: string, action: number | string) =>
  likeness(plan, tellingWords(plan, text), wordsOfAction(plan, action));

/** What a return says about each action, with its runs of words. */
export function placedTexts(plan: Plan, returned: Return): PlacedText[] {
  return publishedTexts(returned).flatMap(({ place, action, text }) => {
    const about = action ?? cellByKey(place.row, "title")?.text.trim() ?? "";
    const runs = runsIn(text, plan.ruleSettings.copiedWords);
    return about === "" || runs.marks.length === 0 ? [] : [{ place, action: about, text, runs }];
  });
}

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
function saysSomething({ ruleSettings }: Plan, run: string, text: string): boolean {
  const { words, inCapitals } = wordsTyped(text);
  const own = new Set(run.split(" ").filter((word) => word.length > 3 && (inCapitals || words.has(word))));
  return own.size >= ruleSettings.copiedOwnWords;
}

/** The actions that were published with a run. */
const actionsWith = ({ runs }: Published, run: Run) => runs.textsWith(run).map(({ action }) => action);

const isAmong = (actions: readonly number[], action: number | string) =>
  typeof action === "number" && actions.includes(action);

/** What stands under another action in the plan and not under its own. */
function fromThePlan<T extends PlacedText>(plan: Plan, text: T): Copy<T> | null {
  const known = published(plan);
  for (const run of text.runs.where(known.runs.mayHave)) {
    const actions = actionsWith(known, run);
    if (isAmong(actions, text.action)) continue;
    const from = actions.find((action) => !names(text.text, action));
    if (from === undefined || !saysSomething(plan, run.words, text.text)) continue;
    const sideBySide = areSideBySide(known, text.action, from);
    return { text, from, words: run.words, twin: null, sideBySide };
  }
  return null;
}

/**
 * Of two texts that say the same the one that goes less well with its action; of actions that go side by side both.
 * `areBeside` tells which two may be held against each other.
 */
function twins<T extends PlacedText>(
  plan: Plan,
  texts: readonly T[],
  areBeside: (a: T, b: T) => boolean,
): (text: T) => Copy<T> | null {
  const known = published(plan);
  const order = new Map(texts.map((text, index) => [text, index]));
  const index = runIndex(texts);
  const isWorsePlaced = (text: T, twin: T) => {
    const [here, there] = [fit(plan, text.text, text.action), fit(plan, text.text, twin.action)];
    return here < there || (here === there && (order.get(text) ?? 0) > (order.get(twin) ?? 0));
  };
  return (text) => {
    for (const run of text.runs.where(index.mayRepeat)) {
      const twin = index
        .textsWith(run)
        .find((other) => other.action !== text.action && areBeside(text, other));
      if (!twin || isAmong(actionsWith(known, run), text.action)) continue;
      if (names(text.text, twin.action) || names(twin.text, text.action)) continue;
      const sideBySide = areSideBySide(known, text.action, twin.action);
      if (!saysSomething(plan, run.words, text.text) || !(sideBySide || isWorsePlaced(text, twin))) continue;
      return { text, from: twin.action, words: run.words, twin, sideBySide };
    }
    return null;
  };
}

/** The texts of one return that seem to be in the wrong place: they stand under another action in the plan, or here. */
export function copies<T extends PlacedText>(plan: Plan, texts: readonly T[]): Copy<T>[] {
  const twinOf = twins(plan, texts, () => true);
  return texts.flatMap((text) => fromThePlan(plan, text) ?? twinOf(text) ?? []);
}

/** The same between returns; what stands under another action in the plan was known before the merge. */
export function copiesBetween<T extends PlacedText>(
  plan: Plan,
  texts: readonly T[],
  areBeside: (a: T, b: T) => boolean,
): (Copy<T> & { readonly twin: T })[] {
  const twinOf = twins(plan, texts, areBeside);
  return texts.flatMap((text) => {
    const copy = twinOf(text);
    return copy?.twin && !fromThePlan(plan, text) ? { ...copy, twin: copy.twin } : [];
  });
}
