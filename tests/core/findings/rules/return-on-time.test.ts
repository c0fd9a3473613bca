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
    {
      name: "a second progress report 32 weeks after the plan",
      cycle: "2025-progress-2",
      edit: { cover: { "Date approved": { date: "2024-10-10" } } },
    },
    {
      name: "an annual return, which comes when the next plan is near",
      cycle: "2025-annual",
      edit: { cover: { "Date approved": { date: "2025-01-30" } } },
    },
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
      name: "a progress report that kept its date and is more than 16 weeks after the plan",
      cycle: "2025-progress-1",
      edit: { cover: { "Date approved": { date: "2024-07-20" } } },
      finding: {
        message:
          "Progress report 1 of 2025 comes on 20 July 2024, 142 days after the plan was published. With no more than 112 days (16 weeks) between two reports, it was due by 20 June 2024.",
        severity: "warning",
        cell: "B13",
      },
    },
    {
      name: "a second one that is a day more than 32 weeks after it",
      cycle: "2025-progress-2",
      edit: { cover: { "Date approved": { date: "2024-10-11" } } },
      finding: { message: /on 11 October 2024, 225 days after .* it was due by 10 October 2024\.$/ },
    },
    {
      name: "one that is not approved when it is",
      cycle: "2025-progress-1",
      asAt: "2024-06-21",
      edit: { cover: { "Date approved": "" } },
      finding: { message: /comes on 21 June 2024, 113 days/, cell: null },
    },
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
