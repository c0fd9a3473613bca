/** The built command in a process of its own: how long it takes, its start included, and how much memory at most. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const command = join(import.meta.dirname, "..", "..", "dist", "cli", "returns.mjs");
const tellPeak = join(import.meta.dirname, "tell-peak.mjs");
const mark = "peak kilobytes: ";

export interface Measured {
  readonly stdout: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** @throws Error where it was to write a file and did not: there is then nothing to compare. */
export function runMeasured(given: readonly string[], output?: string): Measured {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", tellPeak, command, ...given], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const milliseconds = performance.now() - start;
  if (output !== undefined && !existsSync(output)) {
    throw new Error(`returns ${given[0] ?? ""} wrote nothing: ${stderr.slice(-2_000)}`);
  }
  return { stdout, milliseconds, megabytes: Number(stderr.split(mark)[1]) / 1024 };
}
