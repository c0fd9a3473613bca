import { describe, expect, it } from "vitest";

import { mergeReconciles } from "#src/core/findings/rules/merge-reconciles";
import { foundAtMerge } from "#tests/core/findings/merge-context";

const alpha = { partner: "alpha", issued: 10, merged: 6, held: 3, missing: 1 };
const beta = { partner: "beta", issued: 4, merged: 4, held: 0, missing: 0 };

const messages = (tallies: readonly (typeof alpha)[]) =>
  foundAtMerge(mergeReconciles, { tallies }).map(({ message }) => message);

describe("merge-reconciles", () => {
  it("accepts what adds up", () => {
    expect(messages([alpha, beta])).toEqual([]);
  });

  it("rejects a partner's rows that do not, and the total", () => {
    expect(messages([{ ...alpha, merged: 5 }, beta])).toEqual([
      "The rows of Alpha Agency do not add up: 10 issued, but 5 merged, 3 held and 1 missing make 9.",
      "The rows of all partners do not add up: 14 issued, but 9 merged, 3 held and 1 missing make 13.",
    ]);
  });

  it("rejects one partner's loss that another's surplus hides in the total", () => {
    expect(
      messages([
        { ...alpha, merged: 5 },
        { ...beta, merged: 5 },
      ]),
    ).toHaveLength(2);
  });

  it("says which partner's rows they are", () => {
    const tallies = [{ ...alpha, merged: 5 }, beta];
    expect(foundAtMerge(mergeReconciles, { tallies }).map(({ partner }) => partner)).toEqual(["alpha", null]);
  });
});
