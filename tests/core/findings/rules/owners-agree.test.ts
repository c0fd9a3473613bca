import { describe, expect, it } from "vitest";

import { ownersAgree } from "#src/core/findings/rules/owners-agree";
import type { Disagreement } from "#src/core/findings/rule";
import { foundAtMerge } from "#tests/core/findings/merge-context";

const over = (milestone: string | null, question: string, first: string, second: string): Disagreement => ({
  action: 2,
  milestone,
  question,
  answers: [
    { partner: "alpha", answer: first, file: "a.xlsx" },
    { partner: "beta", answer: second, file: "b.xlsx" },
  ],
});

describe("owners-agree", () => {
  it("accepts owners who agree", () => {
    expect(foundAtMerge(ownersAgree)).toEqual([]);
  });

  it("rejects two statuses of one action, and warns of two outcomes", () => {
    const disagreements = [
      over(null, "Status", "extended", "ongoing"),
      over("2.1", "Outcome", "met", "partly met"),
    ];
    expect(foundAtMerge(ownersAgree, { disagreements })).toMatchObject([
      {
        severity: "error",
        action: 2,
        milestone: null,
        message:
          "The owners disagree on the status of action 2: Alpha Agency says “extended” and Beta Board says “ongoing”.",
      },
      {
        severity: "warning",
        action: 2,
        milestone: "2.1",
        message:
          "The owners disagree on the outcome of milestone 2.1: Alpha Agency says “met” and Beta Board says “partly met”.",
      },
    ]);
  });
});
