import { describe, expect, it } from "vitest";
import { type Due, readDues } from "#src/core/plan/due";
import { embeddedPlan } from "#src/core/plan/plans";
import { hasPublished, publishedText, skippedNote, type PublishedEdition } from "./import/published-texts";

const publications = new Map([
  [2023, "2023-02-28"],
  [2024, "2024-02-29"],
]);

interface Read {
  readonly edition: number;
  readonly text: string;
  readonly dues: readonly Due[];
}

const milestoneHeading = /^(Metrics and milestones|Action.specific monitoring|Original 2022 outputs)/;

const words = embeddedPlan().ruleSettings;

/** Every bullet of an edition that promises something, with what is read from it. */
function milestonesOf(edition: PublishedEdition): Read[] {
  const milestones: Read[] = [];
  let isMilestone = false;
  let governing: string | undefined;
  for (const line of publishedText(edition)
    .split("\n")
    .map((text) => text.trim())) {
    const text = line.replace(/^•\s*/u, "");
    if (text !== line) {
      const context = { edition, publications, words, ...(governing === undefined ? {} : { governing }) };
      if (isMilestone) milestones.push({ edition, text, dues: readDues(text, context) });
    } else if (line.startsWith("By ")) {
      governing = line;
    } else if (line !== "") {
      isMilestone = milestoneHeading.test(line);
      governing = undefined;
    }
  }
  return milestones;
}

type Expected = readonly [kind: Due["kind"], start: string | null, end: string | null];

const nextPlan: Expected = ["in-publication", "2025-01-01", "2025-12-31"];
const plan2024: Expected = ["in-publication", "2024-02-29", "2024-02-29"];
const allOf2024To2025: Expected = ["throughout", "2024-04-01", "2025-03-31"];
const goingOn: Expected = ["continuing", null, null];
const byFebruary2024: Expected = ["by", "2024-02-01", "2024-02-29"];

/** Read by hand: edition, a few words of the bullet, and its dues. */
const readByHand: readonly (readonly [edition: number, words: string, ...dues: Expected[]])[] = [
  [2023, "UK NSC will continue work", goingOn],
  [2023, "by spring/summer 2023", ["by", "2023-03-01", "2023-08-31"]],
  [2023, "in spring/summer 2023", ["in", "2023-03-01", "2023-08-31"]],
  [2023, "briefs ready for procurement", ["in", "2023-01-01", "2023-12-31"]],
  [2023, "Baby and Mum Samples", ["in", "2023-01-01", "2023-06-30"]],
  [2023, "over the next year", ["over", "2023-02-28", "2024-02-28"]],
  [2023, "at least 3 NHS sites"],
  [2023, "phase 2 and 3 clinical", ["in", "2021-04-01", "2022-03-31"]],
  [2023, "in Q4 2021 to 2022", ["in", "2022-01-01", "2022-03-31"]],
  [2023, "there will be future updates", ["unspecified-future", null, null]],
  [2023, "on a monthly basis", ["recurring", null, null]],
  [2023, "pilot approach(es)", ["in", "2022-04-01", "2022-04-30"]],
  [2023, "during summer 2022", ["in", "2022-06-01", "2022-08-31"]],
  [2023, "SWAN pilot will be", ["in", "2023-01-01", "2023-12-31"]],
  [2023, "phase 1: user testing", ["by", "2022-04-01", "2022-04-30"]],
  [2023, "from April 2022 onwards", ["from", "2022-04-01", null]],
  [2023, "from October 2022", ["from", "2022-10-01", null]],
  [2023, "continue through 2023", ["throughout", "2023-01-01", "2023-12-31"]],
  [2023, "over the 2022 to 2023 financial year", ["over", "2022-04-01", "2023-03-31"]],
  [2023, "meet twice a year", ["recurring", null, null]],
  [2023, "further 2 to 5 clinical"],
  [2023, "further tier 1 and 2"],
  [2023, "meet 6 times a year", ["recurring", null, null]],
  [2023, "at least 6 papers", ["by", "2022-12-31", "2022-12-31"]],
  [2023, "on the 2022 papers", ["in", "2023-01-01", "2023-12-31"]],
  [2023, "toolkit published in spring 2022", ["in", "2022-03-01", "2022-05-31"]],
  [2023, "by the end of the 2022 to 2023", ["by", "2023-03-31", "2023-03-31"]],
  [2023, "approach will continue", goingOn],
  [2023, "at the earliest", ["at-the-earliest", "2023-01-01", "2023-12-31"]],
  [2023, "by mid 2023", ["by", "2023-05-01", "2023-08-31"]],
  [2023, "following paper publication", ["after-event", null, null]],
  [2023, "April 2022 to March 2023", ["over", "2022-04-01", "2023-03-31"]],
  [2023, "geographic access exercise", ["in", "2023-09-01", "2023-09-30"]],
  [2023, "funding call launched in early 2023", ["in", "2023-01-01", "2023-04-30"]],
  [
    2023,
    "application process by autumn 2023",
    ["by", "2023-09-01", "2023-11-30"],
    ["after-event", null, null],
  ],
  [2023, "the successful research proposal", plan2024],
  [2023, "analysis plan in place at NCARDRS", byFebruary2024],
  [2023, "workshop held with patient", byFebruary2024],
  [2023, "from 2023, all new", ["from", "2023-01-01", null]],
  [2023, "number of PIAs considered"],
  [2023, "by winter 2023", ["by", "2023-12-01", "2024-02-29"]],
  [2024, "by spring or summer 2023", ["by", "2023-03-01", "2023-08-31"]],
  [2024, "in summer or autumn 2024", ["in", "2024-06-01", "2024-11-30"]],
  [2024, "following full adherence", ["after-event", null, null]],
  [2024, "planned to start early 2024", ["in", "2024-01-01", "2024-04-30"]],
  [2024, "following publication of the initial list", ["after-event", null, null]],
  [2024, "by late 2024", ["by", "2024-09-01", "2024-12-31"]],
  [2024, "select the 2 pilot sites", ["in", "2024-01-01", "2024-12-31"]],
  [2024, "milestones for the year ahead", ["by", "2024-04-01", "2024-04-30"]],
  [2024, "progress will be reported in the 2025", nextPlan],
  [2024, "during 2024 to 2025, including", ["in", "2024-04-01", "2025-03-31"]],
  [2024, "collected by NDRS, by February 2025", ["by", "2025-02-01", "2025-02-28"]],
  [2024, "to be decided and established", allOf2024To2025],
  [2024, "during quarter 1 of 2024 to 2025", ["in", "2024-04-01", "2024-06-30"]],
  [2024, "app discovery", ["in", "2024-07-01", "2024-09-30"]],
  [2024, "in quarter 4, 2024 to 2025", ["in", "2025-01-01", "2025-03-31"]],
  [2024, "with AoMRCs and our fellows", allOf2024To2025],
  [2024, "in the 2024 to 2025 financial year", ["in", "2024-04-01", "2025-03-31"]],
  [2024, "bi-monthly", ["recurring", null, null], allOf2024To2025],
  [2024, "to be published in the 2025 England", nextPlan],
  [2024, "impact of 2022 manual changes", ["by", "2024-12-31", "2024-12-31"]],
  [2024, "by mid-2023", ["by", "2023-05-01", "2023-08-31"]],
  [2024, "by autumn 2024", ["by", "2024-09-01", "2024-11-30"]],
  [2024, "services to be contacted", allOf2024To2025],
  [2024, "by end of 2024 to 2025", ["by", "2025-03-31", "2025-03-31"]],
  [2024, "results of the 2023 survey", ["by", "2024-05-01", "2024-05-31"]],
  [2024, "response to the 2023 survey", ["by", "2024-06-01", "2024-08-31"]],
  [2024, "survey from October 2023", ["by", "2024-09-01", "2024-11-30"]],
  [2024, "aim of reporting early 2025", ["in", "2025-01-01", "2025-04-30"]],
  [2024, "2025 rare diseases action plan", nextPlan],
  [2024, "Core20PLUS5 team", nextPlan],
  [2024, "on a quarterly basis", ["recurring", null, null]],
  [2024, "launch of the bronze tier", ["in", "2024-07-01", "2024-09-30"]],
  [2024, "by quarter 4, 2024 to 2025", ["by", "2025-01-01", "2025-03-31"]],
  [2024, "completed quarter 4", ["in", "2025-01-01", "2025-03-31"]],
  [2024, "reported on the 2025", ["by", "2025-02-01", "2025-02-28"], nextPlan],
  [2024, "progress regularly reported", ["recurring", null, null]],
  [2024, "publication of report in 2025", nextPlan],
  [2024, "in 3 to 4 years", ["in", "2027-02-28", "2028-02-29"]],
];

describe.skipIf(!hasPublished)(`the dues of the published milestones${skippedNote}`, () => {
  const milestones = hasPublished ? ([2023, 2024] as const).flatMap(milestonesOf) : [];

  it.each(readByHand.map(([edition, words, ...dues]) => ({ edition, words, dues })))(
    "$edition, “$words”",
    ({ edition, words, dues }) => {
      const found = milestones.filter(
        (read) => read.edition === edition && read.text.replaceAll("\u00A0", " ").includes(words),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const read of found)
        expect(read.dues.map(({ kind, start, end }) => [kind, start, end])).toEqual(dues);
    },
  );

  it("leave no milestone that names a year without one", () => {
    expect(milestones.filter(({ text, dues }) => /\b20\d\d\b/.test(text) && dues.length === 0)).toEqual([]);
  });

  // Each was looked at by eye when the numbers were taken.
  it.each([
    [
      2023,
      {
        "after-event": 4,
        "at-the-earliest": 1,
        by: 17,
        continuing: 7,
        from: 4,
        in: 17,
        "in-publication": 8,
        over: 3,
        recurring: 4,
        throughout: 1,
        "unspecified-future": 1,
      },
    ],
    [
      2024,
      {
        "after-event": 6,
        "at-the-earliest": 1,
        by: 28,
        continuing: 10,
        from: 2,
        in: 29,
        "in-publication": 19,
        over: 1,
        recurring: 7,
        throughout: 9,
      },
    ],
  ])("are as many of each kind as counted by hand in %d", (edition, expected) => {
    const kinds = milestones
      .filter((read) => read.edition === edition)
      .flatMap(({ dues }) => dues.map(({ kind }) => kind));
    const counts: Record<string, number> = {};
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });
});
