import { dateMetPossible } from "#src/core/findings/rules/date-met-possible";
import { testRule } from "#tests/core/findings/test-rule";

const asAt = "2025-01-20";
const met = (date: string, answers: Readonly<Record<string, string | null>> = {}) => ({
  milestones: { "1.1": { "Date met": { date }, ...answers } },
});

testRule(dateMetPossible, {
  accepts: [
    { name: "a day between publication and the check", asAt },
    { name: "the day of publication and the day of the check", asAt, edit: met("2024-02-29") },
    { name: "the day of the check", asAt, edit: met(asAt) },
    { name: "a day to come where nobody says which day it is", edit: met("2025-06-01") },
    { name: "a blank cell", asAt, edit: { milestones: { "1.1": { "Date met": null } } } },
    { name: "no date, which cell-type says", asAt, edit: { milestones: { "1.1": { "Date met": "soon" } } } },
    ...[
      { Progress: "The guide was out before the plan was." },
      { Progress: "It was published in December 2023." },
      { Reason: "Already done when this was agreed." },
      { Evidence: "Minutes of the board, 4 Dec 2023" },
    ].map((answers) => ({
      name: `a day before publication where the row says so: ${JSON.stringify(answers)}`,
      asAt,
      edit: met("2023-12-04", answers),
    })),
  ],
  rejects: [
    {
      name: "a day after the check, offering day and month swapped",
      asAt,
      edit: met("2025-03-01"),
      finding: {
        message:
          "Milestone 1.1 was met on 1 March 2025, which is after the day of this check, 20 January 2025.",
        cell: "J3",
        milestone: "1.1",
        fix: [{ date: "2025-01-03" }, { date: "2024-03-01" }],
      },
    },
    {
      name: "a day that only another year makes possible",
      asAt,
      edit: met("2025-11-15"),
      finding: { message: /after the day of this check/, fix: [{ date: "2024-11-15" }] },
    },
    {
      name: "a day that nothing makes possible",
      asAt,
      edit: met("2035-11-15"),
      finding: { message: /was met on 15 November 2035/, fix: null },
    },
    {
      name: "a day before publication, whatever else the row says",
      asAt,
      edit: met("2023-11-15", { Progress: "The guide came out in December 2023 with a map." }),
      finding: {
        message:
          "Milestone 1.1 was met on 15 November 2023, before it was published on 29 February 2024, and its row does not say why.",
        cell: "J3",
        fix: [{ date: "2024-11-15" }],
      },
    },
  ],
});
