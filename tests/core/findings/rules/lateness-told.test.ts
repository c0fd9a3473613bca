import { latenessTold } from "#src/core/findings/rules/lateness-told";
import { testRule } from "#tests/core/findings/test-rule";

/** Milestone 1.1 falls due by June 2024. */
const met = (answers: Readonly<Record<string, string | null | { date: string }>>) => ({
  milestones: { "1.1": { "Date met": null, ...answers } },
});
const point = (report: string) => ({
  ...met({ Progress: null }),
  progress: [{ Action: 1, "Progress report": report }],
});

testRule(latenessTold, {
  accepts: [
    { name: "a milestone met in time" },
    { name: "the last day", edit: met({ "Date met": { date: "2024-06-30" } }) },
    { name: "no date at all", edit: met({}) },
    {
      name: "a milestone without a due date",
      edit: { milestones: { "1.2": { "Date met": { date: "2025-01-10" } } } },
    },
    {
      name: "a milestone that is only partly met",
      edit: met({ Outcome: "partly met", "Date met": { date: "2024-09-02" } }),
    },
    ...[
      { Progress: "The guide came out 2 months late." },
      { Reason: "Printing was delayed." },
      { Evidence: "Page of the guide, later than planned" },
    ].map((answers) => ({
      name: `lateness told: ${JSON.stringify(answers)}`,
      edit: met({ ...answers, "Date met": { date: "2024-09-02" } }),
    })),
    {
      name: "lateness told in the reason for the status",
      edit: {
        ...met({ "Date met": { date: "2024-09-02" } }),
        actions: { "1": { "Reason for status": "Delays at the printer." } },
      },
    },
    {
      name: "a month in time in the text",
      edit: met({ Progress: "Published in May 2024; a map followed in October 2024." }),
    },
    {
      name: "a limit, a count and a season",
      edit: met({ Progress: "In use until March 2025, as at January 2025, by autumn 2024." }),
    },
    { name: "no day of the calendar", edit: met({ Progress: "Published on 31 September 2024." }) },
    {
      name: "a month of something else on the Progress sheet",
      edit: point("A webinar was held in October 2024"),
    },
    {
      name: "a month on the Progress sheet where the milestone has its own text",
      edit: {
        ...point("The guide to referral was published in October 2024"),
        milestones: { "1.1": { "Date met": null } },
      },
    },
    { name: "one long text", edit: met({ Progress: "1 May ".repeat(5_400) }) },
  ],
  rejects: [
    {
      name: "a date after the due date",
      edit: met({ "Date met": { date: "2024-07-01" } }),
      finding: {
        message:
          "Milestone 1.1 fell due “by June 2024”, which ends on 30 June 2024, and was met on 1 July 2024, but nothing says that it was late.",
        cell: "J3",
        milestone: "1.1",
      },
    },
    {
      name: "a date after it, and “late” only as a time of the year",
      edit: met({
        "Date met": { date: "2024-11-04" },
        Progress: "It was published in late 2024, in late autumn.",
      }),
      finding: { message: /was met on 4 November 2024/ },
    },
    {
      name: "a month after it in the milestone’s own text",
      edit: met({ Progress: "Published in September 2024." }),
      finding: {
        message:
          "Milestone 1.1 fell due “by June 2024”, which ends on 30 June 2024, and is reported with the date September 2024, but nothing says that it was late.",
        cell: "F3",
      },
    },
    {
      name: "a day after it on the Progress sheet",
      edit: point("THE GUIDE TO REFERRAL WAS PUBLISHED ON 2 SEPTEMBER\u00A02024"),
      finding: { message: /is reported with the date 2 SEPTEMBER 2024/, sheet: "Progress", cell: "B3" },
    },
  ],
});
