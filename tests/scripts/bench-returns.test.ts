import { describe, expect, it } from "vitest";

import { checkWorkbook, embeddedPlan } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returnsOf } from "../../scripts/bench/returns";

describe("the returns that the benchmark measures", () => {
  it.each(["largest", "versions"] as const)("are filled, no two in the same words: %s", async (sizes) => {
    const returns = await returnsOf(embeddedPlan(), 2, sizes);
    const texts = returns.map(({ bytes, plan }) => {
      const request = { plan, asAt: "2025-01-28", register: null, digest: textFingerprint };
      const { returned, partner } = checkWorkbook(readXlsx(bytes), request);
      const { actions, milestones } = returned.tables;
      expect([actions.rows.length, milestones.rows.length]).toEqual([18, 29]);
      expect(milestones.rows.every(({ cells }) => cells.outcome.value !== null)).toBe(true);
      return [partner, ...milestones.rows.map(({ cells }) => cells.progress.text)];
    });
    const [first, second] = texts;
    expect(first?.[0] === second?.[0]).toBe(sizes === "versions");
    expect(first?.slice(1)).not.toEqual(second?.slice(1));
  });
});
