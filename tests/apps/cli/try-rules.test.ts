import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { embeddedPlan } from "#src/core/index";
import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let trialPlan = "";
let files: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-try-"));
  const [nice = "", mrc = ""] = await fillSamples(folder, ["nice", "mrc"]);
  files = [await planted(nice, "past", { "Milestones!E4": null }), mrc];
  const plan = embeddedPlan();
  trialPlan = join(folder, "plan.json");
  const trial = [{ rule: "outcome-present", cycle: "2025-annual" }];
  await writeFile(trialPlan, JSON.stringify({ ...plan, ruleSettings: { ...plan.ruleSettings, trial } }));
});

const tried = (...more: string[]) =>
  returns("rules", "--try", trialPlan, "--plan", trialPlan, ...files, "--as-at", asAt, ...more);

describe("returns rules --try", () => {
  it("says how many past returns the rules would have stopped, and whose", async () => {
    const { code, stdout } = await tried();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /would have stopped 1 of 2 returns; rule set [0-9a-f]{8}, which counts now, stops 0\./,
    );
    expect(stdout).toMatch(/outcome-present: 1 finding in 1 return/);
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /would stop 1 of 2 returns: .*\(past-2025-annual-nice\.xlsx\)/,
    );
    expect(stdout).toMatch(/Talk to .* before it counts\./);
  });

  it("gives the same as one document", async () => {
    const { stdout } = await tried("--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { returns: 2, stoppedNow: 0, stoppedThen: 1, newlyStopped: ["past-2025-annual-nice.xlsx"] },
      skipped: [],
    });
  });

  it("changes nothing of the list of rules, and needs returns to try on", async () => {
    expect((await returns("rules")).stdout).toContain("outcome-present (error)");
    expect(await returns("rules", "--try", trialPlan)).toMatchObject({ code: 2 });
    expect((await returns("rules", ...files)).stderr).toMatch(/Say with --try/);
  });
});
