/** returns plan: importing a published annex, and showing a plan. */

import { basename } from "node:path";

import { loadPlan } from "../load";
import { columns, wrap, type Out } from "../output";
import { refuseAsOutput } from "../received";
import { UsageError } from "../usage";
import {
  actionOrigin,
  counted,
  embeddedPlan,
  importAnnex,
  linesOfGovspeak,
  linesOfPlainText,
  milestoneOrigin,
  milestonesOf,
  NotAnAnnexError,
  PlanError,
  publishedFormat,
  type ImportOptions as ReadOptions,
  type Plan,
  type PublishedDocument,
} from "#src/core/index";
import { documentFromHtml, PageTooDeepError } from "#src/hosts/html/document-from-html";
import { readText, writeFiles } from "#src/hosts/node/files";

function documentOf(text: string): PublishedDocument {
  const readers = { html: documentFromHtml, govspeak: linesOfGovspeak, plain: linesOfPlainText };
  return readers[publishedFormat(text)](text);
}

export interface ImportOptions {
  readonly edition: number;
  readonly previous?: string;
  readonly acceptNesting?: boolean;
  readonly output?: string;
}

function importLines(plan: Plan, output: string | undefined): string[] {
  const milestones = plan.actions.flatMap(milestonesOf).length;
  return [
    `${plan.title} ${plan.edition}: ${counted(plan.actions.length, "action")}, ${counted(milestones, "milestone")} for the coming year.`,
    "",
    ...plan.findings.flatMap(({ severity, code, message, line }) => [
      `  ${severity}: ${code}${line === null ? "" : ` (line ${line})`}`,
      ...wrap(message, 4),
    ]),
    plan.findings.length === 0
      ? "Nothing to look at."
      : `${counted(plan.findings.length, "thing")} to look at.`,
    ...(output === undefined ? [] : [`The plan is ${output}.`]),
  ];
}

/** @throws UsageError when the texts hold no action, or none that makes a plan. */
function planFrom(
  texts: readonly { readonly text: string; readonly name: string }[],
  options: ReadOptions,
): Plan {
  try {
    return importAnnex(
      texts.map(({ text, name }) => ({ ...documentOf(text), name })),
      options,
    );
  } catch (error) {
    if (error instanceof NotAnAnnexError || error instanceof PageTooDeepError || error instanceof PlanError) {
      throw new UsageError(`${texts.map(({ name }) => name).join(", ")}: ${error.message}`);
    }
    throw error;
  }
}

/** @returns 0, or 1 when something in the document could not be placed. */
export async function importPlan(
  paths: readonly string[],
  options: ImportOptions,
  out: Out,
): Promise<number> {
  const { edition, output } = options;
  if (output !== undefined) await refuseAsOutput(output, [...paths, options.previous]);
  const previous = options.previous === undefined ? undefined : await loadPlan(options.previous);
  const texts = await Promise.all(paths.map(readText));
  const plan = planFrom(
    texts.map((text, index) => ({ text, name: basename(paths[index] ?? "") })),
    {
      edition,
      framework: previous ?? embeddedPlan(),
      ...(previous ? { previous } : {}),
      acceptNesting: options.acceptNesting ?? false,
    },
  );
  if (output !== undefined) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`);
    await writeFiles([{ path: output, bytes }]);
  }
  out.json(plan);
  out.text(importLines(plan, output));
  return plan.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** What is known of earlier editions: of actions renamed, split, merged or handed over, and of milestones. */
function originLines({ actions }: Plan): string[] {
  const lines = actions.flatMap((action) => [
    [`Action ${action.number}`, actionOrigin(action, actions)],
    ...milestonesOf(action).map((milestone) => [`Milestone ${milestone.id}`, milestoneOrigin(milestone)]),
  ]);
  const known = lines.filter(([, origin]) => origin !== "");
  return known.length === 0 ? [] : ["", "What came from earlier editions", "", ...columns(known)];
}

/** Prints a plan: JSON as it is, or its actions a line each. */
export async function showPlan(path: string | undefined, out: Out): Promise<number> {
  const plan = await loadPlan(path);
  out.json(plan);
  out.text([
    `${plan.title} ${plan.edition}`,
    "",
    ...columns([
      ["Action", "Status", "Milestones", "Owners", "Title"],
      ...plan.actions.map((action) => [
        action.number,
        action.status.value ?? "new",
        milestonesOf(action).length,
        action.owners.join(", "),
        action.title,
      ]),
    ]),
    ...originLines(plan),
  ]);
  return 0;
}
