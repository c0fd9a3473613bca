/**
 * Gives the built command each file made to hurt whoever reads it, every one in a process of its own, and says how long
 * that took and how much memory. Exit code 1 when one takes more than 2 seconds or 200 MB.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";

const mostSeconds = 2;
const mostMegabytes = 200;
const command = join(import.meta.dirname, "..", "dist", "cli", "returns.mjs");
const mark = "peak kilobytes: ";
const tellPeak = join(import.meta.dirname, "bench", "tell-peak.mjs");

const folder = mkdtempSync(join(tmpdir(), "returns-hostile-"));
let over = 0;
try {
  for (const { name, bytes } of hostileFiles) {
    const path = join(folder, "hostile.xlsx");
    writeFileSync(path, bytes());
    const start = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", tellPeak, command, "check", path], {
      encoding: "utf8",
    });
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(stderr.split(mark)[1]) / 1024;
    const isOver = !(seconds <= mostSeconds && megabytes <= mostMegabytes);
    if (isOver) over += 1;
    const outcome = stdout.includes("COULD NOT BE READ") ? "refused" : stdout === "" ? "FAILED " : "read   ";
    process.stdout.write(
      `${isOver ? "OVER " : "     "}${outcome} ${seconds.toFixed(2)} s ${megabytes.toFixed(0).padStart(4)} MB  ${name}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(
  `${hostileFiles.length} files, ${over} over ${mostSeconds} s or ${mostMegabytes} MB, starting included.\n`,
);
process.exitCode = over > 0 ? 1 : 0;
