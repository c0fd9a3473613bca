/** Whether a progress report answers a milestone, judged by the words the two share. */

import type { Bullet, Plan } from "../plan";
import { flattened } from "./match-milestones";
import { contentWords, coverage, wordWeights, type CommonWords } from "./words";

export type Answer =
  | { readonly kind: "answered" }
  /** No bullet is about it. */
  | { readonly kind: "unanswered" }
  /** A bullet is about it, but what it asks to be counted is not there. */
  | { readonly kind: "uncounted"; readonly asks: "number" | "proportion" | "word on how often" };

const blanket =
  /\b(metrics?|milestones?)\b[^.;]*\b(all|each|every)\b[^.;]*\b(completed?|met|achieved|delivered)\b|\b(all|each|every)\b[^.;]*\b(metrics?|milestones?)\b[^.;]*\b(completed?|met|achieved|delivered)\b/iu;
const yearOrDay =
  /\b20\d\d\b|\b\d{1,2} (?=january|february|march|april|may|june|july|august|september|october|november|december)/giu;
const counts = [
  {
    asks: "proportion",
    promise: /^(the |an? )?(proportion|percentage|share)\b/iu,
    answer: /\d\s*(%|per ?cent\b)|\b\d[\d,]* (out )?of (the |these |those )?\d/iu,
  },
  {
    asks: "number",
    promise: /^(the |an? |increased |improved )?number\b/iu,
    answer: /(?<![\d-])\d[\d,.]*(?![\d-])/u,
  },
  {
    asks: "word on how often",
    promise: /\b(once|twice|\w+ times) (a|per|each|every) (year|quarter|month|week)\b/iu,
    answer: /\b(once|twice|times|met|meetings?|monthly|quarterly|weekly)\b/iu,
  },
] as const;
/** "progress made will be reported in the 2024 action plan": any progress report there keeps the promise. */
const promisesReport = /\bprogress\b.*\breported in\b/iu;

/** A bullet that answers every milestone at once. */
export function blanketAnswer(progress: readonly Bullet[]): Bullet | undefined {
  return flattened(progress).find(({ text }) => blanket.test(text));
}

/** A plan's common words, its title ("rare diseases") and its partners' abbreviations say nothing of what was done. */
export function commonWordsOf(plan: Pick<Plan, "title" | "partners" | "ruleSettings">): CommonWords {
  const { title, partners } = plan;
  const words = new Set(plan.ruleSettings.commonWords.map((word) => word.toLowerCase()));
  const names = partners.flatMap(({ name, aliases, predecessors }) => [
    name,
    ...aliases,
    ...predecessors.flatMap((former) => [former.name, ...former.aliases]),
  ]);
  const own = [title, ...names.filter((name) => !name.includes(" "))].join(" ");
  return { words, stems: contentWords(own, { words, stems: new Set() }) };
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
    if (said.length > 0 && wordings.some((wording) => promisesReport.test(wording)))
      return { kind: "answered" };
    const about = said.filter((text) => {
      const words = contentWords(text, common);
      return wordings.some((wording) => coverage(contentWords(wording, common), words, weight) >= answered);
    });
    for (const { asks, promise, answer } of about.length > 0 ? counts : []) {
      const asked = wordings.some((wording) => promise.test(wording));
      if (asked && !about.some((text) => answer.test(text.replace(yearOrDay, ""))))
        return { kind: "uncounted", asks };
    }
    return about.length > 0 ? { kind: "answered" } : { kind: "unanswered" };
  };
}
