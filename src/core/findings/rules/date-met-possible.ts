import { milestoneAnswers, type MilestoneAnswer } from "../answers";
import { ownEvidence } from "../evidence";
import { choiceFix } from "../fixes";
import { phrasesOf, plainText } from "../../plan/phrases";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { civilDate, formatDate, partsOfDate } from "../../plan/calendar";
import { publicationDates, type Plan } from "../../plan/plan";

/** "12 November 2023", "November 2023": the milestone's row says itself when it was. */
function namesMonth(plain: string, date: string): boolean {
  const [, month = "", year = ""] = formatDate(date).toLowerCase().split(" ");
  return plain.includes(`${month} ${year}`) || plain.includes(`${month.slice(0, 3)} ${year}`);
}

function saysSo({ ruleSettings }: Plan, answer: MilestoneAnswer, date: string): boolean {
  return ownEvidence(answer, ["progress", "reason", "evidence"]).some(({ text }) => {
    const plain = plainText(text);
    return namesMonth(plain, date) || phrasesOf(ruleSettings.beforePublication).has(plain);
  });
}

/** What may have been meant: day and month swapped, or the year before or after; only where that is possible. */
function likelyDates(date: string, from: string, to: string): { readonly date: string }[] {
  const { year, month, day } = partsOfDate(date);
  const meant = [
    civilDate(year, day, month),
    civilDate(year - 1, month, day),
    civilDate(year + 1, month, day),
  ];
  return meant.flatMap((one) => (one !== null && one >= from && one <= to ? [{ date: one }] : []));
}

export const dateMetPossible = defineRule({
  id: "date-met-possible",
  severity: "error",
  title: "A milestone was met after it was published and not after the day of the check",
  why: "A date that cannot be right makes every date in the return doubtful, and lateness is counted from it.",
  remedy:
    "Correct Date met. If it was met before the plan was published, say so in Progress; if it is still to come, empty Date met.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 21: the paper was agreed on 27 March 2023, a month after its milestone was published",
  explainedBy: ["cell-type"],
  example: {
    table: "milestones",
    wrong: { Outcome: "met", Progress: "The report is out.", "Date met": "2022-06-12" },
    right: {
      Outcome: "met",
      Progress: "The report is out: it was finished before the plan was published.",
      "Date met": "2022-06-12",
    },
  },

  *check(context) {
    const { plan, asAt } = context;
    const published = publicationDates(plan).get(plan.edition);
    for (const answer of milestoneAnswers(context)) {
      const at = cellAt(answer.row, "dateMet");
      const date = answer.row.cells.dateMet.value;
      if (date === null) continue;
      const subject = `Milestone ${answer.milestone.id} was met on ${formatDate(date)}`;
      const fix = choiceFix(at.cell, likelyDates(date, published ?? "0001-01-01", asAt ?? "9999-12-31"));
      if (asAt !== null && date > asAt) {
        yield {
          at,
          message: `${subject}, which is after the day of this check, ${formatDate(asAt)}.`,
          ...fix,
        };
      } else if (published !== undefined && date < published && !saysSo(plan, answer, date)) {
        const message = `${subject}, before it was published on ${formatDate(published)}, and its row does not say why.`;
        yield { at, message, ...fix };
      }
    }
  },
});
