/** The `returns` command. */

import { run } from "./run";

// Whoever reads may stop reading: `returns plan show | head` is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

process.exitCode = await run(process.argv.slice(2), process);
