import { describe, expect, it } from "vitest";

import { ruleCatalogue, type SealState } from "#src/core/index";
import { listedFindings, toldBySeal } from "#src/ui/check/listed";
import { finding } from "./finding";

const findings = [finding({ rule: toldBySeal }), finding({ rule: "outcome-present" })];
const changed: SealState = {
  state: "changed",
  seal: {
    kind: "seal",
    on: "2025-01-28",
    digest: "",
    receipt: "",
    ruleSet: "",
    verdict: "ready",
    by: "",
    rows: [],
  },
  places: [],
};

describe("listedFindings", () => {
  it("leaves out what the card on the seal tells, while that card is there", () => {
    expect(listedFindings({ findings, seal: changed }).map(({ rule }) => rule)).toEqual(["outcome-present"]);
    expect(listedFindings({ findings, seal: { state: "unsealed" } })).toEqual(findings);
  });

  it("names a rule that there is", () => {
    expect(ruleCatalogue().map(({ id }) => id)).toContain(toldBySeal);
  });
});
