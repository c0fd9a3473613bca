import { describe, expect, it } from "vitest";

import { checkWorkbook, embeddedPlan } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returnsOf } from "../../scripts/bench/returns";

describe("the returns that the benchmark measures", () => {
  it("are filled, each of a partner of its own, no two in the same words", async () => {
    const returns = await returnsOf(embeddedPlan(), 2, "largest");
    const texts = returns.map(({ bytes, plan }) => {
      const request = { plan, asAt: "2025-01-28", register: null, digest: textFingerprint };
      const { returned, partner } = checkWorkbook(readXlsx(bytes), request);
      const { actions, milestones } = returned.tables;
      expect([actions.rows.length, milestones.rows.length]).toEqual([18, 29]);
      expect(milestones.rows.every(({ cells }) => cells.outcome.value !== null)).toBe(true);
      return [partner, ...milestones.rows.map(({ cells }) => cells.progress.text)];
    });
    const [first, second] = texts;
    expect(first?.[0]).not.toBe(second?.[0]);
    expect(first?.slice(1)).not.toEqual(second?.slice(1));
  });
});
