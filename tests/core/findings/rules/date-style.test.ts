import { dateStyle } from "#src/core/findings/rules/date-style";
import { testRule, type Rejected, type Situation } from "#tests/core/findings/test-rule";

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });
const saying = (text: string): Situation => ({ name: text, edit: progress(text) });

const silent: readonly string[] = [
  "On 1 April 2025, in 2024 to 2025, by March, in quarter 4 of 2024 to 2025",
  "between April 2016 and March 2021",
  "the 21st century, the 4th annual meeting and the 1st edition",
  "the 2nd party may attend",
  "scored 24/25 and 91 out of 100",
  "24/25 clinics answered; 24/25 of them agreed",
  "a score of 24/25",
  "milestone 18.2.1 and version 1.2.24",
  "the 2023-06 release",
  "grant MR/S003754/1, ISRCTN 2024-25X",
  "see https://example.org/2024/25/01-04-2025 and www.example.org/2024-25",
  "report_2024-25.pdf and file-01/04/2025",
  "31/31/2024 and 32/01/2024",
  "Core20PLUS5, 2-stage, 10-20 clinics, 24/7 support",
  "pages 10–12",
  "£2024/25",
];

/** One reading, so that the fix is safe. */
const certain: readonly (readonly [text: string, right: string])[] = [
  ["Done in 2024/25.", "Done in 2024 to 2025."],
  ["Done in 2024/2025.", "Done in 2024 to 2025."],
  ["Done in 2024-25 and 2024–2025.", "Done in 2024 to 2025 and 2024 to 2025."],
  ["The 2022–2030 plan", "The 2022 to 2030 plan"],
  ["Done in 24/25.", "Done in 2024 to 2025."],
  ["Done in quarter 4, 24/25", "Done in quarter 4, 2024 to 2025"],
  ["Done in FY24/25", "Done in 2024 to 2025"],
  ["FY 2024/25 spending", "2024 to 2025 spending"],
  ["On 1st April 2025 and the 2nd of May", "On 1 April 2025 and 2 May"],
  ["On 3RD\u00A0JUNE, 2025", "On 3 June 2025"],
  ["On April 1, 2025 and March 31st 2025", "On 1 April 2025 and 31 March 2025"],
  ["On 31/03/2025.", "On 31 March 2025."],
  ["On 31.3.2025, 2025-04-01 and 13/04/25", "On 31 March 2025, 1 April 2025 and 13 April 2025"],
];

/** Two readings, or perhaps no date at all. */
const choices: readonly (readonly [text: string, ...readings: string[]])[] = [
  ["On 03/04/2025.", "On 3 April 2025.", "On 4 March 2025."],
  [
    "From 03/04/2025 to 31/12/2025",
    "From 3 April 2025 to 31 December 2025",
    "From 4 March 2025 to 31 December 2025",
  ],
  ["In 2024 – 2025 as well", "In 2024 to 2025 as well"],
  ["In 2011-12", "In 2011 to 2012"],
  ["in 24/25 small steps", "in 2024 to 2025 small steps"],
  ["24/25", "2024 to 2025"],
  ["the 2nd may", "2 May"],
];

testRule(dateStyle, {
  accepts: [
    ...silent.map(saying),
    { name: "a date typed as one", edit: { milestones: { "1.1": { "New due": { date: "2025-06-30" } } } } },
    {
      name: "dates in columns of dates, which cell-type reads",
      edit: { milestones: { "1.1": { "Date met": "31/03/2025" } } },
    },
    { name: "the cover", edit: { cover: { Role: "Policy manager since 01/04/2024" } } },
  ],
  rejects: [
    ...certain.map(([text, right]): Rejected => ({
      ...saying(text),
      finding: { message: /^Progress of milestone 1\.1 says “/, cell: "F3", fix: right },
    })),
    ...choices.map(([text, ...readings]): Rejected => ({
      ...saying(text),
      finding: { message: /^Progress of milestone 1\.1 says “/, cell: "F3", fix: readings },
    })),
    {
      name: "due dates in words, and all dates of a cell at once",
      edit: {
        nextMilestones: [
          { Action: 1, Milestone: "Publish it on 1st May 2025 or in 2025/26", Due: "by 31/12/2025" },
        ],
      },
      finding: [
        {
          message: "Milestone of a next milestone of action 1 says “1st May 2025” and “2025/26”.",
          fix: "Publish it on 1 May 2025 or in 2025 to 2026",
        },
        { message: "Due of a next milestone of action 1 says “31/12/2025”.", fix: "by 31 December 2025" },
      ],
    },
    {
      name: "a long and hostile text",
      edit: progress(`${"2024-2".repeat(2000)}${" 1st of ".repeat(1200)}${"24/".repeat(2000)} in 2024/25`),
      finding: { message: /“2024\/25”/ },
    },
  ],
});
