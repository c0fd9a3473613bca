import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let held = "";
const output = () => join(folder, "decided.xlsx");
const given = (...more: string[]) => [
  ...["--rule", "small-numbers-held", "--cell", "Milestones!F4", "--reason", "Agreed with the data owner"],
  ...["--by", "Kim Example", "--as-at", asAt, "-o", output(), ...more],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-decide-"));
  const [ready = ""] = await fillSamples(folder, ["nice"]);
  held = await planted(ready, "held", {
    "Milestones!F4": "The clinic has seen 29 patients since it opened.",
  });
});

describe("returns decide", () => {
  it("puts a decision on a held text on record, and it is counted at the merge", async () => {
    expect((await returns("check", held, "--as-at", asAt)).stdout).toContain(
      "small-numbers-held at Milestones!F4",
    );
    const wording = [
      "--decision",
      "round",
      "--wording",
      "The clinic has seen fewer than 30 patients since it opened.",
    ];
    const { stdout } = await returns("decide", held, ...given(...wording));
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "1 finding of small-numbers-held is settled and counts as advice.",
    );
    const merged = await returns("merge", output(), "--as-at", asAt, "--dry-run", "--format", "json");
    expect((JSON.parse(merged.stdout) as { decisions: unknown }).decisions).toMatchObject({
      count: 1,
      inForce: 1,
      list: [{ partner: "nice", decision: "round", by: "Kim Example", row: "25.1" }],
    });
  });

  it.each<[string, readonly string[], RegExp]>([
    ["rounding without a wording", ["--decision", "round"], /Say with --wording/],
    ["publishing other words", ["--decision", "publish", "--wording", "Few"], /leave --wording out/],
    ["an unknown decision", ["--decision", "hide"], /publish, suppress, round/],
  ])("refuses %s", async (_what, more, sentence) => {
    const { code, stderr } = await returns("decide", held, ...given(...more));
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it("does not let a hold be waived", async () => {
    const args = [
      "--rule",
      "small-numbers-held",
      "--cell",
      "Milestones!F4",
      "--reason",
      "x",
      "--approved-by",
      "y",
    ];
    const { code, stderr } = await returns("waive", held, ...args, "--until", "2025-02-28", "-o", output());
    expect([code, stderr]).toEqual([2, expect.stringContaining("use “returns decide”")]);
  });
});
