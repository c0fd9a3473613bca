/** What can be typed after `returns`. */

import { Command, InvalidArgumentError, Option } from "commander";

import { chase } from "./commands/chase";
import { check } from "./commands/check";
import { due } from "./commands/due";
import { fix } from "./commands/fix";
import { issue } from "./commands/issue";
import { merge } from "./commands/merge";
import { planNext } from "./commands/next-plan";
import { importPlan, showPlan } from "./commands/plan";
import { rules } from "./commands/rules";
import { seal } from "./commands/seal";
import { decide, waive } from "./commands/settle";
import { where } from "./commands/where";
import { tryRules } from "./commands/try-rules";
import { undoFixes } from "./commands/undo-fixes";
import { upgrade } from "./commands/upgrade";
import { dateGiven } from "./load";
import { UsageError } from "./usage";
import { productVersion } from "./version";
import {
  conflictPolicies,
  disclosureDecisions,
  type ConflictPolicy,
  type DisclosureDecision,
} from "#src/core/index";
import { outputTo, type Out, type OutputFormat, type Streams } from "./output";

function year(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError("It must be a year, such as 2024.");
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("It must be a number, such as 18.");
  return Number(text);
}

const collect = (value: string, before: readonly string[]) => [...before, value];

const formatOption = (standard: OutputFormat = "text", more: readonly OutputFormat[] = []) =>
  new Option("--format <format>", "what to print").choices(["text", "json", ...more]).default(standard);
const planOption = () =>
  new Option("--plan <plan.json>", "the plan; without it, the one that comes with the product");
const registerOption = () =>
  new Option("--register <register.json>", "the issue register; without it, the one beside the returns");
const asAtOption = () =>
  new Option(
    "--as-at <date>",
    "the day of the check, such as 2025-01-28; without it, no rule looks at today",
  );

/** What every command on one return can be given. */
interface OneReturnGiven {
  plan?: string;
  register?: string;
  asAt?: string;
  output?: string;
  format: OutputFormat;
}

/** Values that were not given are left out, so that they are absent and not undefined. */
function given<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Builds the command, writing to `streams`; `done` is told the exit code of what was run. */
export function program(streams: Streams, done: (code: number) => void): Command {
  const output = ({ format }: { readonly format: OutputFormat }): Out => outputTo(format, streams);
  const returns = new Command("returns")
    .description("Issues an action plan's returns, checks them and merges them into one workbook.")
    .version(productVersion)
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: (text, write) =>
        write(text.replace(/^error: /, "").replace(/^./, (first) => first.toUpperCase())),
    });

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

  return returns;
}

const asAtGiven = (text: string | undefined) => (text === undefined ? null : dateGiven("--as-at", text));
