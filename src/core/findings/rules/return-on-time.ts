import { coverAt } from "../place";
import { defineRule } from "../rule";
import { daysBetween, formatDate } from "../../plan/calendar";
import { readDateText } from "../../return/date-text";
import { counted } from "../../text";

/**
 * Checks the day of the check against the return-by date of the issue register or, without one, of the cover. That
 * two progress reports are at most 112 days (16 weeks) apart is kept by the return-by dates they are issued with:
 * one return does not know when the one before it came.
 */
export const returnOnTime = defineRule({
  id: "return-on-time",
  severity: "warning",
  title: "The return is there by its return-by date",
  why: "The plan is published on a fixed day, and progress reports are due every 16 weeks.",
  remedy: "Send the return as soon as it is ready, and tell the department when to expect it.",
  source:
    "England Rare Diseases Action Plan 2024: published on 29 February, Rare Disease Day; main report, on monitoring and evaluation: progress reports every 16 weeks",

  *check({ returned, register, asAt }) {
    if (asAt === null) return;
    const { identity, cover } = returned;
    const issued = register?.find(
      ({ partner, cycle }) => partner === identity?.partner && cycle === identity.cycle,
    );
    const [onCover, otherReading] = readDateText(cover.returnBy.cell.text);
    const returnBy = issued?.returnBy ?? (otherReading === undefined ? onCover : undefined);
    if (returnBy === undefined || asAt <= returnBy) return;
    yield {
      at: cover.returnBy.cell.source ? coverAt(returned, "returnBy") : "return",
      message: `The return was asked for by ${formatDate(returnBy)}; on ${formatDate(asAt)} it is ${counted(daysBetween(returnBy, asAt), "day")} late.`,
    };
  },
});
