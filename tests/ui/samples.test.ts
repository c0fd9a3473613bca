import { describe, expect, it } from "vitest";

import samples from "../../assets/samples/2025-annual.json";
import { checkWorkbook, embeddedPlan } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { dryRun, giveConsolidated } from "#src/ui/merge/merge-files";
import { allSampleReturns, sampleReturn } from "#src/ui/samples";
import { createMemoryHost, quietly } from "./memory-host";

const plan = embeddedPlan();

describe("sample returns", () => {
  it("are filled templates, with something to fix and to choose in the first that people see", async () => {
    const host = createMemoryHost();
    const { name, bytes } = await sampleReturn(host, plan, samples, "mhra");
    expect(name).toBe("2025-annual-mhra.xlsx");
    const { verdict, findings, partner } = checkWorkbook(readXlsx(bytes), {
      plan,
      asAt: samples.asAt,
      register: null,
      digest: host.digest,
    });
    expect([partner, verdict]).toEqual(["mhra", "not-ready"]);
    expect(findings.map(({ fix }) => fix?.kind)).toEqual(expect.arrayContaining(["safe", "choice"]));
  });

  it("are refused for a partner that has none", async () => {
    await expect(sampleReturn(createMemoryHost(), plan, samples, "nobody")).rejects.toThrow(RangeError);
  });

  it("merge into one workbook, every issued row accounted for", async () => {
    const host = createMemoryHost();
    const made = await allSampleReturns(host, plan, samples);
    const files = made.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
    const answer = await dryRun(host, { plan, files, asAt: samples.asAt, into: null }, quietly);
    if ("refusal" in answer) throw new Error(answer.refusal);
    const { issued, merged, held, missing } = answer.report.reconciliation;
    expect(issued).toBe(merged + held + missing);
    expect(missing).toBe(0);
    expect(answer.report.files).toHaveLength(10);
    expect(host.given).toEqual([]);
    expect(await giveConsolidated(host, answer)).toEqual({
      name: "2025-annual-consolidated.xlsx",
      to: "downloads",
    });
    expect(host.given.map(({ name }) => name)).toEqual(["2025-annual-consolidated.xlsx"]);
  });
});
