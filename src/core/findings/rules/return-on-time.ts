import { coverAt } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { addDays, daysBetween, formatDate } from "../../plan/calendar";
import type { ReportingCycle } from "../../plan/cycle";
import { publicationDates } from "../../plan/plan";
import { readDateText } from "../../return/date-text";
import { counted } from "../../text";

/**
 * How long after the publication of the plan a progress report comes at the latest, with no two of them further apart
 * than their kind allows. Null for the annual return, which follows the next publication and not the last.
 */
function latestDay({ plan, cycle }: Pick<ReturnContext, "plan" | "cycle">): Latest | null {
  const published = publicationDates(plan).get(plan.edition);
  if (!cycle || cycle.number === null || published === undefined) return null;
  const { everyDays } = cycle.kind;
  return { published, everyDays, day: addDays(published, cycle.number * everyDays), cycle };
}

interface Latest {
  readonly published: string;
  readonly everyDays: number;
  readonly day: string;
  readonly cycle: ReportingCycle;
}

function tooFarApart({ published, everyDays, day, cycle }: Latest, came: string): string {
  const weeks = everyDays % 7 === 0 ? ` (${counted(everyDays / 7, "week")})` : "";
  return `${cycle.title} comes on ${formatDate(came)}, ${counted(daysBetween(published, came), "day")} after the plan was published. With no more than ${counted(everyDays, "day")}${weeks} between two reports, it was due by ${formatDate(day)}.`;
}

/**
 * Checks the day of the check, and the day of approval, against the return-by date of the issue register or, without
 * one, of the cover: a return cannot have come before it was approved. A progress report may keep that date and still
 * be more than 112 days (16 weeks) after the one before it, or after the plan.
 */
export const returnOnTime = defineRule({
  id: "return-on-time",
  severity: "warning",
  title: "The return is there by its return-by date",
  why: "The plan is published on a fixed day, and progress reports are due every 16 weeks.",
  remedy: "Send the return as soon as it is ready, and tell the department when to expect it.",
  source:
    "England Rare Diseases Action Plan 2024: published on 29 February, Rare Disease Day; main report, on monitoring and evaluation: progress reports every 16 weeks",

  example: {
    table: "cover",
    wrong: { "Return by": "31 January 2025", "Date approved": "2025-02-14" },
    right: { "Return by": "31 January 2025", "Date approved": "2025-01-29" },
  },

  *check({ plan, cycle, returned, register, asAt }) {
    const { identity, cover } = returned;
    const issued = register?.find(
      ({ partner, cycle }) => partner === identity?.partner && cycle === identity.cycle,
    );
    const [onCover, otherReading] = readDateText(cover.returnBy.cell.text);
    const returnBy = issued?.returnBy ?? (otherReading === undefined ? onCover : undefined);
    if (returnBy === undefined) return;
    const asked = `The return was asked for by ${formatDate(returnBy)}`;
    const late = (day: string) => `${counted(daysBetween(returnBy, day), "day")} late`;
    const approved = cover.dateApproved.cell.value;
    if (asAt !== null && asAt > returnBy) {
      yield {
        at: cover.returnBy.cell.source ? coverAt(returned, "returnBy") : "return",
        message: `${asked}; on ${formatDate(asAt)} it is ${late(asAt)}.`,
      };
    } else if (approved !== null && approved > returnBy) {
      const message = `${asked}; it was approved on ${formatDate(approved)}, ${late(approved)}.`;
      yield { at: coverAt(returned, "dateApproved"), message };
    } else {
      const latest = latestDay({ plan, cycle });
      const came = approved ?? asAt;
      if (!latest || came === null || came <= latest.day) return;
      yield {
        at: approved === null ? "return" : coverAt(returned, "dateApproved"),
        message: tooFarApart(latest, came),
        remedy: "Send it as it is, and agree with the department when the next one is due.",
      };
    }
  },
});
