import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDate, isIsoDate, isoDate, lastDayOfMonth } from "#src/core/plan/calendar";
import { type Due, type DueContext, readDueCell, readDues } from "#src/core/plan/due";
import { embeddedPlan } from "#src/core/plan/plans";
import { dueKinds } from "#src/core/plan/due-kinds";
import { tidySpaces } from "#src/core/text";

const months = "January February March April May June July August September October November December".split(
  " ",
);

const year = fc.integer({ min: 2000, max: 2097 });
const month = fc.constantFrom(...months);
const season = fc.constantFrom("spring", "summer", "autumn", "winter", "Winter");
const anyYear = fc.oneof(
  year.map(String),
  year.map((first) => `${first} to ${first + 1}`),
  year.map((first) => `the ${first} to ${first + 1} financial year`),
  year.map((first) => `${first}/${String(first + 1).slice(2)}`),
  year.map((first) => `${first}–${String(first + 1).slice(2)}`),
  year.map((first) => `FY${String(first).slice(2)}/${String(first + 1).slice(2)}`),
  fc.tuple(year, fc.integer({ min: 0, max: 2 })).map(([first, more]) => `${first} to ${first + more}`),
);
const time = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 32 }), month, year).map(([day, name, of]) => `${day} ${name} ${of}`),
  fc.tuple(fc.nat(33), fc.nat(14), fc.nat(99)).map((parts) => parts.join("/")),
  fc.tuple(month, year).map(([name, of]) => `${name} ${of}`),
  month,
  fc.tuple(season, anyYear).map(([name, of]) => `${name} ${of}`),
  fc.tuple(season, season, year).map(([one, two, of]) => `${one} or ${two} ${of}`),
  fc.tuple(fc.integer({ min: 0, max: 5 }), anyYear).map(([number, of]) => `quarter ${number}, ${of}`),
  fc
    .tuple(
      fc.constantFrom("early", "mid", "mid-", "late", "end of", "the start of", "first half of"),
      anyYear,
    )
    .map(([part, of]) => `${part} ${of}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("days", "weeks", "months", "years"))
    .map(([count, unit]) => `the next ${count} ${unit}`),
  fc.tuple(fc.nat(200), fc.nat(200)).map(([least, most]) => `${least} to ${most} years`),
  year.map((of) => `the ${of} action plan`),
  anyYear,
);
const joined = fc.oneof(
  time,
  fc.tuple(time, fc.constantFrom("to", "and", "or", "-", "until"), time).map((parts) => parts.join(" ")),
);
const before = fc.constantFrom(
  "by",
  "by the end of",
  "in",
  "from",
  "throughout",
  "over",
  "during",
  "between",
  "until",
  "before",
  "after",
  "not before",
  "within",
  "over the 5-year period",
  "–",
  "",
);
const behind = fc.constantFrom(
  "",
  "onwards",
  "at the earliest",
  "at the latest",
  "patients",
  "and twice a year",
  "following approval",
);
const milestone = fc
  .tuple(before, joined, behind)
  .map(([lead, when, tail]) => `sites report ${lead} ${when} ${tail}`);

const words = embeddedPlan().ruleSettings;

const context = fc.record({
  words: fc.constant(words),
  edition: fc.integer({ min: 2000, max: 2100 }),
  publications: fc
    .array(fc.tuple(year, fc.nat(364)), { maxLength: 3 })
    .map(
      (editions) =>
        new Map(editions.map(([of, days]): [number, string] => [of, addDays(isoDate(of, 1, 1), days)])),
    ),
}) satisfies fc.Arbitrary<DueContext>;

function expectSound(due: Due): void {
  expect(dueKinds).toContain(due.kind);
  expect(due.text).not.toBe("");
  for (const date of [due.start, due.end]) if (date !== null) expect(isIsoDate(date)).toBe(true);
  if (due.start !== null && due.end !== null) expect(due.end >= due.start).toBe(true);
  if (["after-event", "recurring", "continuing", "unspecified-future"].includes(due.kind)) {
    expect([due.start, due.end]).toEqual([null, null]);
  }
}

describe("whatever a milestone says", () => {
  it("no due ends before it starts, and each stands in the text, in order", () => {
    fc.assert(
      fc.property(milestone, context, (text, given) => {
        let rest = tidySpaces(text);
        for (const due of readDues(text, given)) {
          expectSound(due);
          expect(rest).toContain(due.text);
          rest = rest.slice(rest.indexOf(due.text) + due.text.length);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("a due cell reads soundly or says why not", () => {
    fc.assert(
      fc.property(joined, context, (text, given) => {
        const reading = readDueCell(text, given);
        if (reading.kind === "read") reading.dues.forEach(expectSound);
        else expect(reading.reason).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("any text at all is read without failing", () => {
    const word = fc.oneof(
      joined,
      fc.string({ unit: "binary" }),
      fc.constantFrom("by", "once", "/", "-", "(", "’", "of", "the"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), context, (words, given) => {
        readDues(words.join(" "), given).forEach(expectSound);
        readDueCell(words.join(""), given);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the interval is that of the words", () => {
  const given: DueContext = { edition: 2024, publications: new Map(), words };
  const only = (text: string) =>
    readDues(`sites report ${text}`, given).map(({ kind, start, end }) => [kind, start, end]);

  it("for any day", () => {
    fc.assert(
      fc.property(year, fc.nat(364), (of, days) => {
        const date = addDays(isoDate(of, 1, 1), days);
        expect(only(`by ${formatDate(date)}`)).toEqual([["by", date, date]]);
      }),
    );
  });

  it("for any month and its end", () => {
    fc.assert(
      fc.property(year, fc.nat(11), (of, index) => {
        const start = isoDate(of, index + 1, 1);
        const end = isoDate(of, index + 1, lastDayOfMonth(of, index + 1));
        expect(only(`by ${months[index]} ${of}`)).toEqual([["by", start, end]]);
        expect(only(`by the end of ${months[index]} ${of}`)).toEqual([["by", end, end]]);
        expect(only(`from ${months[index]} ${of} onwards`)).toEqual([["from", start, null]]);
      }),
    );
  });

  it("for the quarters of a financial year, which fill it without gaps", () => {
    fc.assert(
      fc.property(year, (of) => {
        const quarters = [1, 2, 3, 4].map(
          (number) => only(`in quarter ${number}, ${of} to ${of + 1}`)[0] ?? [],
        );
        expect(quarters[0]?.[1]).toBe(isoDate(of, 4, 1));
        expect(quarters[3]?.[2]).toBe(isoDate(of + 1, 3, 31));
        for (const [index, [, , end]] of quarters.slice(0, 3).entries()) {
          expect(quarters[index + 1]?.[1]).toBe(addDays(String(end), 1));
        }
      }),
    );
  });
});

describe("reading", () => {
  const longestCell = 32_767;

  it.each([
    "in 2024 ",
    "1,",
    "may,",
    "Jan-Feb-",
    "by June 2024 and ",
    "following approval and ",
    "(",
    "quarter 1, ",
    "2025 rare action ",
  ])("a cell full of “%s” ends soon", (part) => {
    const text = part.repeat(Math.floor(longestCell / part.length));
    const began = performance.now();
    readDues(text, { edition: 2024, publications: new Map(), words });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
