import { describe, expect, it } from "vitest";

import { countingOf } from "#src/core/findings/figures/counting";
import { countedIn as countedBy } from "#src/core/findings/measures/numbers-in-text";
import { samplePlan } from "#tests/core/sample-plan";

const countedIn = (text: string) => countedBy(text, countingOf(samplePlan));
const open = Number.POSITIVE_INFINITY;

describe("what a text counts", () => {
  it.each<[text: string, low: number, high: number, noun: string, before: string]>([
    ["to date 7 specialities have been launched", 7, 7, "specialities", ""],
    ["47 PIAs have been considered", 47, 47, "pias", ""],
    ["8 highly specialised services send data", 8, 8, "services", "highly specialised"],
    ["it received over 200 responses", 200, open, "responses", ""],
    ["at least ten templates were completed", 10, open, "templates", ""],
    ["up to 5 sites take part", 0, 5, "sites", ""],
    ["about 200 people came", 180, 220, "people", ""],
    ["2 to 5 pathway initiatives", 2, 5, "initiatives", "pathway"],
    ["14,785 genomes were used", 14_785, 14_785, "genomes", ""],
    ["twenty-nine centres answered", 29, 29, "centres", ""],
    ["93% of testers were pleased", 93, 93, "%", ""],
    ["12\u00A0POLICY PROPOSITIONs", 12, 12, "propositions", "policy"],
  ])("%s", (text, low, high, noun, before) => {
    expect(countedIn(text)).toMatchObject([
      { low, high, noun, before: before === "" ? [] : before.split(" ") },
    ]);
  });

  it.each([
    "the 2023 survey of members",
    "phase 2 and quarter 3, action 12 and annex 4",
    "in 3 to 4 years, every 16 weeks, within 18 months",
    "on 27 March 2023",
    "£14 million",
    "one centre has been found",
    "a 2-stage process",
    "NHS number 943 476 5919",
    "24/7 helpline",
    "1 in 17 people",
    "4 are still in process",
    "no numbers at all",
    "",
  ])("nothing in: %s", (text) => expect(countedIn(text)).toEqual([]));

  it("keeps a part with its whole, and marks parts of what was counted before", () => {
    expect(countedIn("in 13 of 16 cases")).toMatchObject([
      { low: 13, whole: 16, noun: "cases" },
      { low: 16, whole: null, noun: "cases" },
    ]);
    expect(countedIn("23 of these holders went on")).toMatchObject([{ low: 23, partial: true }]);
    expect(countedIn("5 further groups are planned")).toMatchObject([{ low: 5, partial: true }]);
  });

  it("keeps the clause around the number, and the dates of its sentence", () => {
    expect(
      countedIn("We met twice. In May 2024, RDAG considered 12 propositions, and more came."),
    ).toMatchObject([{ around: ["rdag", "considered"], when: ["may", "2024"], text: "12 propositions" }]);
  });

  it("keeps few dates of a sentence: each is held against each of another", () => {
    const years = Array.from({ length: 200 }, (_, year) => 1900 + year).join(" ");
    expect(countedIn(`${years} 12 clinics`).map(({ when }) => when.length)).toEqual([12]);
  });

  it("reads a long hostile text in one go", () => {
    expect(countedIn("9 of ".repeat(6_000))).toEqual([]);
    expect(countedIn("12 clinics and ".repeat(2_000))).toHaveLength(2_000);
    expect(countedIn("a".repeat(32_767))).toEqual([]);
  });
});
