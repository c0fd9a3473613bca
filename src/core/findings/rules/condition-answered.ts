import { actionAnswers, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { conditionOf, type Condition } from "../conditions";
import { likeness, ownEvidence, pointsOf, tellingWords } from "../evidence";
import type { Problem } from "../finding";
import { choiceFix } from "../fixes";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import type { Outcome, Plan } from "../../plan/plan";
import { listInWords, quote } from "../../text";

const denial = /\b(?:not?|none|never|without)\b|n't\b/u;
const clauseEnd = /[,;.!?\r\n]|\bbut\b|\balthough\b|\bthough\b|\bdespite\b|\bbecause\b/u;

/** Neither kept nor missed, and nobody had to agree to it: what the promise depended on did not come about. */
const saysConditionFailed = ({ unmet, needsEvidence, needsAgreement }: Outcome) =>
  !unmet && !needsEvidence && !needsAgreement;

/** Whether words in the form that `plainText` gives say that something did not come about. */
const isDenied = ({ ruleSettings }: Plan, plain: string) =>
  denial.test(plain) || phrasesOf(ruleSettings.cameToNothing).has(plain);

function speaksOf(plan: Plan, { about }: Condition, text: string): boolean {
  const wanted = tellingWords(plan, about);
  if (wanted.size === 0) return plainText(text).includes(about);
  const said = tellingWords(plan, text);
  return (
    [...wanted].filter((word) => said.has(word)).length >= wanted.size * plan.ruleSettings.likeness.condition
  );
}

/** What the return says that may answer the milestone's condition. */
function textsFor(
  context: ReturnContext,
  answer: MilestoneAnswer,
  reasons: ReadonlyMap<number, string>,
): string[] {
  const { number } = answer.milestone.action;
  return [
    ...ownEvidence(answer, ["progress", "reason", "evidence"]).map(({ text }) => text),
    ...pointsOf(context.returned, number).map(({ cells }) => cells.report.text),
    reasons.get(number) ?? "",
  ];
}

function problemOf(
  plan: Plan,
  answer: MilestoneAnswer,
  condition: Condition,
  texts: readonly string[],
): Problem | null {
  const { milestone, row, outcome } = answer;
  if (!outcome || (!outcome.unmet && !outcome.needsEvidence)) return null;
  const subject = `Milestone ${milestone.id} depends on “${condition.words}”`;
  const failed = plan.outcomes.filter(saysConditionFailed).map(({ label }) => label);
  if (outcome.unmet && !isDenied(plan, condition.about)) {
    const clause = texts
      .flatMap((text) => text.split(clauseEnd))
      .find((part) => isDenied(plan, plainText(part)) && speaksOf(plan, condition, part));
    if (clause && failed.length > 0) {
      return {
        at: cellAt(row, "outcome"),
        message: `${subject}, which seems not to have come true (${quote(clause.trim())}), but its outcome is ${quote(outcome.label)}.`,
        remedy: `If it did not come true, choose ${listInWords(
          failed.map((label) => quote(label)),
          "or",
        )}: that is no miss.`,
        ...choiceFix(row.cells.outcome, failed),
      };
    }
  }
  if (outcome.needsEvidence && !outcome.unmet && condition.isWhole) return null;
  if (texts.some((text) => speaksOf(plan, condition, text))) return null;
  const promised = tellingWords(plan, condition.promise);
  const tellsOfPromise = (text: string) =>
    likeness(plan, promised, tellingWords(plan, text)) >= plan.ruleSettings.likeness.answered;
  if (outcome.needsEvidence && texts.some(tellsOfPromise)) return null;
  return {
    at: cellAt(row, outcome.needsReason ? "reason" : "progress"),
    message: `${subject}, and nothing says whether that came true.`,
  };
}

/** A milestone that is met as a whole says by itself that its condition came true. */
export const conditionAnswered = defineRule({
  id: "condition-answered",
  severity: "warning",
  title: "A milestone with a condition says whether the condition came true",
  why: "A promise that depended on something is neither kept nor broken until readers know what came of that.",
  remedy: "Say in Progress or Reason whether it came true.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A: action 5 says that the funding its pilot depended on is secured; action 14 does not say whether access was found not equitable",
  explainedBy: ["outcome-present", "delay-reasoned"],
  example: {
    table: "milestones",
    wrong: { Outcome: "not met", Reason: "The team was busy with other work." },
    right: { Outcome: "condition not met", Reason: "It depended on evidence that was not found sufficient." },
  },

  *check(context) {
    const { plan } = context;
    const reasons = new Map(
      actionAnswers(context).map(({ action, row }) => [action.number, row.cells.statusReason.text]),
    );
    for (const answer of milestoneAnswers(context)) {
      if (!answer.outcome) continue;
      const condition = conditionOf(plan, answer.milestone.text);
      const problem = condition && problemOf(plan, answer, condition, textsFor(context, answer, reasons));
      if (problem) yield problem;
    }
  },
});
