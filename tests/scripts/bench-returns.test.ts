import { describe, expect, it } from "vitest";

import { checkWorkbook, embeddedPlan, readReturn } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returnsOf } from "../../scripts/bench/returns";

describe("the returns that the benchmark measures", () => {
  it.each(["largest", "largest partner"] as const)(
    "are filled, no two in the same words: %s",
    async (kind) => {
      const returns = await returnsOf(embeddedPlan(), 2, kind);
      const texts = returns.map(({ bytes, plan }) => {
        const request = { plan, asAt: "2025-01-28", register: null, digest: textFingerprint };
        const { returned, partner } = checkWorkbook(readXlsx(bytes), request);
        const { actions, milestones } = returned.tables;
        expect([actions.rows.length, milestones.rows.length]).toEqual([18, 29]);
        expect(milestones.rows.every(({ cells }) => cells.outcome.value !== null)).toBe(true);
        return [partner, ...milestones.rows.map(({ cells }) => cells.progress.text)];
      });
      const [first, second] = texts;
      expect(first?.[0] === second?.[0]).toBe(kind === "largest partner");
      expect(first?.slice(1)).not.toEqual(second?.slice(1));
    },
  );

  it("are those of the plan's partners, each newest version approved last", async () => {
    const plan = embeddedPlan();
    const returns = await returnsOf(plan, 12, "plan");
    const read = returns.map(({ bytes }) => readReturn(readXlsx(bytes), plan));
    const partners = read.map(({ identity }) => identity?.partner);
    expect(new Set(partners).size).toBe(10);
    expect(partners.slice(10)).toEqual(partners.slice(0, 2));
    const approved = read.map(({ cover }) => cover.dateApproved.cell.value);
    expect(approved).toEqual([...Array<string>(10).fill("2025-01-20"), "2025-01-19", "2025-01-19"]);
  });
});
