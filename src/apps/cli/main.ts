/** The `returns` command. */

import { CommanderError } from "commander";

import { program } from "./program";
import { UsageError } from "./usage";
import { FileError } from "#src/hosts/node/files";

/** Exit codes: 0 ready, merged, done; 1 something blocks or is held; 2 it could not run. */
async function main(): Promise<number> {
  let code = 0;
  try {
    await program((result) => (code = result)).parseAsync(process.argv);
    return code;
  } catch (error) {
    // Commander has already written its own sentence, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof FileError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main();
