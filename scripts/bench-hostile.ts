/**
 * Gives the built command each file made to hurt whoever reads it, every one in a process of its own, and says how long
 * that took and how much memory. Exit code 1 when one takes more than 2 seconds or 200 MB.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runMeasured } from "./bench/measured-command";
import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";

const mostSeconds = 2;
const mostMegabytes = 200;

const folder = mkdtempSync(join(tmpdir(), "returns-hostile-"));
let over = 0;
try {
  for (const { name, bytes } of hostileFiles) {
    const path = join(folder, "hostile.xlsx");
    writeFileSync(path, bytes());
    const { stdout, milliseconds, megabytes } = runMeasured(["check", path]);
    const seconds = milliseconds / 1000;
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
