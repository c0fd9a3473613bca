import { describe, expect, it } from "vitest";

import { owningPartners, partnerByName } from "#src/core/plan/partners";
import { embeddedPlan } from "#src/core/plan/plans/index";
import { samplePlan } from "#tests/core/sample-plan";

describe("partnerByName", () => {
  it.each([
    ["NHS England", "nhs-england", "current"],
    ["nhse", "nhs-england", "alias"],
    ["Health Education England", "nhs-england-nge", "former"],
    ["HEE", "nhs-england-nge", "former"],
    ["NHS Digital", "nhs-england-ndrs", "former"],
    ["NCARDRS", "nhs-england-ndrs", "former"],
    ["NHS\u00a0England (NDRS)", "nhs-england-ndrs", "alias"],
  ])("%s is %s", (name, code, known) => {
    const found = partnerByName(embeddedPlan(), name);
    expect([found?.partner.code, found?.known]).toEqual([code, known]);
  });

  it("knows nobody by part of a name", () => {
    expect(partnerByName(embeddedPlan(), "NHS")).toBeUndefined();
  });
});

describe("owningPartners", () => {
  it("leaves out a partner without an action", () => {
    const partners = [
      ...samplePlan.partners,
      { code: "idle", name: "Idle Institute", aliases: [], predecessors: [] },
    ];
    expect(owningPartners({ ...samplePlan, partners }).map(({ code }) => code)).toEqual([
      "alpha",
      "beta",
      "beta-labs",
      "gamma",
    ]);
  });
});
