/** Loaded into a process before all else: at its end, says how much memory it took at most, in kilobytes. */

import { readFileSync } from "node:fs";

process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    // What the system counts otherwise begins with what the process had that started this one.
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? kilobytes);
  } catch {
    // Not Linux.
  }
  process.stderr.write(`peak kilobytes: ${kilobytes}`);
});
