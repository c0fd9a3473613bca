import { sentencesOf } from "../../plan/compare/blanket";
import { phrasesOf, plainText } from "../../plan/phrases";
import { promisesOf, type Promised } from "../promises";
import { defineRule } from "../rule";
import type { Plan } from "../../plan/plan";
import { quote, tidySpaces } from "../../text";

/** A sentence that begins with who or what it is about, and not with what to do ("ensure patients are seen"). */
const opensWithSubject =
  /^(?:the|a|an|all|we|this|that|these|those|our|it|there|each|every|no|both|several|many|most|\d+)\s/u;
const opensWithName = /^(?:\p{Lu}[\p{Lu}\d]+\b|\p{Lu}\p{Ll}+ \p{Lu})/u;
/** Where these open a clause of their own, what follows is said of something else. */
const subordinate =
  /[,;:(]|\b(?:that|which|who|whose|whom|where|when|if|once|whether|how|what|because|as|while|so)\b/u;
const states =
  /\b(?:is|are|was|were|has|have|had)\b(?: \p{L}+ly\b| now\b| already\b| currently\b)?(?: (?<next>\p{L}+))?/u;
const ahead = /\b(?:will|shall|would|should|must)\b/u;
const longestSubject = 200;

/** What a sentence says is so, or has been done, in its main clause; null where it promises. */
function stateIn({ ruleSettings }: Plan, sentence: string): string | null {
  const { aims, aimed } = ruleSettings.intentions;
  // Without the plan's words, "is expected to" cannot be told from "is open".
  if (aimed.length === 0) return null;
  const plain = plainText(sentence.slice(0, longestSubject));
  if (!opensWithSubject.test(plain) && !opensWithName.test(tidySpaces(sentence))) return null;
  const end = plain.search(subordinate);
  const main = end === -1 ? plain : plain.slice(0, end);
  const found = states.exec(main);
  if (!found) return null;
  const before = main.slice(0, found.index);
  if (ahead.test(before) || phrasesOf(aims).has(before)) return null;
  const next = found.groups?.["next"];
  // "Is to publish", "are committed to": said now of what is to come.
  return next === "to" || phrasesOf(aimed).has(next ?? "") ? null : found[0];
}

/** A date that is given beside the words, and is not one of them, makes an aim of what they say: "the toolkit is in use", by June. */
function tellsOfNow(plan: Plan, { text, due }: Promised): string | null {
  const [first = ""] = sentencesOf(text);
  const state = stateIn(plan, first);
  if (state === null) return null;
  const isAim = due !== "" && !tidySpaces(text).includes(due);
  return isAim && !phrasesOf(plan.ruleSettings.now).has(plainText(first)) ? null : state;
}

export const milestonePromises = defineRule({
  id: "milestone-promises",
  severity: "advice",
  title: "A milestone says what will be done, not what is already true",
  why: "What is true today cannot be reported on next year: nobody could say that it was done.",
  remedy: "Say what will be done; tell what is so already as a point on the Progress sheet.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 7: a milestone tells of a partner that is contracted; in 2023 one of action 13 says that everything has been implemented",
  example: {
    table: "nextMilestones",
    wrong: { Milestone: "All actions have been implemented as business as usual", Due: null },
    right: { Milestone: "Publish a report on what the new methods changed", Due: "by June 2025" },
  },

  *check({ plan, returned }) {
    for (const promised of promisesOf(returned)) {
      const state = tellsOfNow(plan, promised);
      if (state === null) continue;
      yield {
        at: promised.place,
        message: `${quote(promised.text)}, ${promised.whose}, begins with what is so already (“${state}”), not with what will be done.`,
      };
    }
  },
});
