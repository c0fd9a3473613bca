/** Commands of the consolidation desk: `chase`, `merge`, `where`. */

import { Option, type Command } from "commander";

import { chase } from "../commands/chase";
import { merge } from "../commands/merge";
import { where } from "../commands/where";
import type { OutputFormat } from "../output";
import {
  asAtGiven,
  asAtOption,
  collect,
  formatOption,
  given,
  planOption,
  registerOption,
  wholeNumber,
  type Run,
} from "./options";
import { conflictPolicies, type ConflictPolicy } from "#src/core/index";

export function addDeskCommands(returns: Command, { output, done }: Run): void {
  returns
    .command("chase")
    .description("list who has returned, who is late, and who has something to put right")
    .argument("<returns...>", "returned workbooks, or folders of them")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .addOption(formatOption())
    .action(
      async (
        paths: string[],
        options: { plan?: string; register?: string; asAt?: string; format: OutputFormat },
      ) => done(await chase(paths, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );

  returns
    .command("merge")
    .description("merge returns into one consolidated workbook, accounting for every row")
    .argument(
      "[returns...]",
      "returned workbooks, or folders of them; none, to apply edits and decisions alone",
    )
    .addOption(planOption())
    .addOption(registerOption())
    .option("--cycle <cycle>", "the reporting cycle; without it, the one of the register or of the returns")
    .option("--into <consolidated.xlsx>", "the consolidated workbook to go on from, with all its edits")
    .option(
      "--withdraw <file>",
      "a return that was taken back, by its name or SHA-256; may be given several times",
      collect,
      [],
    )
    .option("--by <name>", "who took it back")
    .option("--reason <words>", "why it was taken back")
    .option("--sign-off <name>", "who vouches for the reconciliation as this merge leaves it")
    .addOption(
      new Option(
        "--propose <policy>",
        "how to propose to decide conflicts; without it, as the plan says",
      ).choices(conflictPolicies),
    )
    .addOption(asAtOption())
    .option("--dry-run", "say what would be merged, and write nothing", false)
    .option("-o, --output <consolidated.xlsx>", "where the consolidated workbook goes")
    .option(
      "--threads <number>",
      "how many files to read at once; without it, one for each core",
      wholeNumber,
    )
    .addOption(formatOption())
    .action(
      async (
        paths: string[],
        options: {
          plan?: string;
          register?: string;
          cycle?: string;
          into?: string;
          withdraw: string[];
          by?: string;
          reason?: string;
          signOff?: string;
          propose?: ConflictPolicy;
          asAt?: string;
          dryRun: boolean;
          output?: string;
          threads?: number;
          format: OutputFormat;
        },
      ) => done(await merge(paths, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );

  returns
    .command("where")
    .description("say which cell of which return a value of the consolidated workbook comes from")
    .argument("<consolidated.xlsx>", "the consolidated workbook")
    .argument("<cell>", 'the cell, such as "Milestones!F12"')
    .addOption(planOption())
    .addOption(formatOption())
    .action(async (path: string, cell: string, options: { plan?: string; format: OutputFormat }) =>
      done(await where(path, cell, given(options), output(options))),
    );
}
