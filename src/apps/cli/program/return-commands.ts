/** Commands on returns: `issue`, `check`, `fix`, `upgrade`, `seal`. */

import { type Command } from "commander";

import { issue } from "../commands/issue";
import { check } from "../commands/check";
import { fix } from "../commands/fix";
import { undoFixes } from "../commands/undo-fixes";
import { upgrade } from "../commands/upgrade";
import { seal } from "../commands/seal";
import { dateGiven } from "../load";
import type { OutputFormat } from "../output";
import {
  asAtGiven,
  asAtOption,
  collect,
  formatOption,
  given,
  planOption,
  registerOption,
  type OneReturnGiven,
  type Run,
} from "./options";

export function addReturnCommands(returns: Command, { output, done }: Run): void {
  returns
    .command("issue")
    .description("write one template for each delivery partner, and the issue register")
    .addOption(planOption())
    .requiredOption("--cycle <cycle>", "the reporting cycle, such as 2025-annual or 2025-progress-1")
    .requiredOption("--return-by <date>", "the day by which returns are due, such as 2025-01-31")
    .option("--partner <code>", "only this delivery partner; may be given several times", collect, [])
    .requiredOption("-o, --output <folder>", "where the templates go")
    .addOption(formatOption())
    .action(
      async (options: {
        plan?: string;
        cycle: string;
        returnBy: string;
        partner: string[];
        output: string;
        format: OutputFormat;
      }) =>
        done(
          await issue({ ...options, returnBy: dateGiven("--return-by", options.returnBy) }, output(options)),
        ),
    );

  returns
    .command("check")
    .description("check returns against the rules")
    .argument("<returns...>", "returned workbooks, or folders of them")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("--notes <folder>", "where a correction note for each return that needs one goes")
    .option("--return-by <date>", "when the notes ask for corrected returns, such as 2025-02-07")
    .addOption(formatOption("text", ["csv", "sarif"]))
    .action(
      async (
        paths: string[],
        options: {
          plan?: string;
          register?: string;
          asAt?: string;
          notes?: string;
          returnBy?: string;
          format: OutputFormat;
        },
      ) => {
        if (options.returnBy !== undefined) dateGiven("--return-by", options.returnBy);
        done(await check(paths, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options)));
      },
    );

  returns
    .command("fix")
    .description("put right, in a copy, what can be put right without changing what was meant")
    .argument("<return.xlsx>", "the return; it is never changed")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("--dry-run", "say what would be fixed or undone, and write nothing", false)
    .option("--undo", "give back the file from before its fixes, byte for byte", false)
    .option("-o, --output <fixed.xlsx>", "where the fixed return, or the one from before, goes")
    .addOption(formatOption())
    .action(async (path: string, options: OneReturnGiven & { dryRun: boolean; undo: boolean }) =>
      done(
        options.undo
          ? await undoFixes(path, given(options), output(options))
          : await fix(path, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options)),
      ),
    );

  returns
    .command("upgrade")
    .description("put the answers of an older or damaged return into the current template")
    .argument("<return.xlsx>", "the return; it is never changed")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("-o, --output <return.xlsx>", "where the return on the current template goes")
    .addOption(formatOption())
    .action(async (path: string, options: OneReturnGiven) =>
      done(await upgrade(path, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );

  returns
    .command("seal")
    .description("seal a return that is ready, in a copy, and print its receipt code")
    .argument("<return.xlsx>", "the return; it is never changed")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("-o, --output <sealed.xlsx>", "where the sealed return goes")
    .addOption(formatOption())
    .action(async (path: string, options: OneReturnGiven) =>
      done(await seal(path, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );
}
