import { actionAnswers, milestoneAnswers, type MilestoneAnswer } from "../answers";
import { ownEvidence, pointsAbout, type Evidence } from "../evidence";
import type { Problem } from "../finding";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { toldMonths } from "../told-months";
import { formatDate } from "../../plan/calendar";
import { latestEnd } from "../../plan/due";
import { publishedDues } from "../../return/issued-rows";
import { listInWords, quote } from "../../text";

/** "Late 2024" is a time, not a lateness. */
const lateInYear =
  /\blate(?:r)? (?=(?:in )?(?:20\d\d|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))/gu;

/** Without the plan's words for it nobody can tell, and every text passes. */
function saysHowItWent({ plan: { ruleSettings } }: ReturnContext, text: string): boolean {
  const { timeliness } = ruleSettings;
  return timeliness.length === 0 || phrasesOf(timeliness).has(plainText(text).replace(lateInYear, ""));
}

/** When it was done, as far as the return tells: by Date met or else by the months that its evidence names. */
function doneOn(
  { row }: MilestoneAnswer,
  evidence: readonly Evidence[],
): (Pick<Problem, "at"> & { start: string; words: string }) | null {
  const { value } = row.cells.dateMet;
  if (value !== null)
    return { at: cellAt(row, "dateMet"), start: value, words: `was met on ${formatDate(value)}` };
  const [told] = evidence
    .flatMap(({ place, text }) =>
      toldMonths(text).map(({ start, words }) => ({
        at: place,
        start,
        words: `is reported with the date ${words}`,
      })),
    )
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  return told ?? null;
}

export const latenessTold = defineRule({
  id: "lateness-told",
  severity: "warning",
  title: "What was met after it fell due says so",
  why: "Readers hold the date that was promised beside the date that is reported; a delay that is told is half explained.",
  remedy: "Say in Progress or Reason that it was late, and why; or correct Date met.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: the paper of action 15, due by mid-2023, came out in September 2023; the analysis of action 11, due by March 2023, was shown in April. Neither says that it was late",
  explainedBy: ["date-met-possible", "cell-type"],
  example: {
    table: "milestones",
    wrong: { Outcome: "met", Progress: "The report is out.", "Date met": "2030-03-12" },
    right: { Outcome: "met", Progress: "The report is out, later than promised.", "Date met": "2030-03-12" },
  },

  *check(context) {
    const reasons = new Map(
      actionAnswers(context).map(({ action, row }) => [action.number, row.cells.statusReason.text]),
    );
    for (const answer of milestoneAnswers(context)) {
      const { milestone, row, outcome } = answer;
      if (!outcome?.needsEvidence || outcome.unmet || row.cells.dateMet.state === "unreadable") continue;
      const dues = publishedDues(context.plan, milestone);
      const end = latestEnd(dues);
      if (end === null) continue;
      const own = ownEvidence(answer);
      const evidence = own.length > 0 ? own : pointsAbout(context, milestone);
      const done = doneOn(answer, evidence);
      if (!done || done.start <= end) continue;
      const said = [...evidence, ...ownEvidence(answer, ["reason", "evidence"])].map(({ text }) => text);
      if ([...said, reasons.get(milestone.action.number) ?? ""].some((text) => saysHowItWent(context, text)))
        continue;
      const due = listInWords(dues.map(({ text }) => quote(text)));
      yield {
        at: done.at,
        message: `Milestone ${milestone.id} fell due ${due}, which ends on ${formatDate(end)}, and ${done.words}, but nothing says that it was late.`,
      };
    }
  },
});
