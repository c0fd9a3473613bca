import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { runIndex, runsIn, type Runs } from "#src/core/findings/runs-of-words";

const all = (runs: Runs) => [...runs.where(() => true)];
const wordsOf = (runs: Runs) => all(runs).map(({ words }) => words);
const text = fc.array(fc.constantFrom("the", "clinic", "opened", "in", "May", "again"), { maxLength: 12 });
const texts = fc.array(
  text.map((words) => ({ runs: runsIn(words.join(" "), 3) })),
  { maxLength: 6 },
);

describe("runsIn", () => {
  it("gives each run of so many words", () => {
    expect(wordsOf(runsIn("The clinic opened in May.", 3))).toEqual([
      "the clinic opened",
      "clinic opened in",
      "opened in may",
    ]);
    expect(wordsOf(runsIn("The clinic opened.", 3))).toEqual(["the clinic opened"]);
    expect(wordsOf(runsIn("The clinic", 3))).toEqual([]);
    expect(wordsOf(runsIn("The clinic opened.", 0))).toEqual([]);
  });

  it("marks runs that are alike alike, wherever they stand", () => {
    const [first] = runsIn("The clinic opened", 3).marks;
    expect([...runsIn("In May the clinic opened", 3).marks].at(-1)).toBe(first);
  });
});

describe("runIndex", () => {
  it("finds all texts that have a run, and no others", () => {
    fc.assert(
      fc.property(texts, (among) => {
        const index = runIndex(among);
        for (const one of among) {
          for (const run of all(one.runs)) {
            const having = among.filter(({ runs }) => wordsOf(runs).includes(run.words));
            expect(index.textsWith(run)).toEqual(having);
            expect(index.mayHave(run.mark)).toBe(true);
            if (having.length > 1) expect(index.mayRepeat(run.mark)).toBe(true);
          }
        }
      }),
    );
  });

  it("finds nothing where another run has the same mark", () => {
    const index = runIndex([{ runs: runsIn("The clinic opened", 3) }]);
    const [run] = all(runsIn("The clinic opened", 3));
    expect(run && index.textsWith({ ...run, words: "the clinic closed" })).toEqual([]);
  });

  it("passes over nearly all runs that no text has, and those that one text has", () => {
    const numbered = (first: string, last: string) =>
      Array.from({ length: 50 }, (_, at) => ({ runs: runsIn(`${first} ${at} in ${last} ${at}`, 3) }));
    const index = runIndex(numbered("Clinic", "week"));
    const others = numbered("Centre", "month").flatMap(({ runs }) => [...runs.where(index.mayHave)]);
    expect(others.length).toBeLessThan(60);
    const own = numbered("Clinic", "week").flatMap(({ runs }) => [...runs.where(index.mayRepeat)]);
    expect(own.length).toBeLessThan(60);
  });
});
