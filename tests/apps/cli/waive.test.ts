import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { readRecord } from "#src/core/return/record";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let silent = "";
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-waive-"));
  const [ready = ""] = await fillSamples(folder, ["nice"]);
  silent = await planted(ready, "silent", { "Milestones!E4": null });
});

const given = (rest: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries({
    "--rule": "outcome-present",
    "--cell": "Milestones!E4",
    "--reason": "The owner has left; the answer follows",
    "--approved-by": "Kim Example",
    "--until": "2025-02-28",
    "--as-at": asAt,
    "-o": at("waived.xlsx"),
    ...rest,
  }).flatMap(([option, value]) => (value === undefined ? [] : [option, value]));

describe("returns waive", () => {
  it("puts a waiver on the return's record, so that the finding no longer stands in the way", async () => {
    const before = await readFile(silent);
    expect((await returns("check", silent)).code).toBe(1);
    const { code, stdout } = await returns("waive", silent, ...given());
    expect(code).toBe(0);
    expect(stdout).toContain("1 finding of outcome-present is settled");
    expect(await readFile(silent)).toEqual(before);
    expect(readRecord(readXlsx(await readFile(at("waived.xlsx")))).entries).toEqual([
      {
        kind: "waiver",
        rule: "outcome-present",
        about: { table: "Milestones", row: "25.1", column: "Outcome" },
        text: "",
        reason: "The owner has left; the answer follows",
        by: "Kim Example",
        until: "2025-02-28",
        on: asAt,
      },
    ]);
    const checked = await returns("check", at("waived.xlsx"), "--as-at", asAt);
    expect(checked.code).toBe(0);
    expect(checked.stdout.replace(/\s+/g, " ")).toContain(
      "Settled. Waived by Kim Example until 28 February 2025: The owner has left; the answer follows",
    );
  });

  it("is counted at the merge, and settles nothing after its last day", async () => {
    await returns("waive", silent, ...given());
    const merge = async (day: string) => {
      const ran = await returns("merge", at("waived.xlsx"), "--as-at", day, "--dry-run", "--format", "json");
      return JSON.parse(ran.stdout) as { waivers: object };
    };
    expect((await merge(asAt)).waivers).toMatchObject({ count: 1, inForce: 1, list: [{ partner: "nice" }] });
    expect((await merge("2025-03-01")).waivers).toMatchObject({ count: 1, inForce: 0, expired: 1 });
    const { stdout } = await returns("merge", at("waived.xlsx"), "--as-at", asAt, "--dry-run");
    expect(stdout).toContain("Waivers: 1 in force");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "nice: outcome-present, Milestones 25.1, Outcome: waived by Kim Example",
    );
  });

  it("can be for everything that the rule finds in an action", async () => {
    const action = { "--cell": undefined, "--action": "25", "-o": at("action.xlsx") };
    expect((await returns("waive", silent, ...given(action))).code).toBe(0);
  });

  it("says what is left where it does not settle all", async () => {
    const two = await planted(silent, "two", { "Actions!F3": null });
    const { code, stdout } = await returns("waive", two, ...given({ "-o": at("two-waived.xlsx") }));
    expect(code).toBe(1);
    expect(stdout).toContain("status-present at Actions!F3");
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    ["an unknown rule", { "--rule": "outcome-nice" }, /no rule “outcome-nice”/],
    ["an unknown cell", { "--cell": "Milestone!E4" }, /no cell “Milestone!E4”.*Milestones/],
    [
      "a cell without a finding",
      { "--cell": "Milestones!E5" },
      /outcome-present finds nothing at Milestones!E5/,
    ],
    ["neither cell nor action", { "--cell": undefined }, /either one cell .* or a whole action/],
    ["both", { "--action": "25" }, /either one cell .* or a whole action/],
    ["no reason", { "--reason": " " }, /--reason must say something/],
    ["nobody's approval", { "--approved-by": undefined }, /--approved-by/],
    ["a last day that is none", { "--until": "soon" }, /--until needs a date/],
    ["a last day that is over", { "--until": "2025-01-01" }, /before the day of the check/],
    ["no output", { "-o": undefined }, /goes with -o/],
  ])("refuses %s", async (_what, rest, sentence) => {
    const files = await readdir(folder);
    const { code, stderr, stdout } = await returns(
      "waive",
      silent,
      ...given({ "-o": at("refused.xlsx"), ...rest }),
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toMatch(sentence);
    expect(await readdir(folder)).toEqual(files);
  });

  it("refuses a rule that nobody can waive", async () => {
    const nonsense = await planted(silent, "nonsense", { "Milestones!J4": "someday" });
    const rest = { "--rule": "cell-type", "--cell": "Milestones!J4" };
    expect((await returns("waive", nonsense, ...given(rest))).stderr).toMatch(/cell-type cannot be waived/);
  });
});
