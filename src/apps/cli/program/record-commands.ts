/** Commands that put something on a return's record: `waive`, `decide`. */

import { Option, type Command } from "commander";

import { decide, waive } from "../commands/settle";
import {
  asAtGiven,
  asAtOption,
  formatOption,
  given,
  planOption,
  registerOption,
  wholeNumber,
  type OneReturnGiven,
  type Run,
} from "./options";
import { disclosureDecisions, type DisclosureDecision } from "#src/core/index";

export function addRecordCommands(returns: Command, { output, done }: Run): void {
  returns
    .command("waive")
    .description("put on record, in a copy, that a rule need not hold for a cell or an action")
    .argument("<return.xlsx>", "the return; it is never changed")
    .requiredOption("--rule <id>", "the rule, such as outcome-present")
    .option("--cell <place>", "the cell, such as “Milestones!F7”")
    .option("--action <number>", "the action, for everything that the rule finds in it", wholeNumber)
    .requiredOption("--reason <text>", "why it need not hold")
    .requiredOption("--approved-by <name>", "who approved the waiver")
    .requiredOption("--until <date>", "the last day on which it counts, such as 2025-02-28")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("-o, --output <file.xlsx>", "where the return with its record goes")
    .addOption(formatOption())
    .action(
      async (
        path: string,
        options: OneReturnGiven & {
          rule: string;
          cell?: string;
          action?: number;
          reason: string;
          approvedBy: string;
          until: string;
        },
      ) => done(await waive(path, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );

  returns
    .command("decide")
    .description("put on record, in a copy, what is to become of a text that is held")
    .argument("<return.xlsx>", "the return; it is never changed")
    .requiredOption("--rule <id>", "the rule that holds it, such as small-numbers-held")
    .requiredOption("--cell <place>", "the cell, such as “Progress!B4”")
    .addOption(
      new Option("--decision <decision>", "what is to become of it")
        .choices(disclosureDecisions)
        .makeOptionMandatory(),
    )
    .option("--wording <text>", "what is to be published instead")
    .requiredOption("--reason <text>", "why")
    .requiredOption("--by <name>", "who decided")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .option("-o, --output <file.xlsx>", "where the return with its record goes")
    .addOption(formatOption())
    .action(
      async (
        path: string,
        options: OneReturnGiven & {
          rule: string;
          cell: string;
          decision: DisclosureDecision;
          wording?: string;
          reason: string;
          by: string;
        },
      ) => done(await decide(path, { ...given(options), asAt: asAtGiven(options.asAt) }, output(options))),
    );
}
