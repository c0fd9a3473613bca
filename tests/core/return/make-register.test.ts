import { describe, expect, it } from "vitest";

import { parseRegister } from "#src/core/return/issue-register";
import { isSameCycle, joinRegisters, makeRegister, registerText } from "#src/core/return/make-register";
import { cycleOf } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const cycle = cycleOf(plan, "2025-annual");
const issue = (partner: string, mark: string) => ({
  partner,
  file: `2025-annual-${partner}.xlsx`,
  sha256: mark.repeat(64),
});
const made = (files: ReturnType<typeof issue>[], returnBy = "2025-01-31") =>
  makeRegister({ plan, cycle, returnBy, files });

describe("makeRegister", () => {
  it("gives what its reader takes back, in the plan's order whatever the order of issue", () => {
    const register = made([issue("gamma", "a"), issue("alpha", "b")]);
    expect(parseRegister(JSON.parse(registerText(register)))).toEqual(register);
    expect(register.issued.map(({ partner, returnBy }) => [partner, returnBy])).toEqual([
      ["alpha", "2025-01-31"],
      ["gamma", "2025-01-31"],
    ]);
  });

  it("keeps those who were asked before, and of two issues to one partner the later", () => {
    const before = made([issue("alpha", "a"), issue("beta", "b")]).issued;
    const register = makeRegister({
      plan,
      cycle,
      returnBy: "2025-02-14",
      files: [issue("beta", "c")],
      before,
    });
    expect(register.issued.map(({ partner, sha256, returnBy }) => [partner, sha256[0], returnBy])).toEqual([
      ["alpha", "a", "2025-01-31"],
      ["beta", "c", "2025-02-14"],
    ]);
  });
});

describe("joinRegisters", () => {
  const first = made([issue("alpha", "a")]);

  it("reads registers of one cycle as one", () => {
    const second = made([issue("beta", "b"), issue("alpha", "c")]);
    expect(isSameCycle(first, second)).toBe(true);
    expect(
      joinRegisters(first, [second]).issued.map(({ partner, sha256 }) => `${partner} ${sha256[0]}`),
    ).toEqual(["alpha c", "beta b"]);
  });

  it.each([
    ["plan", { plan: "other" }],
    ["edition", { edition: 2025 }],
    ["cycle", { cycle: "2026-annual" }],
  ])("tells another %s", (_, other) => {
    expect(isSameCycle(first, { ...first, ...other })).toBe(false);
  });
});
