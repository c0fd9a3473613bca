import { describe, expect, it } from "vitest";

import { sortInputs } from "#src/ui/merge/read-inputs";

const entry = (partner: string) => ({
  file: `2025-annual-${partner}.xlsx`,
  partner,
  cycle: "2025-annual",
  templateVersion: 1,
  sha256: "0".repeat(64),
  returnBy: "2025-01-31",
});
const register = (cycle: string, ...partners: string[]) => ({
  plan: "sample-strategy",
  edition: 2024,
  cycle,
  returnBy: "2025-01-31",
  issued: partners.map(entry),
});
const json = (name: string, content: unknown) => new File([JSON.stringify(content)], name);
const workbook = new File(["x"], "a.xlsx");

describe("sortInputs", () => {
  it("tells returns from registers, and reads registers of one cycle as one", async () => {
    const inputs = await sortInputs([
      json("register.json", register("2025-annual", "alpha")),
      workbook,
      json("REGISTER (2).JSON", register("2025-annual", "beta", "alpha")),
    ]);
    expect(inputs).toMatchObject({
      workbooks: [workbook],
      register: { cycle: "2025-annual", issued: [{ partner: "alpha" }, { partner: "beta" }] },
    });
  });

  it("does without a register", async () => {
    expect(await sortInputs([workbook])).toEqual({ workbooks: [workbook], register: null });
  });

  it.each([
    ["text", new File(["hello"], "register.json"), /not JSON/],
    ["another document", json("plan.json", { id: "x" }), /plan\.json.*not an issue register/],
  ])("says so when a file is %s", async (_what, file, words) => {
    expect(await sortInputs([file, workbook])).toEqual({ refusal: expect.stringMatching(words) });
  });

  it("does not mix two cycles", async () => {
    const two = [
      json("a.json", register("2025-annual", "alpha")),
      json("b.json", register("2025-progress-1", "beta")),
    ];
    expect(await sortInputs(two)).toEqual({ refusal: expect.stringMatching(/different cycles/) });
  });
});
