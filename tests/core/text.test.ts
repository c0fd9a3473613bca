import { describe, expect, it } from "vitest";

import { shortened } from "#src/core/text";

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
