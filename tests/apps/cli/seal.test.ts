import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let ready = "";
let sealed = "";

async function asJson(...args: string[]) {
  const { code, stdout } = await returns(...args, "--format", "json");
  return { code, ...(JSON.parse(stdout) as Record<string, unknown>) };
}

const checked = async (path: string) => {
  const { returns: all } = (await asJson("check", path, "--as-at", asAt)) as unknown as {
    returns: readonly Record<string, unknown>[];
  };
  return all[0];
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-seal-"));
  [ready = ""] = await fillSamples(folder, ["nice"]);
  sealed = join(folder, "sealed.xlsx");
});

describe("returns seal", () => {
  it("seals a return that is ready, prints its receipt code, and says what that is worth", async () => {
    const before = await readFile(ready);
    const { code, stdout } = await returns("seal", ready, "-o", sealed, "--as-at", asAt);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Receipt code: [2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}\n/);
    expect(stdout).toMatch(/Rule set: [0-9a-f]{8}\n/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "It is no signature: it does not show who sealed the return.",
    );
    expect(await readFile(ready)).toEqual(before);
  });

  it("gives the receipt of a sealed return, and none of any other", async () => {
    expect(await checked(ready)).toMatchObject({ receipt: null, seal: { state: "unsealed", receipt: null } });
    const seal = { state: "sealed", on: asAt, verdict: "ready", changed: [] };
    const found = await checked(sealed);
    expect(found).toMatchObject({ verdict: "ready", findings: [], seal });
    expect(found?.receipt).toBe((found?.seal as { receipt: string }).receipt);
    expect((await returns("check", sealed)).stdout).toContain(
      `Sealed on 28 January 2025, receipt ${found?.receipt}.`,
    );
  });

  it("says of a return that was changed after sealing which cells were", async () => {
    const changed = await planted(sealed, "changed", {
      "Milestones!F4": "Something else was done in May 2024.",
    });
    expect(await checked(changed)).toMatchObject({
      receipt: null,
      seal: {
        state: "changed-after-sealing",
        changed: [{ sheet: "Milestones", cell: "F4", table: "Milestones", row: "25.1", column: "Progress" }],
      },
      findings: [{ rule: "seal-unbroken", severity: "warning" }],
    });
    const { stdout } = await returns("check", changed, "--as-at", asAt);
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /Changed after sealing: receipt \S+, given on 28 January 2025, no longer holds\. Changed: Milestones!F4\./,
    );

    const merged = await returns("merge", changed, "--as-at", asAt, "--dry-run");
    expect(merged.stdout).toContain("changed-sealed.xlsx: merged, changed after sealing");
    expect(merged.stdout).toContain("Milestones!F4");
    const { files } = (await asJson("merge", changed, ready, "--as-at", asAt, "--dry-run")) as unknown as {
      files: readonly { seal: { state: string } }[];
    };
    expect(files.map(({ seal }) => seal.state)).toEqual(["unsealed", "changed-after-sealing"]);
  });

  it("refuses a return that is not ready, says what blocks, and writes nothing", async () => {
    const blocked = await planted(ready, "blocked", { "Actions!F3": null });
    const output = join(folder, "never.xlsx");
    const { code, stdout } = await returns("seal", blocked, "-o", output, "--as-at", asAt);
    expect(code).toBe(1);
    expect(stdout).toContain("status-present");
    expect(stdout).toContain("It is not sealed");
    expect(await readdir(folder)).not.toContain("never.xlsx");
    expect(await asJson("seal", blocked, "-o", output)).toMatchObject({
      code: 1,
      sealed: false,
      receipt: null,
      output: null,
    });
  });

  it("copies a return that is sealed already, and seals anew one that was changed", async () => {
    const again = join(folder, "again.xlsx");
    const first = await asJson("seal", sealed, "-o", again, "--as-at", asAt);
    expect(first).toMatchObject({ code: 0, sealed: true, receipt: (await checked(sealed))?.receipt });
    expect(await readFile(again)).toEqual(await readFile(sealed));

    const changed = await planted(sealed, "later", {
      "Milestones!F4": "Something else was done in May 2024.",
    });
    const second = await asJson("seal", changed, "-o", again, "--as-at", asAt);
    expect(second).toMatchObject({ code: 0, sealed: true, seal: { state: "sealed" } });
    expect(second).not.toMatchObject({ receipt: (await checked(sealed))?.receipt });
  });

  it("needs somewhere to write that is no input", async () => {
    expect((await returns("seal", ready)).code).toBe(2);
    expect((await returns("seal", ready, "-o", ready)).stderr).toMatch(/one of the files to be read/);
  });
});
