/** Runs what was typed, and says with its exit code how it went. */

import { CommanderError } from "commander";

import type { Streams } from "./output";
import { program } from "./program";
import { UsageError } from "./usage";
import { FileError } from "#src/hosts/node/files";

/**
 * `args` are the words after `returns`.
 * @returns 0 ready, merged, done; 1 something blocks or is held; 2 it could not run.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  try {
    await program(streams, (result) => (code = result)).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has already written its own sentence, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof FileError) {
      streams.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
