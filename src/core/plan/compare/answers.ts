/** Whether a progress report answers a milestone, judged by the words the two share. */

import type { Bullet, Plan } from "../plan";
import { blanketSentence } from "./blanket";
import { commonWordsOf } from "./common-words";
import { flattened } from "./match-milestones";
import { metricOf } from "./metric";
import { contentWords, coverage, wordWeights } from "./words";
import { phrasesOf, plainText } from "../phrases";

export type Answer =
  | { readonly kind: "answered" }
  /** No bullet is about it. */
  | { readonly kind: "unanswered" }
  /** A bullet is about it, but what it asks to be counted is not there. */
  | { readonly kind: "uncounted"; readonly asks: "number" | "proportion" | "word on how often" };

const yearOrDay =
  /\b20\d\d\b|\b\d{1,2} (?=january|february|march|april|may|june|july|august|september|october|november|december)/giu;
const aPart = /\d\s*(%|per ?cent\b)|\b\d[\d,]* (out )?of (the |these |those )?\d/iu;
const aNumber = /(?<![\d-])\d[\d,.]*(?![\d-])/u;
const soOften = /\b(once|twice|\w+ times) (a|per|each|every) (year|quarter|month|week)\b/iu;
const times = /\b(once|twice|times)\b/iu;

/** What milestones may ask to be counted, and what counts as an answer to it. */
const counts: readonly {
  readonly asks: Extract<Answer, { kind: "uncounted" }>["asks"];
  readonly isAsked: (plan: Plan, milestone: string) => boolean;
  readonly isGiven: (plan: Plan, text: string) => boolean;
}[] = [
  {
    asks: "proportion",
    isAsked: (plan, milestone) => metricOf(plan, milestone).proportion,
    isGiven: (_, text) => aPart.test(text),
  },
  {
    asks: "number",
    isAsked: (plan, milestone) => metricOf(plan, milestone).number,
    isGiven: (_, text) => aNumber.test(text),
  },
  {
    asks: "word on how often",
    isAsked: (_, milestone) => soOften.test(milestone),
    isGiven: ({ ruleSettings: { dueWords, frequency } }, text) => {
      const plain = plainText(text);
      return (
        times.test(plain) ||
        phrasesOf(dueWords.recurring).has(plain) ||
        phrasesOf(frequency.tookPlace).has(plain)
      );
    },
  },
];

/** "progress made will be reported in the 2024 action plan": any progress report there keeps the promise. */
function promisesReport({ ruleSettings }: Plan, milestone: string): boolean {
  const { what, how } = ruleSettings.keptByReport;
  const plain = plainText(milestone);
  const first = phrasesOf(what).find(plain);
  return first !== null && phrasesOf(how).has(plain.slice(first.index + first.words.length));
}

/** A bullet that answers every milestone at once. */
export function blanketAnswer(plan: Plan, progress: readonly Bullet[]): Bullet | undefined {
  return flattened(progress).find(({ text }) => blanketSentence(plan, text) !== null);
}

/** Judges milestones of `previous` against progress reports of `plan`; words are weighed over both. */
export function answerJudge(
  previous: Plan,
  plan: Plan,
): (wordings: readonly string[], progress: readonly Bullet[]) => Answer {
  const common = commonWordsOf(plan);
  const { answered } = plan.ruleSettings.likeness;
  const texts = [
    ...previous.actions.map(({ nextMilestones }) => nextMilestones),
    ...plan.actions.map(({ progress }) => progress),
  ];
  const weight = wordWeights(
    texts.flatMap((bullets) => flattened(bullets).map(({ text }) => text)),
    common,
  );

  return (wordings, progress) => {
    const said = flattened(progress).map(({ text }) => text);
    if (said.length > 0 && wordings.some((wording) => promisesReport(plan, wording)))
      return { kind: "answered" };
    const about = said.filter((text) => {
      const words = contentWords(text, common);
      return wordings.some((wording) => coverage(contentWords(wording, common), words, weight) >= answered);
    });
    for (const { asks, isAsked, isGiven } of about.length > 0 ? counts : []) {
      const asked = wordings.some((wording) => isAsked(plan, wording));
      if (asked && !about.some((text) => isGiven(plan, text.replace(yearOrDay, ""))))
        return { kind: "uncounted", asks };
    }
    return about.length > 0 ? { kind: "answered" } : { kind: "unanswered" };
  };
}
