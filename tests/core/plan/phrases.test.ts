import { describe, expect, it } from "vitest";

import { phrasesOf, plainText } from "#src/core/plan/phrases";

describe("phrases", () => {
  it.each<[readonly string[], string, string | null]>([
    [["delay"], "A delay of a month", "delay"],
    [["delay"], "It was delayed", null],
    [["delay*"], "It was Delayed", "delayed"],
    [["delay*"], "Without undelayed parts", null],
    [["more", "more than"], "No more than 20", "more than"],
    [["half yearly"], "A half–yearly report", "half-yearly"],
    [["bi-monthly"], "Each bimonthly meeting", "bimonthly"],
    [["bi-monthly"], "Each bi monthly meeting", "bi monthly"],
    [["patients'"], "In patients’ homes", "patients'"],
    [["%"], "It was 5%", null],
    [["% of"], "It was 5 % of all", "% of"],
    [["n/a"], "It is N/A here", "n/a"],
    [[], "Nothing is looked for", null],
  ])("%j in “%s”: %s", (list, text, found) => {
    expect(phrasesOf(list).find(plainText(text))?.words ?? null).toBe(found);
    expect(phrasesOf(list).has(plainText(text))).toBe(found !== null);
  });

  it("are left out of a text wherever they stand", () => {
    expect(phrasesOf(["so far", "new*"]).without("so far the newest of 4, so far")).toBe("  the   of 4,  ");
  });
});
