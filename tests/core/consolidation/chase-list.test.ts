import { describe, expect, it } from "vitest";

import { chaseList } from "#src/core/consolidation/chase-list";
import { merged, received, registerFor } from "#tests/core/consolidation/received";

const register = registerFor(["alpha", "beta", "beta-labs", "gamma"]);
const files = [
  received("alpha"),
  received("beta", { answers: { milestones: { "4.2": { Outcome: null } } } }),
  received("gamma", { cycle: "2024-annual", file: "gamma-last-year.xlsx" }),
];
const lineOf = (partner: string, asAt: string | null, withRegister: typeof register | null = register) =>
  chaseList(merged(files, { register: withRegister, asAt }), withRegister).find(
    (one) => one.partner === partner,
  );

describe("the chase list", () => {
  it("leaves alone whoever returned all of it", () => {
    expect(lineOf("alpha", "2025-02-03")).toMatchObject({
      state: "returned",
      file: "2025-annual-alpha.xlsx",
      contact: "Sam Example, sam@example.org",
      daysLate: null,
    });
  });

  it("asks for corrections where something is to be put right", () => {
    expect(lineOf("beta", "2025-02-03")).toMatchObject({ state: "needs-correction", toPutRight: 1 });
  });

  it.each([
    ["2025-01-31", "due", null],
    ["2025-02-03", "late", 3],
    [null, "due", null],
  ])("on %s a return that is not there is %s", (asAt, state, daysLate) => {
    expect(lineOf("beta-labs", asAt)).toMatchObject({ state, daysLate, file: null, contact: null });
  });

  it("says what came instead of the return that was asked for", () => {
    expect(lineOf("gamma", "2025-02-03")).toMatchObject({
      state: "late",
      setAside: [expect.stringMatching(/^gamma-last-year\.xlsx: .*2024-annual/)],
    });
  });

  it("knows no day without a register", () => {
    expect(lineOf("beta-labs", "2025-02-03", null)).toMatchObject({ state: "due", returnBy: null });
  });
});
