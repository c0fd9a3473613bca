/** What can be typed after `returns`. */

import { Command } from "commander";

import { outputTo, type Streams } from "./output";
import { addDeskCommands } from "./program/desk-commands";
import type { Run } from "./program/options";
import { addPlanCommands } from "./program/plan-commands";
import { addRecordCommands } from "./program/record-commands";
import { addReturnCommands } from "./program/return-commands";
import { productVersion } from "./version";

const inOurWords = (text: string) =>
  text
    .replace(/^error: /, "")
    .replace(/^unknown command '(.*)'/, "unknown command “$1”: returns --help lists all of them.")
    .replace(/^./, (first) => first.toUpperCase());

/** Builds the command, writing to `streams`; `done` is told the exit code of what was run. */
export function program(streams: Streams, done: (code: number) => void): Command {
  const returns = new Command("returns")
    .description("Issues an action plan's returns, checks them and merges them into one workbook.")
    .version(productVersion)
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: (text, write) => write(inOurWords(text)),
    });

  const run: Run = { output: ({ format }) => outputTo(format, streams), done };
  addPlanCommands(returns, run);
  addReturnCommands(returns, run);
  addRecordCommands(returns, run);
  addDeskCommands(returns, run);
  return returns;
}
