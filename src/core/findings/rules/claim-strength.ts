import { actionAnswers, milestoneAnswers, type ActionAnswer, type MilestoneAnswer } from "../answers";
import { sentencesOf } from "../../plan/compare/blanket";
import {
  closestPoints,
  likeness,
  ownEvidence,
  tellingWords,
  wordsOfMilestone,
  type Evidence,
} from "../evidence";
import { choiceFix } from "../fixes";
import { phrasesOf, plainText } from "../../plan/phrases";
import { defineRule, type ReturnContext } from "../rule";
import type { Plan } from "../../plan/plan";
import { quote } from "../../text";

type Pair = Plan["ruleSettings"]["weakerClaims"][number];

/** "Published, accepted or under review" promises nothing of any one paper. */
const eitherOr = /\bor\b/u;

/** More say nothing more of one milestone, and would be laid beside each other for long. */
const mostSentences = 50;

interface Weaker {
  readonly promised: string;
  readonly said: string;
}

function weakerIn(
  { promised, weaker }: Pair,
  milestone: string,
  evidence: () => readonly string[],
  sentence: string,
): Weaker | null {
  const asked = phrasesOf(promised).find(milestone);
  const said = asked && phrasesOf(weaker).find(sentence);
  if (!asked || !said) return null;
  const rest = evidence().join(" ").replaceAll(said.words, " ");
  if (phrasesOf(promised).has(rest) && !eitherOr.test(sentence)) return null;
  return { promised: asked.words, said: said.words };
}

/** Only sentences about the milestone count: an aside on other work may be as weak as it likes. */
function weakness(
  { plan }: ReturnContext,
  { milestone }: MilestoneAnswer,
  { text }: Evidence,
): Weaker | null {
  const wanted = wordsOfMilestone(plan, milestone);
  const promise = plainText(milestone.text);
  const about = sentencesOf(text)
    .map((sentence) => ({
      plain: plainText(sentence),
      like: likeness(plan, wanted, tellingWords(plan, sentence)),
    }))
    .filter(({ like }) => like >= plan.ruleSettings.likeness.answered)
    .slice(0, mostSentences);
  for (const { plain, like } of about) {
    for (const pair of plan.ruleSettings.weakerClaims) {
      // What makes good for it is said of the milestone at least as plainly.
      const strongest = () => about.filter((one) => one.like >= like).map((one) => one.plain);
      const found = weakerIn(pair, promise, strongest, plain);
      if (found) return found;
    }
  }
  return null;
}

/** Whether the milestone is reported as met, or left to be taken as met by the action's status. */
function isClaimed({ outcome, row }: MilestoneAnswer, status: ActionAnswer["status"]): boolean {
  if (outcome) return outcome.needsEvidence && !outcome.unmet;
  return row.cells.outcome.state === "blank" && status !== null && !status.expectsUnmet;
}

export const claimStrength = defineRule({
  id: "claim-strength",
  severity: "warning",
  title: "The evidence for a milestone is no weaker than its promise",
  why: "Readers lay the promise beside the report; “all” that has become “routinely” looks like a promise broken in silence.",
  remedy: "Say how far the promise was kept, or choose the outcome for what was met only in part.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A: “all” provider selections became “routinely” (action 23), specifications that “include” a definition became ones that “consider” it (action 21)",

  example: {
    table: "milestones",
    wrong: { Outcome: "met", Progress: "The interim evaluation report is under review at a journal." },
    right: { Outcome: "met", Progress: "The interim evaluation report was published on 28 November 2024." },
  },

  *check(context) {
    const statuses = new Map(actionAnswers(context).map(({ action, status }) => [action.number, status]));
    const lesser = context.plan.outcomes.filter(({ unmet, needsEvidence }) => unmet && needsEvidence);
    for (const answer of milestoneAnswers(context)) {
      const { milestone, row } = answer;
      if (!isClaimed(answer, statuses.get(milestone.action.number) ?? null)) continue;
      const own = ownEvidence(answer);
      const evidence = own.length > 0 ? own : closestPoints(context, milestone).slice(0, 1);
      for (const one of evidence) {
        const found = weakness(context, answer, one);
        if (!found) continue;
        yield {
          at: one.place,
          message: `Milestone ${milestone.id} promises “${found.promised}”, but its evidence, ${quote(one.text, 140)}, says “${found.said}”.`,
          ...choiceFix(
            row.cells.outcome,
            lesser.map(({ label }) => label),
          ),
        };
      }
    }
  },
});
