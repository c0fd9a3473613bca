import { coverAt } from "../place";
import { defineRule } from "../rule";
import { daysBetween, formatDate } from "../../plan/calendar";
import { readDateText } from "../../return/date-text";
import { counted } from "../../text";

/**
 * Checks the day of the check, and the day of approval, against the return-by date of the issue register or, without
 * one, of the cover: a return cannot have come before it was approved. That
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

  example: {
    table: "cover",
    wrong: { "Return by": "31 January 2025", "Date approved": "2025-02-14" },
    right: { "Return by": "31 January 2025", "Date approved": "2025-01-29" },
  },

  *check({ returned, register, asAt }) {
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
    }
  },
});
