import { returnOnTime } from "#src/core/findings/rules/return-on-time";
import type { IssuedReturn } from "#src/core/return/issue-register";
import { put } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

const issued: IssuedReturn = {
  file: "2025-annual-alpha.xlsx",
  partner: "alpha",
  cycle: "2025-annual",
  templateVersion: 1,
  sha256: "0".repeat(64),
  returnBy: "2025-02-07",
};

testRule(returnOnTime, {
  accepts: [
    { name: "the last day", asAt: "2025-01-31" },
    { name: "no day of the check" },
    { name: "an approval on the last day", edit: { cover: { "Date approved": { date: "2025-01-31" } } } },
    {
      name: "an approval by the register's later date",
      edit: { cover: { "Date approved": { date: "2025-02-03" } } },
      register: [issued],
    },
    { name: "the register's later date", asAt: "2025-02-05", register: [issued] },
    {
      name: "a date on the cover that nobody can read",
      asAt: "2025-02-05",
      damage: put("Start here", 6, 1, "soon"),
    },
  ],
  rejects: [
    {
      name: "an approval after the date, though the check is earlier",
      asAt: "2025-01-20",
      edit: { cover: { "Date approved": { date: "2025-02-03" } } },
      finding: {
        message:
          "The return was asked for by 31 January 2025; it was approved on 3 February 2025, 3 days late.",
        severity: "warning",
        cell: "B13",
      },
    },
    {
      name: "an approval after the date, with no day of the check",
      edit: { cover: { "Date approved": { date: "2025-02-01" } } },
      finding: { message: /approved on 1 February 2025, 1 day late/ },
    },
    {
      name: "a late approval and a later check, once",
      asAt: "2025-02-04",
      edit: { cover: { "Date approved": { date: "2025-02-03" } } },
      finding: { message: /on 4 February 2025 it is 4 days late/, cell: "B7" },
    },
    {
      name: "the day after",
      asAt: "2025-02-01",
      finding: {
        message: "The return was asked for by 31 January 2025; on 1 February 2025 it is 1 day late.",
        sheet: "Start here",
        cell: "B7",
      },
    },
    {
      name: "a day after the register's date",
      asAt: "2025-02-10",
      register: [issued],
      finding: {
        message: "The return was asked for by 7 February 2025; on 10 February 2025 it is 3 days late.",
      },
    },
  ],
});
