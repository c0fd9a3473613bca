import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { runsAmong, runsIn, runsRepeated } from "#src/core/findings/runs-of-words";

const text = fc.array(fc.constantFrom("the", "clinic", "opened", "in", "May", "again"), { maxLength: 12 });
const texts = fc.array(
  text.map((words) => runsIn(words.join(" "), 3)),
  { maxLength: 6 },
);

describe("runsIn", () => {
  it("gives each run of so many words", () => {
    expect([...runsIn("The clinic opened in May.", 3)]).toEqual([
      "the clinic opened",
      "clinic opened in",
      "opened in may",
    ]);
    expect(runsIn("The clinic opened.", 3).count).toBe(1);
    expect([...runsIn("The clinic", 3)]).toEqual([]);
    expect([...runsIn("The clinic opened.", 0)]).toEqual([]);
  });

  it("marks runs that are alike alike, wherever they stand", () => {
    const [first] = runsIn("The clinic opened", 3).marks;
    expect([...runsIn("In May the clinic opened", 3).marks].at(-1)).toBe(first);
  });
});

describe("the search by marks", () => {
  it("misses no run that stands in one of the texts, or in several", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const [among, repeated] = [runsAmong(all), runsRepeated(all)];
        for (const [index, runs] of all.entries()) {
          const others = new Set(all.filter((_, other) => other !== index).flatMap((other) => [...other]));
          expect([...runs.where(among)]).toEqual([...runs]);
          const shared = [...runs].filter((run) => others.has(run));
          expect([...runs.where(repeated)]).toEqual(expect.arrayContaining(shared));
        }
      }),
    );
  });

  it("passes over nearly all others", () => {
    const all = Array.from({ length: 50 }, (_, index) =>
      runsIn(`Clinic ${index} opened in week ${index}`, 3),
    );
    const others = Array.from({ length: 50 }, (_, index) =>
      runsIn(`Centre ${index} closed in month ${index}`, 3),
    );
    const found = others.flatMap((runs) => [...runs.where(runsAmong(all))]);
    expect(found.length).toBeLessThan(50);
    expect([...(all[0]?.where(runsRepeated(all)) ?? [])].length).toBeLessThan(2);
  });
});
