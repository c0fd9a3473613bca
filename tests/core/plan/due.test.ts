import { describe, expect, it } from "vitest";
import { type Due, type DueContext, isOverdueOn, latestEnd, readDues } from "#src/core/plan/due";
import { embeddedPlan } from "#src/core/plan/plans";
import { ruleSettingsSchema, type RuleSettings } from "#src/core/plan/rule-settings";

const context: DueContext = {
  edition: 2024,
  publications: new Map([
    [2023, "2023-02-28"],
    [2024, "2024-02-29"],
  ]),
  words: embeddedPlan().ruleSettings,
};

type Expected = readonly [text: string, kind: Due["kind"], start: string | null, end: string | null];

function read(text: string, more: Partial<DueContext> = {}): Expected[] {
  return readDues(text, { ...context, ...more }).map((due) => [due.text, due.kind, due.start, due.end]);
}

/** The words of an expression, standing in a milestone between other words. */
const alone: readonly Expected[] = [
  ["by 31 March 2025", "by", "2025-03-31", "2025-03-31"],
  ["by 31st March 2025", "by", "2025-03-31", "2025-03-31"],
  ["by the 31st of March 2025", "by", "2025-03-31", "2025-03-31"],
  ["by Monday 31 March 2025", "by", "2025-03-31", "2025-03-31"],
  ["by March 31, 2025", "by", "2025-03-31", "2025-03-31"],
  ["by 31 Mar 2025", "by", "2025-03-31", "2025-03-31"],
  ["by 31/03/2025", "by", "2025-03-31", "2025-03-31"],
  ["by 31.03.25", "by", "2025-03-31", "2025-03-31"],
  ["by 2025-03-31", "by", "2025-03-31", "2025-03-31"],
  ["on 10 October 2024", "in", "2024-10-10", "2024-10-10"],
  ["no later than 31 March 2025", "by", "2025-03-31", "2025-03-31"],
  ["on or before 31 March 2025", "by", "2025-03-31", "2025-03-31"],
  ["before 1 April 2025", "by", null, "2025-03-31"],
  ["before the end of March 2025", "by", "2025-03-31", "2025-03-31"],
  ["after June 2024", "from", "2024-07-01", null],
  ["between 1 and 5 June 2024", "over", "2024-06-01", "2024-06-05"],
  ["in week commencing 3 June 2024", "in", "2024-06-03", "2024-06-09"],

  ["by June 2023", "by", "2023-06-01", "2023-06-30"],
  ["by February 2024", "by", "2024-02-01", "2024-02-29"],
  ["by February 2025", "by", "2025-02-01", "2025-02-28"],
  ["in May 2025", "in", "2025-05-01", "2025-05-31"],
  ["in June or July 2024", "in", "2024-06-01", "2024-07-31"],
  ["in April, May and June 2024", "in", "2024-04-01", "2024-06-30"],
  ["in December or January 2025", "in", "2024-12-01", "2025-01-31"],
  ["by the end of March 2023", "by", "2023-03-31", "2023-03-31"],
  ["by the end of December 2022", "by", "2022-12-31", "2022-12-31"],
  ["by end of February 2024", "by", "2024-02-29", "2024-02-29"],
  ["by end-March 2025", "by", "2025-03-31", "2025-03-31"],
  ["by the start of June 2025", "by", "2025-06-01", "2025-06-01"],
  ["in early February 2025", "in", "2025-02-01", "2025-02-10"],
  ["by mid-May 2024", "by", "2024-05-11", "2024-05-20"],
  ["in late February 2024", "in", "2024-02-21", "2024-02-29"],
  ["April 2024 to March 2025", "over", "2024-04-01", "2025-03-31"],
  ["from January to March 2025", "over", "2025-01-01", "2025-03-31"],
  ["between January and March 2023", "over", "2023-01-01", "2023-03-31"],
  ["between November and February 2025", "over", "2024-11-01", "2025-02-28"],
  ["between June 2024 and March 2025", "over", "2024-06-01", "2025-03-31"],
  ["in April to June 2024", "in", "2024-04-01", "2024-06-30"],
  ["throughout April–June 2024", "throughout", "2024-04-01", "2024-06-30"],

  ["in spring 2024", "in", "2024-03-01", "2024-05-31"],
  ["by summer 2025", "by", "2025-06-01", "2025-08-31"],
  ["by autumn 2023", "by", "2023-09-01", "2023-11-30"],
  ["by winter 2023", "by", "2023-12-01", "2024-02-29"],
  ["in winter 2024 to 2025", "in", "2024-12-01", "2025-02-28"],
  ["by the end of winter 2023", "by", "2024-02-29", "2024-02-29"],
  ["by spring or summer 2023", "by", "2023-03-01", "2023-08-31"],
  ["in spring/summer 2023", "in", "2023-03-01", "2023-08-31"],
  ["in summer or autumn 2024", "in", "2024-06-01", "2024-11-30"],
  ["in autumn/winter 2024", "in", "2024-09-01", "2025-02-28"],
  ["in winter or spring 2025", "in", "2024-12-01", "2025-05-31"],
  ["in the summer of 2024", "in", "2024-06-01", "2024-08-31"],
  ["in late spring 2024", "in", "2024-05-01", "2024-05-31"],
  ["during summer 2022", "in", "2022-06-01", "2022-08-31"],

  ["in quarter 1, 2024 to 2025", "in", "2024-04-01", "2024-06-30"],
  ["by quarter 2 of 2024 to 2025", "by", "2024-07-01", "2024-09-30"],
  ["during quarter 3 of 2024 to 2025", "in", "2024-10-01", "2024-12-31"],
  ["in quarter 4, 2024 to 2025", "in", "2025-01-01", "2025-03-31"],
  ["in quarter one of 2024 to 2025", "in", "2024-04-01", "2024-06-30"],
  ["in Q4 2021 to 2022", "in", "2022-01-01", "2022-03-31"],
  ["by Q1 2025/26", "by", "2025-04-01", "2025-06-30"],
  ["by Q3 FY24/25", "by", "2024-10-01", "2024-12-31"],
  ["by 2024/25 Q4", "by", "2025-01-01", "2025-03-31"],
  ["by the end of Q2 2024 to 2025", "by", "2024-09-30", "2024-09-30"],
  ["in the final quarter of the 2024 to 2025 financial year", "in", "2025-01-01", "2025-03-31"],
  ["in quarters 1 and 2 of 2024 to 2025", "in", "2024-04-01", "2024-09-30"],
  ["between Q1 and Q3 2024 to 2025", "over", "2024-04-01", "2024-12-31"],
  ["in the first quarter of 2025", "in", "2025-01-01", "2025-03-31"],
  ["in the first half of 2023", "in", "2023-01-01", "2023-06-30"],
  ["in the second half of 2023", "in", "2023-07-01", "2023-12-31"],
  ["in the second half of 2024 to 2025", "in", "2024-10-01", "2025-03-31"],
  ["by H1 2025", "by", "2025-01-01", "2025-06-30"],

  ["in 2023", "in", "2023-01-01", "2023-12-31"],
  ["during 2025", "in", "2025-01-01", "2025-12-31"],
  ["by 2030", "by", "2030-01-01", "2030-12-31"],
  ["throughout 2024", "throughout", "2024-01-01", "2024-12-31"],
  ["through 2023", "throughout", "2023-01-01", "2023-12-31"],
  ["over the course of 2025", "over", "2025-01-01", "2025-12-31"],
  ["in early 2023", "in", "2023-01-01", "2023-04-30"],
  ["by mid 2023", "by", "2023-05-01", "2023-08-31"],
  ["by mid-2023", "by", "2023-05-01", "2023-08-31"],
  ["by mid‑2023", "by", "2023-05-01", "2023-08-31"],
  ["by late 2024", "by", "2024-09-01", "2024-12-31"],
  ["in the early part of 2025", "in", "2025-01-01", "2025-04-30"],
  ["in mid to late 2024", "in", "2024-05-01", "2024-12-31"],
  ["in late 2024 or early 2025", "in", "2024-09-01", "2025-04-30"],
  ["late in 2024", "in", "2024-09-01", "2024-12-31"],
  ["later in 2024", "in", "2024-01-01", "2024-12-31"],
  ["by the end of 2024", "by", "2024-12-31", "2024-12-31"],
  ["at the end of 2024", "in", "2024-12-31", "2024-12-31"],
  ["towards the end of 2024", "in", "2024-09-01", "2024-12-31"],
  ["in 2024 or 2025", "in", "2024-01-01", "2025-12-31"],

  ["in 2024 to 2025", "in", "2024-04-01", "2025-03-31"],
  ["during 2024 to 2025", "in", "2024-04-01", "2025-03-31"],
  ["in the 2024 to 2025 financial year", "in", "2024-04-01", "2025-03-31"],
  ["in financial year 2024 to 2025", "in", "2024-04-01", "2025-03-31"],
  ["in 22/23", "in", "2022-04-01", "2023-03-31"],
  ["in 2022/23", "in", "2022-04-01", "2023-03-31"],
  ["in 2024-25", "in", "2024-04-01", "2025-03-31"],
  ["in 2024–25", "in", "2024-04-01", "2025-03-31"],
  ["in FY24/25", "in", "2024-04-01", "2025-03-31"],
  ["throughout 2024 to 2025", "throughout", "2024-04-01", "2025-03-31"],
  ["throughout 2024\u00A0to\u00A02025", "throughout", "2024-04-01", "2025-03-31"],
  ["across 2024 to 2025", "throughout", "2024-04-01", "2025-03-31"],
  ["for the rest of 2024 to 2025", "throughout", "2024-04-01", "2025-03-31"],
  ["by 2031 to 2032", "by", "2031-04-01", "2032-03-31"],
  ["early in 2024 to 2025", "in", "2024-04-01", "2024-07-31"],
  ["by end of 2024 to 2025", "by", "2025-03-31", "2025-03-31"],
  ["by the end of the 2022 to 2023 financial year", "by", "2023-03-31", "2023-03-31"],
  ["by the end of financial year 2024 to 2025", "by", "2025-03-31", "2025-03-31"],
  ["at the start of the 2025 to 2026 financial year", "in", "2025-04-01", "2025-04-01"],
  ["in the 2024 to 2025 academic year", "in", "2024-09-01", "2025-08-31"],

  ["over the 2022 to 2023 financial year", "over", "2022-04-01", "2023-03-31"],
  ["over 2024 to 2025", "over", "2024-01-01", "2025-12-31"],
  ["over the 2-year period 2024 to 2025", "over", "2024-01-01", "2025-12-31"],
  ["over the 5-year period from 2021 to 2026", "over", "2021-01-01", "2026-12-31"],
  ["over a 5-year period from 2024", "over", "2024-01-01", "2028-12-31"],
  ["over a five-year period from April 2024", "over", "2024-04-01", "2029-03-31"],
  ["over 5 years from 2022", "over", "2022-01-01", "2026-12-31"],
  ["for 18 months from 1 June 2024", "over", "2024-06-01", "2025-11-30"],
  ["over 3 years starting in 2025", "over", "2025-01-01", "2027-12-31"],
  ["over 2 years from 2023 to 2024", "over", "2023-01-01", "2024-12-31"],
  ["between 2024 and 2025", "over", "2024-01-01", "2025-12-31"],
  ["in the 5-year period 2021 to 2026", "over", "2021-01-01", "2026-12-31"],
  ["in 2022 to 2025", "over", "2022-01-01", "2025-12-31"],
  ["throughout 2022 to 2025", "throughout", "2022-01-01", "2025-12-31"],

  ["from 2023", "from", "2023-01-01", null],
  ["from April 2022", "from", "2022-04-01", null],
  ["from April 2022 onwards", "from", "2022-04-01", null],
  ["from Spring 2023", "from", "2023-03-01", null],
  ["from 2024 to 2025 onwards", "from", "2024-04-01", null],
  ["from the start of 2025", "from", "2025-01-01", null],
  ["June 2024 onwards", "from", "2024-06-01", null],
  ["from 1 April 2024 to 31 March 2025", "over", "2024-04-01", "2025-03-31"],
  ["until March 2025", "throughout", null, "2025-03-31"],

  ["in 2023 at the earliest", "at-the-earliest", "2023-01-01", "2023-12-31"],
  ["no earlier than June 2025", "at-the-earliest", "2025-06-01", "2025-06-30"],
  ["not before spring 2025", "at-the-earliest", "2025-03-01", "2025-05-31"],
  ["in 2025 at the latest", "by", "2025-01-01", "2025-12-31"],

  ["in the 2024 action plan", "in-publication", "2024-02-29", "2024-02-29"],
  ["in 2024 action plan", "in-publication", "2024-02-29", "2024-02-29"],
  ["in the 2025 action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["on the 2025 action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["in the 2025 England Rare Diseases Action Plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["as part of the 2025 action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["in the next action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["in next year’s action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["through the 2025 action plan", "in-publication", "2025-01-01", "2025-12-31"],
  ["in the 2024 to 2025 action plan", "in-publication", "2024-02-29", "2024-02-29"],
  ["by the 2025 action plan", "by", "2025-01-01", "2025-12-31"],

  ["over the next year", "over", "2024-02-29", "2025-02-28"],
  ["over the coming year", "over", "2024-02-29", "2025-02-28"],
  ["in the year ahead", "in", "2024-02-29", "2025-02-28"],
  ["in the next 2 years", "in", "2024-02-29", "2026-02-28"],
  ["during the next 18 months", "in", "2024-02-29", "2025-08-29"],
  ["within 6 months", "in", "2024-02-29", "2024-08-29"],
  ["within a year", "in", "2024-02-29", "2025-02-28"],
  ["in 3 to 4 years", "in", "2027-02-28", "2028-02-29"],
  ["in two to three years", "in", "2026-02-28", "2027-02-28"],
  ["in 2 years’ time", "in", "2026-02-28", "2026-02-28"],
  ["over a 3-year period", "over", "2024-02-29", "2027-02-28"],
  ["next year", "in", "2025-01-01", "2025-12-31"],
  ["early next year", "in", "2025-01-01", "2025-04-30"],
  ["by the end of the year", "by", "2024-12-31", "2024-12-31"],
  ["by the end of the financial year", "by", "2024-03-31", "2024-03-31"],
  ["in the next financial year", "in", "2024-04-01", "2025-03-31"],
  ["this autumn", "in", "2024-09-01", "2024-11-30"],
  ["by June", "by", "2024-06-01", "2024-06-30"],
  ["by the end of January", "by", "2025-01-31", "2025-01-31"],

  ["following publication of the report", "after-event", null, null],
  ["following full agreement by the board", "after-event", null, null],
  ["after contracting", "after-event", null, null],
  ["as soon as possible after contracting", "after-event", null, null],
  ["once funding is agreed", "after-event", null, null],
  ["when the contract is signed", "after-event", null, null],
  ["within 6 months of contract signature", "after-event", null, null],

  ["twice a year", "recurring", null, null],
  ["6 times a year", "recurring", null, null],
  ["four times per year", "recurring", null, null],
  ["bi-monthly", "recurring", null, null],
  ["quarterly", "recurring", null, null],
  ["on a quarterly basis", "recurring", null, null],
  ["monthly", "recurring", null, null],
  ["annually", "recurring", null, null],
  ["on an annual basis", "recurring", null, null],
  ["every 3 to 4 years", "recurring", null, null],
  ["every 16 weeks", "recurring", null, null],
  ["each year", "recurring", null, null],
  ["on a 6-monthly basis", "recurring", null, null],
  ["regularly", "recurring", null, null],

  ["in future", "unspecified-future", null, null],
  ["in future action plans", "unspecified-future", null, null],
  ["in due course", "unspecified-future", null, null],
  ["at a later date", "unspecified-future", null, null],
  ["in the coming months", "unspecified-future", null, null],
  ["as soon as possible", "unspecified-future", null, null],
];

describe("a due expression", () => {
  it.each(alone)("%s is read with kind %s from %s to %s", (text, kind, start, end) => {
    const tidy = text.replaceAll("\u00A0", " ");
    expect(read(`sites meet the standard ${text}`)).toEqual([[tidy, kind, start, end]]);
    expect(read(`the standard is to be met ${text}, with advice from the group`)).toEqual([
      [tidy, kind, start, end],
    ]);
  });

  it.each<[string, Expected]>([
    ["evaluation to report early 2025", ["early 2025", "in", "2025-01-01", "2025-04-30"]],
    ["sites planned to start early 2024", ["early 2024", "in", "2024-01-01", "2024-04-30"]],
    [
      "to be completed quarter 4, 2024 to 2025",
      ["quarter 4, 2024 to 2025", "in", "2025-01-01", "2025-03-31"],
    ],
    ["second exercise – September 2023", ["September 2023", "in", "2023-09-01", "2023-09-30"]],
    [
      "talks with all sites – April 2022 to March 2023",
      ["April 2022 to March 2023", "over", "2022-04-01", "2023-03-31"],
    ],
    ["toolkit (June 2024)", ["June 2024", "in", "2024-06-01", "2024-06-30"]],
    ["2024 to 2025: open the pilot", ["2024 to 2025", "in", "2024-04-01", "2025-03-31"]],
    ["planned for 2025", ["planned for 2025", "in", "2025-01-01", "2025-12-31"]],
    [
      "the event is delayed until spring 2025",
      ["delayed until spring 2025", "in", "2025-03-01", "2025-05-31"],
    ],
    ["a pilot to run 2023 to 2026", ["2023 to 2026", "over", "2023-01-01", "2026-12-31"]],
    ["By May 2024, all three bodies will have met", ["By May 2024", "by", "2024-05-01", "2024-05-31"]],
    ["in 2024 DHSC will open the tool", ["in 2024", "in", "2024-01-01", "2024-12-31"]],
    [
      "during quarter 1 of 2024 to 2025 working groups will meet",
      ["during quarter 1 of 2024 to 2025", "in", "2024-04-01", "2024-06-30"],
    ],
    ["by 2025 all 7 regions take part", ["by 2025", "by", "2025-01-01", "2025-12-31"]],
    [
      "a paper for the March 2025 board, shared at the March 2025 board",
      ["at the March 2025", "in", "2025-03-01", "2025-03-31"],
    ],
    [
      "map the list that has been shared for the study, by February 2025",
      ["by February 2025", "by", "2025-02-01", "2025-02-28"],
    ],
    ["it was agreed that by June 2024 sites will report", ["by June 2024", "by", "2024-06-01", "2024-06-30"]],
    ["terms will have been agreed in April 2024", ["in April 2024", "in", "2024-04-01", "2024-04-30"]],
    ["answer the 2023 survey by June 2024", ["by June 2024", "by", "2024-06-01", "2024-06-30"]],
    ["report on the 2022 papers in 2024", ["in 2024", "in", "2024-01-01", "2024-12-31"]],
    [
      "ready by 31 March 2025 (end of financial year)",
      ["by 31 March 2025", "by", "2025-03-31", "2025-03-31"],
    ],
    [
      "data gathered between 2019 and 2021 shared by March 2025",
      ["by March 2025", "by", "2025-03-01", "2025-03-31"],
    ],
    ["evaluate the pilot begun in 2019 by June 2025", ["by June 2025", "by", "2025-06-01", "2025-06-30"]],
  ])("is found in “%s”", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each<[string, readonly Expected[]]>([
    [
      "proposals ready by February 2025 and reported on the 2025 action plan",
      [
        ["by February 2025", "by", "2025-02-01", "2025-02-28"],
        ["on the 2025 action plan", "in-publication", "2025-01-01", "2025-12-31"],
      ],
    ],
    [
      "outcome by autumn 2023, with work starting as soon as possible after contracting",
      [
        ["by autumn 2023", "by", "2023-09-01", "2023-11-30"],
        ["as soon as possible after contracting", "after-event", null, null],
      ],
    ],
    [
      "a group that meets bi-monthly throughout 2024 to 2025",
      [
        ["bi-monthly", "recurring", null, null],
        ["throughout 2024 to 2025", "throughout", "2024-04-01", "2025-03-31"],
      ],
    ],
    [
      "phase 1 (by end March 2025) and phase 2 (by end September 2025)",
      [
        ["by end March 2025", "by", "2025-03-31", "2025-03-31"],
        ["by end September 2025", "by", "2025-09-30", "2025-09-30"],
      ],
    ],
    [
      "workshops in June 2024 and again in March 2025",
      [
        ["in June 2024", "in", "2024-06-01", "2024-06-30"],
        ["in March 2025", "in", "2025-03-01", "2025-03-31"],
      ],
    ],
    [
      "reports by June 2024 and March 2025",
      [
        ["by June 2024", "by", "2024-06-01", "2024-06-30"],
        ["March 2025", "by", "2025-03-01", "2025-03-31"],
      ],
    ],
    [
      "once the contract is signed and by June 2025",
      [
        ["once the contract is signed", "after-event", null, null],
        ["by June 2025", "by", "2025-06-01", "2025-06-30"],
      ],
    ],
  ])("is found each time in “%s”", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("words that only say that work goes on", () => {
  it.each<[string, string]>([
    ["the group will continue to advise", "will continue"],
    ["continued work with charities", "continued"],
    ["continue to share resources", "continue"],
    ["continuation of the evaluation", "continuation"],
    ["there will be ongoing monitoring of the course", "there will be ongoing"],
    ["sites are supported on an ongoing basis", "on an ongoing basis"],
  ])("are a due of their own in “%s”", (text, words) => {
    expect(read(text)).toEqual([[words, "continuing", null, null]]);
  });

  it.each([
    ["the group will continue to meet 6 times a year", "recurring"],
    ["continued publication of papers throughout 2024 to 2025", "throughout"],
    ["evaluation will continue through 2023", "throughout"],
  ])("give way to anything more exact in “%s”", (text, kind) => {
    expect(read(text).map(([, found]) => found)).toEqual([kind]);
  });

  it("leave the annual report its own date", () => {
    expect(read("an annual report will be made")).toEqual([["an annual report", "recurring", null, null]]);
    expect(read("an annual report by June 2024").map(([words]) => words)).toEqual(["by June 2024"]);
  });

  it("count a future that has no date", () => {
    expect(read("there will be future rounds of the call")).toEqual([
      ["future rounds", "unspecified-future", null, null],
    ]);
  });
});

describe("work that others may build on", () => {
  it.each<[string, Expected]>([
    ["workshop held by autumn 2024", ["by autumn 2024", "by", "2024-09-01", "2024-11-30"]],
    ["workshop held in 2024 with patient groups", ["in 2024", "in", "2024-01-01", "2024-12-31"]],
    [
      "building on the survey held in 2022, a workshop in June 2024",
      ["in June 2024", "in", "2024-06-01", "2024-06-30"],
    ],
    ["building on the workshop held in 2025", ["in 2025", "in", "2025-01-01", "2025-12-31"]],
    [
      "since the launch went well, sites report in June 2024",
      ["in June 2024", "in", "2024-06-01", "2024-06-30"],
    ],
    [
      "since sites ask for it hold a workshop in June 2024",
      ["in June 2024", "in", "2024-06-01", "2024-06-30"],
    ],
    ["data collected by June 2024", ["by June 2024", "by", "2024-06-01", "2024-06-30"]],
  ])("is due in “%s”", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("is due in an edition that comes before it ends", () => {
    expect(read("workshop held in 2024 with patient groups", { edition: 2025 })).toHaveLength(1);
    expect(read("using data collected in 2024", { edition: 2023 })).toHaveLength(1);
    expect(read("using data collected in 2024", { edition: 2025 })).toEqual([]);
  });
});

describe("a reference", () => {
  it.each([
    "respond to the 2023 survey",
    "apply the 2022 manual in all reviews",
    "report on the effect of 2022 manual changes",
    "scores for the 2022 papers",
    "use advice from the survey from October 2023",
    "use the results of the survey of October 2023",
    "publish data from 2021",
    "a register held by DHSC",
    "sites approved by the board",
    "services improved since 2022",
    "as of January 2024, 12 sites are open",
    "users as at 30 January 2024",
    "more than in 2022",
    "a rise compared with 2022",
    "terms were agreed in April 2024",
    "terms have been agreed in April 2024",
    "in 2023 the toolkit was launched",
    "in 2021 we opened the first site",
    "sites that opened in spring 2023 take part",
    "a partner is contracted in 2023 to 2024 to write content",
    "commitments in the 2023 action plan",
    "listed in annex B of the 2025 action plan",
    "England’s 2022 Rare Diseases Action Plan is delivered",
    "work set out under the 2013 strategy",
    "duties of the Health and Care Act 2022 met",
    "partners of Horizon 2020 invited",
    "in line with Smith and others (2022)",
    "the May 2023 meeting decides",
    "discussed at the November 2022 meeting",
    "announced in the spring 2024 newsletter",
    "analysis of 2022 to 2023 data",
    "a paper covering April 2023 to March 2024",
    "recruit 2024 patients",
    "screen over 2024 patients",
    "answers to the survey October 2023",
    "strategy 2024 to 2025 in place",
    "a budget of £2024 agreed",
    "certified to ISO 27001:2022",
    "sequence 100,000 genomes",
    "agreed with the Core20PLUS5 team",
    "develop 2 to 5 pathways for tier 1 and 2",
    "training given at at least 3 NHS sites",
    "staff may 2 times decline",
    "march on with the work and spring into action",
    "hold a second round of calls",
    "priorities identified, including ongoing ones",
    "ensure that services continue to improve",
    "include the group in future research",
    "the following actions are taken",
    "look after families",
    "care for people after diagnosis",
    "recommendations made following old methods",
    "children over 5 years old are screened",
    "results from over the past 5 years",
    "sites to be confirmed with the board",
    "since its inception in June 2022, 15 surveys have run",
    "since the launch in June 2022",
    "the number of sites opened since the group first met in June 2022",
    "write the guide, building on the workshop held on 10 October 2023",
    "a list made using data collected in 2022",
    "advice based on the survey run by two charities in 2022",
    "data held by DHSC in 2023 reviewed",
    "use the findings from the workshop held in May 2023",
    "by 31 June 2025",
    "by 29 February 2025",
    "",
  ])("is left alone in “%s”", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("the edition", () => {
  it("decides what relative words count from", () => {
    expect(read("ready over the next year", { edition: 2023 })).toEqual([
      ["over the next year", "over", "2023-02-28", "2024-02-28"],
    ]);
    expect(read("repeat in 3 to 4 years", { edition: 2023 })).toEqual([
      ["in 3 to 4 years", "in", "2026-02-28", "2027-02-28"],
    ]);
  });

  it("counts from 1 January of its year while its publication date is unknown", () => {
    expect(read("ready over the next year", { edition: 2026 })).toEqual([
      ["over the next year", "over", "2026-01-01", "2027-01-01"],
    ]);
  });

  it("decides whether a plan named is a promise or a reference", () => {
    const text = "progress published in the 2023 action plan";
    expect(read(text, { edition: 2022 }).map(([, kind]) => kind)).toEqual(["in-publication"]);
    expect(read(text, { edition: 2023 })).toEqual([]);
    expect(read(text, { edition: 2024 })).toEqual([]);
    expect(
      read("progress to be published in the 2023 action plan", { edition: 2023 }).map(([, kind]) => kind),
    ).toEqual(["in-publication"]);
  });

  it("is a year, and publication dates are dates", () => {
    expect(() => read("by June", { edition: 20244 })).toThrow(RangeError);
    expect(() => read("by June", { publications: new Map([[2024, "29/02/2024"]]) })).toThrow("“29/02/2024”");
  });
});

describe("a governing line", () => {
  const governing = "By February 2024:";
  const due: Expected = ["By February 2024", "by", "2024-02-01", "2024-02-29"];

  it("gives its date to a milestone that has none", () => {
    expect(read("plan in place", { governing })).toEqual([due]);
    expect(read("the group will continue to meet", { governing })).toEqual([due]);
  });

  it("stands beside a frequency, and gives way to the milestone's own date", () => {
    expect(read("the group meets twice a year", { governing })).toEqual([
      due,
      ["twice a year", "recurring", null, null],
    ]);
    expect(read("plan in place by June 2023", { governing })).toEqual([
      ["by June 2023", "by", "2023-06-01", "2023-06-30"],
    ]);
  });

  it("without a date changes nothing", () => {
    expect(read("the group will continue to meet", { governing: "In addition:" })).toEqual([
      ["will continue", "continuing", null, null],
    ]);
  });
});

describe("a note on the reading", () => {
  it.each([
    ["by mid-2023", "Mid is read as 1 May 2023 to 31 August 2023."],
    ["by winter 2023", "Winter 2023 is read as December 2023 to February 2024."],
    ["bi-monthly", "The words may mean every 2 months or twice a month."],
    ["by 03/04/2025", "“03/04/2025” is read with the day first, as 3 April 2025."],
    ["by June", "No year is given: the next to come after the plan is taken, 1 June 2024 to 30 June 2024."],
    ["in Q1 2025", "Quarter 1 of 2025 is read as one of the calendar year, which begins in January."],
    [
      "over 2024 to 2025",
      "“2024 to 2025” is read as a range, 1 January 2024 to 31 December 2025; it may mean the financial year.",
    ],
  ])("says how “%s” was taken", (text, note) => {
    expect(readDues(`sites report ${text}`, context).map(({ ambiguous }) => ambiguous)).toEqual([note]);
  });

  it.each([
    "by June 2023",
    "in 2024 to 2025",
    "in quarter 1 of 2024 to 2025",
    "by 31/03/2025",
    "in early 2024",
    "by autumn 2024",
  ])("is not given where there is one reading: %s", (text) => {
    expect(readDues(`sites report ${text}`, context).map((found) => "ambiguous" in found)).toEqual([false]);
  });
});

describe("the latest end", () => {
  it.each<[string, string | null]>([
    ["ready by June 2024 and reported in the 2025 action plan", "2025-12-31"],
    ["the group meets bi-monthly throughout 2024 to 2025", "2025-03-31"],
    ["ready by the end of 2024", "2024-12-31"],
    ["ready by June 2024, then following publication of the report", null],
    ["available in 2024 at the earliest", null],
    ["from 2024, all sites report", null],
    ["twice a year", null],
    ["number of sites", null],
  ])("of “%s” is %s", (text, expected) => {
    expect(latestEnd(readDues(text, context))).toBe(expected);
  });

  it("makes a milestone overdue from the day after", () => {
    const dues = readDues("ready by June 2024", context);
    expect(isOverdueOn(dues, "2024-06-30")).toBe(false);
    expect(isOverdueOn(dues, "2024-07-01")).toBe(true);
    expect(isOverdueOn(readDues("available in 2023 at the earliest", context), "2030-01-01")).toBe(false);
  });
});

describe("words without a date", () => {
  const none = ruleSettingsSchema.parse({});
  const own = (words: Partial<RuleSettings["dueWords"]>) => ({
    words: { ...none, dueWords: { ...none.dueWords, ...words } },
  });

  it("are those of the plan", () => {
    expect(read("sites report termly")).toEqual([["termly", "recurring", null, null]]);
    expect(read("sites report every sitting", own({ recurring: ["every sitting"] }))).toEqual([
      ["every sitting", "recurring", null, null],
    ]);
    expect(read("sites report on an octennial basis", own({ recurringBasis: ["octennial"] }))).toEqual([
      ["on an octennial basis", "recurring", null, null],
    ]);
    expect(read("sites write an annual memoir", own({ yearlyThings: ["annual memoir"] }))).toEqual([
      ["an annual memoir", "recurring", null, null],
    ]);
    expect(read("sites meet after ratification", own({ events: ["ratification"] }))).toEqual([
      ["after ratification", "after-event", null, null],
    ]);
    expect(read("sites meet once the vote is won", own({ states: ["won"] }))).toEqual([
      ["once the vote is won", "after-event", null, null],
    ]);
  });

  it("say nothing of time where the plan has none of them; what English counts by still does", () => {
    const words = none;
    expect(read("sites report quarterly, regularly, bi-monthly and in an annual report", { words })).toEqual(
      [],
    );
    expect(read("sites meet after publication, once the contract is signed", { words })).toEqual([]);
    expect(read("sites report twice a year", { words })).toEqual([["twice a year", "recurring", null, null]]);
    expect(read("sites report by June 2024", { words })).toEqual([
      ["by June 2024", "by", "2024-06-01", "2024-06-30"],
    ]);
  });

  it("tell a date that names something from one that is due", () => {
    const due = ["in 2024", "in", "2024-01-01", "2024-12-31"] as const;
    expect(read("use the results in 2024 almanac form", own({}))).toEqual([due]);
    expect(read("use the results in 2024 almanac form", own({ datedThings: ["almanac"] }))).toEqual([]);
    expect(read("see more people in 2024 anglers say", own({ countedThings: ["anglers"] }))).toEqual([]);
    expect(read("use the almanac from October 2023", own({ evidence: ["almanac"] }))).toEqual([]);
  });

  type Groups = "open" | "goesOn" | "restsOn" | "planned" | "beforeDate";
  const { dueWords } = none;
  /** A plan with other words in one list of a group, or with none there. */
  const other = (group: Groups, list: string, ...words: readonly string[]) =>
    own({ [group]: { ...dueWords[group], [list]: words } });

  it.each<[list: string, text: string, group: Groups, words: string, read: Expected | null]>([
    [
      "someday",
      "open one fine day",
      "open",
      "one fine day",
      ["one fine day", "unspecified-future", null, null],
    ],
    [
      "future",
      "open in time to come",
      "open",
      "in time to come",
      ["in time to come", "unspecified-future", null, null],
    ],
    [
      "laterOnes",
      "tell in future chapters",
      "open",
      "chapters",
      ["in future chapters", "unspecified-future", null, null],
    ],
    [
      "times",
      "open, hour to be agreed",
      "open",
      "hour",
      ["hour to be agreed", "unspecified-future", null, null],
    ],
    [
      "undecided",
      "open, date to be divined",
      "open",
      "divined",
      ["date to be divined", "unspecified-future", null, null],
    ],
    ["phrases", "sites soldier on", "goesOn", "soldier on", ["soldier on", "continuing", null, null]],
    ["verbs", "sites will persevere", "goesOn", "persevere", ["will persevere", "continuing", null, null]],
    [
      "adverbs",
      "sites report unceasingly",
      "goesOn",
      "unceasingly",
      ["unceasingly", "continuing", null, null],
    ],
    [
      "adjectives",
      "work will be unending",
      "goesOn",
      "unending",
      ["will be unending", "continuing", null, null],
    ],
    [
      "openings",
      "persevering with tests",
      "goesOn",
      "persevering",
      ["persevering", "continuing", null, null],
    ],
    [
      "putOff",
      "opening shunted back to 2025",
      "planned",
      "shunted",
      ["shunted back to 2025", "in", "2025-01-01", "2025-12-31"],
    ],
    [
      "plannedFor",
      "a talk pencilled for 2025",
      "planned",
      "pencilled",
      ["pencilled for 2025", "in", "2025-01-01", "2025-12-31"],
    ],
    [
      "beginning",
      "talks kicking from 2025",
      "planned",
      "kicking",
      ["kicking from 2025", "from", "2025-01-01", null],
    ],
    [
      "promises",
      "talk eve 30 June 2024 for all",
      "beforeDate",
      "eve",
      ["30 June 2024", "in", "2024-06-30", "2024-06-30"],
    ],
    ["names", "a leaflet depicting June 2025", "beforeDate", "depicting", null],
    ["saidBefore", "the work hailed in the 2024 action plan", "restsOn", "hailed", null],
    ["done", "using the talk convened in 2022", "restsOn", "convened", null],
    ["phrases", "resting on the survey held in 2022", "restsOn", "resting on", null],
    ["kept", "tissue held in 2022", "restsOn", "tissue", null],
    [
      "decided",
      "the talk was pencilled in 2023",
      "planned",
      "pencilled",
      ["in 2023", "in", "2023-01-01", "2023-12-31"],
    ],
    [
      "ahead",
      "a list was drawn up aspiring to meet in 2023",
      "planned",
      "aspiring",
      ["in 2023", "in", "2023-01-01", "2023-12-31"],
    ],
  ])("of %s are the plan’s: %s", (list, text, group, words, expected) => {
    const wanted = expected === null ? [] : [expected];
    expect(read(text, other(group, list, words))).toEqual(wanted);
    expect(read(text)).not.toEqual(wanted);
  });

  it("are those by which England’s plan is read, where a plan gives none", () => {
    const { open, goesOn, restsOn, planned, beforeDate, ends, notEvents, shortYears } =
      embeddedPlan().ruleSettings.dueWords;
    expect(dueWords).toMatchObject({
      open,
      goesOn,
      restsOn,
      planned,
      beforeDate,
      ends,
      notEvents,
      shortYears,
    });
    expect(read("sites will continue their work", own({}))).toEqual([
      ["will continue", "continuing", null, null],
    ]);
    expect(read("sites will continue their work", other("goesOn", "verbs"))).toEqual([]);
  });

  it("say from when to when two digits after a month are a year", () => {
    expect(read("open by Jun 31", own({}))).toEqual([]);
    expect(read("open by Jun 31", own({ shortYears: { back: 2, ahead: 10 } }))).toEqual([
      ["by Jun 31", "by", "2031-06-01", "2031-06-30"],
    ]);
  });

  it("have the readings that the plan gives them", () => {
    const vague = [{ words: ["bi-termly"], readings: ["every 2 terms", "twice a term"] }];
    const words = { ...none, frequency: { ...none.frequency, vague } };
    for (const text of ["bi-termly", "bi termly", "bitermly", "on a bi-termly basis"]) {
      expect(readDues(`sites report ${text}`, { ...context, words })).toMatchObject([
        { text, kind: "recurring", ambiguous: "The words may mean every 2 terms or twice a term." },
      ]);
    }
  });
});
