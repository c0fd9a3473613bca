import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { sarifLog } from "#tests/core/findings/formats/sarif-shape";
import { fillSamples } from "#tests/journeys/ready-return";

let faulty = "";

beforeAll(async () => {
  const [ready = ""] = await fillSamples(await mkdtemp(join(tmpdir(), "returns-formats-")), ["nice"]);
  faulty = await planted(ready, "faulty", { "Milestones!J4": "31/03/2024", "Actions!F3": "=1+1" });
});

describe("returns check", () => {
  it("prints a table that spreadsheet programs open", async () => {
    const { code, stdout } = await returns("check", faulty, "--format", "csv");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^File,Partner,Cycle,Verdict,Severity,Rule,.*\r\n/);
    expect(stdout.trim().split("\r\n")).toHaveLength(3);
    expect(stdout).toContain(",Milestones,J4,4,Date met,");
  });

  it("prints SARIF that build services read", async () => {
    const { code, stdout } = await returns("check", faulty, "--format", "sarif");
    expect(code).toBe(1);
    const { runs } = sarifLog.parse(JSON.parse(stdout));
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(["cell-type", "status-in-plan"]);
    expect(runs[0]?.artifacts).toMatchObject([{ location: { uri: "faulty-2025-annual-nice.xlsx" } }]);
  });

  it("offers them for findings only", async () => {
    const { code, stderr } = await returns("rules", "--format", "csv");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/csv.*text, json/)]);
  });
});
