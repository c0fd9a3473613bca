/** Commands on plans and rules: `plan`, `due`, `rules`. */

import { type Command } from "commander";

import { importPlan, showPlan } from "../commands/plan";
import { planNext } from "../commands/next-plan";
import { due } from "../commands/due";
import { rules } from "../commands/rules";
import { tryRules } from "../commands/try-rules";
import { dateGiven } from "../load";
import type { OutputFormat } from "../output";
import {
  asAtGiven,
  asAtOption,
  formatOption,
  given,
  planOption,
  registerOption,
  year,
  type Run,
} from "./options";
import { UsageError } from "../usage";

export function addPlanCommands(returns: Command, { output, done }: Run): void {
  const plan = returns.command("plan").description("import a published plan, or show one");
  plan
    .command("import")
    .description("read a published annex (plain text, HTML or Govspeak) as a plan")
    .argument("<published...>", "the published text, in one or more files")
    .requiredOption("--edition <year>", "the edition that the text is", year)
    .option("--previous <plan.json>", "the plan of the edition before, to compare with")
    .option(
      "--accept-nesting",
      "put bullets under the bullet that seems to introduce them, where the page lost its nesting",
    )
    .option("-o, --output <plan.json>", "where the plan goes")
    .addOption(formatOption())
    .action(
      async (
        paths: string[],
        options: {
          edition: number;
          previous?: string;
          acceptNesting?: boolean;
          output?: string;
          format: OutputFormat;
        },
      ) => done(await importPlan(paths, options, output(options))),
    );
  plan
    .command("show")
    .description("list the actions of a plan")
    .addOption(planOption())
    .addOption(formatOption())
    .action(async (options: { plan?: string; format: OutputFormat }) =>
      done(await showPlan(options.plan, output(options))),
    );

  plan
    .command("next")
    .description("roll the plan forward: a consolidated workbook as the plan of the next edition")
    .argument("<consolidated.xlsx>", "the consolidated workbook")
    .addOption(planOption())
    .option("--published <date>", "when the next edition is published; without it, the last day of February")
    .addOption(asAtOption())
    .requiredOption("-o, --output <plan.json>", "where the plan goes")
    .addOption(formatOption())
    .action(
      async (
        path: string,
        {
          published,
          ...options
        }: { plan?: string; published?: string; asAt?: string; output: string; format: OutputFormat },
      ) =>
        done(
          await planNext(
            path,
            {
              ...given(options),
              ...(published === undefined ? {} : { published: dateGiven("--published", published) }),
              output: options.output,
              asAt: asAtGiven(options.asAt),
            },
            output(options),
          ),
        ),
    );

  returns
    .command("due")
    .description("read the due dates in the words of a milestone")
    .argument("<text>", "the milestone's words")
    .option("--edition <year>", "the edition that printed them", year)
    .addOption(planOption())
    .addOption(formatOption("json"))
    .action(async (text: string, options: { edition?: number; plan?: string; format: OutputFormat }) =>
      done(await due(text, options, output(options))),
    );

  returns
    .command("rules")
    .description("list the rules, with their reasons, or try other rule settings on past returns")
    .argument("[returns...]", "past returns, or folders of them, for --try")
    .option("--try <plan.json>", "a plan whose rule settings are tried, those on trial as if they counted")
    .addOption(planOption())
    .addOption(registerOption())
    .addOption(asAtOption())
    .addOption(formatOption())
    .action(
      async (
        paths: string[],
        options: { try?: string; plan?: string; register?: string; asAt?: string; format: OutputFormat },
      ) => {
        const { try: tried, ...others } = given(options);
        const asAt = asAtGiven(options.asAt);
        if (tried !== undefined)
          return done(await tryRules(paths, { ...others, try: tried, asAt }, output(options)));
        if (paths.length > 0)
          throw new UsageError("Say with --try which plan’s rule settings are to be tried on these returns.");
        done(rules(output(options)));
      },
    );
}
