/** The built command, as people run it: `npm test` builds first. */

import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeAll, expect, it } from "vitest";

import { embeddedPlan, owningPartners } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { issuedFile } from "#tests/hosts/browser/sample-file";

const command = fileURLToPath(new URL("../../../dist/cli/returns.mjs", import.meta.url));

let folder = "";

/** Five returns of each partner, one of them damaged, so that threads have enough to do and something to refuse. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-threads-"));
  const at = { sheet: "Start here", row: 8, column: 1 };
  for (const { code } of owningPartners(embeddedPlan())) {
    const { bytes } = await issuedFile(code);
    for (let version = 1; version <= 5; version += 1) {
      const filled = patchXlsx(bytes, [{ at, value: `Sam Example ${version}` }]);
      if (version === 3) filled[filled.length >> 1] = (filled[filled.length >> 1] ?? 0) ^ 1;
      await writeFile(join(folder, `${code}-${version}.xlsx`), filled);
    }
  }
  await writeFile(join(folder, "notes.txt"), "Not a return.");
});

async function merged(threads: number) {
  const output = join(await mkdtemp(join(tmpdir(), "returns-threads-out-")), "consolidated.xlsx");
  const args = [command, "merge", folder, "--as-at", "2025-01-28", "--format", "json", "-o", output];
  const ran = spawnSync(process.execPath, [...args, "--threads", String(threads)], { encoding: "utf8" });
  return { status: ran.status, stderr: ran.stderr, report: ran.stdout, bytes: await readFile(output) };
}

it("merges to the same bytes and the same report with and without threads", async () => {
  const [alone, together] = [await merged(1), await merged(3)];
  expect(alone).toMatchObject({ status: 1, stderr: "" });
  expect(alone.report).toContain('"unreadable"');
  expect(together.report).toBe(alone.report);
  expect(Buffer.compare(together.bytes, alone.bytes)).toBe(0);
});
