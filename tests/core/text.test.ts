import { describe, expect, it } from "vitest";

import { quoteApart, shortened } from "#src/core/text";

describe("shortened", () => {
  it.each([
    ["Where the work lives now", 32, "Where the work lives now"],
    ["How people with rare conditions took part", 32, "How people with rare conditions…"],
    ["Exactly ten", 11, "Exactly ten"],
    ["Unbreakable", 6, "Unbre…"],
  ])("makes of %j, at most %d characters, %j", (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(most);
  });
});

describe("quoteApart", () => {
  const long = "the draft report on the principles of screening is prepared for discussion with the board";

  it.each([
    ["by June", "by July", "“by June”", "“by July”"],
    [
      `${long} in spring/summer 2023`,
      `${long} in spring or summer 2023`,
      "“…the board in spring/summer 2023”",
      "“…the board in spring or summer 2023”",
    ],
    [`a ${long} in May`, `the ${long} in May`, /^“a the draft .*…”$/, /^“the the draft .*…”$/],
    [
      long,
      `${long} in May 2023 or later`,
      /^“…discussion with the board”$/,
      "“…discussion with the board in May 2023 or later”",
    ],
    ["", "by June", "“”", "“by June”"],
  ])("%j and %j", (before, after, ...expected) => {
    for (const [index, quoted] of quoteApart(before, after).entries()) {
      expect(quoted).toEqual(expect.stringMatching(expected[index] ?? ""));
    }
  });
});
